// Germany in two until 3 October 1990, along the states of today: what a map tints as members of either alliance. The
// line between them is that of Natural Earth's first-order divisions, cut into the outline of each scale's own Germany;
// islands belong to the state that they are nearest to. Berlin, which the divisions give only whole, is in neither part.
import { chain } from './borders.mjs';
import { findCountry, insideRing, ringPoints } from './topo.mjs';
import { putOnRing } from './views.mjs';

const EAST = new Set(['Brandenburg', 'Mecklenburg-Vorpommern', 'Sachsen', 'Sachsen-Anhalt', 'Thüringen']);
const INSIDE_EAST = [11.5, 51.9], INSIDE_WEST = [9.5, 51]; // near Magdeburg, near Kassel
const SCHWERIN_TO_HOF = 8; // degrees along the line at most, end to end

export const GERMANY_FIELDS = [
  { name: 'NAME', type: 'C', length: 40 },
  { name: 'ADM0_A3', type: 'C', length: 3 },
];

const vertex = (p) => `${p[0].toFixed(6)},${p[1].toFixed(6)}`;
const edges = (part) => part.slice(1).map((q, i) => ({ p: part[i], q, key: [vertex(part[i]), vertex(q)].sort().join(' ') }));

// The line from the Baltic to the Czech border, and Berlin, with points no nearer to the line than `tolerance` degrees
// left out.
export function germanDivisions(divisions, tolerance) {
  const states = divisions.filter((d) => d.props.iso_a2 === 'DE');
  const edgesOf = (list) => list.flatMap((d) => d.parts.flatMap(edges));
  const berlin = states.find((d) => d.props.name === 'Berlin').parts[0];
  const west = states.filter((d) => !EAST.has(d.props.name) && d.props.name !== 'Berlin');
  const keys = new Set(edgesOf(west).map((e) => e.key));
  const lines = chain(edgesOf(states.filter((d) => EAST.has(d.props.name))).filter((e) => keys.has(e.key)).map((e) => [e.p, e.q]));
  if (lines.length !== 1) throw new Error(`the line through Germany came in ${lines.length} pieces`);
  const [line] = lines;
  if (Math.hypot(line[0][0] - line.at(-1)[0], line[0][1] - line.at(-1)[1]) > SCHWERIN_TO_HOF) throw new Error('no such line');
  return { line: thin(line, tolerance), berlin: thinRing(berlin, tolerance), states };
}

// Features for both parts, from Germany's polygons on the map.
export function divideGermany(map, { line, berlin, states }) {
  const polygons = findCountry(map, 'DEU').polygons.map((p) => p.map((ring) => ringPoints(map, ring)));
  const [east, west] = [[], []];
  for (const polygon of polygons) {
    if (insideRing(INSIDE_WEST, polygon[0])) {
      const halves = cut(polygon[0], line);
      east.push(...halves.filter((r) => insideRing(INSIDE_EAST, r)), counterClockwise(berlin));
      west.push(...halves.filter((r) => insideRing(INSIDE_WEST, r)));
    } else (EAST.has(nearestState(polygon[0], states)) ? east : west).push(...polygon);
  }
  return [
    { parts: east, props: { NAME: 'German Democratic Republic', ADM0_A3: 'DDR' } },
    { parts: west, props: { NAME: 'Federal Republic of Germany', ADM0_A3: 'DEU' } },
  ];
}

function cut(ring, line) {
  const points = ring.slice(0, -1);
  const first = putOnRing(points, line[0]), last = putOnRing(points, line.at(-1));
  const [i, j] = [points.indexOf(first), points.indexOf(last)];
  const whole = [first, ...line.slice(1, -1), last];
  const path = (a, b) => (a <= b ? points.slice(a, b + 1) : [...points.slice(a), ...points.slice(0, b + 1)]);
  return [
    [...path(j, i), ...whole.slice(1)],
    [...path(i, j), ...whole.slice(0, -1).reverse()],
  ];
}

function nearestState(ring, states) {
  let best = { d: Infinity };
  for (const { parts, props } of states) {
    for (const p of parts.flat()) {
      const d = Math.hypot((p[0] - ring[0][0]) * 0.6, p[1] - ring[0][1]);
      if (d < best.d) best = { d, name: props.name };
    }
  }
  return best.name;
}

// Douglas and Peucker.
function thin(line, tolerance) {
  if (line.length < 3 || tolerance === 0) return line;
  const [a, b] = [line[0], line.at(-1)];
  const away = (p) => {
    const dx = b[0] - a[0], dy = b[1] - a[1];
    const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
  };
  let far = 1;
  for (let i = 2; i < line.length - 1; i++) if (away(line[i]) > away(line[far])) far = i;
  if (away(line[far]) <= tolerance) return [a, b];
  return [...thin(line.slice(0, far + 1), tolerance).slice(0, -1), ...thin(line.slice(far), tolerance)];
}

function thinRing(ring, tolerance) {
  const half = Math.floor(ring.length / 2);
  return [...thin(ring.slice(0, half + 1), tolerance).slice(0, -1), ...thin(ring.slice(half), tolerance)];
}

function counterClockwise(ring) {
  const area = ring.slice(1).reduce((s, q, i) => s + ring[i][0] * q[1] - q[0] * ring[i][1], 0);
  return area > 0 ? ring : ring.slice().reverse();
}
