import type { Lang, Text } from '#src/kernel/language.ts';
import { actOf, acts } from '#src/law/acts.ts';
import { parseCitation } from '#src/law/citation/parse.ts';
import { chapterOf, type Part, type Provision } from '#src/law/citation/provision.ts';
import type { SectionReference } from '#src/law/sections/section-fact.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { LawReference } from '../finding.ts';
import type { Fault } from './judge.ts';

const english: readonly (readonly [RegExp, string])[] = [
  [/\bbokstav\b/g, 'letter'],
  [/\bnr\./g, 'no.'],
  [/\bkap\./g, 'ch.'],
  [/\bkapittel\b/gi, 'chapter'],
  [/\bartikkel\b/gi, 'article'],
  [/\bog\b/g, 'and'],
  [/\btil\b/g, 'to'],
];

function inLang(section: string, lang: Lang): string {
  return lang === 'en' ? english.reduce((text, [from, to]) => text.replace(from, to), section) : section;
}

/** "a, b og c". */
function joined(items: readonly string[], lang: Lang): string {
  const and = lang === 'en' ? ' and ' : ' og ';
  return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((item) => item !== '').join(and);
}

const begins = (path: readonly Part[], start: readonly Part[]) =>
  start.every((part, index) => path[index]?.unit === part.unit && path[index]?.value === part.value);

/** True when a provision lies within another, or is it: art. 32 nr. 4 within art. 32, § 12-4 within chapter 12. */
function within(inner: Provision, outer: Provision): boolean {
  if (outer.kind === 'chapter' && inner.kind === 'section') return chapterOf(inner.number) === outer.number;
  return inner.kind === outer.kind && inner.number === outer.number && begins(inner.parts, outer.parts);
}

function allWithin(inner: string, outer: string): boolean {
  const wide = parseCitation(outer) ?? [];
  return (parseCitation(inner) ?? []).every((one) => wide.some((other) => within(one, other)));
}

/** Each place once, and none that lies within another of them. */
export function condensed(places: readonly SectionReference[]): readonly LawReference[] {
  const distinct = places.filter(
    (one, index) => places.findIndex((other) => other.act === one.act && other.section === one.section) === index,
  );
  const told = distinct.flatMap(({ act, section }) => (section === undefined ? [] : [{ act, section }]));
  return told.filter(
    (one) => !told.some((other) => other !== one && other.act === one.act && allWithin(one.section, other.section)),
  );
}

/** "personvernforordningen (GDPR) art. 29 og art. 32". */
function placesInWords(places: readonly LawReference[], lang: Lang): string {
  const names = [...new Set(places.map(({ act }) => act))];
  const perAct = names.map((act) => {
    const sections = places.filter((place) => place.act === act).map(({ section }) => inLang(section, lang));
    return `${actOf(act)?.name[lang] ?? act} ${joined(sections, lang)}`;
  });
  return joined(perAct, lang);
}

function inAll(say: (lang: Lang) => string): Text {
  return { nb: say('nb'), nn: say('nn'), en: say('en') };
}

type Repealed = Extract<Fault, { is: 'repealed' }>;

function repealedMessage(fault: Repealed, cited: string): Text {
  const places = condensed(fault.now);
  const inForce = [...new Set(places.map(({ act }) => actOf(act)?.from))];
  const [only] = inForce.length === 1 ? inForce : [];
  return inAll((lang) => {
    const words = { nb: 'ble opphevet', nn: 'vart oppheva', en: 'was repealed on' }[lang];
    const sections = inLang(fault.sections.length === 0 ? cited : joined(fault.sections, lang), lang);
    const gone = `${acts[fault.act].name[lang]} ${sections} ${words} ${shortDate(fault.to, lang)}.`;
    const where = placesInWords(places, lang);
    const since = only === undefined ? '' : shortDate(only, lang);
    if (places.length === 0) return gone;
    const now = {
      nb: `Det som sto der, står nå i ${where}${since === '' ? '' : `, som gjelder fra ${since}`}.`,
      nn: `Det som stod der, står no i ${where}${since === '' ? '' : `, som gjeld frå ${since}`}.`,
      en: `What stood there stands now in ${where}${since === '' ? '' : `, in force since ${since}`}.`,
    }[lang];
    return `${gone} ${now}`;
  });
}

type Never = Extract<Fault, { is: 'never' }>;

function neverMessage({ act, sections, perhaps }: Never): Text {
  return inAll((lang) => {
    const [name, cited] = [acts[act].name[lang], inLang(joined(sections, lang), lang)];
    const says = {
      nb: `${name} har ingen ${cited}.`,
      nn: `${name} har ingen ${cited}.`,
      en: `There is no ${cited} in ${name}.`,
    };
    const asks = {
      nb: `Er ${perhaps} ment?`,
      nn: `Er ${perhaps} meint?`,
      en: `Is ${perhaps} meant?`,
    };
    return perhaps === undefined ? says[lang] : `${says[lang]} ${asks[lang]}`;
  });
}

function olderMessage({ act, from }: Extract<Fault, { is: 'older' }>, cited: string): Text {
  return inAll((lang) => {
    const name = acts[act].name[lang];
    return {
      nb: `${name} som gjelder fra ${shortDate(from, lang)}, har ingen ${cited}. Henvisningen er fra en eldre lov med samme navn, som er opphevet.`,
      nn: `${name} som gjeld frå ${shortDate(from, lang)}, har ingen ${cited}. Tilvisinga er frå ei eldre lov med same namn, som er oppheva.`,
      en: `There is no ${cited} in ${name}, in force since ${shortDate(from, lang)}. The reference is to an older act of the same name, now repealed.`,
    }[lang];
  });
}

function otherMessage({ act, right }: Extract<Fault, { is: 'other-matter' }>, cited: string): Text {
  return inAll((lang) => {
    const [name, stands] = [acts[act].name[lang], inLang(right, lang)];
    return {
      nb: `${name} ${cited} handler om noe annet. Det som omtales her, står i ${stands}.`,
      nn: `${name} ${cited} handlar om noko anna. Det som er omtalt her, står i ${stands}.`,
      en: `${name} ${inLang(cited, lang)} is about something else. What is spoken of here stands in ${stands}.`,
    }[lang];
  });
}

/** A fault in words, with the provisions that it rests on. */
export function sayFault(
  fault: Fault,
  cited: string,
): { readonly message: Text; readonly law: readonly LawReference[] } {
  const asCited = { act: fault.act, section: cited };
  switch (fault.is) {
    case 'repealed': {
      const places = condensed(fault.now);
      return { message: repealedMessage(fault, cited), law: places.length === 0 ? [asCited] : places };
    }
    case 'older':
      return { message: olderMessage(fault, cited), law: [asCited] };
    case 'never': {
      const section = fault.perhaps ?? cited;
      return { message: neverMessage(fault), law: [{ act: fault.act, section }] };
    }
    case 'other-matter':
      return { message: otherMessage(fault, cited), law: [{ act: fault.act, section: fault.right }] };
  }
}
