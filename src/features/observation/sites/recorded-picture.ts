import { crc32, deflateSync } from 'node:zlib';

const width = 683;
const height = 450;
type Colour = readonly [red: number, green: number, blue: number];
type Area = readonly [x: number, y: number, width: number, height: number, colour: Colour];

const paper: Colour = [255, 255, 255];
const ink: Colour = [196, 202, 212];
const sea: Colour = [30, 43, 60];
const button: Colour = [6, 98, 186];

/** A page that nobody has made: a bar, a picture, lines for text. */
const page: readonly Area[] = [
  [0, 0, width, 50, sea],
  [40, 75, 290, 190, ink],
  ...[0, 1, 2, 3, 4, 5, 6].map((line): Area => [360, 85 + line * 24, line % 3 === 2 ? 180 : 280, 10, ink]),
  ...[0, 1, 2, 3].map((line): Area => [40, 295 + line * 24, line === 3 ? 300 : 600, 10, ink]),
];
/** A box that asks, with two buttons. */
const box: readonly Area[] = [
  [110, 250, 463, 170, sea],
  [113, 253, 457, 164, paper],
  [135, 275, 400, 10, ink],
  [135, 299, 340, 10, ink],
  [135, 355, 190, 42, button],
  [345, 355, 190, 42, button],
];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/**
 * A picture of an invented page, as PNG (ISO/IEC 15948), for the demo and for tests.
 * @param asks with a box that asks for a choice
 */
export function recordedPicture(asks: boolean): Uint8Array {
  const pixels = Buffer.alloc(height * (1 + width * 3), 255);
  for (let y = 0; y < height; y += 1) pixels[y * (1 + width * 3)] = 0;
  for (const [left, top, wide, high, colour] of [...page, ...(asks ? box : [])])
    for (let y = top; y < top + high; y += 1)
      for (let x = left; x < left + wide; x += 1) pixels.set(colour, y * (1 + width * 3) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
}
