import type { Snapshot } from '#src/features/register/index.ts';
import type { Shape } from './kind.ts';
import { kindOf, tellingKinds } from './kinds/all.ts';
import { type Segment, sayTelling, textOf } from './sentence.ts';
import type { Voice } from './slots.ts';
import { line } from './slots.ts';
import { namesFinder } from './tell/names.ts';
import { type Scope, tellStatement } from './tell/statement.ts';
import type { FactRef, Telling } from './telling.ts';

/** A sentence of a statement with all that it stands on. */
export interface Sentence {
  /** The id of the kind of sentence. */
  readonly id: string;
  readonly shape: Shape;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The lines of a list that it introduces. */
  readonly lines: readonly string[];
  readonly facts: readonly FactRef[];
  /** The names of other entries that stand in its words. */
  readonly names: readonly FactRef[];
  readonly law: readonly { readonly act: string; readonly section: string }[];
}

/** A statement: paragraphs of sentences; a title or heading is a paragraph of its own. */
export interface Statement extends Voice, Scope {
  readonly paragraphs: readonly (readonly Sentence[])[];
}

function write(telling: Telling, voice: Voice, names: readonly FactRef[]): Sentence {
  const kind = kindOf(telling.id);
  const segments = sayTelling(kind, telling.values, voice, tellingKinds);
  const listed = kind.lines === undefined ? [] : (telling.values[kind.lines] as readonly string[]);
  return {
    id: kind.id,
    shape: kind.shape,
    text: textOf(segments),
    segments,
    lines: listed.map((item) => line.say(item, voice, false)),
    facts: telling.facts,
    names,
    law: kind.law ?? [],
  };
}

/** The statement of a register for an audience. The same register gives the same statement. */
export function writeStatement(snapshot: Snapshot, scope: Scope, lang: Voice['lang']): Statement {
  const voice = { lang, audience: scope.audience };
  const namesOf = namesFinder(snapshot);
  const paragraphs = tellStatement(snapshot, scope).map((paragraph) =>
    paragraph.map((one) => write(one, voice, namesOf(one))),
  );
  return { ...scope, lang, paragraphs };
}

/** A paragraph as plain text: sentences after one another, the lines of a list on lines of their own. */
function paragraphText(sentences: readonly Sentence[]): string {
  let text = '';
  for (const { text: said, lines } of sentences) {
    text += text === '' || text.endsWith('\n') ? said : ` ${said}`;
    if (lines.length > 0) text += `\n${lines.map((item) => `– ${item}`).join('\n')}\n`;
  }
  return text.trimEnd();
}

/** A statement as plain text, from which `readStatement` gets the facts back. */
export function statementText({ paragraphs }: Statement): string {
  return `${paragraphs.map(paragraphText).join('\n\n')}\n`;
}
