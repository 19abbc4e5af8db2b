// The line of Abkhazia (1:10m only): the edges of Natural Earth's first-order divisions between Abkhazia and the rest
// of Georgia. These data have no South Ossetia, and their districts in Moldova (of Soviet times, some on both banks of
// the Dniester) do not give Transnistria's line; so those two are left out rather than guessed.
import { chain, DISPUTED } from './borders.mjs';

const REACH = 0.06; // degrees: how far the end of the line may be moved to the border or coast it should meet

const vertex = (p) => `${p[0].toFixed(6)},${p[1].toFixed(6)}`;

export function abkhaziaLine(divisions, map) {
  const georgia = divisions.filter((d) => d.props.iso_a2 === 'GE');
  const edgesOf = (list) => list.flatMap((d) => d.parts.flatMap(edges));
  const outside = new Set(edgesOf(georgia.filter((d) => d.props.name !== 'Abkhazia')).map((e) => e.key));
  const shared = edgesOf(georgia.filter((d) => d.props.name === 'Abkhazia')).filter((e) => outside.has(e.key));
  const parts = chain(shared.map((e) => [e.p, e.q])).map((line) => fitEnds(line, map, 'GEO'));
  if (parts.length !== 1) throw new Error(`Abkhazia's line came in ${parts.length} pieces`);
  return { parts, props: { FEATURECLA: DISPUTED, ADM0_LEFT: 'GEO', ADM0_RIGHT: 'GEO' } };
}

function edges(part) {
  return part.slice(1).map((q, i) => ({ p: part[i], q, key: [vertex(part[i]), vertex(q)].sort().join(' ') }));
}

// Moves the ends of a line to the nearest point of the country's outline, if that is near.
function fitEnds(line, map, a3) {
  const rings = map.countries.find((c) => c.a3 === a3).polygons.flat(2);
  const outline = rings.flatMap((n) => map.arcs[n < 0 ? ~n : n]);
  const fit = (p) => {
    let best = p, reach = REACH;
    for (const q of outline) {
      const d = Math.hypot(q[0] - p[0], q[1] - p[1]);
      if (d < reach) [best, reach] = [q, d];
    }
    return best;
  };
  return [fit(line[0]), ...line.slice(1, -1), fit(line.at(-1))];
}
