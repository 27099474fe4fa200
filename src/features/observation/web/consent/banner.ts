import type { ChoiceEase } from '../scan-result.ts';
import { aboutConsent, type ButtonKind, kindOfWords } from './word-kind.ts';

/** Something that can be pressed, as the page shows it. Plain data: it comes out of the browser. */
export interface Pressable {
  /** Its place in the list that the page's elements are kept in. */
  readonly index: number;
  readonly text: string;
  /** Pressing it goes to another site, or sends a form that is not the banner's own. */
  readonly leaves: boolean;
  /** It goes to another page of the same site. */
  readonly moves: boolean;
  /** Square pixels. */
  readonly area: number;
  /** Has a ground or a frame of its own. */
  readonly filled: boolean;
  /** Which of the boxes it stands in. */
  readonly box: number;
}

/** A part of a page that pressables stand in. */
export interface Box {
  readonly text: string;
  /** Lies over the page: fixed, sticky or a dialog. */
  readonly over: boolean;
  /** Its names (id, class, label) speak of consent. */
  readonly named: boolean;
  /** The whole of a frame inside the page. */
  readonly frame: boolean;
  /** What can be ticked in it and is not locked, and how much of that is. */
  readonly ticks?: { readonly all: number; readonly on: number };
}

export interface PageParts {
  readonly boxes: readonly Box[];
  readonly pressables: readonly Pressable[];
}

export interface Button extends Pressable {
  readonly kind: ButtonKind;
  readonly sure: number;
}

export interface Banner {
  readonly box: number;
  readonly score: number;
  readonly buttons: readonly Button[];
  readonly ticks: NonNullable<Box['ticks']>;
}

function read(pressable: Pressable): Button {
  const { kind, sure } = kindOfWords(pressable.text);
  return { ...pressable, kind, sure };
}

/** Never one that leaves; one that goes to another page of the site only when its words are exactly those of a choice. */
function mayBePressed({ leaves, moves, sure }: Button): boolean {
  return !leaves && (!moves || sure === 3);
}

const enough = 5;

/** Words that answer any question: "Fant du det du lette etter? Ja / Nei". */
const answersAnything =
  /^\W*(ja|nei|ja takk|nei takk|ok|okei|greit|yes|no|no thanks|jua|juo|gal|ii giitu|lagre|save)\W*$/i;

/** Letters. What lies over a page and says more may be the page itself: some are one fixed part. */
const short = 1_500;

/** In the flow of a page there is much else that is asked: a banner there says it plainly, in its text and on its buttons. */
function mayBeBanner(box: Box, about: number, buttons: readonly Button[]): boolean {
  if ((box.over && box.text.length < short) || box.named || box.frame) return true;
  return about === 2 && buttons.some(({ kind, text }) => kind !== 'other' && !answersAnything.test(text));
}

function scoreOf(box: Box, buttons: readonly Button[]): number {
  const about = aboutConsent(box.text);
  if (!mayBeBanner(box, about, buttons)) return 0;
  const has = (kind: ButtonKind) => buttons.some((button) => button.kind === kind);
  if (!has('accept') && !has('reject') && !(has('save') && about === 2)) return 0;
  if (about === 0 && !box.named) return 0;
  return (
    about * 2 +
    (box.over || box.frame ? 2 : 0) +
    (box.named ? 2 : 0) +
    (has('accept') ? 1 : 0) +
    (has('reject') ? 2 : 0) +
    (has('settings') ? 1 : 0)
  );
}

/**
 * The consent banner among the parts of a page, or undefined. It must speak of cookies or consent, offer a choice, and have more signs than
 * one: lying over the page, its name, two choices.
 */
export function findBanner({ boxes, pressables }: PageParts): Banner | undefined {
  const found = boxes.map((box, index) => {
    const buttons = pressables
      .filter((one) => one.box === index)
      .map(read)
      .filter(mayBePressed);
    return { box: index, score: scoreOf(box, buttons), buttons, ticks: box.ticks ?? { all: 0, on: 0 } };
  });
  return found.filter(({ score }) => score >= enough).sort((a, b) => b.score - a.score)[0];
}

/** The button of a kind: the surest words, then the larger. */
export function buttonOf(banner: Banner, kind: ButtonKind): Button | undefined {
  return banner.buttons.filter((button) => button.kind === kind).sort((a, b) => b.sure - a.sure || b.area - a.area)[0];
}

/** The button that saves what is ticked beside it: with nothing ticked that is a refusal. None where there is nothing to tick. */
export function saveOf(banner: Banner): Button | undefined {
  return banner.ticks.all > 0 ? buttonOf(banner, 'save') : undefined;
}

function easeOf(button: Button, clicks = 1): ChoiceEase {
  return {
    words: button.text.slice(0, 80),
    clicks,
    area: Math.round(button.area),
    look: button.filled ? 'button' : 'text',
  };
}

/** How easy yes and no are in a banner as it first stands: what lies behind the settings takes two clicks at the least. */
export function compareEase(banner: Banner): { readonly accept?: ChoiceEase; readonly reject?: ChoiceEase } {
  const accept = buttonOf(banner, 'accept');
  const reject = buttonOf(banner, 'reject');
  const save = saveOf(banner);
  const settings = buttonOf(banner, 'settings');
  const refusal = reject === undefined ? save && easeOf(save, 1 + banner.ticks.on) : easeOf(reject);
  const behind = (button: Button): ChoiceEase => ({
    words: button.text.slice(0, 80),
    clicks: 2,
    area: 0,
    look: 'hidden',
  });
  return {
    ...(accept === undefined ? {} : { accept: easeOf(accept) }),
    ...(refusal === undefined ? (settings === undefined ? {} : { reject: behind(settings) }) : { reject: refusal }),
  };
}
