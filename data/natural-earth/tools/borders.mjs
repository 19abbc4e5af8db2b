// Borders and coasts as lines, from the arcs of a topology: an arc with two countries is a border, one with a single
// country is a coast. Each piece of border is classed by the nearest line of Natural Earth's own boundary file.
import { arcUsers } from './topo.mjs';

export const INTERNATIONAL = 'International boundary (verify)';
export const DISPUTED = 'Disputed (please verify)';

export const BORDER_FIELDS = [
  { name: 'FEATURECLA', type: 'C', length: 32 },
  { name: 'ADM0_LEFT', type: 'C', length: 3 },
  { name: 'ADM0_RIGHT', type: 'C', length: 3 },
];

// Disputed along their whole length, whatever the boundary file says (codes in alphabetical order).
const DISPUTED_PAIRS = new Set(['KOS-SRB', 'ESH-MAR', 'CYN-CYP', 'CNM-CYN', 'CNM-CYP', 'CYN-ESB', 'SOL-SOM', 'ISR-PSE',
  'IND-KAS', 'KAS-PAK', 'CHN-KAS']);

// Classes of the boundary file that mean a disputed line; and those that are no borders at all.
const DISPUTED_CLASSES = /^(Disputed|Line of control|Indefinite|Indeterminant)/;
const NO_BORDER = /^(Overlay|Lease)/;

const distance = (p, q) => Math.hypot((p[0] - q[0]) * Math.cos((p[1] * Math.PI) / 180), p[1] - q[1]);

// A grid of the boundary file's segments that tells which class of line is nearest to a point.
export class ClassFinder {
  constructor(features, tolerance) {
    this.tolerance = tolerance;
    this.cells = new Map();
    for (const { parts, props } of features) {
      if (NO_BORDER.test(props.featurecla)) continue;
      const disputed = DISPUTED_CLASSES.test(props.featurecla);
      for (const part of parts) for (let i = 1; i < part.length; i++) this.add(part[i - 1], part[i], disputed);
    }
  }

  cell(v) {
    return Math.floor(v / this.tolerance);
  }

  add(p, q, disputed) {
    const segment = { p, q, disputed };
    for (let x = this.cell(Math.min(p[0], q[0])) - 2; x <= this.cell(Math.max(p[0], q[0])) + 2; x++) {
      for (let y = this.cell(Math.min(p[1], q[1])) - 1; y <= this.cell(Math.max(p[1], q[1])) + 1; y++) {
        const k = `${x},${y}`;
        if (!this.cells.has(k)) this.cells.set(k, []);
        this.cells.get(k).push(segment);
      }
    }
  }

  isDisputed(point) {
    let best = this.tolerance, disputed = false;
    for (const s of this.cells.get(`${this.cell(point[0])},${this.cell(point[1])}`) ?? []) {
      const d = segmentDistance(point, s.p, s.q);
      if (d < best) [best, disputed] = [d, s.disputed];
    }
    return disputed;
  }
}

function segmentDistance(point, p, q) {
  const c = Math.cos((point[1] * Math.PI) / 180);
  const dx = (q[0] - p[0]) * c, dy = q[1] - p[1];
  const ux = (point[0] - p[0]) * c, uy = point[1] - p[1];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (ux * dx + uy * dy) / length2));
  return Math.hypot(ux - t * dx, uy - t * dy);
}

// All borders of a map: one feature for each pair of countries and class. The country of the first code (in
// alphabetical order) is on the left. `forced`: numbers of arcs that are disputed besides DISPUTED_PAIRS.
export function borders(map, finder, forced = []) {
  const lines = new Map();
  const put = (pair, cla, line) => {
    const k = `${pair} ${cla}`;
    lines.set(k, [...(lines.get(k) ?? []), line]);
  };
  arcUsers(map).forEach((users, n) => {
    const line = withoutRepeats(map.arcs[n]);
    const [a, b] = users.slice().sort((u, v) => (u.country.a3 < v.country.a3 ? -1 : 1));
    if (line.length < 2 || users.length !== 2 || a.country === b.country) return;
    if (a.forward) line.reverse();
    const pair = `${a.country.a3}-${b.country.a3}`;
    if (DISPUTED_PAIRS.has(pair) || forced.includes(n)) put(pair, DISPUTED, line);
    else for (const piece of classPieces(line, finder)) put(pair, piece.disputed ? DISPUTED : INTERNATIONAL, piece.line);
  });
  return [...lines.keys()].sort().map((k) => {
    const [, left, right, cla] = k.match(/^(...)-(...) (.*)$/);
    return { parts: chain(lines.get(k)), props: { FEATURECLA: cla, ADM0_LEFT: left, ADM0_RIGHT: right } };
  });
}

// Cuts a line where its class changes; runs too short to matter (under twice the tolerance) take the class before them.
function classPieces(line, finder) {
  const runs = [];
  for (let i = 1; i < line.length; i++) {
    const [p, q] = [line[i - 1], line[i]];
    const votes = [0.25, 0.5, 0.75].filter((t) => finder.isDisputed([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]));
    const disputed = votes.length >= 2, length = distance(p, q);
    if (runs.at(-1)?.disputed === disputed) Object.assign(runs.at(-1), { to: i, length: runs.at(-1).length + length });
    else runs.push({ disputed, from: i - 1, to: i, length });
  }
  const long = (r) => r.length >= 2 * finder.tolerance;
  const solid = [];
  for (const run of runs) {
    if (solid.length > 0 && (!long(run) || solid.at(-1).disputed === run.disputed)) {
      solid.at(-1).to = run.to;
      solid.at(-1).length += run.length;
    } else if (solid.length > 0 && !long(solid[0]) && solid.length === 1) {
      solid[0] = { ...run, from: solid[0].from, length: run.length + solid[0].length };
    } else solid.push({ ...run });
  }
  return solid.map((r) => ({ disputed: r.disputed, line: line.slice(r.from, r.to + 1) }));
}

export const withoutRepeats = (line) =>
  line.filter((p, i) => i === 0 || p[0] !== line[i - 1][0] || p[1] !== line[i - 1][1]);

// Joins lines end to start where exactly two ends meet.
export function chain(lines) {
  const key = (p) => `${p[0]},${p[1]}`;
  const ends = new Map();
  const count = (p) => ends.set(key(p), (ends.get(key(p)) ?? 0) + 1);
  lines.forEach((l) => { count(l[0]); count(l.at(-1)); });
  const byStart = new Map(lines.map((l) => [key(l[0]), l]));
  const hasBefore = new Set(lines.map((l) => key(l.at(-1))));
  const simple = (p) => ends.get(key(p)) === 2;
  const done = new Set(), out = [];
  const follow = (first) => {
    const joined = first.slice();
    done.add(first);
    for (let next = byStart.get(key(joined.at(-1))); next && !done.has(next) && simple(joined.at(-1)); next = byStart.get(key(joined.at(-1)))) {
      done.add(next);
      for (const p of next.slice(1)) joined.push(p);
    }
    out.push(joined);
  };
  for (const l of lines) if (!done.has(l) && !(simple(l[0]) && hasBefore.has(key(l[0])))) follow(l);
  for (const l of lines) if (!done.has(l)) follow(l);
  return out;
}

// The coast: arcs of one country only, cut at the antimeridian (no piece runs along it or across the map).
export function coastline(map) {
  const lines = [];
  arcUsers(map).forEach((users, n) => {
    if (users.length !== 1) return;
    const line = withoutRepeats(map.arcs[n]);
    if (users[0].forward) line.reverse(); // land on the left
    if (line.length > 1) lines.push(line);
  });
  return chain(lines).flatMap(cutAtAntimeridian).map((line, i) => ({ parts: [line], props: { ID: i + 1 } }));
}

// A thousandth of a degree, as Fiji's seam lies at 179.9993 in the 1:50m data.
const onEdge = (p) => Math.abs(p[0]) > 180 - 1e-3;

function cutAtAntimeridian(line) {
  const out = [[line[0]]];
  for (let i = 1; i < line.length; i++) {
    const [p, q] = [line[i - 1], line[i]];
    if (onEdge(p) && onEdge(q)) out.push([q]);
    else if (Math.abs(q[0] - p[0]) > 180) {
      const side = Math.sign(p[0]) * 180;
      const lat = p[1] + ((side - p[0]) / (q[0] - p[0] + 2 * side)) * (q[1] - p[1]);
      if (!onEdge(p)) out.at(-1).push([side, lat]);
      out.push(onEdge(q) ? [q] : [[-side, lat], q]);
    } else out.at(-1).push(q);
  }
  return out.filter((l) => l.length > 1);
}
