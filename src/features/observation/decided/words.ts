import { type Lang, languages, say, type Text } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { DifferenceDecision } from '../table.ts';
import type { Stands, Unseen } from './decided.ts';
import { mayEnd } from './may-end.ts';

/** What may be decided of a difference, as the form and the control say it. */
const decisionTexts: Readonly<Record<DifferenceDecision, Text>> = {
  'looked-at': say('Sett på, ikke avgjort', 'Sett på, ikkje avgjort', 'Looked at, not decided'),
  accepted: say('Blir som det er', 'Blir som det er', 'Stays as it is'),
  'agreement-coming': say('En avtale er på vei', 'Ein avtale er på veg', 'An agreement is on its way'),
  'handed-over': say(
    'Gitt videre til den som skal ordne det',
    'Gitt vidare til den som skal ordne det',
    'Handed to who is to fix it',
  ),
  'put-right': say('Rettet', 'Retta', 'Put right'),
  'false-alarm': say('Falsk alarm', 'Falsk alarm', 'False alarm'),
};

const namesIn = (lang: Lang) =>
  Object.fromEntries(Object.entries(decisionTexts).map(([decision, text]) => [decision, text[lang]])) as Readonly<
    Record<DifferenceDecision, string>
  >;

/** The decisions by language. */
export const decisionNames: Readonly<Record<Lang, Readonly<Record<DifferenceDecision, string>>>> = {
  nb: namesIn('nb'),
  nn: namesIn('nn'),
  en: namesIn('en'),
};

/** Who may decide, by role. */
const roles: Readonly<Record<string, Text>> = {
  coordinator: say('Personvernkoordinatoren', 'Personvernkoordinatoren', 'The data-protection coordinator'),
  leader: say('Skolelederen', 'Skuleleiaren', 'The head'),
};
const somebody = say('Noen', 'Nokon', 'Somebody');

const inEach = (make: (lang: Lang) => string): Text =>
  Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<Lang, string>;

const small = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

function until({ decided: { decision, until: last }, isOver }: Stands, lang: Lang): string {
  if (!mayEnd.has(decision)) return '';
  if (last === undefined) return { nb: ' Ingen sluttdag.', nn: ' Ingen sluttdag.', en: ' No last day.' }[lang];
  const day = shortDate(last, lang);
  if (isOver)
    return {
      nb: ` Det gjaldt til og med ${day}, og er ute.`,
      nn: ` Det galdt til og med ${day}, og er ute.`,
      en: ` It stood through ${day}, and is over.`,
    }[lang];
  return {
    nb: ` Det gjelder til og med ${day}.`,
    nn: ` Det gjeld til og med ${day}.`,
    en: ` It stands through ${day}.`,
  }[lang];
}

/** A decision in a sentence: who in which role, when, what, and until when. Why it was decided stands where it was, and nowhere else. */
export function standsWords(stands: Stands): Text {
  const { decided, on, hosts, seenAgain, isLookedFor } = stands;
  return inEach((lang) => {
    const who = (roles[decided.role] ?? somebody)[lang];
    const day = shortDate(on, lang);
    const what = small(decisionNames[lang][decided.decision]);
    const of = hosts.length === 0 ? '' : { nb: ' om ', nn: ' om ', en: ' of ' }[lang] + hosts.join(', ');
    if (seenAgain !== undefined) {
      const again = shortDate(seenAgain, lang);
      return {
        nb: `${who} sa ${day}${of} at det var rettet, men det er sett igjen ${again}.`,
        nn: `${who} sa ${day}${of} at det var retta, men det er sett igjen ${again}.`,
        en: `${who} said on ${day}${of} that it was put right, but it was seen again on ${again}.`,
      }[lang];
    }
    if (decided.decision === 'put-right')
      return {
        nb: `${who} sa ${day}${of} at det er rettet. ${isLookedFor ? 'Det er ikke sett siden.' : 'Ingen har sett etter siden.'}`,
        nn: `${who} sa ${day}${of} at det er retta. ${isLookedFor ? 'Det er ikkje sett sidan.' : 'Ingen har sett etter sidan.'}`,
        en: `${who} said on ${day}${of} that it is put right. ${isLookedFor ? 'It has not been seen since.' : 'Nobody has looked since.'}`,
      }[lang];
    const said = {
      nb: `${who} sa ${day}${of}: ${what}.`,
      nn: `${who} sa ${day}${of}: ${what}.`,
      en: `${who} said on ${day}${of}: ${what}.`,
    }[lang];
    return said + until(stands, lang);
  });
}

/** That what was said to be put right was seen again: the finding begins with it. */
export const seenAgainWords = say(
  'Sett igjen etter retting',
  'Sett igjen etter retting',
  'Seen again after it was put right',
);

/** For how long something has not been seen, in a sentence. */
export function unseenWords({ last, days }: Unseen): Text {
  return inEach((lang) => {
    const count = {
      nb: `${days} ${days === 1 ? 'dag' : 'dager'}`,
      nn: `${days} ${days === 1 ? 'dag' : 'dagar'}`,
      en: `${days} ${days === 1 ? 'day' : 'days'}`,
    }[lang];
    if (last === undefined)
      return { nb: `Ikke sett på ${count}.`, nn: `Ikkje sett på ${count}.`, en: `Not seen for ${count}.` }[lang];
    const day = shortDate(last, lang);
    return {
      nb: `Ikke sett på ${count}: sist ${day}.`,
      nn: `Ikkje sett på ${count}: sist ${day}.`,
      en: `Not seen for ${count}: last on ${day}.`,
    }[lang];
  });
}
