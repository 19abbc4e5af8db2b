// SPDX-License-Identifier: GPL-3.0-or-later
// The offer of 2020 and 2021: what would go, what would stay, and three places to look into.
import { geoAzimuthalEqualArea } from "d3-geo";
import { disc, outline } from "../earth.mjs";
import { at, capitals, capitalsReached, membersOfNato, site } from "../facts.mjs";
import { Sheet } from "../sheet.mjs";

export const scenario = "moratorium-offer";

const violet = "#6a2c91";
const teal = "#00655c";
const grey = "#6b737a";
const stays = site("kamyshlov");
const leaves = ["kapustin-yar", "mozdok", "shuya"].map(site);
const members = membersOfNato("2021-06-13");
const westernKm = 2350;
const before = capitalsReached([...leaves, stays], westernKm, members);
const after = capitalsReached([stays], westernKm, members);

const sides = {
  web: {
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
    Madrid: "e",
    Oslo: "w",
    Paris: "w",
    Podgorica: "w",
    Prague: "w",
    Riga: "e",
    Rome: "w",
    Skopje: "e",
    Sofia: "e",
    Tallinn: "e",
    Tirana: "w",
    Vilnius: "e",
    Warsaw: "e",
    Zagreb: "e",
  },
  phone: { Ankara: "s", Athens: "w", Oslo: "w", Paris: "w", Riga: "e", Rome: "w", Tallinn: "e", Vilnius: "e" },
};

function drawRings(sheet) {
  const line = sheet.phone ? 0.65 : 1;
  const dashes = sheet.phone ? "3 2.5" : "6 4";
  const gone = { fill: "none", stroke: grey, "stroke-dasharray": dashes };
  sheet.shape(outline([...leaves, stays], westernKm), { ...gone, "stroke-width": 1.5 * line });
  sheet.shape(outline(leaves, 480), { ...gone, "stroke-width": 1.3 * line });
  sheet.shape(disc(stays, westernKm), { fill: violet, "fill-opacity": 0.13, stroke: violet, "stroke-width": 3 * line });
  sheet.shape(disc(stays, 480), { fill: violet, "fill-opacity": 0.4, stroke: violet, "stroke-width": 2.2 * line });
}

function drawCapitals(sheet) {
  for (const [name, [country, ...place]] of Object.entries(capitals)) {
    if (!members.has(country)) continue;
    const words = sides[sheet.kind][name] ? name : "";
    const side = sides[sheet.kind][name] ?? "e";
    if (after.includes(name)) {
      sheet.town(place, words, side, { bold: true, fill: violet, dot: 4, size: sheet.size.site });
    } else if (before.includes(name)) {
      sheet.town(place, words, side, { hollow: true, fill: violet, dot: 3.2 });
    } else if (!sheet.phone) {
      sheet.town(place, words, side, { fill: "#7d858c", dot: 2 });
    }
  }
}

function drawBase(sheet) {
  sheet.base(members, { tint: "#dfe1e7" });
  if (sheet.phone) return;
  sheet.name([51.5, 54.2], ["RUSSIA"], { size: 14 });
  sheet.name([31.8, 49.1], ["UKRAINE"]);
  sheet.name([28.3, 53.2], ["BELARUS"]);
  sheet.name([57, 48.6], ["KAZAKHSTAN"]);
  sheet.name([27, 63.6], ["FINLAND"]);
  sheet.name([33.8, 43.1], ["Black Sea"], { sea: true });
  sheet.name([3.4, 57], ["North Sea"], { sea: true });
}

function drawInspections(sheet) {
  if (sheet.phone) {
    const look = { sign: "glass", fill: teal };
    sheet.site(site("kaliningrad"), "Kaliningrad", "n", { ...look, dx: -26, dy: -4 });
    sheet.site(site("redzikowo"), "Redzikowo", "w", { ...look, dx: -2, dy: 4 });
    sheet.site(site("deveselu"), "Deveselu", "e", { ...look, dx: 4 });
    return;
  }
  const [x, y] = sheet.point(site("kaliningrad"));
  sheet.leader([x, y - 62], [x, y - 8], teal);
  sheet.site(site("kaliningrad"), "Kaliningrad", "n", {
    sign: "glass",
    fill: teal,
    more: ["Russia offers to show", "that no 9M729 is here"],
    dx: -24,
    dy: -56,
  });
  sheet.site(site("redzikowo"), "Redzikowo, Poland", "w", {
    sign: "glass",
    fill: teal,
    more: ["Mk-41 launchers, in building"],
    dx: -4,
    dy: -8,
  });
  sheet.site(site("deveselu"), "Deveselu, Romania", "n", {
    sign: "glass",
    fill: teal,
    more: ["Mk-41 launchers: Russia", "wants to look inside"],
    dy: -6,
  });
}

function drawSites(sheet) {
  const { phone } = sheet;
  for (const [id, name, side] of [
    ["kapustin-yar", "Kapustin Yar", "n"],
    ["mozdok", "Mozdok", "s"],
    ["shuya", "Shuya", "n"],
  ]) {
    sheet.site(site(id), name, side, { sign: "cross", fill: grey, more: phone ? [] : ["would have none"] });
  }
  sheet.site(stays, "Kamyshlov", "s", { fill: violet, more: phone ? [] : ["east of the Urals,", "would stay"] });
  sheet.town(at("Moscow"), "Moscow", sheet.phone ? "e" : "s");
}

function drawFigures(sheet) {
  const { phone, size } = sheet;
  if (phone) {
    sheet.figure(196, sheet.box.y + 26, `${after.length} capitals`, ["would remain in reach", "at 2,350 km"], {
      size: 16,
    });
    sheet.block(8, sheet.box.y + 26, [
      [`${before.length} before`, { size: 16, weight: 700, fill: grey }],
      ["2,350 km", { size: 10.5, weight: 500, fill: grey }],
      ["from all four", { size: 10.5, weight: 500, fill: grey }],
    ]);
    return;
  }
  const [x, y] = sheet.point([31.6, 66.6]);
  sheet.figure(x, y, "2,350 km", ["from Kamyshlov alone,", `Western intelligence: ${after.length} capitals`], {
    size: 30,
  });
  const [gx, gy] = sheet.point([-3.8, 62.2]);
  sheet.block(
    gx,
    gy,
    [
      ["2,350 km", { size: 22, weight: 700, fill: grey }],
      [`from all four sites: ${before.length} capitals`, { size: size.small, weight: 500, fill: grey }],
    ],
    "end",
  );
  sheet.leader([gx + 6, gy - 8], [348, 262], grey);
  const [kx, ky] = sheet.point(stays);
  sheet.figure(kx, ky - 120, "480 km", ["Russia’s figure"], { anchor: "middle", size: 22 });
}

function drawKey(sheet) {
  const { x, y, width, height } = sheet.box;
  if (sheet.phone) {
    sheet.keyDot(x + 13, y + height - 46, "Capital still in reach", { fill: violet });
    sheet.keyDot(x + 13, y + height - 30, "No longer", { fill: violet, hollow: true });
    sheet.labels.push(
      `<circle cx="${x + 13}" cy="${y + height - 14}" r="4" fill="#fff" stroke="${teal}" stroke-width="1.6"/><path d="M${x + 16},${y + height - 11}l4,4" stroke="${teal}" stroke-width="2.2"/>`,
    );
    sheet.labels.push(
      sheet.words(x + 25, y + height - 10, "To be inspected", { size: 10.5, fill: "#434c54", halo: "#ffffffb8" }),
    );
    return;
  }
  sheet.keyDot(x + 24, y + height - 66, "NATO capital still reached", { fill: violet });
  sheet.keyDot(x + 24, y + height - 46, "No longer reached", { fill: violet, hollow: true });
  sheet.keyPatch(x + 24, y + height - 26, "NATO members", { fill: "#d3d5dd", stroke: "#9aa1aa", "stroke-width": 0.6 });
  sheet.scaleBar(500, x + width - 130, y + height - 16);
}

export function draw(kind) {
  const sheet = new Sheet(kind, {
    accent: violet,
    title: {
      web: [
        `Russia’s offer would leave ${after.length} NATO capitals within its missile’s`,
        `reach instead of ${before.length}, on the West’s figure`,
      ],
      phone: [`Russia’s offer: ${after.length} NATO`, `capitals in reach, not ${before.length}`],
    },
    sub: {
      web: [
        "No 9M729 west of the Urals, and inspections at three sites: offered in October 2020 and again in June 2021,",
        "not carried out. NATO says it is “not a credible offer”. On Russia’s figure, 480 km, no capital is in reach either way",
      ],
      phone: [
        "On the West’s figure for the 9M729, if it left Russia",
        "west of the Urals. NATO: “not a credible offer”",
      ],
    },
    source: {
      web: [
        "Circles are distances over the ground from sites reported in 2019. Sources: Russian mission to the EU, TASS; AP; FAS newspaper, RFE/RL; Defense News. Base: Natural Earth",
      ],
      phone: [
        "Circles: distances from sites reported in 2019. Sources: TASS; AP; FAS",
        "newspaper, RFE/RL; Defense News. Base: Natural Earth",
      ],
    },
  });
  sheet.frame(
    geoAzimuthalEqualArea().rotate([-26, -52]),
    sheet.phone ? 5300 : 6150,
    sheet.phone ? [31.5, 53] : [26, 52.4],
  );
  drawBase(sheet);
  drawRings(sheet);
  drawCapitals(sheet);
  drawInspections(sheet);
  drawSites(sheet);
  drawFigures(sheet);
  drawKey(sheet);
  return sheet.svg();
}
