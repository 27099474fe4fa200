import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { Sentence, Statement } from '../write.ts';
import { basisOf, lawOf, type Naming } from './basis.ts';
import { type Part, type Placed, partsOf, placeId } from './parts.ts';
import { pageTexts } from './texts.ts';

/** The owner's own words keep their language, so that a screen reader says them right (WCAG 3.1.2). */
export const Words: FC<{ sentence: Pick<Sentence, 'segments'>; lang: Lang }> = ({ sentence: { segments }, lang }) => (
  <>{segments.map(({ text, own }) => (own && lang !== 'nb' ? <span lang="nb">{text}</span> : text))}</>
);

/** The lines of a list. */
const Lines: FC<{ sentence: Sentence; lang: Lang }> = ({ sentence: { lines }, lang }) => (
  <ul class="sv-plain">
    {lines.map((line) => (
      <li lang={lang === 'nb' ? undefined : 'nb'}>{line}</li>
    ))}
  </ul>
);

export interface StatementViewProps {
  readonly lang: Lang;
  readonly statement: Statement;
  /** Shows what each sentence stands on, and how facts are spoken of there. */
  readonly basis?: Naming | undefined;
  /** What stands after a sentence: that it does not agree any more. */
  readonly mark?: (placed: Placed) => Child | undefined;
  /** The level of its headings. */
  readonly level?: 2 | 3;
}

/** A run of sentences, and lists between them. */
const Running: FC<StatementViewProps & { placed: readonly Placed[] }> = ({ placed, lang, mark }) => {
  const runs: Placed[][] = [[]];
  for (const one of placed) {
    runs.at(-1)?.push(one);
    if (one.sentence.lines.length > 0) runs.push([]);
  }
  return (
    <>
      {runs
        .filter((run) => run.length > 0)
        .map((run) => (
          <>
            <p>
              {run.map((one, index) => (
                <>
                  {index > 0 && ' '}
                  <span id={placeId(one)}>
                    <Words sentence={one.sentence} lang={lang} />
                  </span>
                  {mark?.(one)}
                </>
              ))}
            </p>
            {run.at(-1)?.sentence.lines.length ? (
              <Lines sentence={(run.at(-1) as Placed).sentence} lang={lang} />
            ) : null}
          </>
        ))}
    </>
  );
};

/** What one sentence stands on. */
const Basis: FC<{ sentence: Sentence; naming: Naming }> = ({ sentence, naming }) => {
  const { lang } = naming;
  const texts = pageTexts[lang].basis;
  const lines = basisOf(sentence, naming);
  const law = lawOf(sentence, lang);
  if (lines.length + law.length === 0) return <p class="sv-basis sv-note">{texts.none}</p>;
  return (
    <ul class="sv-basis">
      {lines.map(({ of, href, label, value, own }, index) => (
        <li>
          {/* Once for all that is told of it. */}
          {lines[index - 1]?.of !== of && (
            <>
              {href === undefined ? <span>{of}</span> : <a href={href}>{of}</a>}
              {' · '}
            </>
          )}
          {label}: <strong lang={own && lang !== 'nb' ? 'nb' : undefined}>{value}</strong>
        </li>
      ))}
      {law.map((cited) => (
        <li>
          {texts.law}: <strong>{cited}</strong>
        </li>
      ))}
    </ul>
  );
};

/** Each sentence on its own, with what it stands on in the margin; below it on a phone. */
const WithBasis: FC<StatementViewProps & { placed: readonly Placed[]; naming: Naming }> = (props) => (
  <>
    {props.placed.map((one) => (
      <div class="sv-statement-row">
        <div>
          <Running {...props} placed={[one]} />
        </div>
        <Basis sentence={one.sentence} naming={props.naming} />
      </div>
    ))}
  </>
);

const PartView: FC<StatementViewProps & { part: Part }> = (props) => {
  const { part, level = 2, basis, lang } = props;
  const Heading = `h${level}` as const;
  return (
    <section class="sv-statement-part">
      {part.heading && (
        <Heading class="ds-heading" id={placeId(part.heading)}>
          <Words sentence={part.heading.sentence} lang={lang} />
        </Heading>
      )}
      {part.paragraphs.map((placed) => (
        <div class="sv-statement-paragraph">
          {basis === undefined ? (
            <Running {...props} placed={placed} />
          ) : (
            <WithBasis {...props} placed={placed} naming={basis} />
          )}
        </div>
      ))}
    </section>
  );
};

const Contents: FC<{ parts: readonly Part[]; lang: Lang }> = ({ parts, lang }) => {
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  if (headings.length < 3) return null;
  return (
    <nav class="sv-statement-contents" aria-label={pageTexts[lang].contents}>
      <details class="sv-more">
        <summary>
          {pageTexts[lang].contents} ({headings.length})
        </summary>
        <ul class="sv-plain">
          {headings.map((heading) => (
            <li>
              <a class="ds-link" href={`#${placeId(heading)}`}>
                <Words sentence={heading.sentence} lang={lang} />
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
};

/** A statement as one reads it: what is in it, headings, paragraphs and lists. Its title is the page's. */
export const StatementView: FC<StatementViewProps> = (props) => {
  const { parts } = partsOf(props.statement);
  return (
    <article class="sv-statement" data-basis={props.basis === undefined ? undefined : 'true'}>
      <Contents parts={parts} lang={props.lang} />
      {parts.map((part) => (
        <PartView {...props} part={part} />
      ))}
    </article>
  );
};
