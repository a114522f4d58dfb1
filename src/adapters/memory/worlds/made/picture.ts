/** Side lengths of a made picture, in pixels. */
const WIDTH = 160;
const HEIGHT = 120;

/** Bytes of any made picture. */
export const PICTURE_BYTES = pictureOf(0).size;

/** A small valid PNG: a plain object on a plain ground, in colours that depend on the number. */
export function pictureOf(number: number): Blob {
  const rows = new Uint8Array(HEIGHT * (WIDTH + 1));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows[y * (WIDTH + 1) + 1 + x] = colourAt(x, y, number);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, WIDTH);
  view.setUint32(4, HEIGHT);
  // Eight bits a pixel, each a number in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return new Blob(
    [
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', paletteOf(number)),
      chunk('IDAT', stored(rows)),
      chunk('IEND', new Uint8Array()),
    ],
    { type: 'image/png' },
  );
}

/** 0 to 3: wall, table, object, the crack in it. */
function colourAt(x: number, y: number, number: number): number {
  const dx = x - WIDTH / 2;
  const dy = y - HEIGHT / 2;
  const round = number % 2 === 0;
  const inside = round ? dx * dx + dy * dy < 1600 : Math.abs(dx) < 34 && Math.abs(dy) < 38;
  if (inside) return Math.abs(dx - Math.abs((dy % 16) - 8) + (number % 23)) < 2 ? 3 : 2;
  return y > HEIGHT * 0.7 ? 1 : 0;
}

function paletteOf(number: number): Uint8Array<ArrayBuffer> {
  const tone = (shift: number) => 90 + ((number >>> shift) % 120);
  return new Uint8Array([
    ...[226, 221, 212],
    ...[168, 142, 112],
    ...[tone(0), tone(5), tone(9)],
    ...[40, 36, 34],
  ]);
}

/** Bytes in a zlib envelope without compressing them, so that the size is known beforehand. */
function stored(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const envelope = new Uint8Array(bytes.length + 11);
  const view = new DataView(envelope.buffer);
  envelope.set([0x78, 0x01, 0x01]);
  view.setUint16(3, bytes.length, true);
  view.setUint16(5, ~bytes.length & 0xffff, true);
  envelope.set(bytes, 7);
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  view.setUint32(bytes.length + 7, ((b << 16) | a) >>> 0);
  return envelope;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
