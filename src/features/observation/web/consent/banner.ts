import type { ChoiceEase } from '../scan-result.ts';
import { aboutConsent, type ButtonKind, isReading, kindOfWords, plainWords } from './word-kind.ts';

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
  /** No button by its making: it only looks as one. Whether pressing did anything must be seen afterwards. */
  readonly soft?: boolean;
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
  /** Its text without what stands on what can be pressed. */
  readonly prose?: string;
  /** It says that it is a dialog. */
  readonly modal?: boolean;
  /** The head, the foot, the menu or the search of the page. */
  readonly landmark?: boolean;
  /** It stands in a shadow root. */
  readonly shadow?: boolean;
}

export interface PageParts {
  readonly boxes: readonly Box[];
  readonly pressables: readonly Pressable[];
  /** How much of what a visitor sees lies under something, 0 to 1. */
  readonly covered?: number;
  /** Something that is shown may stand in a closed shadow root. */
  readonly hides?: boolean;
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
  /** The page cannot be used before something is chosen. */
  readonly covers: boolean;
}

function read(pressable: Pressable): Button {
  const { kind, sure } = kindOfWords(pressable.text);
  return { ...pressable, kind, sure };
}

/** "Nødvendige" over a group of cookies, not on a button: what is no button by its making must say more. */
const groupName = /^\W*(nødvendige?|naudsynte?|necessary|essential|dárbbašlaččat|daerpies|dárbulasj)\W*$/i;

/**
 * Never one that leaves; one that goes to another page of the site only when its words are exactly those of a choice; what only looks as a
 * button only when its words say plainly what it does.
 */
function mayBePressed({ leaves, moves, sure, soft, text }: Button): boolean {
  if (soft === true && (sure < 2 || groupName.test(text))) return false;
  return !leaves && (!moves || sure === 3);
}

const enough = 5;
/** So much of the page under something is all of it, as far as a visitor can use it. */
const allOfIt = 0.9;

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
  const later = about === 2 && (has('save') || (has('settings') && (box.over || box.named)));
  if (!has('accept') && !has('reject') && !later) return 0;
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
export function findBanner({ boxes, pressables, covered = 0 }: PageParts): Banner | undefined {
  const found = boxes.map((box, index) => {
    const buttons = pressables
      .filter((one) => one.box === index)
      .map(read)
      .filter(mayBePressed);
    const ticks = box.ticks ?? { all: 0, on: 0 };
    return { box: index, score: scoreOf(box, buttons), buttons, ticks, covers: covered >= allOfIt };
  });
  return found.filter(({ score }) => score >= enough).sort((a, b) => b.score - a.score)[0];
}

/** The button of a kind: one that is made as a button, then the surest words, then the larger. */
export function buttonOf(banner: Banner, kind: ButtonKind): Button | undefined {
  const made = ({ soft }: Button) => (soft === true ? 0 : 1);
  return banner.buttons
    .filter((button) => button.kind === kind)
    .sort((a, b) => made(b) - made(a) || b.sure - a.sure || b.area - a.area)[0];
}

/** The button that saves what is ticked beside it: with nothing ticked that is a refusal. None where there is nothing to tick. */
export function saveOf(banner: Banner): Button | undefined {
  return banner.ticks.all > 0 ? buttonOf(banner, 'save') : undefined;
}

/** How many buttons of a banner say what nobody here knows: one of them may refuse. A sign without words is none. */
export function unknownButtons({ buttons }: Banner): number {
  return buttons.filter(
    ({ kind, text, moves, soft }) =>
      kind === 'other' && !moves && soft !== true && plainWords(text).length > 0 && !isReading(text),
  ).length;
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
  const behind = settings && ({ words: settings.text.slice(0, 80), clicks: 2, area: 0, look: 'hidden' } as const);
  const yes = accept === undefined ? behind : easeOf(accept);
  const no = reject === undefined ? ((save && easeOf(save, 1 + banner.ticks.on)) ?? behind) : easeOf(reject);
  return { ...(yes && { accept: yes }), ...(no && { reject: no }) };
}

/** What behaves as a consent banner, and is not understood: nobody could choose in it. */
export interface Unread {
  /** Where it stands: in the page, in a shadow root, in a frame. */
  readonly where: 'page' | 'shadow' | 'frame';
  /** How its text begins, without numbers and addresses; empty where it has none that could be read. */
  readonly text: string;
}

/** Small words of bokmål, nynorsk, northern Sámi and English. A text that has none of them is in words that nobody here knows. */
const smallWords = new Set(
  'og i er det som på til av for med du vi kan ikke ikkje har om en ein et eit deg oss våre din ditt ja lea leat dahje mii don go dán the and to of you we in is our your this on are with'.split(
    ' ',
  ),
);

/** Is it in a language that is known here? */
const isReadable = (words: readonly string[]): boolean => words.filter((word) => smallWords.has(word)).length >= 2;

/** How a text begins, fit to be shown: what might be of a person (an address, a number) is left out. Pure. */
export function shownText(text: string): string {
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\d(?:[ .-]?\d){4,}/g, '…');
  return plain.length > 120 ? `${plain.slice(0, 119).trimEnd()}…` : plain;
}

/** Does a part of the page behave as a consent banner, by its words; or by lying over the page in words that nobody here knows? */
function behavesAsBanner(box: Box, pressables: readonly Pressable[]): boolean {
  const prose = plainWords(box.prose ?? box.text);
  const about = aboutConsent(box.prose ?? box.text);
  const buttons = pressables.filter(({ leaves, moves }) => !leaves && !moves);
  if (!box.over) {
    const unknown = buttons.some(({ text, soft }) => soft !== true && kindOfWords(text).kind === 'other');
    return box.named && about === 2 && box.text.length < 600 && unknown;
  }
  if (box.text.length >= (box.modal ? 2 * short : short)) return false;
  if (about === 2 && prose.length >= 3) return true;
  if (box.landmark) return false;
  if (about === 1 && prose.length >= 3 && buttons.length > 0) return true;
  return buttons.length > 0 && !isReadable(plainWords(box.text)) && prose.length >= (box.modal ? 1 : 5);
}

/**
 * What behaves as a consent banner among the parts of a page in which no banner was found: it lies over the page, or its name says so, and
 * it speaks of cookies or consent without a choice that could be read, or in words that nobody here knows. Undefined where there is none.
 */
export function findUnread({ boxes, pressables }: PageParts): Unread | undefined {
  const found = boxes.find((box, index) =>
    behavesAsBanner(
      box,
      pressables.filter((one) => one.box === index),
    ),
  );
  return found && { where: found.shadow === true ? 'shadow' : 'page', text: shownText(found.prose || found.text) };
}
