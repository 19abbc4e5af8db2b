// SPDX-License-Identifier: GPL-3.0-or-later
// The SSC-8, June 2021: the headline counts capitals, so the capitals carry the map.
import { geoAzimuthalEqualArea } from "d3-geo";
import { disc, outline } from "../earth.mjs";
import { at, capitals, capitalsReached, membersOfNato, site } from "../facts.mjs";
import { Sheet } from "../sheet.mjs";

export const scenario = "status-quo-2021";

const violet = "#6a2c91";
const four = ["kapustin-yar", "kamyshlov", "mozdok", "shuya"].map(site);
const members = membersOfNato("2021-06-13");
const reached = new Map([480, 2350, 2500].map((km) => [km, capitalsReached(four, km, members)]));
const count = (km) => reached.get(km).length || "no";

const sides = {
  web: {
    Amsterdam: "n",
    Ankara: "e",
    Athens: "w",
    Berlin: "w",
    Bratislava: "e",
    Brussels: "w",
    Bucharest: "e",
    Budapest: "e",
    Copenhagen: "w",
    Lisbon: "e",
    Ljubljana: "w",
    London: "w",
    Luxembourg: "s",
    Madrid: "e",
    Oslo: "w",
    Paris: "w",
    Podgorica: "w",
    Prague: "w",
    Reykjavik: "e",
    Riga: "e",
    Rome: "w",
    Skopje: "e",
    Sofia: "e",
    Tallinn: "s",
    Tirana: "w",
    Vilnius: "e",
    Warsaw: "e",
    Zagreb: "e",
  },
  phone: {
    Ankara: "s",
    Athens: "w",
    Berlin: "w",
    Bucharest: "e",
    London: "w",
    Madrid: "e",
    Oslo: "w",
    Paris: "w",
    Rome: "w",
    Warsaw: "e",
    Vilnius: "w",
    Tallinn: "w",
  },
};

function drawRings(sheet) {
  const wide = { type: "GeometryCollection", geometries: four.map((place) => disc(place, 2350)) };
  sheet.shape(wide, { fill: violet, "fill-opacity": 0.09 });
  const line = sheet.phone ? 0.6 : 1;
  if (!sheet.phone)
    sheet.shape(outline(four, 2500), { fill: "none", stroke: violet, "stroke-width": 1.2, "stroke-dasharray": "6 4" });
  sheet.shape(outline(four, 2350), { fill: "none", stroke: violet, "stroke-width": 2.6 * line });
  const near = { type: "GeometryCollection", geometries: four.map((place) => disc(place, 480)) };
  sheet.shape(near, { fill: violet, "fill-opacity": 0.38 });
  sheet.shape(outline(four, 480), { fill: "none", stroke: violet, "stroke-width": 2.2 * line });
}

function drawCapitals(sheet) {
  for (const [name, [country, ...place]] of Object.entries(capitals)) {
    const side = sides[sheet.kind][name];
    if (!members.has(country)) continue;
    const look = reached.get(2350).includes(name)
      ? { bold: true, fill: violet, dot: 3.4 }
      : { hollow: true, fill: "#5a636b", dot: 3 };
    sheet.town(place, side ? name : "", side ?? "e", look);
  }
}

function drawBase(sheet) {
  sheet.base(members, { tint: "#dcdde3" });
  if (sheet.phone) return;
  sheet.name([49.5, 63.9], ["RUSSIA"], { size: 14 });
  sheet.name([31.5, 49.3], ["UKRAINE"]);
  sheet.name([28.3, 53.3], ["BELARUS"]);
  sheet.name([58, 48.6], ["KAZAKHSTAN"]);
  sheet.name([15.5, 62.5], ["SWEDEN"]);
  sheet.name([27, 63], ["FINLAND"]);
  sheet.name([-14, 50.6], ["Atlantic", "Ocean"], { sea: true });
  sheet.name([33.8, 43.1], ["Black Sea"], { sea: true });
  sheet.name([5, 57], ["North Sea"], { sea: true });
}

function drawKey(sheet) {
  const { x, y, width, height } = sheet.box;
  const [left, top] = sheet.phone ? [x + 13, y + height - 50] : [x + 24, y + height - 66];
  const row = sheet.phone ? 16 : 20;
  sheet.keyDot(left, top, sheet.phone ? "Reached" : "NATO capital reached at 2,350 km", { fill: violet });
  sheet.keyDot(left, top + row, sheet.phone ? "Not reached" : "Not reached", { fill: "#5a636b", hollow: true });
  sheet.keyPatch(left, top + 2 * row, sheet.phone ? "NATO" : "NATO members", {
    fill: "#d3d5dd",
    stroke: "#9aa1aa",
    "stroke-width": 0.6,
  });
  if (!sheet.phone) sheet.scaleBar(500, x + width - 130, y + height - 16);
}

function drawFigures(sheet) {
  const { phone } = sheet;
  const [sx, sy] = sheet.point(site("shuya"));
  if (phone) {
    sheet.figure(8, sheet.box.y + 34, "2,350 km", ["Western", "intelligence:", `${count(2350)} capitals`], {
      size: 18,
    });
    sheet.figure(sx, sy - 52, "480 km", [`Russia: ${count(480)} capital`], { anchor: "middle" });
    return;
  }
  const [x, y] = sheet.point([-3.8, 62.2]);
  sheet.figure(x, y, "2,350 km", ["Western intelligence, 2019", `${count(2350)} capitals`], {
    anchor: "end",
    size: 30,
  });
  sheet.leader([x + 6, y - 8], [354, 258], violet);
  sheet.figure(sx, sy - 122, "480 km", [`Russia, 2019: ${count(480)} capital`], { anchor: "middle", size: 30 });
  const [ox, oy] = sheet.point([10.4, 38.6]);
  sheet.block(
    ox,
    oy,
    [
      ["2,500 km", { size: 17, weight: 700, fill: violet }],
      ["CSIS, published later:", { size: sheet.size.small, weight: 500, fill: violet }],
      [`${count(2500)} capitals`, { size: sheet.size.small, weight: 500, fill: violet }],
    ],
    "end",
  );
}

function drawWords(sheet) {
  drawFigures(sheet);
  drawKey(sheet);
  for (const [id, name, side] of [
    ["kapustin-yar", "Kapustin Yar", "n"],
    ["kamyshlov", "Kamyshlov", "n"],
    ["mozdok", "Mozdok", "s"],
    ["shuya", "Shuya", "n"],
  ]) {
    sheet.site(site(id), name, side, { fill: violet });
  }
  sheet.town(at("Moscow"), "Moscow", "s");
  sheet.town(at("Kyiv"), "Kyiv", sheet.phone ? "s" : "e");
}

export function draw(kind) {
  const sheet = new Sheet(kind, {
    accent: violet,
    title: {
      web: [
        `By Russia’s figure its missile reaches ${count(480)} NATO capital.`,
        `By the West’s it reaches ${count(2350)}`,
      ],
      phone: [
        "By Russia’s figure its missile",
        `reaches ${count(480)} NATO capital.`,
        `By the West’s it reaches ${count(2350)}`,
      ],
    },
    sub: {
      web: [
        "How far the 9M729, NATO’s SSC-8, could fly from the four sites that a newspaper reported in 2019. As of June 2021",
      ],
      phone: ["Claimed reach of the 9M729 (SSC-8) from four", "sites reported in 2019. As of June 2021"],
    },
    source: {
      web: [
        "Circles are distances over the ground, not flight paths. Sources: Russian defence ministry, AP; FAS newspaper, RFE/RL; CSIS, Reuters. Base: Natural Earth",
      ],
      phone: [
        "Circles are distances over the ground, not flight paths.",
        "Sources: AP; FAS newspaper, RFE/RL; CSIS, Reuters. Natural Earth",
      ],
    },
  });
  sheet.frame(
    geoAzimuthalEqualArea().rotate([-26, -52]),
    sheet.phone ? 5400 : 6250,
    sheet.phone ? [29, 52] : [25.5, 52.2],
    [0.5, 0.5],
  );
  drawBase(sheet);
  drawRings(sheet);
  drawCapitals(sheet);
  drawWords(sheet);
  return sheet.svg();
}
