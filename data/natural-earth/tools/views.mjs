// The two views of the world's borders. The de facto view is Natural Earth's default, untouched. The United Nations
// view is read (1:50m, 1:110m) or made here from the de facto one (1:10m): Crimea in Ukraine (GA resolution 68/262),
// Western Sahara undivided, leased bases inside the countries that own the ground.
import {
  arcPoints, arcUsers, findCountry, insideRing, loadTopology, mergePolygons, polygonAt, ringPoints, splitArc,
} from './topo.mjs';
import { nameCountries } from './names.mjs';

export const SIMFEROPOL = [34.1, 44.95];
const SAHARA_PARALLEL = 27 + 40 / 60; // the colonial border, 27 degrees 40 minutes north (treaty of 1912)

export function loadView(path, codes) {
  const map = loadTopology(path);
  nameCountries(map, codes);
  return map;
}

// The arcs that Crimea (a polygon of Russia's in the de facto data) shares with Ukraine: the line over the isthmus.
export function isthmusArcs(map) {
  const russia = findCountry(map, 'RUS');
  const index = polygonAt(map, russia, SIMFEROPOL);
  const crimea = new Set(russia.polygons[index].flat().map((n) => (n < 0 ? ~n : n)));
  return arcUsers(map).flatMap((users, n) =>
    crimea.has(n) && users.some((u) => u.country.a3 === 'UKR') ? [n] : []);
}

// Turns a 1:10m de facto map into the United Nations view, in place. Returns Crimea and the isthmus line as points.
export function makeUnView(map) {
  const [isthmus, ...more] = isthmusArcs(map);
  if (more.length > 0) throw new Error('the isthmus line has several arcs');
  const line = arcPoints(map, isthmus);
  const crimea = moveCrimea(map);
  restoreWesternSahara(map);
  absorb(map, 'KAB', 'KAZ');
  absorb(map, 'USG', 'CUB');
  return { crimea, isthmus: line };
}

function moveCrimea(map) {
  const russia = findCountry(map, 'RUS'), ukraine = findCountry(map, 'UKR');
  const [part] = russia.polygons.splice(polygonAt(map, russia, SIMFEROPOL), 1);
  const crimea = part.map((ring) => ringPoints(map, ring));
  const shared = new Set(part.flat().map((n) => ~n));
  const mainland = ukraine.polygons.findIndex((p) => p.flat().some((n) => shared.has(n)));
  ukraine.polygons.splice(mainland, 1, ...mergePolygons(map, [ukraine.polygons[mainland], part]));
  return crimea;
}

// Gives the whole of one country to another.
function absorb(map, from, to) {
  const source = findCountry(map, from), target = findCountry(map, to);
  const shared = new Set(source.polygons.flat(2).map((n) => ~n));
  const touching = target.polygons.filter((p) => p.flat().some((n) => shared.has(n)));
  const others = target.polygons.filter((p) => !touching.includes(p));
  target.polygons = [...mergePolygons(map, [...touching, ...source.polygons]), ...others];
  map.countries.splice(map.countries.indexOf(source), 1);
}

// Cuts Morocco along 27 degrees 40 minutes north, from the coast to the point where Algeria, Morocco and
// Western Sahara meet in these data, and joins the south to Western Sahara.
function restoreWesternSahara(map) {
  const morocco = findCountry(map, 'MAR'), sahara = findCountry(map, 'ESH');
  const polygon = morocco.polygons.findIndex((p) => insideRing([-13.2, 27.15], ringPoints(map, p[0])));
  const [arc, index, coast] = coastCrossing(map, morocco.polygons[polygon][0]);
  splitArc(map, arc, index, coast);

  const berm = new Set(sahara.polygons.flat(2).map((n) => ~n));
  const ring = morocco.polygons[polygon][0];
  const shared = ring.filter((n) => berm.has(n));
  if (shared.length !== 1) throw new Error('Morocco and Western Sahara share several arcs');
  const ends = [arcPoints(map, shared[0])[0], arcPoints(map, shared[0]).at(-1)];
  const junction = ends[0][1] > ends[1][1] ? ends[0] : ends[1];

  const cut = map.arcs.length;
  map.arcs.push(straight(coast, junction));
  const from = ring.findIndex((n) => same(arcPoints(map, n)[0], junction));
  const turned = [...ring.slice(from), ...ring.slice(0, from)];
  const split = turned.findIndex((n) => same(arcPoints(map, n)[0], coast));
  const halves = [[...turned.slice(0, split), cut], [...turned.slice(split), ~cut]];
  const south = halves.findIndex((h) => h.includes(shared[0]));
  morocco.polygons[polygon] = [halves[1 - south], ...morocco.polygons[polygon].slice(1)];
  sahara.polygons = mergePolygons(map, [...sahara.polygons, [halves[south]]]);
}

const same = (p, q) => p[0] === q[0] && p[1] === q[1];

function coastCrossing(map, ring) {
  const found = [];
  for (const n of ring) {
    const arc = n < 0 ? ~n : n, points = map.arcs[arc];
    for (let i = 1; i < points.length; i++) {
      const [p, q] = [points[i - 1], points[i]];
      if (p[0] > -12 || p[1] > SAHARA_PARALLEL === q[1] > SAHARA_PARALLEL) continue;
      const t = (SAHARA_PARALLEL - p[1]) / (q[1] - p[1]);
      found.push([arc, i - 1, [p[0] + t * (q[0] - p[0]), SAHARA_PARALLEL]]);
    }
  }
  if (found.length !== 1) throw new Error(`the parallel meets the coast ${found.length} times`);
  return found[0];
}

// A straight line in longitude and latitude with a point about every half degree.
function straight(a, b) {
  const n = Math.ceil(Math.abs(b[0] - a[0]) / 0.5);
  const out = [a];
  for (let i = 1; i < n; i++) out.push([a[0] + ((b[0] - a[0]) * i) / n, a[1] + ((b[1] - a[1]) * i) / n]);
  out.push(b);
  return out;
}

// Fits the de facto isthmus line to a United Nations map of the same scale: its ends go to the nearest place on
// Ukraine's ring there, and the ring is cut along it. Returns Crimea, the line, and how far the ends moved (degrees).
export function fitCrimea(map, line) {
  const ukraine = findCountry(map, 'UKR');
  const points = ringPoints(map, ukraine.polygons[polygonAt(map, ukraine, SIMFEROPOL)][0]).slice(0, -1);
  const first = putOnRing(points, line[0]), last = putOnRing(points, line.at(-1));
  const moved = Math.max(distance(first, line[0]), distance(last, line.at(-1)));
  const [i, j] = [points.indexOf(first), points.indexOf(last)];
  const isthmus = [first, ...line.slice(1, -1), last];
  const path = (a, b) => (a <= b ? points.slice(a, b + 1) : [...points.slice(a), ...points.slice(0, b + 1)]);
  const rings = [
    [...path(j, i), ...isthmus.slice(1)],
    [...path(i, j), ...isthmus.slice(0, -1).reverse()],
  ];
  const crimea = rings.find((r) => insideRing(SIMFEROPOL, r) && !insideRing([31, 49], r));
  return { crimea: [crimea], isthmus, moved };
}

// Finds the place on a ring nearest to a point and makes it a point of the ring.
export function putOnRing(points, [x, y]) {
  const c = Math.cos((y * Math.PI) / 180);
  let best = { d: Infinity };
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length];
    const dx = (q[0] - p[0]) * c, dy = q[1] - p[1];
    const t = Math.max(0, Math.min(1, ((x - p[0]) * c * dx + (y - p[1]) * dy) / (dx * dx + dy * dy)));
    const place = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
    if (distance(place, [x, y]) < best.d) best = { d: distance(place, [x, y]), i, t, place };
  });
  if (best.t === 0) return points[best.i];
  if (best.t === 1) return points[(best.i + 1) % points.length];
  points.splice(best.i + 1, 0, best.place);
  return best.place;
}

const distance = (p, q) => Math.hypot((p[0] - q[0]) * Math.cos((p[1] * Math.PI) / 180), p[1] - q[1]);
