import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { type DocumentKind, documentLaws } from '#src/law/documents/laws.ts';
import { foiDecisions } from '#src/law/foi/decision.ts';
import { partyActOn, partySections } from '#src/law/party/decision.ts';
import { type LetterDocument, restOf, saysNo } from './facts.ts';
import { type Letter, letterText } from './letter.ts';
import { partyGapTexts } from './party-gaps.ts';
import { partyWords, wordsOf } from './words.ts';

/** Something that a letter must say, or that must be decided, before it can go. */
export interface LetterGap {
  readonly id:
    | 'nothing'
    | 'undecided'
    | 'consent'
    | 'faulty'
    | 'no-file'
    | 'document'
    | 'section'
    | 'secrecy'
    | 'rest'
    | 'wider'
    | 'until'
    | 'reasons'
    | 'complaint'
    | 'why'
    | 'facts'
    | 'representative'
    | 'use';
  readonly says: Text;
  /** Title of the document that it is of. */
  readonly document?: string;
}

const foiGapTexts = {
  nothing: say(
    'Saken har ingen dokumenter. Legg til dem kravet gjelder, også dem dere ikke har.',
    'Saka har ingen dokument. Legg til dei kravet gjeld, også dei de ikkje har.',
    'The case has no documents. Add those asked for, also those that you do not have.',
  ),
  undecided: say('Dokumentet er ikke avgjort.', 'Dokumentet er ikkje avgjort.', 'The document is not decided.'),
  consent: say(
    'Samtykket er ikke avklart (§ 13 tredje ledd). Send et foreløpig svar så lenge.',
    'Samtykket er ikkje avklart (§ 13 tredje ledd). Send eit førebels svar så lenge.',
    'The consent is not settled (§ 13 tredje ledd). Send an interim answer meanwhile.',
  ),
  faulty: say(
    'Avgjørelsen mangler noe loven krever. Avgjør dokumentet på nytt.',
    'Avgjerda manglar noko lova krev. Avgjer dokumentet på nytt.',
    'The decision lacks something that the act demands. Decide the document anew.',
  ),
  'no-file': say(
    'Det er ingen fil å gi ut. Last opp dokumentet, eller lag en sladdet kopi.',
    'Det er inga fil å gi ut. Last opp dokumentet, eller lag ein sladda kopi.',
    'There is no file to give. Upload the document, or make a redacted copy.',
  ),
  document: say(
    'Brevet nevner ikke dokumentet.',
    'Brevet nemner ikkje dokumentet.',
    'The letter does not name the document.',
  ),
  section: say(
    'Brevet viser ikke til bestemmelsen med ledd og bokstav (§ 31).',
    'Brevet viser ikkje til føresegna med ledd og bokstav (§ 31).',
    'The letter does not cite the provision with paragraph and letter (§ 31).',
  ),
  secrecy: say(
    'Brevet viser ikke til bestemmelsen om taushetsplikt (§ 31).',
    'Brevet viser ikkje til føresegna om teieplikt (§ 31).',
    'The letter does not cite the provision on secrecy (§ 31).',
  ),
  rest: say(
    'Brevet sier ikke hvorfor resten ikke gis (§ 12).',
    'Brevet seier ikkje kvifor resten ikkje blir gitt (§ 12).',
    'The letter does not say why the rest is not given (§ 12).',
  ),
  wider: say(
    'Brevet sier ikke at innsyn likevel er vurdert (§ 11).',
    'Brevet seier ikkje at innsyn likevel er vurdert (§ 11).',
    'The letter does not say that wider access was considered (§ 11).',
  ),
  until: say(
    'Brevet sier ikke hvor lenge innsyn er utsatt (§ 5).',
    'Brevet seier ikkje kor lenge innsyn er utsett (§ 5).',
    'The letter does not say how long access is put off (§ 5).',
  ),
  reasons: say(
    'Brevet forteller ikke om retten til nærmere begrunnelse og fristene for den (§ 31 andre ledd).',
    'Brevet fortel ikkje om retten til nærare grunngiving og fristane for ho (§ 31 andre ledd).',
    'The letter does not tell of the right to closer reasons and its deadlines (§ 31 second paragraph).',
  ),
  complaint: say(
    'Brevet forteller ikke hvor, gjennom hvem og innen når det kan klages (§ 31 første ledd).',
    'Brevet fortel ikkje kvar, gjennom kven og innan når det kan klagast (§ 31 første ledd).',
    'The letter does not tell to whom, through whom and by when to complain (§ 31 first paragraph).',
  ),
} as const;

/** What is lacking, in the words of the act that the case is of. */
const gapTexts: Readonly<Record<DocumentKind, Readonly<Record<LetterGap['id'], Text>>>> = {
  foi: { ...partyGapTexts, ...foiGapTexts },
  'party-access': { ...foiGapTexts, ...partyGapTexts },
};

/** Whether the decision still holds by the rules: a provision may have been repealed since, or it was written before the rules were. */
function isFaulty(document: LetterDocument, kind: DocumentKind, today: IsoDate): boolean {
  const decision = foiDecisions.find((one) => one === document.decision);
  if (decision === undefined) return false;
  const verdict = { ...document, decision, keepWhy: document.keepWhy === true ? 'ja' : undefined };
  return documentLaws[kind].judge(verdict, today).faults.some(({ place }) => place !== 'untilDay');
}

const givesFile = ({ decision }: LetterDocument) => decision === 'open' || decision === 'partly';

/** What a party must be told of a document beside its ground (forvaltningsloven §§ 18 c, 19 and 24). */
function partyGapsOf(
  { why, keepWhy, facts, factsReason, ground }: LetterDocument,
  lacks: (part: string | undefined) => boolean,
  today: IsoDate,
): readonly LetterGap['id'][] {
  const by = partySections[partyActOn(today)];
  const reason = keepWhy === true ? by.keptWhy : why?.replace(/[.!?]$/, '');
  const factsLack = facts !== undefined && (lacks(by.facts) || lacks(factsReason?.replace(/[.!?]$/, '')));
  return [
    ...(why !== undefined && lacks(reason) ? (['why'] as const) : []),
    ...(factsLack ? (['facts'] as const) : []),
    ...(ground?.toRepresentative === true && lacks(by.representative) ? (['representative'] as const) : []),
  ];
}

/** What one document lacks: decided wholly, with its file, and told of in the words of the letter about it. */
function gapsOf(
  document: LetterDocument,
  text: string,
  kind: DocumentKind,
  today: IsoDate,
): readonly LetterGap['id'][] {
  const { decision, section, secrecy, wider, untilDay, untilEvent, keepWhy } = document;
  if (decision === 'undecided') return ['undecided'];
  if (decision === 'consent-asked') return ['consent'];
  if (isFaulty(document, kind, today)) return ['faulty'];
  const lacks = (part: string | undefined) => part !== undefined && !text.includes(part.trim());
  const restCited = restOf(document, kind, today)?.section;
  const weighed =
    wider !== undefined && keepWhy === true
      ? partySections[partyActOn(today)].wider
      : wider?.trim().replace(/[.!?]$/, '');
  return [
    ...(givesFile(document) && document.gives === undefined ? (['no-file'] as const) : []),
    ...(lacks(document.title) ? (['document'] as const) : []),
    ...(saysNo.includes(decision) && lacks(section) ? (['section'] as const) : []),
    ...(lacks(secrecy) ? (['secrecy'] as const) : []),
    ...(lacks(restCited) ? (['rest'] as const) : []),
    ...(lacks(weighed) ? (['wider'] as const) : []),
    ...(decision === 'deferred' && lacks(untilEvent) && untilDay === undefined ? (['until'] as const) : []),
    ...(kind === 'party-access' ? partyGapsOf(document, lacks, today) : []),
  ];
}

/** What the letter as a whole must say, and does not: the rights of who is refused, and how a party may use what is given. */
function rightGaps(letter: Letter, documents: readonly LetterDocument[], kind: DocumentKind, today: IsoDate) {
  const text = letterText(letter);
  const words = wordsOf(kind, letter.language, today);
  const says = (phrases: readonly string[]) => phrases.every((phrase) => text.includes(phrase));
  const refuses = documents.some(({ decision }) => saysNo.includes(decision));
  const asks = {
    reasons: refuses && kind === 'foi' ? words.reasonsRight.says : [],
    complaint: refuses ? words.complaintRight.says : [],
    use: kind === 'party-access' && documents.some(givesFile) ? partyWords(letter.language, today).use.says : [],
  };
  return (['reasons', 'complaint', 'use'] as const).filter((id) => !says(asks[id]));
}

/**
 * What stands in the way of sending an answer: what is not decided, and what the letter does not say that its act demands (offentleglova
 * § 31; forvaltningsloven §§ 13 b, 18 c, 21 and 24). Reads the letter as it would go out, paragraph by paragraph. Pure.
 */
export function letterGaps(
  letter: Letter,
  documents: readonly LetterDocument[],
  today: IsoDate,
  kind: DocumentKind = 'foi',
): readonly LetterGap[] {
  const texts = gapTexts[kind];
  if (documents.length === 0) return [{ id: 'nothing', says: texts.nothing }];
  const own = documents.flatMap((document) => {
    const block = letter.blocks.find(({ key }) => key === `document:${document.id}`);
    const said = block === undefined ? '' : `${block.heading ?? ''} ${block.text}`;
    return gapsOf(document, said, kind, today).map((id) => ({ id, says: texts[id], document: document.title }));
  });
  return [...own, ...rightGaps(letter, documents, kind, today).map((id) => ({ id, says: texts[id] }))];
}
