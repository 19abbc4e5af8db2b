// Reading and writing ESRI shapefiles (.shp .shx .dbf .prj .cpg), as far as this folder needs it:
// points, lines and polygons in longitude/latitude (WGS 84), attributes as text and numbers.
// The writer is deterministic: no clock, no machine name; the DBF header's date is pinned.
import fs from 'node:fs';

const TYPE = { point: 1, line: 3, polygon: 5 };
const DBF_DATE = [122, 5, 13]; // 2022-05-13, arbitrary but constant
const PRJ = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

// Reads base.shp, .shx and .dbf. Returns [{ parts: [[[x, y], ...], ...], props: {...} }, ...].
export function readShapefile(base, encoding = 'windows-1252') {
  const shapes = readShp(fs.readFileSync(base + '.shp'), fs.readFileSync(base + '.shx'));
  const rows = readDbf(fs.readFileSync(base + '.dbf'), encoding);
  if (shapes.length !== rows.length) throw new Error(`${base}: ${shapes.length} shapes, ${rows.length} rows`);
  return shapes.map((parts, i) => ({ parts, props: rows[i] }));
}

// Goes by the index, as records may have unused bytes between them.
function readShp(shp, shx) {
  const out = [];
  for (let o = 100; o + 8 <= shx.length; o += 8) out.push(readShape(shp, shx.readInt32BE(o) * 2 + 8));
  return out;
}

function readShape(b, o) {
  const type = b.readInt32LE(o) % 10; // Z and M variants carry the same x, y
  const xy = (p) => [b.readDoubleLE(p), b.readDoubleLE(p + 8)];
  if (type === 0) return [];
  if (type === 1) return [[xy(o + 4)]];
  const nParts = b.readInt32LE(o + 36), nPoints = b.readInt32LE(o + 40);
  const parts = [], start = o + 44 + 4 * nParts;
  for (let i = 0; i < nParts; i++) {
    const from = b.readInt32LE(o + 44 + 4 * i);
    const to = i + 1 < nParts ? b.readInt32LE(o + 48 + 4 * i) : nPoints;
    const part = [];
    for (let k = from; k < to; k++) part.push(xy(start + 16 * k));
    parts.push(part);
  }
  return parts;
}

// Bytes 0x80 to 0x9f of Windows-1252; some versions of node decode them as if they were Latin-1.
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decode1252 = (bytes) =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => HIGH_1252[c.charCodeAt(0) - 0x80]);

function readDbf(b, encoding) {
  const decode = encoding === 'windows-1252' ? decode1252 : (bytes) => new TextDecoder(encoding).decode(bytes);
  const nRows = b.readUInt32LE(4), headerLength = b.readUInt16LE(8), rowLength = b.readUInt16LE(10);
  const fields = [];
  for (let o = 32, at = 1; b[o] !== 0x0d; o += 32) {
    const name = b.toString('latin1', o, o + 11).replace(/\0.*$/s, '').toLowerCase();
    fields.push({ name, type: String.fromCharCode(b[o + 11]), at, length: b[o + 16] });
    at += b[o + 16];
  }
  const rows = [];
  for (let i = 0; i < nRows; i++) {
    const o = headerLength + i * rowLength, row = {};
    for (const f of fields) {
      const s = decode(b.subarray(o + f.at, o + f.at + f.length)).replace(/\0.*$/s, '').trim();
      row[f.name] = f.type === 'N' || f.type === 'F' ? Number(s) : s;
    }
    rows.push(row);
  }
  return rows;
}

// fields: [{ name, type: 'C' | 'N', length, decimals }]; features as readShapefile returns them.
export function writeShapefile(base, kind, features, fields) {
  const records = features.map((f) => shapeRecord(TYPE[kind], f.parts));
  const length = 100 + records.reduce((s, r) => s + 8 + r.length, 0);
  const shp = Buffer.alloc(length), shx = Buffer.alloc(100 + 8 * records.length);
  const box = bounds(features.flatMap((f) => f.parts));
  mainHeader(shp, length, TYPE[kind], box);
  mainHeader(shx, shx.length, TYPE[kind], box);
  let at = 100;
  records.forEach((r, i) => {
    shp.writeInt32BE(i + 1, at);
    shp.writeInt32BE(r.length / 2, at + 4);
    r.copy(shp, at + 8);
    shx.writeInt32BE(at / 2, 100 + 8 * i);
    shx.writeInt32BE(r.length / 2, 104 + 8 * i);
    at += 8 + r.length;
  });
  fs.writeFileSync(base + '.shp', shp);
  fs.writeFileSync(base + '.shx', shx);
  fs.writeFileSync(base + '.dbf', dbf(features.map((f) => f.props), fields, base));
  fs.writeFileSync(base + '.prj', PRJ);
  fs.writeFileSync(base + '.cpg', 'UTF-8');
}

function bounds(parts) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    for (const [x, y] of part) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

function mainHeader(b, length, type, box) {
  b.writeInt32BE(9994, 0);
  b.writeInt32BE(length / 2, 24);
  b.writeInt32LE(1000, 28);
  b.writeInt32LE(type, 32);
  box.forEach((v, i) => b.writeDoubleLE(v, 36 + 8 * i));
}

function shapeRecord(type, parts) {
  if (type === 1) {
    const b = Buffer.alloc(20);
    b.writeInt32LE(1, 0);
    b.writeDoubleLE(parts[0][0][0], 4);
    b.writeDoubleLE(parts[0][0][1], 12);
    return b;
  }
  const points = parts.flat();
  const b = Buffer.alloc(44 + 4 * parts.length + 16 * points.length);
  b.writeInt32LE(type, 0);
  bounds(parts).forEach((v, i) => b.writeDoubleLE(v, 4 + 8 * i));
  b.writeInt32LE(parts.length, 36);
  b.writeInt32LE(points.length, 40);
  let index = 0;
  parts.forEach((part, i) => {
    b.writeInt32LE(index, 44 + 4 * i);
    index += part.length;
  });
  const start = 44 + 4 * parts.length;
  points.forEach(([x, y], i) => {
    b.writeDoubleLE(x, start + 16 * i);
    b.writeDoubleLE(y, start + 16 * i + 8);
  });
  return b;
}

function dbf(rows, fields, base) {
  const headerLength = 33 + 32 * fields.length;
  const rowLength = 1 + fields.reduce((s, f) => s + f.length, 0);
  const b = Buffer.alloc(headerLength + rows.length * rowLength + 1, 0x20);
  b.fill(0, 0, headerLength);
  b[0] = 3;
  DBF_DATE.forEach((v, i) => { b[1 + i] = v; });
  b.writeUInt32LE(rows.length, 4);
  b.writeUInt16LE(headerLength, 8);
  b.writeUInt16LE(rowLength, 10);
  fields.forEach((f, i) => {
    const o = 32 + 32 * i;
    b.write(f.name, o, 11, 'latin1');
    b[o + 11] = f.type.charCodeAt(0);
    b[o + 16] = f.length;
    b[o + 17] = f.decimals ?? 0;
  });
  b[headerLength - 1] = 0x0d;
  rows.forEach((row, i) => {
    let o = headerLength + i * rowLength + 1;
    for (const f of fields) {
      const text = f.type === 'N' ? Number(row[f.name]).toFixed(f.decimals ?? 0).padStart(f.length) : String(row[f.name] ?? '');
      const bytes = Buffer.from(text, 'utf8');
      if (bytes.length > f.length) throw new Error(`${base}: ${f.name} too long: ${text}`);
      bytes.copy(b, o);
      o += f.length;
    }
  });
  b[b.length - 1] = 0x1a;
  return b;
}
