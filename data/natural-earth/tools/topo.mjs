// A country map as a topology: arcs (lists of points) and countries whose rings are lists of arc numbers
// (~n is arc n walked backwards), as in TopoJSON. Because neighbours share arcs, borders and coasts fall out
// exactly, and a country can be given a part of another one without any new line arising.
import fs from 'node:fs';

// Countries that have shrunk to a point in a file (Vatican City in two of them) are left out.
export function loadTopology(path) {
  const t = JSON.parse(fs.readFileSync(path, 'utf8'));
  const [sx, sy] = t.transform.scale, [tx, ty] = t.transform.translate;
  const arcs = t.arcs.map((arc) => {
    let x = 0, y = 0;
    const points = arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [clamp(x * sx + tx, 180), clamp(y * sy + ty, 90)];
    });
    return points;
  });
  const countries = t.objects.countries.geometries.map((g) => ({
    source: g.properties.name,
    id: String(g.id ?? ''),
    polygons: structuredClone(g.type === 'Polygon' ? [g.arcs] : g.arcs),
  }));
  const map = { arcs, countries };
  for (const c of countries) c.polygons = c.polygons.map((p) => tidyPolygon(map, p)).filter((p) => p.length > 0);
  map.countries = map.countries.filter((c) => c.polygons.length > 0);
  return map;
}

const clamp = (v, limit) => Math.max(-limit, Math.min(limit, v));

export const arcPoints = (map, n) => (n < 0 ? map.arcs[~n].slice().reverse() : map.arcs[n]);

// The ring as a closed list of points (first = last), without repeated points.
export function ringPoints(map, ring) {
  const out = [];
  for (const n of ring) {
    for (const p of arcPoints(map, n)) {
      const last = out.at(-1);
      if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
    }
  }
  return out;
}

// Twice the signed area in degrees, with longitudes unwrapped across the antimeridian (positive: counter-clockwise),
// and the number of degrees the ring turns round the pole (0, 360 or -360).
export function measure(points) {
  let area = 0, x = points[0][0];
  for (let i = 1; i < points.length; i++) {
    let dx = points[i][0] - points[i - 1][0];
    if (dx > 180) dx -= 360;
    if (dx < -180) dx += 360;
    area += x * points[i][1] - (x + dx) * points[i - 1][1];
    x += dx;
  }
  return { area, turn: Math.round(x - points[0][0]) };
}

// Drops rings that are no rings, and rings that merely run round the pole along a parallel (the artificial edge of
// Antarctica at 1:50m); puts the outer ring first; winds outer rings clockwise and holes counter-clockwise,
// as the shapefile format wants. Antarctica, round the south pole, runs east (its inside, the south, on the right).
function tidyPolygon(map, polygon) {
  const rings = polygon
    .map((ring) => ({ ring, points: ringPoints(map, ring) }))
    .filter((r) => r.points.length >= 4 && !r.points.every((p) => p[1] < -89.9));
  return rings.map(({ ring, points }, i) => {
    const { area, turn } = measure(points);
    const clockwise = turn !== 0 ? turn > 0 : area < 0;
    return clockwise === (i === 0) ? ring : reverseRing(ring);
  });
}

export const reverseRing = (ring) => ring.slice().reverse().map((n) => ~n);

// arc number -> [{ country, forward }]: who uses it, and whether in its own direction (then the country is on its right).
export function arcUsers(map) {
  const users = map.arcs.map(() => []);
  for (const country of map.countries) {
    for (const n of country.polygons.flat(2)) users[n < 0 ? ~n : n].push({ country, forward: n >= 0 });
  }
  return users;
}

const key = (p) => `${p[0]},${p[1]}`;

// Joins polygons that share arcs into one (or several): the shared arcs cancel, the rest are put together again.
export function mergePolygons(map, polygons) {
  const directed = new Set(polygons.flat(2));
  const left = [...directed].filter((n) => !directed.has(~n));
  const byStart = new Map();
  for (const n of left) {
    const k = key(arcPoints(map, n)[0]);
    byStart.set(k, [...(byStart.get(k) ?? []), n]);
  }
  const rings = [];
  for (const first of left) {
    const start = key(arcPoints(map, first)[0]);
    if (!byStart.get(start)?.includes(first)) continue;
    const ring = [];
    let n = first;
    for (;;) {
      const from = byStart.get(key(arcPoints(map, n)[0]));
      from.splice(from.indexOf(n), 1);
      ring.push(n);
      const end = key(arcPoints(map, n).at(-1));
      if (end === start) break;
      n = byStart.get(end)?.[0];
      if (n === undefined) throw new Error(`mergePolygons: open ring at ${end}`);
    }
    rings.push(ring);
  }
  const outer = rings.filter((r) => measure(ringPoints(map, r)).area < 0);
  const holes = rings.filter((r) => measure(ringPoints(map, r)).area >= 0);
  const merged = outer.map((r) => [r]);
  for (const hole of holes) {
    const p = ringPoints(map, hole)[0];
    const home = merged.find((m) => insideRing(p, ringPoints(map, m[0]))) ?? merged[0];
    home.push(hole);
  }
  return merged;
}

// Cuts arc n after its point `index`, at `point` (which may equal that point), in all rings that use it.
// Returns the numbers of the two pieces.
export function splitArc(map, n, index, point) {
  const points = map.arcs[n];
  const second = map.arcs.length;
  map.arcs.push([point, ...points.slice(index + 1)]);
  map.arcs[n] = [...points.slice(0, index + 1), point];
  for (const country of map.countries) {
    for (const polygon of country.polygons) {
      polygon.forEach((ring, i) => {
        polygon[i] = ring.flatMap((a) => (a === n ? [n, second] : a === ~n ? [~second, ~n] : [a]));
      });
    }
  }
  return [n, second];
}

export function insideRing([x, y], points) {
  let inside = false;
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1], [x1, y1] = points[i];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

export const countryPolygons = (map, country) => country.polygons.map((p) => p.map((ring) => ringPoints(map, ring)));

export const findCountry = (map, a3) => map.countries.find((c) => c.a3 === a3);

// The polygon of a country that holds a point, or -1.
export const polygonAt = (map, country, point) =>
  country.polygons.findIndex((p) => insideRing(point, ringPoints(map, p[0])));
