import { type Lang, languages, type Text } from '#src/kernel/language.ts';
import { easeOf, type Harder, harderOf, unreadOf } from '../against/ease.ts';
import type { Visit } from '../web/scan-result.ts';

const clicks: Readonly<Record<Lang, (harder: Harder) => string>> = {
  nb: ({ yes, no, atLeast }) => `Å si nei krever ${atLeast ? 'minst ' : ''}${no} trykk, å si ja ${yes}.`,
  nn: ({ yes, no, atLeast }) => `Å seie nei krev ${atLeast ? 'minst ' : ''}${no} trykk, å seie ja ${yes}.`,
  en: ({ yes, no, atLeast }) => `Saying no takes ${atLeast ? 'at least ' : ''}${no} clicks, saying yes ${yes}.`,
};

const none: Text = {
  nb: 'Det går an å si ja, men ikke å si nei.',
  nn: 'Det går an å seie ja, men ikkje å seie nei.',
  en: 'One can say yes, and not say no.',
};
const unsure: Text = {
  nb: 'Ingen knapp sier nei med ord som er kjent her. Det er ikke kjent hva de andre knappene gjør.',
  nn: 'Ingen knapp seier nei med ord som er kjende her. Det er ikkje kjent kva dei andre knappane gjer.',
  en: 'No button says no in words that are known here. What the other buttons do is not known.',
};
const wall: Text = {
  nb: 'Siden kan ikke leses før den besøkende har sagt ja.',
  nn: 'Sida kan ikkje lesast før den besøkjande har sagt ja.',
  en: 'The page cannot be read before the visitor has said yes.',
};
const fainter: Readonly<Record<NonNullable<Harder['fainter']>, Text>> = {
  text: {
    nb: 'Ja er en knapp, nei bare tekst.',
    nn: 'Ja er ein knapp, nei berre tekst.',
    en: 'Yes is a button, no mere text.',
  },
  smaller: {
    nb: 'Knappen for nei er mye mindre enn den for ja.',
    nn: 'Knappen for nei er mykje mindre enn den for ja.',
    en: 'The button for no is much smaller than the one for yes.',
  },
};
const ticked: Readonly<Record<Lang, (count: number) => string>> = {
  nb: (count) => (count === 1 ? 'Ett valg er krysset av på forhånd.' : `${count} valg er krysset av på forhånd.`),
  nn: (count) => (count === 1 ? 'Eitt val er kryssa av på førehand.' : `${count} val er kryssa av på førehand.`),
  en: (count) => (count === 1 ? 'One choice is ticked beforehand.' : `${count} choices are ticked beforehand.`),
};

/** What makes a no harder than a yes, in sentences. Pure. */
export function easeWords(harder: Harder): Text {
  const of = (lang: Lang) =>
    [
      ...(harder.no === undefined ? [harder.unsure === true ? unsure[lang] : none[lang]] : []),
      ...(harder.no !== undefined && harder.no > harder.yes ? [clicks[lang](harder)] : []),
      ...(harder.wall === true ? [wall[lang]] : []),
      ...(harder.fainter === undefined ? [] : [fainter[harder.fainter][lang]]),
      ...(harder.ticked === undefined ? [] : [ticked[lang](harder.ticked)]),
    ].join(' ');
  return Object.fromEntries(languages.map((lang) => [lang, of(lang)])) as Record<Lang, string>;
}

/** What visits met that makes a no harder than a yes, as a line; none where it is as easy, or where nobody knows. Pure. */
export function easeLines(visits: readonly Visit[], lang: Lang): readonly string[] {
  const ease = easeOf(visits);
  const harder = ease && harderOf(ease);
  return harder === undefined ? [] : [easeWords(harder)[lang]];
}

const notUnderstood: Text = {
  nb: 'ingen valg ble tatt, fordi samtykkebanneret ikke ble forstått',
  nn: 'ingen val blei tekne, fordi samtykkebanneret ikkje blei forstått',
  en: 'no choice was made, because the consent banner was not understood',
};

/** What was pressed in the banner in a visit, or why nothing was. Pure. */
export const pressedWords = ({ consent, pass }: Pick<Visit, 'consent' | 'pass'>, lang: Lang): string =>
  consent?.found === 'not-understood' && pass !== 'no-choice' ? notUnderstood[lang] : (consent?.pressed ?? '–');

export const consentTitle: Text = { nb: 'Samtykkebanneret', nn: 'Samtykkebanneret', en: 'The consent banner' };

const asEasy: Text = {
  nb: 'Det er like lett å si nei som ja.',
  nn: 'Det er like lett å seie nei som ja.',
  en: 'It is as easy to say no as yes.',
};
const harderThan: Text = {
  nb: 'Det er vanskeligere å si nei enn ja.',
  nn: 'Det er vanskelegare å seie nei enn ja.',
  en: 'It is harder to say no than yes.',
};
const unread: Readonly<Record<Lang, (texts: string) => string>> = {
  nb: (texts) =>
    `Noe ligger over siden som et samtykkebanner, og ble ikke forstått${texts}. Ingen valg er tatt der: hva som skjer etter ja og etter nei, er ikke kjent.`,
  nn: (texts) =>
    `Noko ligg over sida som eit samtykkebanner, og blei ikkje forstått${texts}. Ingen val er tekne der: kva som skjer etter ja og etter nei, er ikkje kjent.`,
  en: (texts) =>
    `Something lies over the page as a consent banner, and was not understood${texts}. No choice was made there: what happens after a yes and after a no is not known.`,
};

/** How a site asks for consent, in sentences: none where no banner was met. Pure. */
export function consentLines(visits: readonly Visit[], lang: Lang): readonly string[] {
  const ease = easeOf(visits);
  const harder = easeLines(visits, lang);
  const texts = unreadOf(visits).map(({ text }) => text);
  const quoted = texts.filter((text) => text !== '').map((text) => `«${text}»`);
  return [
    ...(ease === undefined ? [] : harder.length === 0 ? [asEasy[lang]] : [`${harderThan[lang]} ${harder.join(' ')}`]),
    ...(texts.length === 0 ? [] : [unread[lang](quoted.length === 0 ? '' : `: ${quoted.join(', ')}`)]),
  ];
}

/** Whether something differs in how a site asks for consent, that somebody may decide of. Pure. */
export function consentDiffers(visits: readonly Visit[]): boolean {
  const ease = easeOf(visits);
  return (ease !== undefined && harderOf(ease) !== undefined) || unreadOf(visits).length > 0;
}
