import type { FC } from 'hono/jsx';
import { NotStated } from '#src/ui/facts.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { uiTexts } from '#src/ui/texts.ts';
import { groundingOf } from '../entry.ts';
import type { FactPiece, Prose, Sentence } from '../prose/pieces.ts';
import { notStated } from '../schema/facts.ts';
import type { Grounding } from '../schema/frame.ts';
import { entryAt } from '../snapshot.ts';
import { entryHref, formHref } from './kind-slugs.ts';
import { keepTime, type OpenRegister } from './open-register.ts';

/** The id of a fact's row in the list of sources. */
export function factId(path: string): string {
  return `fakta-${path.replaceAll(/[^\w-]+/g, '-')}`;
}

/** Where a fact leads: to its form for those who may change it, else to where it is from. */
export function factHref(register: OpenRegister, piece: FactPiece, here: string): string {
  const body = entryAt(register.snapshot, piece.entry)?.body;
  if (register.mayChange(piece.kind, piece.key, body)) {
    return keepTime(register, formHref({ kind: piece.kind, key: piece.key, field: piece.path }));
  }
  const anchor = `#${factId(piece.path)}`;
  return piece.entry === here ? anchor : keepTime(register, `${entryHref(piece.kind, piece.key)}${anchor}`);
}

const FactLink: FC<{ register: OpenRegister; piece: FactPiece; here: string }> = ({ register, piece, here }) => (
  <a class="sv-fact" href={factHref(register, piece, here)}>
    {piece.text === notStated ? <NotStated lang={register.lang} /> : piece.text}
  </a>
);

function groundingOfPiece(register: OpenRegister, piece: FactPiece): Grounding {
  return groundingOf(entryAt(register.snapshot, piece.entry)?.body.known, piece.path);
}

const factsIn = (sentence: Sentence) => sentence.filter((piece) => typeof piece !== 'string');

/** True when nobody has said anything of what a sentence asks. */
function isUnanswered(sentence: Sentence): boolean {
  const facts = factsIn(sentence);
  return facts.length > 0 && facts.every(({ value }) => value === notStated);
}

/** The groundings of a sentence; a dash asks for no source. */
function groundingsIn(register: OpenRegister, sentence: Sentence): Grounding[] {
  const facts = factsIn(sentence).filter(({ value }) => value !== notStated);
  const found = new Map(
    facts.map((piece) => groundingOfPiece(register, piece)).map((one) => [`${one.how} ${one.source}`, one]),
  );
  return [...found.values()];
}

const sameGroundings = (a: readonly Grounding[], b: readonly Grounding[]) =>
  a.length === b.length && a.every((one, index) => one.how === b[index]?.how && one.source === b[index]?.source);

interface Run {
  readonly sentences: Sentence[];
  groundings: Grounding[];
}

/** Sentences beside each other that are known in the same way share one mark. */
function runsOf(register: OpenRegister, sentences: readonly Sentence[]): Run[] {
  const runs: Run[] = [];
  for (const sentence of sentences) {
    const groundings = groundingsIn(register, sentence);
    const last = runs.at(-1);
    if (
      last !== undefined &&
      (groundings.length === 0 || last.groundings.length === 0 || sameGroundings(last.groundings, groundings))
    ) {
      last.sentences.push(sentence);
      if (last.groundings.length === 0) last.groundings = groundings;
    } else runs.push({ sentences: [sentence], groundings });
  }
  return runs;
}

const Mark: FC<{ register: OpenRegister; groundings: readonly Grounding[] }> = ({ register, groundings }) =>
  groundings.length === 0 ? null : (
    <span class="sv-source">
      {groundings.map(({ how, source }) => (
        <span data-known={how}>
          <span class="sv-nowrap">
            <Icon name={how} />
            {uiTexts[register.lang].known[how]}
          </span>
          {source !== notStated && `: ${source}`}
        </span>
      ))}
    </span>
  );

const Told: FC<{ register: OpenRegister; sentence: Sentence; here: string }> = ({ register, sentence, here }) => (
  <>
    {sentence.map((piece) =>
      typeof piece === 'string' ? piece : <FactLink register={register} piece={piece} here={here} />,
    )}{' '}
  </>
);

const Paragraph: FC<{ register: OpenRegister; sentences: readonly Sentence[]; here: string }> = ({
  register,
  sentences,
  here,
}) => {
  const answered = sentences.filter((sentence) => !isUnanswered(sentence));
  const unanswered = sentences.filter(isUnanswered);
  return (
    <>
      {answered.length > 0 && (
        <p>
          {runsOf(register, answered).map((run) => (
            <>
              {run.sentences.map((sentence) => (
                <Told register={register} sentence={sentence} here={here} />
              ))}
              <Mark register={register} groundings={run.groundings} />{' '}
            </>
          ))}
        </p>
      )}
      {unanswered.length > 0 && (
        <p class="sv-unanswered">
          {unanswered.map((sentence) => (
            <Told register={register} sentence={sentence} here={here} />
          ))}
        </p>
      )}
    </>
  );
};

/**
 * An entry told in sentences: each fact a link, and after each run of sentences how it is known and from where.
 * What nobody has answered stands after what is known, paragraph by paragraph.
 */
export const ProseView: FC<{ register: OpenRegister; prose: Prose; here: string }> = ({ register, prose, here }) => (
  <div class="sv-prose sv-told">
    {prose.paragraphs.map((sentences) => (
      <Paragraph register={register} sentences={sentences} here={here} />
    ))}
  </div>
);
