// Lakes and populated places.
import { insideRing } from './topo.mjs';
import { PLACE_CAPITALS, PLACE_CODES, PLACE_COUNTRIES, PLACE_NAMES } from './names.mjs';

export const LAKE_FIELDS = [
  { name: 'name', type: 'C', length: 40 },
  { name: 'scalerank', type: 'N', length: 2 },
];

export const PLACE_FIELDS = [
  { name: 'name', type: 'C', length: 60 },
  { name: 'nameascii', type: 'C', length: 60 },
  { name: 'adm0name', type: 'C', length: 60 },
  { name: 'adm0_a3', type: 'C', length: 3 },
  { name: 'adm0cap', type: 'N', length: 1 },
  { name: 'pop_max', type: 'N', length: 9 },
  { name: 'latitude', type: 'N', length: 13, decimals: 8 },
  { name: 'longitude', type: 'N', length: 13, decimals: 8 },
];

const EARTH_RADIUS = 6371; // km
const radians = (d) => (d * Math.PI) / 180;

function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [p, q] = [ring[i - 1], ring[i]];
    sum += radians(q[0] - p[0]) * (Math.sin(radians(p[1])) + Math.sin(radians(q[1])));
  }
  return (sum / 2) * EARTH_RADIUS ** 2;
}

const holds = (parts, p) => parts.filter((part) => insideRing(p, part)).length % 2 === 1;

// The 1:10m lakes come without attributes. Names are those of the 1:110m lakes that lie in them; the rank is the
// 1:110m one where there is one, and else follows from the area.
const RANK_AREAS = [10000, 6000, 3000, 1000, 300, 100, 30]; // km2: rank 0 is larger than the first, and so on

// The 1:110m source calls Great Salt Lake "Lake Onega" too.
export function correctLakes(lakes) {
  for (const { parts, props } of lakes) if (holds(parts, [-112.5, 41.2])) props.name = 'Great Salt Lake';
  return lakes;
}

export function nameLakes(lakes, small) {
  for (const lake of lakes) {
    const area = Math.abs(lake.parts.reduce((s, part) => s + ringArea(part), 0));
    const rank = RANK_AREAS.findIndex((limit) => area > limit);
    lake.area = area;
    lake.props = { name: '', scalerank: rank < 0 ? RANK_AREAS.length : rank };
  }
  for (const { parts, props } of small) {
    const samples = interiorSamples(parts);
    const hits = lakes.map((lake) => samples.filter((p) => holds(lake.parts, p)).length);
    const best = hits.indexOf(Math.max(...hits));
    if (hits[best] < samples.length / 4) continue;
    lakes[best].props = { name: props.name, scalerank: props.scalerank };
  }
  return lakes;
}

// A grid of 20 by 20 over the bounding box, inside points only.
function interiorSamples(parts) {
  const xs = parts.flat().map((p) => p[0]), ys = parts.flat().map((p) => p[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const out = [];
  for (let i = 0; i < 400; i++) {
    const p = [x0 + ((x1 - x0) * ((i % 20) + 0.5)) / 20, y0 + ((y1 - y0) * (Math.floor(i / 20) + 0.5)) / 20];
    if (holds(parts, p)) out.push(p);
  }
  return out;
}

// Groups the rings of a shapefile record into GeoJSON polygons (clockwise rings are outer ones).
export function toGeoJson(features) {
  return {
    type: 'FeatureCollection',
    features: features.map(({ parts, props }) => {
      const polygons = parts.filter((r) => ringArea(r) >= 0).map((r) => [r]);
      for (const hole of parts.filter((r) => ringArea(r) < 0)) {
        (polygons.find((p) => insideRing(hole[0], p[0])) ?? polygons[0]).push(hole);
      }
      return { type: 'Feature', properties: props, geometry: { type: 'MultiPolygon', coordinates: polygons } };
    }),
  };
}

export function fromGeoJson(collection) {
  return collection.features.filter((f) => f.geometry).map(({ geometry, properties }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const parts = polygons.flatMap((p) => p.map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? ring : ring.slice().reverse())));
    return { parts, props: properties };
  });
}

// sahara: the outline of Western Sahara in the United Nations view.
export function places(features, sahara) {
  return features.map(({ parts, props }) => {
    const was = `${props.adm0_a3}/${props.name}`;
    const [name, nameascii] = PLACE_NAMES[was] ?? [props.name, props.nameascii];
    const inSahara = sahara.some((ring) => insideRing(parts[0][0], ring));
    return { parts, props: {
      name, nameascii,
      adm0name: inSahara ? 'Western Sahara' : PLACE_COUNTRIES[props.adm0name] ?? props.adm0name,
      adm0_a3: inSahara ? 'ESH' : PLACE_CODES[props.adm0_a3] ?? props.adm0_a3,
      adm0cap: PLACE_CAPITALS[was] ?? props.adm0cap,
      pop_max: props.pop_max,
      latitude: props.latitude,
      longitude: props.longitude,
    } };
  });
}
