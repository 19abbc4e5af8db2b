// SPDX-License-Identifier: GPL-3.0-or-later
// The facts that both makers draw from: sites and members of NATO out of the catalogue, capitals by hand.
import { readFileSync } from "node:fs";
import { distance } from "./earth.mjs";

const catalogue = new URL("../../data/catalogue/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, catalogue), "utf8"));

const sites = new Map(read("sites.json").sites.map((site) => [site.id, site]));

// [longitude, latitude] in degrees.
export function site(id) {
  const { lon, lat } = sites.get(id);
  return [lon, lat];
}

// ISO 3166 codes of those that were members on the day, "YYYY-MM-DD".
export function membersOfNato(day) {
  const holds = ({ alliance, from, to }) => alliance === "NATO" && from <= day && (to === undefined || day < to);
  return new Set(
    read("countries.json")
      .countries.filter((c) => (c.memberships ?? []).some(holds))
      .map((c) => c.code),
  );
}

// Capital: country, longitude, latitude.
export const capitals = {
  Amsterdam: ["NLD", 4.9, 52.37],
  Andorra: ["AND", 1.52, 42.51],
  Ankara: ["TUR", 32.86, 39.93],
  Athens: ["GRC", 23.73, 37.98],
  Baku: ["AZE", 49.87, 40.41],
  Belgrade: ["SRB", 20.46, 44.79],
  Berlin: ["DEU", 13.4, 52.52],
  Bern: ["CHE", 7.45, 46.95],
  Bratislava: ["SVK", 17.11, 48.15],
  Brussels: ["BEL", 4.35, 50.85],
  Bucharest: ["ROU", 26.1, 44.43],
  Budapest: ["HUN", 19.04, 47.5],
  Chisinau: ["MDA", 28.86, 47.01],
  Copenhagen: ["DNK", 12.57, 55.68],
  Dublin: ["IRL", -6.26, 53.35],
  Helsinki: ["FIN", 24.94, 60.17],
  Kyiv: ["UKR", 30.52, 50.45],
  Lisbon: ["PRT", -9.14, 38.72],
  Ljubljana: ["SVN", 14.51, 46.05],
  London: ["GBR", -0.13, 51.51],
  Luxembourg: ["LUX", 6.13, 49.61],
  Madrid: ["ESP", -3.7, 40.42],
  Minsk: ["BLR", 27.56, 53.9],
  Moscow: ["RUS", 37.62, 55.75],
  Nicosia: ["CYP", 33.36, 35.17],
  Oslo: ["NOR", 10.75, 59.91],
  Ottawa: ["CAN", -75.7, 45.42],
  Paris: ["FRA", 2.35, 48.86],
  Podgorica: ["MNE", 19.26, 42.44],
  Prague: ["CZE", 14.42, 50.09],
  Reykjavik: ["ISL", -21.94, 64.15],
  Riga: ["LVA", 24.11, 56.95],
  Rome: ["ITA", 12.5, 41.9],
  Sarajevo: ["BIH", 18.41, 43.86],
  Skopje: ["MKD", 21.43, 42.0],
  Sofia: ["BGR", 23.32, 42.7],
  Stockholm: ["SWE", 18.07, 59.33],
  Tallinn: ["EST", 24.75, 59.44],
  Tbilisi: ["GEO", 44.79, 41.72],
  Tirana: ["ALB", 19.82, 41.33],
  Vienna: ["AUT", 16.37, 48.21],
  Vilnius: ["LTU", 25.28, 54.69],
  Warsaw: ["POL", 21.01, 52.23],
  Washington: ["USA", -77.04, 38.9],
  Yerevan: ["ARM", 44.51, 40.18],
  Zagreb: ["HRV", 15.98, 45.81],
};

export const at = (name) => capitals[name].slice(1);

// Names of the members' capitals that lie within the distance of one of the places.
export function capitalsReached(places, km, members) {
  return Object.keys(capitals).filter(
    (name) => members.has(capitals[name][0]) && places.some((place) => distance(place, at(name)) <= km),
  );
}
