import type { Snapshot } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { languages } from '#src/kernel/language.ts';
import { type Lix, lixOf } from '#src/kernel/lix.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { Audience } from '../audience.ts';
import type { Publication, Statements } from '../publish/publication.ts';
import { staleSentences } from '../publish/stale.ts';
import { type Sentence, type Statement, statementText, writeStatement } from '../write.ts';
import { isOpen } from './parts.ts';
import { pageTexts } from './texts.ts';

export type Stale = ReturnType<typeof staleSentences>[number];

/** Where an owner stands with one statement: what is published, and what the register says now. */
export interface StatementState {
  readonly audience: Audience;
  readonly unit: string | undefined;
  readonly latest: Publication | undefined;
  /** Versions of this statement, the newest first. */
  readonly versions: readonly Publication[];
  readonly stale: readonly Stale[];
}

/** @param everything what the register says, also of what this reader may not see: a sentence is not stale because somebody may not look */
export function stateOf(
  publications: readonly Publication[],
  everything: Snapshot,
  audience: Audience,
  unit: string | undefined,
): StatementState {
  const versions = publications
    .filter((one) => one.audience === audience && one.unit === unit)
    .toSorted((a, b) => b.version - a.version);
  const [latest] = versions;
  return { audience, unit, latest, versions, stale: latest === undefined ? [] : staleSentences(latest, everything) };
}

/** The state in a sentence. */
export function stateInWords({ latest, stale }: StatementState, lang: Lang): string {
  const texts = pageTexts[lang].own.state;
  if (latest === undefined) return texts.none;
  const day = shortDate(latest.publishedOn, lang);
  return stale.length === 0 ? texts.good(latest.version, day) : texts.stale(latest.version, day, stale.length);
}

/** What the register gives now. */
export interface Draft {
  readonly statement: Statement;
  readonly statements: Statements;
  /** How hard it is to read, in the language that is hardest. */
  readonly lix: Lix;
  readonly sentences: number;
  readonly open: readonly Sentence[];
}

export function draftOf(snapshot: Snapshot, audience: Audience, unit: string | undefined, lang: Lang): Draft {
  const scope = { audience, ...(unit === undefined ? {} : { unit }) };
  const statements: Statements = {
    nb: writeStatement(snapshot, scope, 'nb'),
    nn: writeStatement(snapshot, scope, 'nn'),
    en: writeStatement(snapshot, scope, 'en'),
  };
  const statement = statements[lang];
  const sentences = statement.paragraphs.flat();
  const lix = languages.map((one) => lixOf(statementText(statements[one]))).sort((a, b) => b.value - a.value)[0] as Lix;
  return { statement, statements, lix, sentences: sentences.length, open: sentences.filter(isOpen) };
}
