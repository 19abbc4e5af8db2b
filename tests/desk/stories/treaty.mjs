// SPDX-License-Identifier: GPL-3.0-or-later
// The treaty in force: the two classes as rings about Kaliningrad, and a window onto the places of the quarrel.
import { geoAzimuthalEquidistant } from "d3-geo";
import { disc, outline, travel } from "../earth.mjs";
import { at, membersOfNato, site } from "../facts.mjs";
import { Sheet } from "../sheet.mjs";

export const scenario = "inf-in-force";

const deep = "#0a4a7a";
const pale = "#4f93c4";
const green = "#1d6b3c";
const orange = "#b34700";
const centre = site("kaliningrad");
const members = membersOfNato("2019-02-01");

const between = (inner, outer) => ({
  type: "Polygon",
  coordinates: [disc(centre, outer).coordinates[0], disc(centre, inner).coordinates[0].toReversed()],
});

const plane = () => geoAzimuthalEquidistant().rotate([-centre[0], -centre[1]]).clipAngle(80);

function drawBands(sheet, [outer, inner]) {
  sheet.shape(between(1000, 5500), { fill: pale, "fill-opacity": outer });
  sheet.shape(between(500, 1000), { fill: deep, "fill-opacity": inner });
  for (const [km, width] of [
    [5500, 1.8],
    [1000, 1.4],
    [500, 1.4],
  ]) {
    sheet.shape(outline([centre], km), {
      fill: "none",
      stroke: deep,
      "stroke-width": sheet.phone ? width * 0.75 : width,
    });
  }
}

function drawWorld(sheet) {
  sheet.base(members, { tint: "#e3e4e9" });
  drawBands(sheet, [0.3, 0.55]);
}

const worldNames = [
  [[92, 62], "RUSSIA"],
  [[102, 36], "CHINA"],
  [[-42, 70], "GREENLAND"],
  [[45, 24], "SAUDI ARABIA"],
  [[66, 48], "KAZAKHSTAN"],
  [[-72, 54], "CANADA"],
];

function drawWorldWords(sheet) {
  const { phone, size } = sheet;
  for (const [place, name] of phone ? worldNames.slice(0, 1) : worldNames)
    sheet.name(place, [name], { fill: "#66727c" });
  for (const name of phone ? ["London", "Moscow"] : ["London", "Madrid", "Reykjavik", "Moscow", "Rome", "Ankara"]) {
    sheet.town(at(name), name, name === "Moscow" || name === "Ankara" ? "e" : "w");
  }
  const [x, y] = sheet.point(travel(centre, phone ? 180 : 196, 3300));
  sheet.block(
    x,
    y,
    [
      ["1,000–5,500 km", { size: phone ? 18 : 30, weight: 700, fill: deep, spacing: -0.4 }],
      ["intermediate-range: banned", { size: size.small + (phone ? 0 : 2), weight: 500, fill: deep }],
    ],
    "middle",
  );
  const [bx, by] = sheet.point(travel(centre, phone ? 178 : 170, 5500));
  if (phone) return;
  sheet.block(
    bx - 10,
    by + 22,
    [["Beyond 5,500 km: not under this treaty", { size: size.small, fill: "#434c54" }]],
    "middle",
  );
}

function drawInner(sheet) {
  const { phone, size } = sheet;
  const [x, y] = sheet.point(travel(centre, 315, 750));
  const [tx, ty] = phone ? [x - 20, y - 30] : [x - 60, y - 62];
  sheet.leader([tx + (phone ? 4 : 8), ty + (phone ? 16 : 24)], [x, y], deep);
  sheet.block(
    tx,
    ty,
    [
      ["500–1,000 km", { size: phone ? 15 : 22, weight: 700, fill: deep, spacing: -0.3 }],
      ["shorter-range: banned", { size: size.small, weight: 500, fill: deep }],
    ],
    "end",
  );
}

// The window: a second, closer plane in the same sheet.
function drawWindow(sheet, box) {
  sheet.box = box;
  sheet.frame(plane(), 3020, centre, [0.345, 0.5]);
  sheet.base(members, { tint: "#e3e4e9" });
  drawBands(sheet, [0.17, 0.38]);
  sheet.add(`<rect x="${box.x + 0.5}" y="${box.y}" width="1.5" height="${box.height}" fill="#fff"/>`);
  const { size } = sheet;
  for (const [name, side] of [
    ["Berlin", "w"],
    ["Warsaw", "e"],
    ["Kyiv", "s"],
    ["Moscow", "n"],
    ["Stockholm", "w"],
    ["Bucharest", "e"],
  ]) {
    sheet.town(at(name), name, side);
  }
  sheet.site(site("chernyakhovsk"), "Chernyakhovsk", "n", {
    fill: green,
    dy: -2,
    more: ["Iskander-M, up to 500 km:", "outside the treaty"],
  });
  sheet.site(site("kapustin-yar"), "Kapustin Yar", "w", {
    sign: "hollow",
    fill: orange,
    more: ["US: the SSC-8 breaks the", "treaty. Russia denies it"],
    dx: 24,
    dy: 32,
  });
  sheet.site(site("deveselu"), "Deveselu, Romania", "s", {
    sign: "square",
    fill: orange,
    more: ["Russia: the Mk-41 breaks the", "treaty. The US denies it"],
  });
  sheet.site(site("redzikowo"), "Redzikowo", "w", { sign: "square", fill: "#6b737a", size: 13, more: ["in building"] });
  for (const [km, words] of [
    [500, "500 km"],
    [1000, "1,000 km"],
  ]) {
    const [x, y] = sheet.point(travel(centre, 205, km));
    sheet.block(x, y + 5, [[words, { size: size.small + 1, weight: 700, fill: deep }]], "middle");
  }
  sheet.block(box.x + 14, box.y + 26, [
    ["Each side accuses the other", { size: 19, weight: 700 }],
    ["Accusations as of 1 February 2019", { size: size.small }],
  ]);
}

export function draw(kind) {
  const phone = kind === "phone";
  const sheet = new Sheet(kind, {
    accent: deep,
    map: { width: phone ? 375 : 730 },
    title: {
      web: ["What the INF Treaty banned on land for 31 years:", "every missile that flies 500 to 5,500 km"],
      phone: ["The INF Treaty banned land", "missiles of 500 to 5,500 km"],
    },
    sub: {
      web: [
        "The treaty’s two classes, drawn about Kaliningrad as an example; no such missile stands there. In force 1 June 1988 to 2 August 2019",
      ],
      phone: ["Its two classes, about Kaliningrad as an", "example. In force 1988 to 2019; as of Feb. 2019"],
    },
    source: {
      web: [
        "Bands are class limits, not the range of any missile. Borders of today. Sources: INF Treaty, US Department of State; TASS; RFE/RL; AP. Base: Natural Earth",
      ],
      phone: [
        "Bands are class limits, not a missile’s range. Borders of today.",
        "Sources: US Department of State; TASS; RFE/RL. Base: Natural Earth",
      ],
    },
  });
  const whole = sheet.box;
  sheet.frame(plane(), phone ? 11600 : 11400, centre, [0.5, 0.49]);
  drawWorld(sheet);
  drawWorldWords(sheet);
  drawInner(sheet);
  if (phone) {
    sheet.site(site("kapustin-yar"), "Kapustin Yar", "e", { sign: "hollow", fill: orange, more: ["alleged breach"] });
    sheet.site(site("deveselu"), "Deveselu", "s", { sign: "square", fill: orange, more: ["alleged breach"] });
  } else {
    drawWindow(sheet, { x: 730, y: whole.y, width: 470, height: whole.height });
  }
  sheet.box = { ...whole, width: sheet.size.width };
  return sheet.svg();
}
