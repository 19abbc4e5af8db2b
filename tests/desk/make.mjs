#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws both makers' maps and sets them side by side: node make.mjs --program build/app/range-atlas --out FOLDER
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = fileURLToPath(new URL(".", import.meta.url));

const { values: options } = parseArgs({
  options: {
    program: { type: "string", default: join(here, "../../build/app/range-atlas") },
    data: { type: "string", default: join(here, "../../data") },
    out: { type: "string", default: "desk" },
    key: { type: "string", default: "desk-key.json" },
    seed: { type: "string", default: "1" },
    story: { type: "string", multiple: true },
  },
});

// Pixels of the finished picture, and the foot with its credits that the blind copies lose.
const kinds = {
  web: { width: 1200, height: 900, foot: 22, arguments: ["--size=1200x900"] },
  phone: { width: 750, height: 1000, foot: 70, arguments: ["--preset=phone"] },
};
const grey =
  '<filter id="grey" color-interpolation-filters="linearRGB"><feColorMatrix type="saturate" values="0"/></filter>';

const convert = (svg, png) => execFileSync("rsvg-convert", ["--unlimited", "-o", png], { input: svg });
const link = (png) => `data:image/png;base64,${readFileSync(png).toString("base64")}`;
const image = (png, { width, height, x = 0, y = 0, more = "" }) =>
  `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${link(png)}" ${more}/>`;
const svg = (width, height, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;

function drawHand(draw, kind, stem) {
  writeFileSync(`${stem}.svg`, draw(kind));
  execFileSync("rsvg-convert", ["-o", `${stem}.png`, `${stem}.svg`]);
}

function drawOurs(scenario, kind, stem) {
  const env = { ...process.env, RANGE_ATLAS_DATA_DIR: options.data };
  const what = ["render", `--scenario=${scenario}`, ...kinds[kind].arguments];
  for (const suffix of ["svg", "png"]) execFileSync(options.program, [...what, "-o", `${stem}.${suffix}`], { env });
}

// The picture without its foot, in colours or in grey.
function drawBlind(source, { width, height, foot }, target, more = "") {
  const body = `<defs>${grey}</defs>${image(source, { width, height, more })}`;
  convert(svg(width, height - foot, body), target);
}

// Whether the map made by hand comes first; the same for one seed.
function handComesFirst(story) {
  return createHash("sha256").update(`${options.seed} ${story}`).digest()[0] % 2 === 0;
}

async function drawStory(story, made) {
  const { draw, scenario } = await import(`./stories/${story}.mjs`);
  const letters = handComesFirst(story) ? { hand: "A", ours: "B" } : { hand: "B", ours: "A" };
  for (const [kind, size] of Object.entries(kinds)) {
    drawHand(draw, kind, join(made, `${story}-${kind}-hand`));
    drawOurs(scenario, kind, join(made, `${story}-${kind}-ours`));
    for (const [maker, letter] of Object.entries(letters)) {
      const source = join(made, `${story}-${kind}-${maker}.png`);
      drawBlind(source, size, join(options.out, `${story}${kind === "web" ? "" : "-phone"}-${letter}.png`));
      if (kind === "web")
        drawBlind(source, size, join(options.out, `${story}-grey-${letter}.png`), 'filter="url(#grey)"');
    }
  }
  return letters;
}

// One row of the page: A, B, then both for the phone.
function row(story, y) {
  const file = (name) => join(options.out, `${story}${name}.png`);
  const wide = { width: 900, height: 658.5, y };
  const narrow = { width: 496, height: 615, y };
  return [
    image(file("-A"), { ...wide, x: 20 }),
    image(file("-B"), { ...wide, x: 940 }),
    image(file("-phone-A"), { ...narrow, x: 1860 }),
    image(file("-phone-B"), { ...narrow, x: 2376 }),
    ...[
      ["A", 20],
      ["B", 940],
      ["A", 1860],
      ["B", 2376],
    ].map(
      ([letter, x]) =>
        `<text x="${x}" y="${y - 8}" font-family="Inter" font-size="18" font-weight="700">${story} ${letter}</text>`,
    ),
  ].join("");
}

function drawPage(stories) {
  const height = 720 * stories.length + 20;
  const body = stories.map((story, i) => row(story, 45 + 720 * i)).join("");
  convert(
    svg(2892, height, `<rect width="2892" height="${height}" fill="#fff"/>${body}`),
    join(options.out, "page.png"),
  );
  const pair = (story, name, width) =>
    ["A", "B"]
      .map(
        (letter) =>
          `<figure><figcaption>${letter}</figcaption><img src="${story}${name}-${letter}.png" width="${width}" alt=""></figure>`,
      )
      .join("");
  const sections = stories.map(
    (story) =>
      `<section><h2>${story}</h2>` +
      `<div>${pair(story, "", 900)}</div><div>${pair(story, "-phone", 375)}</div><div>${pair(story, "-grey", 600)}</div></section>`,
  );
  writeFileSync(
    join(options.out, "index.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two maps of one story</title>
<style>body{font:15px Inter,sans-serif}div{display:flex;gap:1em}figure{margin:0 0 1em}figcaption{font-weight:700}</style>
${sections.join("\n")}</html>\n`,
  );
}

const all = readdirSync(join(here, "stories"))
  .map((name) => basename(name, ".mjs"))
  .sort();
const stories = options.story ?? all;
const made = `${options.out}-made`;
for (const folder of [options.out, made]) mkdirSync(folder, { recursive: true });
const key = {};
for (const story of stories) key[story] = await drawStory(story, made);
drawPage(stories);
writeFileSync(options.key, `${JSON.stringify({ seed: options.seed, stories: key }, null, 2)}\n`);
