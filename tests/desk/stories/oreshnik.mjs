// SPDX-License-Identifier: GPL-3.0-or-later
// The strike on Dnipro: one known distance, and the limit of a class that is no range.
import { geoAzimuthalEquidistant } from "d3-geo";
import { disc, distance } from "../earth.mjs";
import { at, capitals, site } from "../facts.mjs";
import { Sheet } from "../sheet.mjs";

export const scenario = "oreshnik-2024";

const red = "#b3261e";
const launch = site("kapustin-yar");
const struck = site("dnipro");
const outside = Object.keys(capitals).filter((name) => distance(launch, at(name)) > 5500);
if (outside.some((name) => !["Ottawa", "Washington"].includes(name))) throw new Error(`not in reach: ${outside}`);

const towns = {
  web: {
    Ankara: "s",
    Athens: "w",
    Berlin: "w",
    Bucharest: "w",
    Dublin: "w",
    Helsinki: "e",
    Kyiv: "w",
    Lisbon: "e",
    London: "w",
    Madrid: "e",
    Minsk: "w",
    Moscow: "e",
    Oslo: "w",
    Paris: "w",
    Reykjavik: "e",
    Rome: "w",
    Stockholm: "w",
    Tbilisi: "s",
    Vienna: "w",
    Warsaw: "w",
    Baku: "e",
  },
  phone: {
    Ankara: "s",
    Berlin: "w",
    London: "w",
    Madrid: "s",
    Moscow: "n",
    Paris: "w",
    Reykjavik: "e",
    Rome: "s",
    Warsaw: "s",
  },
};

function drawRings(sheet) {
  const line = sheet.phone ? 0.75 : 1;
  const limit = disc(launch, 5500);
  const { x, y, width, height } = sheet.box;
  // What lies beyond the limit is veiled: the ring is a border of a class, and nothing is filled.
  const hole = sheet.path(limit);
  sheet.add(
    `<path d="M${x},${y}h${width}v${height}h${-width}z ${hole}" fill="#5a636b" fill-opacity="0.22" fill-rule="evenodd"/>`,
  );
  sheet.shape(limit, {
    fill: "none",
    stroke: red,
    "stroke-width": 2 * line,
    "stroke-dasharray": sheet.phone ? "1.5 4" : "2 6",
    "stroke-linecap": "round",
  });
  for (const km of sheet.phone ? [2000, 4000] : [1000, 2000, 3000, 4000, 5000]) {
    sheet.shape(disc(launch, km), { fill: "none", stroke: "#7d858c", "stroke-opacity": 0.5, "stroke-width": 0.7 });
  }
  sheet.shape(
    { type: "LineString", coordinates: [launch, struck] },
    { fill: "none", stroke: red, "stroke-width": 4.5 * line },
  );
}

function drawSteps(sheet) {
  for (const km of sheet.phone ? [2000, 4000] : [1000, 2000, 3000, 4000, 5000]) {
    const [x, y] = sheet.point(launch);
    const down = km * sheet.perKm;
    const turn = (sheet.phone ? 232 : 229) * (Math.PI / 180);
    sheet.labels.push(
      sheet.words(x + down * Math.sin(turn), y - down * Math.cos(turn) + 4, km.toLocaleString("en"), {
        size: sheet.size.small * 0.9,
        fill: "#5a636b",
        anchor: "middle",
        halo: "#ffffffd0",
      }),
    );
  }
}

function drawBase(sheet) {
  sheet.base(new Set(["UKR"]), { tint: "#f1e3c8" });
  if (sheet.phone) return;
  sheet.name([54, 58], ["RUSSIA"], { size: 14 });
  sheet.name([26.6, 48.2], ["UKRAINE"], { fill: "#8a713a" });
  sheet.name([2.6, 46.2], ["FRANCE"]);
  sheet.name([16, 63.6], ["SWEDEN"]);
  sheet.name([2, 30], ["ALGERIA"]);
  sheet.name([29, 27.5], ["EGYPT"]);
  sheet.name([17.5, 28], ["LIBYA"]);
  sheet.name([63, 47.6], ["KAZAKHSTAN"]);
  sheet.name([53.5, 33], ["IRAN"]);
  sheet.name([0, 67], ["Norwegian Sea"], { sea: true });
}

function drawTowns(sheet) {
  for (const [name, side] of Object.entries(towns[sheet.kind])) {
    const km = Math.round(distance(launch, at(name)) / 10) * 10;
    sheet.town(at(name), name, side, { more: sheet.phone || name === "Kyiv" ? [] : [`${km.toLocaleString("en")} km`] });
  }
}

function drawWords(sheet) {
  const { phone, size } = sheet;
  const [kx, ky] = sheet.point(launch);
  sheet.site(launch, "Kapustin Yar", phone ? "s" : "e", {
    fill: red,
    more: phone ? ["launch"] : ["launched from here"],
    dx: phone ? 24 : 0,
  });
  sheet.site(struck, "Dnipro", phone ? "w" : "w", {
    sign: "star",
    fill: red,
    more: phone ? ["struck 21 Nov"] : ["struck on 21 Nov 2024"],
    dy: phone ? 0 : 4,
  });
  sheet.figure(kx - 395 * sheet.perKm, ky - (phone ? 10 : 14), "790 km", [], { anchor: "middle" });
  if (!phone)
    sheet.block(kx - 395 * sheet.perKm, ky + 24, [["flown", { size: size.small, weight: 500, fill: red }]], "middle");
  const [x, y] = phone ? [50, 210] : [178, 206];
  sheet.figure(
    x,
    y,
    "5,500 km",
    phone
      ? ["upper limit", "of its class,", "not a range"]
      : ["Upper limit of the intermediate-range", "class in the INF Treaty. Not a range:", "Russia has published none"],
  );
}

export function draw(kind) {
  const sheet = new Sheet(kind, {
    accent: red,
    title: {
      web: [
        "Russia’s Oreshnik flew 790 km to Dnipro. If it can fly as far",
        "as its class allows, it reaches every capital in Europe",
      ],
      phone: ["Oreshnik flew 790 km. At the", "limit of its class, it reaches", "every capital in Europe"],
    },
    sub: {
      web: [
        "Its first strike, 21 November 2024. The Pentagon calls it intermediate-range; Moscow gives no figure. Distances from Kapustin Yar",
      ],
      phone: ["First strike, on Dnipro, 21 November 2024.", "Distances from Kapustin Yar, in km"],
    },
    source: {
      web: [
        "Distances computed between towns over the ground; 790 km is the least that it can fly. Sources: US Department of Defense; US Department of State. Base: Natural Earth",
      ],
      phone: [
        "Distances computed between towns; 790 km is the least that it can fly.",
        "Sources: US Departments of Defense and of State. Base: Natural Earth",
      ],
    },
  });
  const projection = geoAzimuthalEquidistant().rotate([-launch[0], -launch[1]]).clipAngle(75);
  sheet.frame(projection, sheet.phone ? 7300 : 7900, launch, sheet.phone ? [0.8, 0.6] : [0.765, 0.58]);
  drawBase(sheet);
  drawRings(sheet);
  drawSteps(sheet);
  drawTowns(sheet);
  drawWords(sheet);
  return sheet.svg();
}
