// SPDX-License-Identifier: GPL-3.0-or-later
// The announcement of July 2024. What readers ask is Moscow, so a straight line leads there across the rings.
import { geoAzimuthalEquidistant } from "d3-geo";
import { disc, distance, travel } from "../earth.mjs";
import { at, membersOfNato, site } from "../facts.mjs";
import { Sheet } from "../sheet.mjs";

export const scenario = "us-german-announcement-2024";

const blue = "#0b5c8c";
const ochre = "#96590a";
const plum = "#8b2a5b";
const centre = site("wiesbaden");
const toMoscow = `${Math.round(distance(centre, at("Moscow"))).toLocaleString("en")} km`;
const members = membersOfNato("2024-07-10");

// From the widest to the nearest, so that nearer fills lie on top.
const rings = [
  { km: 2775, name: "Dark Eagle", who: "US Congress, 2025", colour: plum, dash: "9 5" },
  { km: 2500, name: "Tomahawk", who: "Deutschlandfunk, 2024", colour: ochre, dash: "3 4" },
  { km: 1600, name: "Tomahawk", who: "Raytheon, 2017", colour: ochre, dash: "9 5" },
  { km: 467, name: "SM-6", who: "Newsweek, 2024", colour: blue, dash: "9 5" },
];

const towns = {
  web: {
    Ankara: "e",
    Athens: "w",
    Berlin: "n",
    Brussels: "w",
    Bucharest: "e",
    Budapest: "e",
    Copenhagen: "e",
    Dublin: "w",
    Helsinki: "n",
    Kyiv: "s",
    Lisbon: "e",
    London: "w",
    Madrid: "w",
    Minsk: "s",
    Oslo: "w",
    Paris: "w",
    Reykjavik: "e",
    Riga: "e",
    Rome: "w",
    Stockholm: "e",
    Vienna: "e",
    Vilnius: "n",
  },
  phone: { Ankara: "s", Kyiv: "s", London: "w", Madrid: "s", Oslo: "w", Paris: "w", Bucharest: "s" },
};

function drawRings(sheet) {
  const line = sheet.phone ? 0.75 : 1;
  const scale = sheet.phone ? 0.6 : 1;
  for (const { km, colour, dash } of rings) {
    if (km <= 1600) sheet.shape(disc(centre, km), { fill: colour, "fill-opacity": km === 467 ? 0.2 : 0.09 });
    const dashes = dash
      .split(" ")
      .map((length) => length * scale)
      .join(" ");
    sheet.shape(disc(centre, km), {
      fill: "none",
      stroke: colour,
      "stroke-width": 2.2 * line,
      "stroke-dasharray": dashes,
    });
  }
  const toTheEast = { type: "LineString", coordinates: [centre, at("Moscow")] };
  sheet.shape(toTheEast, { fill: "none", stroke: "#1c2126", "stroke-width": 1.6 * line });
}

function drawBase(sheet) {
  sheet.base(members, { tint: "#e0e2e7" });
  if (sheet.phone) return;
  sheet.name([39, 61.5], ["RUSSIA"], { size: 14 });
  sheet.name([34.2, 48.5], ["UKRAINE"]);
  sheet.name([19.3, 51.5], ["POLAND"]);
  sheet.name([10, 51.55], ["GERMANY"], { fill: "#56626b" });
  sheet.name([2.2, 46.3], ["FRANCE"]);
  sheet.name([31.4, 38.5], ["TÜRKIYE"]);
  sheet.name([-19, 43.5], ["Atlantic", "Ocean"], { sea: true });
  sheet.name([3, 56.6], ["North Sea"], { sea: true });
  sheet.name([33.6, 43.2], ["Black Sea"], { sea: true });
}

// On each ring, in a direction where the map is quiet.
const places = {
  web: {
    2775: [78, "start", 12, 0],
    2500: [79, "end", -12, 0],
    1600: [286, "end", -26, 0],
    467: [184, "middle", 0, 30],
  },
  phone: {
    2775: [128, "end", 36, 12],
    2500: [200, "middle", 0, -46],
    1600: [325, "middle", -24, -4],
    467: [190, "middle", 0, 16],
  },
};

function drawFigures(sheet) {
  for (const { km, name, who, colour } of rings) {
    const [azimuth, anchor, dx, dy] = places[sheet.kind][km];
    const size = sheet.phone ? 16 : undefined;
    const [x, y] = sheet.point(travel(centre, azimuth, km));
    sheet.figure(
      x + dx,
      y + dy,
      `${km.toLocaleString("en")} km`,
      [name, who, ...(km === 467 && !sheet.phone ? ["others: 240 to 500 km"] : [])],
      { fill: colour, anchor, size },
    );
  }
}

function drawMoscow(sheet) {
  const { phone, size } = sheet;
  const [mx, my] = sheet.point(at("Moscow"));
  sheet.site(at("Moscow"), "Moscow", "e", { sign: "dot", size: phone ? 13 : 18 });
  sheet.block(
    mx + (phone ? 8 : 11),
    my + (phone ? 18 : 26),
    phone
      ? [[toMoscow, { size: 13, weight: 700 }]]
      : [
          [toMoscow, { size: 18, weight: 700 }],
          ["from Wiesbaden", { size: size.small, weight: 500 }],
        ],
  );
}

function drawTowns(sheet) {
  for (const [name, side] of Object.entries(towns[sheet.kind])) sheet.town(at(name), name, side);
  sheet.site(centre, "Wiesbaden", "s", { sign: "hollow", fill: "#1c2126", more: sheet.phone ? [] : ["headquarters"] });
}

export function draw(kind) {
  const sheet = new Sheet(kind, {
    accent: blue,
    title: {
      web: ["US missiles in Germany: Moscow is in reach", "only by the two longest of the published ranges"],
      phone: ["US missiles in Germany:", "Moscow in reach only by", "the longest ranges"],
    },
    sub: {
      web: [
        "Hypothetical. Announced on 10 July 2024 for 2026, with conventional warheads; no launch site was chosen, so the circles",
        "stand about the headquarters in Wiesbaden. A site farther east would reach that much farther",
      ],
      phone: ["Hypothetical: announced in July 2024, no launch site", "chosen. Circles about the headquarters"],
    },
    source: {
      web: [
        "Circles are published distances over the ground. Sources: Raytheon, Boston Herald; Deutschlandfunk; Newsweek; US Congress, UPI; US and German governments. Base: Natural Earth",
      ],
      phone: [
        "Circles are published distances. Sources: Boston Herald; Deutschland-",
        "funk; Newsweek; UPI; US and German governments. Natural Earth",
      ],
    },
  });
  const projection = geoAzimuthalEquidistant().rotate([-centre[0], -centre[1]]);
  sheet.frame(projection, sheet.phone ? 5000 : 5900, centre, sheet.phone ? [0.42, 0.44] : [0.42, 0.535]);
  drawBase(sheet);
  drawRings(sheet);
  drawTowns(sheet);
  drawFigures(sheet);
  drawMoscow(sheet);
  return sheet.svg();
}
