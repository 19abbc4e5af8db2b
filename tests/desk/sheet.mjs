// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of paper: header, map, foot. Positions are pixels of the page; a phone's sheet is drawn at twice its size.
import { geoPath } from "d3-geo";
import { borders, countries, land } from "./earth.mjs";

const RADIUS_KM = 6371.0088;
const ink = "#1c2126";
const soft = "#5a636b";

export const kinds = {
  web: {
    width: 1200,
    height: 900,
    foot: 22,
    left: 16,
    title: 31,
    sub: 16,
    city: 13,
    country: 12,
    site: 15,
    figure: 27,
    small: 13,
    scale: 1,
  },
  phone: {
    width: 375,
    height: 500,
    foot: 35,
    left: 10,
    title: 20,
    sub: 12,
    city: 10.5,
    country: 9.5,
    site: 11.5,
    figure: 19,
    small: 10.5,
    scale: 2,
  },
};

const escape = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;");

export class Sheet {
  constructor(kind, { title, sub, source, accent, map = {} }) {
    this.kind = kind;
    this.phone = kind === "phone";
    this.size = kinds[kind];
    this.accent = accent;
    this.parts = [];
    this.labels = [];
    this.head = this.drawHead(title[kind] ?? title, sub[kind] ?? sub);
    this.source = source;
    this.box = { x: 0, y: this.head.bottom, width: map.width ?? this.size.width };
    this.box.height = this.size.height - this.size.foot - this.box.y - (map.below ?? 0);
  }

  drawHead(title, sub) {
    const { left, title: big, sub: small } = this.size;
    const parts = [];
    let y = this.phone ? 10 : 14;
    for (const line of title) {
      y += big * 1.12;
      parts.push(this.words(left - 1, y, line, { size: big, weight: 700, fill: ink, spacing: -0.015 * big }));
    }
    y += big * 0.16;
    for (const line of sub) {
      y += small * 1.3;
      parts.push(this.words(left, y, line, { size: small, fill: soft }));
    }
    return { parts, bottom: Math.round(y + (this.phone ? 8 : 14)) };
  }

  // A projection whose scale is so many kilometres to the width of the map, with a place [lon, lat] at a point of it.
  frame(projection, km, place, [right, down] = [0.5, 0.5]) {
    const { x, y, width, height } = this.box;
    this.perKm = width / km;
    projection.scale(this.perKm * RADIUS_KM).translate([0, 0]);
    const [px, py] = projection(place);
    projection.translate([x + right * width - px, y + down * height - py]).precision(0.2);
    projection.clipExtent([
      [x - 4, y - 4],
      [x + width + 4, y + height + 4],
    ]);
    this.projection = projection;
    this.path = geoPath(projection).digits(1);
  }

  add(part) {
    this.parts.push(part);
  }

  shape(object, style) {
    const d = this.path(object);
    if (d) this.add(`<path d="${d}" ${attributes(style)}/>`);
  }

  base(tinted = new Set(), colours = {}) {
    const { sea = "#e4edf2", ground = "#f7f5f0", tint = "#e3e2e6", border = "#a6aeb5", coast = "#b4c0c8" } = colours;
    const { x, y, width, height } = this.box;
    this.add(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${sea}"/>`);
    this.shape(land, { fill: ground, stroke: coast, "stroke-width": this.phone ? 0.5 : 0.7 });
    const members = countries.filter((country) => tinted.has(country.properties.a3));
    this.shape({ type: "FeatureCollection", features: members }, { fill: tint });
    this.shape(borders, { fill: "none", stroke: border, "stroke-width": this.phone ? 0.5 : 0.8 });
  }

  words(x, y, text, { size, weight = 400, fill = ink, anchor = "start", halo, italic, spacing = 0, opacity }) {
    const look = {
      x: x.toFixed(1),
      y: y.toFixed(1),
      "font-size": size,
      "font-weight": weight,
      fill,
      "text-anchor": anchor,
      "font-style": italic ? "italic" : undefined,
      "letter-spacing": spacing ? spacing.toFixed(2) : undefined,
      opacity,
    };
    const body = escape(text);
    const under = halo
      ? `<text ${attributes({ ...look, fill: halo, stroke: halo, "stroke-width": size * 0.26, "stroke-linejoin": "round" })}>${body}</text>`
      : "";
    return `${under}<text ${attributes(look)}>${body}</text>`;
  }

  // Lines about a point of the page.
  block(x, y, lines, anchor = "start") {
    let down = y;
    lines.forEach(([text, look], i) => {
      down += i === 0 ? 0 : look.size * 1.22;
      this.labels.push(this.words(x, down, text, { halo: "#ffffffd8", anchor, ...look }));
    });
  }

  point(place) {
    return this.projection(place);
  }

  holds([x, y]) {
    const { box } = this;
    return x > box.x + 3 && x < box.x + box.width - 3 && y > box.y + 3 && y < box.y + box.height - 3;
  }

  // Names of countries and seas.
  name(place, lines, { sea, fill, size } = {}) {
    const [x, y] = this.point(place);
    const look = sea
      ? { size: size ?? this.size.country, italic: true, fill: "#7591a5", anchor: "middle" }
      : { size: size ?? this.size.country, weight: 500, fill: fill ?? "#8a8f94", anchor: "middle", spacing: 1.1 };
    lines.forEach((line, i) => this.add(this.words(x, y + i * look.size * 1.2, line, look)));
  }

  // side: of the dot, where the name stands: e, w, n, s.
  town(place, name, side = "e", { bold, fill = "#3d454c", hollow, more, dot = 2.4, size } = {}) {
    const [x, y] = this.point(place) ?? [-1, -1];
    if (!this.holds([x, y])) return;
    const radius = this.phone ? dot * 0.85 : dot;
    const letters = size ?? this.size.city;
    this.labels.push(
      hollow
        ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" fill="#fff" stroke="${fill}" stroke-width="1.2"/>`
        : `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" fill="${fill}"/>`,
    );
    const { tx, ty, anchor } = beside(x, y, side, radius + 3, letters);
    this.labels.push(
      this.words(tx, ty, name, { size: letters, weight: bold ? 600 : 400, fill, anchor, halo: "#ffffffb8" }),
    );
    (more ?? []).forEach((line, i) => {
      const under = ty + (i + 1) * (letters * 0.92 + 3);
      this.labels.push(this.words(tx, under, line, { size: letters * 0.92, fill: soft, anchor, halo: "#ffffffb8" }));
    });
  }

  // A site of the story: sign, bold name, lines of small words.
  site(place, name, side, { sign = "dot", fill = ink, more = [], dx = 0, dy = 0, size } = {}) {
    const [x, y] = this.point(place);
    this.labels.push(signs[sign](x, y, this.phone ? 4.2 : 6, fill));
    const big = size ?? this.size.site;
    const { tx, ty, anchor } = beside(x + dx, y + dy, side, this.phone ? 8 : 11, big);
    this.block(
      tx,
      ty - (side === "n" ? more.length * this.size.small * 1.22 : 0),
      [
        [name, { size: big, weight: 700, fill: ink }],
        ...more.map((line) => [line, { size: this.size.small, fill: "#434c54" }]),
      ],
      anchor,
    );
  }

  // The large figure of a ring with its claimant in small letters below.
  figure(x, y, figure, lines, { fill = this.accent, anchor = "start", size } = {}) {
    this.block(
      x,
      y,
      [
        [figure, { size: size ?? this.size.figure, weight: 700, fill, spacing: -0.4 }],
        ...lines.map((line) => [line, { size: this.size.small, weight: 500, fill }]),
      ],
      anchor,
    );
  }

  leader(from, to, stroke = ink) {
    const points = [from, to].map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
    this.labels.push(
      `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="${this.phone ? 0.8 : 1}"/>`,
    );
  }

  // One row of a key: a dot, full or hollow, and what it says.
  keyDot(x, y, text, { fill, hollow }) {
    const r = this.phone ? 3 : 3.6;
    this.labels.push(
      hollow
        ? `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff" stroke="${fill}" stroke-width="1.3"/>`
        : `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`,
    );
    const size = this.size.small;
    this.labels.push(this.words(x + r + 6, y + size * 0.35, text, { size, fill: "#434c54", halo: "#ffffffb8" }));
  }

  keyPatch(x, y, text, style) {
    const r = this.phone ? 4 : 5;
    this.labels.push(`<rect x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}" ${attributes(style)}/>`);
    const size = this.size.small;
    this.labels.push(this.words(x + r + 5, y + size * 0.35, text, { size, fill: "#434c54", halo: "#ffffffb8" }));
  }

  scaleBar(km, x, y) {
    const width = km * this.perKm;
    this.labels.push(
      `<path d="M${x},${y - 4}v4h${width.toFixed(1)}v-4" fill="none" stroke="${soft}" stroke-width="1"/>`,
    );
    this.labels.push(
      this.words(x + width / 2, y - 5, `${km.toLocaleString("en")} km`, {
        size: this.size.small * 0.9,
        fill: soft,
        anchor: "middle",
        halo: "#ffffffb8",
      }),
    );
  }

  svg() {
    const { width, height, scale, foot, left } = this.size;
    const { x, y, width: across, height: down } = this.box;
    const lines = this.source[this.kind] ?? this.source;
    const letters = this.phone ? 7.5 : 10;
    const first = height - foot + (this.phone ? 10 : 14);
    const feet = lines.map((line, i) =>
      this.words(left, first + i * letters * 1.3, line, { size: letters, fill: soft }),
    );
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
      `<defs><clipPath id="map"><rect x="${x}" y="${y}" width="${across}" height="${down}"/></clipPath></defs>`,
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      `<g id="map-shapes" clip-path="url(#map)">${this.parts.join("\n")}</g>`,
      `<g id="labels">${this.labels.join("\n")}</g>`,
      `<g id="head">${this.head.parts.join("\n")}</g>`,
      `<g id="foot">${feet.join("\n")}</g>`,
      "</svg>",
    ].join("\n");
  }
}

export function attributes(style) {
  return Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}

function beside(x, y, side, gap, letters) {
  const middle = y + letters * 0.35;
  switch (side) {
    case "w":
      return { tx: x - gap, ty: middle, anchor: "end" };
    case "n":
      return { tx: x, ty: y - gap, anchor: "middle" };
    case "s":
      return { tx: x, ty: y + gap + letters * 0.75, anchor: "middle" };
    default:
      return { tx: x + gap, ty: middle, anchor: "start" };
  }
}

const round = (number) => number.toFixed(1);
const halo = 'stroke="#fff" stroke-width="1.5"';

export const signs = {
  dot: (x, y, r, fill) => `<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${fill}" ${halo}/>`,
  square: (x, y, r, fill) =>
    `<rect x="${round(x - r)}" y="${round(y - r)}" width="${2 * r}" height="${2 * r}" fill="${fill}" ${halo}/>`,
  hollow: (x, y, r, fill) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="#fff" stroke="${fill}" stroke-width="${r * 0.45}"/>`,
  cross: (x, y, r, fill) =>
    `<path d="M${round(x - r)},${round(y - r)}l${2 * r},${2 * r}m0,${-2 * r}l${-2 * r},${2 * r}" fill="none" stroke="${fill}" stroke-width="${r * 0.5}"/>`,
  // A magnifying glass: inspection.
  glass: (x, y, r, fill) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="${r * 1.5}" fill="#fff" stroke="${fill}" stroke-width="${r * 0.5}"/>` +
    `<path d="M${round(x + r * 1.1)},${round(y + r * 1.1)}l${r * 1.3},${r * 1.3}" stroke="${fill}" stroke-width="${r * 0.75}" stroke-linecap="round"/>`,
  star: (x, y, r, fill) => {
    const spikes = Array.from({ length: 16 }, (_, i) => {
      const reach = i % 2 === 0 ? r * 1.7 : r * 0.75;
      const angle = (i * Math.PI) / 8;
      return `${round(x + reach * Math.sin(angle))},${round(y - reach * Math.cos(angle))}`;
    });
    return `<polygon points="${spikes.join(" ")}" fill="${fill}" ${halo}/>`;
  },
};
