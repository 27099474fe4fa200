import {
  answerSent,
  badField,
  decideOutcome,
  documentsOf,
  type MatterRow,
  performMatter,
} from '#src/features/cases/index.ts';
import { isLang, type Lang, say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type ActId, actOf } from '#src/law/acts.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import { citedAs } from '#src/law/foi/secrecy.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { draftAnswer } from '../letter/draft-answer.ts';
import { fileToGive, saysNo } from '../letter/facts.ts';
import { type LetterGap, letterGaps } from '../letter/gaps.ts';
import { type Edits, type Letter, withEdits } from '../letter/letter.ts';
import { outcomeOf } from '../letter/outcome.ts';
import { draftOf, dropDraft, keepDraft, letterFacts } from '../store.ts';
import type { LetterKind } from '../table.ts';
import { isWay, postLetter } from './send-letter.ts';

/** The answer of a case as it would go out now, with what is in its way. */
export interface PreparedAnswer {
  readonly letter: Letter;
  readonly edits: Edits;
  readonly gaps: readonly LetterGap[];
  readonly owner: string;
}

const noDocuments = say(
  'Dette er ikke et krav om dokumenter',
  'Dette er ikkje eit krav om dokument',
  'This is no request for documents',
);

/** Whose documents are decided one by one and answered with a letter: everybody's requests and those of a party. @throws Problem (not-found) for a case of another kind */
export function mustAskForDocuments({ kind }: Pick<MatterRow, 'kind'>): void {
  if (!isDocumentKind(kind)) throw new Problem(noDocuments, { code: 'not-found' });
}

/** What only offentleglova has. @throws Problem (not-found) for a case of another kind */
export function mustBeFoi({ kind }: Pick<MatterRow, 'kind'>): void {
  if (kind !== 'foi') throw new Problem(noDocuments, { code: 'not-found' });
}

/** The language that a letter is written in unless somebody chooses: what the draft has, or bokmål. */
const languageOf = (asked: string | undefined, kept: Lang | undefined): Lang =>
  isLang(asked) ? asked : (kept ?? 'nb');

/** Writes the answer from the decisions, with what people have written in it. @param trx of a step that has decided */
export async function prepareAnswer(trx: Trx, matter: MatterRow, now: Date, asked?: string): Promise<PreparedAnswer> {
  mustAskForDocuments(matter);
  const draft = await draftOf(trx, matter.id, 'answer');
  const facts = await letterFacts(trx, matter, now);
  const edits = draft?.edits ?? {};
  const letter = withEdits(draftAnswer(facts, languageOf(asked, draft?.language)), edits);
  return { letter, edits, gaps: letterGaps(letter, facts.documents, facts.today, facts.kind), owner: facts.owner };
}

const longest = 20_000;

/** Keeps what somebody wrote in a letter. Only free paragraphs are kept; the rest is written anew from the decisions each time. */
export function saveLetter(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly kind: LetterKind; readonly language: string; readonly edits: Edits },
): Promise<void> {
  return performMatter(deps, actor, { step: 'message-out', matter: wish.matter }, async (trx, { matter }) => {
    mustAskForDocuments(matter);
    const edits = Object.fromEntries(
      Object.entries(wish.edits).map(([key, text]) => [key.slice(0, 100), text.slice(0, longest)]),
    );
    await keepDraft(trx, {
      matter: matter.id,
      kind: wish.kind,
      language: languageOf(wish.language, undefined),
      edits,
      saved_at: deps.clock.now(),
      saved_by: actor.id,
    });
  });
}

const notReady = say(
  'Brevet kan ikke sendes ennå: se hva som mangler',
  'Brevet kan ikkje sendast enno: sjå kva som manglar',
  'The letter cannot be sent yet: see what is lacking',
);

/** A letter that does not say what the act demands is not sent. */
export class LetterNotReady extends Problem {
  readonly gaps: readonly LetterGap[];
  constructor(gaps: readonly LetterGap[], kind: MatterRow['kind']) {
    const law = kind === 'foi' ? 'offentleglova § 31' : 'forvaltningsloven § 21';
    super(notReady, { code: 'bad-input', place: 'way', law });
    this.gaps = gaps;
  }
}

/** What the case's grounds are in one line: the provisions, which closing and the package ask for. */
async function groundsLine(trx: Trx, matter: string): Promise<string> {
  const documents = await documentsOf(trx, matter);
  const cited = documents.flatMap(({ decision, ground_act: act, ground_section: section }) =>
    saysNo.includes(decision) && section !== null && act !== null && actOf(act) !== undefined
      ? [citedAs({ act: act as ActId, section }, 'nb')]
      : [],
  );
  return [...new Set(cited)].join(', ');
}

export interface SendAnswer {
  readonly matter: string;
  readonly way: string;
}

/** Whoever may not send is told so before anything else. @throws Problem (refused, not-found) */
export async function mustBeHandler(deps: Deps, actor: Actor, matter: string): Promise<void> {
  const isHandler = await performMatter(
    deps,
    actor,
    { step: 'see', matter },
    async (_, at) => at.matter.handler === actor.id,
  );
  // Refused, with its reason and its line in the log, by the step itself.
  if (!isHandler) await performMatter(deps, actor, { step: 'send', matter }, async () => undefined);
}

/** Decides the outcome by the documents where that is not done, or was done before one of them changed. */
async function settle(deps: Deps, actor: Actor, matter: string): Promise<void> {
  const ready = await performMatter(deps, actor, { step: 'see', matter }, async (trx, { matter: row }) => {
    const { gaps } = await prepareAnswer(trx, row, deps.clock.now());
    if (gaps.length > 0) throw new LetterNotReady(gaps, row.kind);
    const outcome = outcomeOf((await documentsOf(trx, matter)).map(({ decision }) => decision));
    return { state: row.state, outcome, reason: await groundsLine(trx, matter) };
  });
  if (ready.outcome === undefined || !['active', 'complaint'].includes(ready.state)) return;
  await decideOutcome(deps, actor, { matter, outcome: ready.outcome, reason: ready.reason });
}

/**
 * Sends the answer, or notes that it was sent: the letter, its files, the state and the clocks in one transaction. Where the case is not
 * decided, it is decided first by what is decided of its documents.
 * @throws LetterNotReady when the letter lacks what § 31 demands; Problem (bad-input, `way`)
 */
export async function sendAnswerLetter(deps: Deps, actor: Actor, { matter: id, way }: SendAnswer): Promise<void> {
  await mustBeHandler(deps, actor, id);
  if (!isWay(way)) throw badField('none', 'way');
  await settle(deps, actor, id);
  await performMatter(deps, actor, { step: 'send', matter: id }, async (trx, { matter }) => {
    const { clock } = deps;
    const { letter, gaps, owner } = await prepareAnswer(trx, matter, clock.now());
    if (gaps.length > 0) throw new LetterNotReady(gaps, matter.kind);
    const documents = await documentsOf(trx, id);
    if (outcomeOf(documents.map(({ decision }) => decision)) !== matter.outcome) throw badField('outcome', 'way');
    const gives = documents.flatMap((document) => fileToGive(document) ?? []);
    await postLetter(trx, clock, { matter, author: actor.id, owner, letter, way, gives, fileName: 'svar.pdf' });
    await answerSent(trx, clock, matter, { author: actor.id });
    await dropDraft(trx, id, 'answer');
  });
}
