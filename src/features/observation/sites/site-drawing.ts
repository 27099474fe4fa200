import { fitLines } from '#src/features/register/index.ts';
import type { Recipient } from '../web/scan-result.ts';
import { whoIs } from './case-words.ts';
import { type GroundState, type Grounds, groundOf, groundStates } from './ground.ts';
import { type When, whenContacted, whens } from './when-contacted.ts';

/** A box of the drawing: an organisation in a country, contacted at one point of a visit. */
export interface SiteBox {
  readonly who: string;
  readonly known: boolean;
  readonly country: string;
  readonly hosts: readonly string[];
  /** The worst of its hosts. */
  readonly ground: GroundState;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SiteBand {
  readonly when: When;
  readonly y: number;
  readonly height: number;
  /** Where its boxes begin, below its heading. */
  readonly inside: number;
  readonly boxes: readonly SiteBox[];
}

export interface SiteDrawing {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly SiteBand[];
  readonly site: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
  };
}

/** Sizes in the drawing's own units; one is a pixel on a wide screen. */
export const drawn = { name: 12.5, line: 16, small: 11, edge: 14, padding: 8, band: 250, inner: 14 } as const;

const columns = 3;
const width = 960;
const gap = 10;
const boxWidth = Math.floor((width - drawn.band - 2 * drawn.inner - (columns - 1) * gap) / columns);
const bandHead = 34;
/** Who is only named needs a line of words more. */
const helpLine = 18;
const bandGap = 16;

const worst = (states: readonly GroundState[]): GroundState =>
  states.toSorted((a, b) => groundStates.indexOf(b) - groundStates.indexOf(a))[0] ?? 'unknown';

type Placed = Omit<SiteBox, 'x' | 'y' | 'width' | 'height'>;

function boxesOf(recipients: readonly Recipient[], grounds: Grounds): readonly Placed[] {
  const groups = [...Map.groupBy(recipients, (one) => JSON.stringify([whoIs(one), one.country])).values()];
  return groups
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const who = whoIs(first);
      return [
        {
          who,
          known: first.organisation !== 'unknown',
          country: first.country,
          hosts: group.map(({ host }) => host).sort(),
          ground: worst(group.map(({ host }) => groundOf(grounds, host).state)),
          lines: fitLines(who, drawn.name, boxWidth - drawn.edge - 2 * drawn.padding, 2),
        },
      ];
    })
    .toSorted(
      (a, b) => groundStates.indexOf(b.ground) - groundStates.indexOf(a.ground) || a.who.localeCompare(b.who, 'nb'),
    );
}

/** How high a box is: its name, its country and its ground, a line each. */
const boxHeight = ({ lines }: Placed) => lines.length * drawn.line + 2 * 15 + 2 * drawn.padding + 2;

function bandOf(when: When, recipients: readonly Recipient[], grounds: Grounds, top: number): SiteBand {
  const placed = boxesOf(
    recipients.filter((one) => whenContacted(one) === when),
    grounds,
  );
  const boxes: SiteBox[] = [];
  const inside = top + bandHead + (when === 'could' && placed.length > 0 ? helpLine : 0);
  let y = inside;
  for (let start = 0; start < placed.length; start += columns) {
    const row = placed.slice(start, start + columns);
    const height = Math.max(...row.map(boxHeight));
    row.forEach((box, index) => {
      boxes.push({ ...box, x: drawn.band + drawn.inner + index * (boxWidth + gap), y, width: boxWidth, height });
    });
    y += height + gap;
  }
  return { when, y: top, inside, height: Math.max(y - top, bandHead + 26) + 4, boxes };
}

/** Places a site and its recipients: four bands, by when in a visit each is contacted, or only named, and in each a box for every organisation. Pure. */
export function drawSite(host: string, recipients: readonly Recipient[], grounds: Grounds): SiteDrawing {
  const bands: SiteBand[] = [];
  let top = 4;
  for (const when of whens) {
    const band = bandOf(when, recipients, grounds, top);
    bands.push(band);
    top += band.height + bandGap;
  }
  const height = top - bandGap + 4;
  const lines = fitLines(host.replaceAll('.', '. '), drawn.name, 180 - 2 * drawn.padding, 4).map((line) =>
    line.replaceAll('. ', '.'),
  );
  const siteHeight = lines.length * drawn.line + 4 * drawn.padding;
  return {
    width,
    height,
    bands,
    site: { x: 4, y: Math.round(height / 2 - siteHeight / 2), width: 180, height: siteHeight, lines },
  };
}
