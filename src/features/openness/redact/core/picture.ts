import { deflateSync } from 'node:zlib';
import type { Mupdf } from '#src/platform/pdf/mupdf.ts';
import { type Box, heightOf, widthOf } from './box.ts';
import type { Mark } from './mark.ts';

type Page = ReturnType<import('mupdf').Document['loadPage']>;
export type Pixels = import('mupdf').Pixmap;

/** Pixels an inch: small print can be read, and a page is some hundred kilobytes. */
const usualResolution = 150;
/** A page of more pixels than this (A0 at full resolution) is drawn coarser. */
const mostPixels = 16_000_000;

/** Pixels for each point of a page. */
export function scaleOf(width: number, height: number): number {
  const usual = usualResolution / 72;
  return Math.min(usual, Math.sqrt(mostPixels / Math.max(1, width * height)));
}

/** A page as it is seen, on white, with what forms and notes show. */
export function drawPage(mupdf: Mupdf, page: Page, scale: number): Pixels {
  const [left, top] = page.getBounds();
  const matrix = mupdf.Matrix.concat(mupdf.Matrix.translate(-left, -top), mupdf.Matrix.scale(scale, scale));
  return page.toPixmap(matrix, mupdf.ColorSpace.DeviceRGB, false, true);
}

/** How different the lightest and the darkest point of what can be seen are at least, of 255. */
const leastContrast = 20;

/** Tells whether anything can be seen in a part of a page: whether its points differ at all. */
export function seenOn(pixels: Pixels, scale: number): (box: Box) => boolean {
  const [data, stride, parts] = [pixels.getPixels(), pixels.getStride(), pixels.getNumberOfComponents()];
  const [width, height] = [pixels.getWidth(), pixels.getHeight()];
  return ([left, top, right, bottom]) => {
    const low = [255, 255, 255];
    const high = [0, 0, 0];
    const [fromX, toX] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil(right * scale))];
    for (let y = Math.max(0, Math.floor(top * scale)); y < Math.min(height, Math.ceil(bottom * scale)); y += 1) {
      for (let x = fromX; x < toX; x += 1) {
        for (let part = 0; part < 3; part += 1) {
          const value = data[y * stride + x * parts + part] ?? 0;
          if (value < (low[part] ?? 0)) low[part] = value;
          if (value > (high[part] ?? 0)) high[part] = value;
          if ((high[part] ?? 0) - (low[part] ?? 0) >= leastContrast) return true;
        }
      }
    }
    return false;
  };
}

/** Where the code of a mark is printed, and how large; undefined where there is no room for letters that can be read. */
export function codePlace(mupdf: Mupdf, { area, code }: Pick<Mark, 'area' | 'code'>) {
  const font = new mupdf.Font('Helvetica');
  const wide = [...code].reduce((sum, letter) => sum + font.advanceGlyph(font.encodeCharacter(letter)), 0);
  const size = Math.min(9, heightOf(area) * 0.75, (widthOf(area) * 0.92) / Math.max(wide, 0.1));
  if (code === '' || size < 3.5) {
    font.destroy();
    return undefined;
  }
  const [left, top, right, bottom] = area;
  const x = (left + right - wide * size) / 2;
  const y = (top + bottom) / 2 + size * 0.36;
  return { font, size, x, y, box: [x, y - size, x + wide * size, y + size * 0.3] as Box };
}

/** Paints marks black into a picture of a page, with their codes in white: what was there is gone from the picture itself. */
export function burn(mupdf: Mupdf, pixels: Pixels, scale: number, marks: readonly Mark[]): void {
  const [data, stride, parts] = [pixels.getPixels(), pixels.getStride(), pixels.getNumberOfComponents()];
  const [width, height] = [pixels.getWidth(), pixels.getHeight()];
  for (const { area } of marks) {
    // Outwards to whole points: none is left half seen at an edge.
    const [left, right] = [Math.max(0, Math.floor(area[0] * scale)), Math.min(width, Math.ceil(area[2] * scale))];
    for (let y = Math.max(0, Math.floor(area[1] * scale)); y < Math.min(height, Math.ceil(area[3] * scale)); y += 1)
      data.fill(0, y * stride + left * parts, y * stride + right * parts);
  }
  const device = new mupdf.DrawDevice(mupdf.Matrix.scale(scale, scale), pixels);
  for (const mark of marks) {
    const place = codePlace(mupdf, mark);
    if (place === undefined) continue;
    const text = new mupdf.Text();
    text.showString(place.font, [place.size, 0, 0, -place.size, place.x, place.y], mark.code);
    device.fillText(text, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, [1, 1, 1], 1);
    text.destroy();
    place.font.destroy();
  }
  device.close();
  device.destroy();
}

/** A picture as a PDF keeps it. */
export interface KeptPicture {
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly bytes: Uint8Array;
}

function isGrey(data: Uint8ClampedArray): boolean {
  for (let at = 0; at + 2 < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.abs(red - green) > 12 || Math.abs(green - blue) > 12) return false;
  }
  return true;
}

function greyOf(data: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(data.length / 3);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 3 + 1] ?? 0;
  return grey;
}

/** Packs a picture as points or as a photograph, whichever is smaller; without colours where it has none. */
export function keepPicture(pixels: Pixels): KeptPicture {
  const data = pixels.getPixels();
  const size = { width: pixels.getWidth(), height: pixels.getHeight() };
  const grey = isGrey(data);
  const points = deflateSync(grey ? greyOf(data) : data, { level: 3 });
  const asPoints = {
    ...size,
    colours: grey ? 'DeviceGray' : 'DeviceRGB',
    filter: 'FlateDecode',
    bytes: points,
  } as const;
  // A page of letters packs well as points; only what does not is worth the photograph's blur.
  if (points.length < 400_000) return asPoints;
  const photo = pixels.asJPEG(82, false).slice();
  return photo.length < points.length ? { ...size, colours: 'DeviceRGB', filter: 'DCTDecode', bytes: photo } : asPoints;
}
