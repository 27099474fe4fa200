import { osloDate } from '#src/kernel/date.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { kindRules } from './model/kinds.ts';
import { outcomeRules } from './model/outcomes.ts';
import { type MatterRow, numberOf, type PartyRow } from './store/read.ts';

type Answered = Pick<MatterRow, 'kind' | 'outcome' | 'outcome_reason' | 'received_at' | 'year' | 'sequence'>;

const words = {
  opens: (date: string, kind: string, number: string): Text =>
    say(
      `Hei.\n\nVi viser til det du sendte oss ${date} (${kind.toLowerCase()}, sak ${number}).`,
      `Hei.\n\nVi viser til det du sende oss ${date} (${kind.toLowerCase()}, sak ${number}).`,
      `Hello.\n\nWe refer to what you sent us on ${date} (${kind.toLowerCase()}, case ${number}).`,
    ),
  outcome: (outcome: string): Text =>
    say(`Svaret er: ${outcome}.`, `Svaret er: ${outcome}.`, `The answer is: ${outcome}.`),
  // GDPR art. 12(4) and 77; popplyl. § 20.
  toAuthority: say(
    'Er du uenig, kan du klage til Datatilsynet (datatilsynet.no, postboks 458 Sentrum, 0105 Oslo), eller gå til domstolene. Ta gjerne kontakt med oss først.',
    'Er du usamd, kan du klage til Datatilsynet (datatilsynet.no, postboks 458 Sentrum, 0105 Oslo), eller gå til domstolane. Ta gjerne kontakt med oss først.',
    'If you disagree, you can complain to Datatilsynet (datatilsynet.no, postboks 458 Sentrum, 0105 Oslo), or go to court. You are welcome to contact us first.',
  ),
};

/** The language whoever asked is answered in. */
const languageOf = (parties: readonly PartyRow[]): Lang =>
  parties.find(({ part }) => part === 'requester')?.lang ?? 'nb';

/** What the law demands of an answer that says no, beside its grounds: where to go on, and until when. */
function demanded({ kind, outcome }: Pick<Answered, 'kind' | 'outcome'>): readonly (readonly [RegExp, Text])[] {
  if (outcome === null || !outcomeRules[outcome].refuses) return [];
  const { clock } = kindRules[kind];
  if (clock !== 'gdpr') return [];
  return [
    [
      /datatilsynet/iu,
      say(
        'Svaret må si at man kan klage til Datatilsynet (GDPR art. 12 nr. 4)',
        'Svaret må seie at ein kan klage til Datatilsynet (GDPR art. 12 nr. 4)',
        'The answer must say that one can complain to Datatilsynet (GDPR art. 12(4))',
      ),
    ],
    [
      /domstol|rettssak|søksmål|court/iu,
      say(
        'Svaret må si at man kan gå til domstolene (GDPR art. 12 nr. 4)',
        'Svaret må seie at ein kan gå til domstolane (GDPR art. 12 nr. 4)',
        'The answer must say that one can go to court (GDPR art. 12(4))',
      ),
    ],
  ];
}

/** The first thing that the law demands of an answer and that its words do not say; undefined when they say it all. */
export function lackingIn(matter: Pick<Answered, 'kind' | 'outcome'>, body: string): Text | undefined {
  return demanded(matter).find(([pattern]) => !pattern.test(body))?.[1];
}

/** Kinds whose answer is written here: rights. Requests for documents, anybody's or a party's, have their letter elsewhere. */
export function isAnsweredHere({ kind }: Pick<Answered, 'kind'>): boolean {
  return kindRules[kind].clock === 'gdpr';
}

/** An answer from what is decided, to be changed before it goes; in the language of whoever asked. */
export function draftedAnswer(matter: Answered, parties: readonly PartyRow[]): string {
  const { kind, outcome, outcome_reason: grounds } = matter;
  if (outcome === null || !isAnsweredHere(matter)) return '';
  // Where another page has written the whole letter, that is it.
  if (grounds !== null && /datatilsynet/iu.test(grounds)) return grounds;
  const lang = languageOf(parties);
  const { name } = outcomeRules[outcome];
  const { name: kindName } = kindRules[kind];
  const on = dateInWords(osloDate(matter.received_at), lang);
  return [
    words.opens(on, kindName[lang], numberOf(matter))[lang],
    words.outcome(name[lang].toLowerCase())[lang],
    ...(grounds === null ? [] : [grounds]),
    words.toAuthority[lang],
  ].join('\n\n');
}
