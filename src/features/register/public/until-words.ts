import type { Lang, Text } from '#src/kernel/language.ts';
import { say } from '../labels/field.ts';
import { wordsOf } from '../labels/words.ts';
import { capital } from '../pages/phrases.ts';
import { notStated } from '../schema/facts.ts';
import type { Until } from './public-page.ts';

const fates: Readonly<Record<string, Text>> = {
  delete: say('slettes', 'blir sletta', 'deleted'),
  anonymise: say(
    'gjøres om så ingen kan kjennes igjen',
    'blir gjort om så ingen kan kjennast att',
    'changed so that nobody can be recognised',
  ),
  archive: say('flyttes til arkivet', 'blir flytta til arkivet', 'moved to the archives'),
  keep: say('blir liggende', 'blir liggjande', 'kept'),
};
const kept = say('lagres i', 'blir lagra i', 'kept for');

/** Events that are told as a thing ("siste innlogging"); the others as something that happens ("eleven slutter"). */
const things = ['last-login', 'recorded'];
const afterThing = say('etter', 'etter', 'after');
const afterEvent = say('etter at', 'etter at', 'after');
const atThing = say('ved', 'ved', 'at');
const atEvent = say('når', 'når', 'when');

const concerns = say('Det gjelder', 'Det gjeld', 'This concerns');
const remains = say('Dette blir igjen', 'Dette blir att', 'This remains');

/** When, and what then happens: "Slettes 1 år etter at eleven slutter." */
function fateInWords({ event, period, then }: Until, lang: Lang): string {
  const words = (path: string, value: unknown) => wordsOf('retention', path, value, lang);
  const time = period === undefined || period === notStated ? undefined : words('period', period);
  const fate = then === undefined || then === notStated ? undefined : fates[then]?.[lang];
  if (event === undefined || event === notStated) {
    const after = time === undefined ? fate : `${fate} ${afterThing[lang]} ${time}`;
    return `${capital(fate === undefined ? `${kept[lang]} ${time}` : (after ?? ''))}.`;
  }
  const [after, at] = things.includes(event) ? [afterThing, atThing] : [afterEvent, atEvent];
  const when = `${(time === undefined ? at : after)[lang]} ${words('event', event)}`;
  return `${capital([fate ?? kept[lang], time, when].filter((part) => part !== undefined).join(' '))}.`;
}

/**
 * How long data are kept, in sentences: when and what then happens, to which of them, and what remains.
 * @param nameOf what a kind of data is called, by its key
 */
export function untilInWords(until: Until, lang: Lang, nameOf: (key: string) => string): string {
  const listed = (label: Text, keys: Until['removes']) =>
    keys === undefined || keys === notStated || keys.length === 0
      ? []
      : [`${label[lang]}: ${keys.map(nameOf).join(', ')}.`];
  return [fateInWords(until, lang), ...listed(concerns, until.removes), ...listed(remains, until.leaves)].join(' ');
}
