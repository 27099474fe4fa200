import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { foiDecisions, judgeVerdict } from '#src/law/foi/decision.ts';
import { type LetterDocument, restSection, saysNo } from './facts.ts';
import { type Letter, letterText } from './letter.ts';
import { letterWords } from './words.ts';

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
    | 'complaint';
  readonly says: Text;
  /** Title of the document that it is of. */
  readonly document?: string;
}

const gapTexts: Readonly<Record<LetterGap['id'], Text>> = {
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
};

/** Whether the decision still holds by the rules: a provision may have been repealed since, or it was written before the rules were. */
function isFaulty(document: LetterDocument, today: IsoDate): boolean {
  const decision = foiDecisions.find((one) => one === document.decision);
  if (decision === undefined) return false;
  return judgeVerdict({ ...document, decision }, today).faults.some(({ place }) => place !== 'untilDay');
}

const givesFile = ({ decision }: LetterDocument) => decision === 'open' || decision === 'partly';

/** What one document lacks: decided wholly, with its file, and told of in the words of the letter about it. */
function gapsOf(document: LetterDocument, text: string, today: IsoDate): readonly LetterGap['id'][] {
  const { decision, section, secrecy, wider, untilDay, untilEvent } = document;
  if (decision === 'undecided') return ['undecided'];
  if (decision === 'consent-asked') return ['consent'];
  if (isFaulty(document, today)) return ['faulty'];
  const lacks = (part: string | undefined) => part !== undefined && !text.includes(part.trim());
  const restCited = restSection(document);
  return [
    ...(givesFile(document) && document.gives === undefined ? (['no-file'] as const) : []),
    ...(lacks(document.title) ? (['document'] as const) : []),
    ...(saysNo.includes(decision) && lacks(section) ? (['section'] as const) : []),
    ...(lacks(secrecy) ? (['secrecy'] as const) : []),
    ...(lacks(restCited) ? (['rest'] as const) : []),
    ...(lacks(wider?.replace(/[.!?]$/, '')) ? (['wider'] as const) : []),
    ...(decision === 'deferred' && lacks(untilEvent) && untilDay === undefined ? (['until'] as const) : []),
  ];
}

/**
 * What stands in the way of sending an answer: what is not decided, and what the letter does not say that offentleglova § 31 demands.
 * Reads the letter as it would go out, paragraph by paragraph. Pure.
 */
export function letterGaps(letter: Letter, documents: readonly LetterDocument[], today: IsoDate): readonly LetterGap[] {
  if (documents.length === 0) return [{ id: 'nothing', says: gapTexts.nothing }];
  const text = letterText(letter);
  const words = letterWords[letter.language];
  const own = documents.flatMap((document) => {
    const block = letter.blocks.find(({ key }) => key === `document:${document.id}`);
    const said = block === undefined ? '' : `${block.heading ?? ''} ${block.text}`;
    return gapsOf(document, said, today).map((id) => ({ id, says: gapTexts[id], document: document.title }));
  });
  const refuses = documents.some(({ decision }) => saysNo.includes(decision));
  const rights = (['reasons', 'complaint'] as const).filter((id) => {
    const { says } = id === 'reasons' ? words.reasonsRight : words.complaintRight;
    return refuses && !says.every((phrase) => text.includes(phrase));
  });
  return [...own, ...rights.map((id) => ({ id, says: gapTexts[id] }))];
}
