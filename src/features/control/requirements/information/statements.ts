import type { Entry, Kind } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Reader } from '../../reader.ts';
import { type Check, type Judgement, type Requirement, requirement } from '../../requirement.ts';
import type { RemedyStep, Severity } from '../../verdict.ts';

type Notice = Entry<'notices'>;

/** What a notice may tell, as its facts are called. */
export type Told = keyof NonNullable<Notice['body']['tells']>;

/** Why a brochure, rules or words on an evening are not asked for what a statement must tell. */
export const notAStatement: Text = {
  nb: 'Dette er ikke en personvernerklæring. Det som må fortelles, blir spurt etter i erklæringen.',
  nn: 'Dette er ikkje ei personvernerklæring. Det som må forteljast, blir spurt etter i erklæringa.',
  en: 'This is not a privacy statement. What must be told is asked of the statement.',
};

/** Why rules, a form or words on an evening are not asked how well they explain. */
export const explainsNothing: Text = {
  nb: 'Dette er ikke en tekst som skal forklare folk hvordan opplysningene deres brukes.',
  nn: 'Dette er ikkje ein tekst som skal forklare folk korleis opplysningane deira blir brukte.',
  en: 'This is not a text that is to explain to people how their data are used.',
};

/**
 * Is this a text that sets out to tell people how their data are used, and not rules, a form or words on an evening?
 * A message is one only when it tells something of it: most receipts do not.
 */
export function informs({ body }: Notice): boolean {
  if (['statement', 'brochure', 'booklet'].includes(body.form)) return true;
  return body.form === 'message' && Object.values(body.tells ?? {}).some((told) => told === 'yes' || told === 'partly');
}

/** The systems that a notice names. */
export function named({ body }: Notice): readonly string[] {
  return Object.entries(body.mentions ?? {})
    .filter(([, mentioned]) => mentioned === true)
    .map(([system]) => system);
}

/**
 * The activities that a notice is about, each once: those that use the systems which it names, and those that somebody has
 * compared it with, though it may name no system of theirs.
 */
export function activitiesTold(read: Reader, notice: Notice): readonly Entry<'activities'>[] {
  const using = named(notice).flatMap((system) => read.find('activitiesBySystem', system));
  const compared = Object.keys(notice.body.agreesWith ?? {}).flatMap((key) => read.get('activities', key) ?? []);
  return [...new Map([...using, ...compared].map((activity) => [activity.key, activity])).values()];
}

/** One thing that a statement must tell: "hvem som får opplysningene". */
export interface Item {
  readonly fact: Told;
  readonly what: Text;
  /** On what condition telling it in part is enough; without it a part is too little. */
  readonly inPart?: Text;
}

/**
 * Must it be told here? `needed` undefined: nobody has said what that hangs on. `holds`: that there is nothing to tell is itself
 * what the law wants.
 */
export type Applies =
  | { readonly needed: true }
  | { readonly needed: undefined; readonly says: Text }
  | { readonly needed: false; readonly says: Text; readonly holds?: boolean };

interface Telling {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly law: readonly LawReference[];
  readonly severity: Severity;
  readonly items: readonly Item[];
  /** Kinds of entries beside the notices that the answer may rest on. */
  readonly restsOn?: readonly Kind[];
  /** Asked only where it is not told whole: a statement may always tell more than it must. */
  applies?(read: Reader, notice: Notice): Applies;
  readonly remedy: Text;
}

function says(what: Text): Readonly<Record<'yes' | 'no' | 'partly' | 'unknown', Text>> {
  const { nb, nn, en } = what;
  return {
    yes: { nb: `Erklæringen forteller ${nb}.`, nn: `Erklæringa fortel ${nn}.`, en: `The statement tells ${en}.` },
    no: {
      nb: `Erklæringen forteller ikke ${nb}.`,
      nn: `Erklæringa fortel ikkje ${nn}.`,
      en: `The statement does not tell ${en}.`,
    },
    partly: {
      nb: `Erklæringen forteller bare delvis ${nb}.`,
      nn: `Erklæringa fortel berre delvis ${nn}.`,
      en: `The statement tells only in part ${en}.`,
    },
    unknown: {
      nb: `Ingen har sagt om erklæringen forteller ${nb}.`,
      nn: `Ingen har sagt om erklæringa fortel ${nn}.`,
      en: `Nobody has said whether the statement tells ${en}.`,
    },
  };
}

/**
 * Another statement for the same people of which nobody has said whether it tells this: what must be told may stand in more than
 * one text, as long as people get them all.
 */
function unread(read: Reader, notice: Notice, fact: Told): Notice | undefined {
  const audience = read.fact(notice, 'audience');
  return read.list('notices').find((other) => {
    if (other.key === notice.key || other.body.form !== 'statement') return false;
    if (read.fact(other, `tells.${fact}`) !== undefined) return false;
    const others = read.fact(other, 'audience');
    return audience === undefined || others === undefined || others.some((group) => audience.includes(group));
  });
}

function unlessIn({ nb, nn, en }: Text, other: string): Text {
  return {
    nb: `${nb} Det holder bare når «${other}» gjør det, og de samme menneskene får begge.`,
    nn: `${nn} Det held berre når «${other}» gjer det, og dei same menneska får begge.`,
    en: `${en} That does only where “${other}” does so, and the same people get both.`,
  };
}

function checkOf(read: Reader, notice: Notice, { fact, what, inPart }: Item): Check {
  const told = read.fact(notice, `tells.${fact}`);
  if (told === undefined) return { state: 'unknown', says: says(what).unknown };
  if (told === 'partly' && inPart !== undefined) return { state: 'condition', says: inPart };
  if (told === 'yes') return { state: 'holds', says: says(what).yes };
  const other = unread(read, notice, fact);
  return other === undefined
    ? { state: 'fails', says: says(what)[told] }
    : { state: 'condition', says: unlessIn(says(what)[told], other.body.name) };
}

function judge(read: Reader, notice: Notice, { items, applies }: Telling): Judgement {
  if (notice.body.form !== 'statement') return { notApplicable: notAStatement };
  const checks = items.map((item) => checkOf(read, notice, item));
  if (applies === undefined || checks.every(({ state }) => state === 'holds')) return { checks };
  const answer = applies(read, notice);
  if (answer.needed === true) return { checks };
  if (answer.needed === false) {
    return answer.holds === true ? { checks: [{ state: 'holds', says: answer.says }] } : { notApplicable: answer.says };
  }
  // What is not told may not have to be: that is unknown, not a fault.
  const open = checks.map((one): Check => (one.state === 'fails' ? { state: 'unknown', says: answer.says } : one));
  return { checks: open };
}

/** A requirement that a privacy statement tells something (GDPR art. 13 and 14). Other notices are not asked. */
export function telling(definition: Telling): Requirement<'notice'> {
  const { id, title, question, law, severity } = definition;
  return requirement({
    id,
    theme: 'information',
    scope: 'notice',
    title,
    question,
    law,
    severity,
    evidence: {
      wants: {
        nb: 'Erklæringen, med dato og en gjennomgang av hva den forteller',
        nn: 'Erklæringa, med dato og ein gjennomgang av kva ho fortel',
        en: 'The statement, with its date and a review of what it tells',
      },
      of: ['notices', ...(definition.restsOn ?? [])],
    },
    judge: (read, notice) => judge(read, notice, definition),
    remedy: (notice): readonly RemedyStep[] => [{ say: definition.remedy, form: { kind: 'notices', key: notice.key } }],
  });
}
