// Checks the shapefiles of this folder; prints figures and fails on the first error.
//   node check.mjs FOLDER
import path from 'node:path';
import { readShapefile } from './shp.mjs';
import { insideRing, measure } from './topo.mjs';
import { DISPUTED } from './borders.mjs';

const folder = process.argv[2];
const read = (scale, layer) => readShapefile(path.join(folder, scale, `ne_${scale}_${layer}`), 'utf-8');
let errors = 0;
const expect = (ok, text) => {
  if (!ok) errors++;
  if (!ok) console.log(`FAILED: ${text}`);
};

const PLACES = [ // longitude, latitude, code in the United Nations view, code in the de facto view
  [34.1, 44.95, 'UKR', 'RUS'], [33.53, 44.6, 'UKR', 'RUS'], [20.51, 54.71, 'RUS', 'RUS'], [21.17, 42.67, 'KOS', 'KOS'],
  [-13.1, 27.15, 'ESH', 'MAR'], [17.95, 59.4, 'SWE', 'SWE'], [2.34, 48.86, 'FRA', 'FRA'], [10.75, 59.95, 'NOR', 'NOR'],
  [33.3, 35.3, 'CYN', 'CYN'], [44.06, 9.56, 'SOL', 'SOL'], [35.2, 31.9, 'PSE', 'PSE'], [37.8, 48.0, 'UKR', 'UKR'],
  [30.5, 50.43, 'UKR', 'UKR'], [37.6, 55.75, 'RUS', 'RUS'], [13.4, 52.5, 'DEU', 'DEU'], [41.0, 43.1, 'GEO', 'GEO'],
];

const codesAt = (countries, p) =>
  countries.filter((c) => c.parts.filter((r) => insideRing(p, r)).length % 2 === 1).map((c) => c.props.adm0_a3);

// Area on the sphere (km2), whatever the ring encloses, the south pole included.
function sphereArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    let d = ring[i][0] - ring[i - 1][0];
    if (d > 180) d -= 360;
    if (d < -180) d += 360;
    sum += ((d * Math.PI) / 180) * ((Math.sin((ring[i][1] * Math.PI) / 180) + Math.sin((ring[i - 1][1] * Math.PI) / 180)) / 2);
  }
  const { turn } = measure(ring);
  if (turn !== 0) sum += 2 * Math.PI * Math.sign(turn);
  return sum * 6371.0072 ** 2;
}

function checkCountries(scale, layer, view) {
  const countries = read(scale, layer);
  let points = 0, crossings = 0, seam = 0, area = 0;
  for (const { parts, props } of countries) {
    expect(/^[A-Z]{3}$/.test(props.adm0_a3) && props.adm0_a3 !== 'XKX', `${scale} ${props.name}: code ${props.adm0_a3}`);
    expect(/^(\d{3})?$/.test(props.iso_n3), `${scale} ${props.name}: ISO ${props.iso_n3}`);
    expect(props.name !== '' && !/[.\uFFFD]/.test(props.name), `${scale}: name ${props.name}`);
    for (const ring of parts) {
      points += ring.length;
      area += sphereArea(ring);
      const [a, z] = [ring[0], ring.at(-1)];
      expect(a[0] === z[0] && a[1] === z[1] && ring.length >= 4, `${scale} ${props.name}: ring not closed`);
      for (let i = 1; i < ring.length; i++) {
        const [p, q] = [ring[i - 1], ring[i]];
        expect(Math.abs(q[0]) <= 180 && q[1] > -89.9 && q[1] < 90, `${scale} ${props.name}: point ${q}`);
        if (Math.abs(q[0] - p[0]) > 180) crossings++;
        else if (Math.abs(p[0]) > 179.999999 && Math.abs(q[0]) > 179.999999) seam++;
      }
    }
  }
  for (const [x, y, un, facto] of PLACES) {
    const found = codesAt(countries, [x, y]).join();
    expect(found === (view === 'un' ? un : facto), `${scale} ${view}: ${x} ${y} is in ${found}`);
  }
  console.log(`${scale} ${view}: ${countries.length} countries, ${points} points, ${crossings} edges across the ` +
    `antimeridian, ${seam} along it, ${(area / 1e6).toFixed(5)} million km2`);
  return area;
}

function checkLines(scale, layer) {
  const lines = read(scale, layer);
  let points = 0;
  for (const { parts } of lines) {
    for (const line of parts) {
      points += line.length;
      for (let i = 1; i < line.length; i++) {
        const [p, q] = [line[i - 1], line[i]];
        expect(!(Math.abs(p[0]) > 179.999 && Math.abs(q[0]) > 179.999), `${scale} ${layer}: along 180 at ${p}`);
        expect(!(p[1] < -89 && q[1] < -89) && Math.abs(p[0] - q[0]) <= 180, `${scale} ${layer}: edge ${p} to ${q}`);
      }
    }
  }
  return { lines, points };
}

for (const scale of ['110m', '50m', '10m']) {
  const un = checkCountries(scale, 'admin_0_countries_un', 'un');
  const facto = checkCountries(scale, 'admin_0_countries', 'facto');
  expect(Math.abs(un / facto - 1) < 1e-3, `${scale}: areas ${un} ${facto}`);
  console.log(`${scale}: areas differ by ${(un / facto - 1).toExponential(2)}`);
  for (const view of ['_un', '']) {
    const { lines, points } = checkLines(scale, `admin_0_boundary_lines_land${view}`);
    const sides = view === '' ? 'RUSUKR' : 'UKRUKR';
    const isthmus = lines.filter((l) => l.props.featurecla === DISPUTED && l.props.adm0_left + l.props.adm0_right === sides &&
      l.parts.some((part) => part.some((p) => p[0] > 33.4 && p[0] < 34.5 && p[1] > 45.9 && p[1] < 46.3)));
    expect(isthmus.length === 1, `${scale}${view}: isthmus lines: ${isthmus.length}`);
    const disputed = lines.filter((l) => l.props.featurecla === DISPUTED);
    console.log(`${scale} borders${view}: ${lines.length} features, ${points} points, ${disputed.length} disputed: ` +
      disputed.map((l) => `${l.props.adm0_left}-${l.props.adm0_right}`).join(' '));
  }
  const coast = checkLines(scale, 'coastline');
  console.log(`${scale} coast: ${coast.lines.length} lines, ${coast.points} points`);
}
const places = read('10m', 'populated_places_simple');
const place = (name) => places.find((p) => p.props.name === name);
expect(places.length === 7322, `${places.length} places`);
expect(place('Kyiv')?.props.adm0cap === 1 && !place('Kiev'), 'Kyiv');
expect(place('Skopje')?.props.adm0name === 'North Macedonia', 'Skopje');
for (const { props } of places) expect(!/[\u0080-\u009f\uFFFD]/.test(props.name) && !/^(Turkey|Swaziland|Macedonia|Czech R)/.test(props.adm0name), props.name);
console.log(errors === 0 ? 'All checks passed.' : `${errors} checks failed.`);
process.exitCode = errors === 0 ? 0 : 1;
