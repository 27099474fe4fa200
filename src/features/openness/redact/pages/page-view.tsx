import type { FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { isTaken } from '../core/areas.ts';
import type { Mark } from '../core/mark.ts';
import type { Line } from '../core/page-words.ts';
import { GroundField, hrefOf, type RedactProps } from './redact-props.tsx';
import { redactTexts } from './texts.ts';

/** A number of an SVG without a long tail. */
const short = (value: number) => String(Math.round(value * 10) / 10);

const Drawing: FC<RedactProps & { marks: readonly Mark[] }> = ({ lang, at, looked, asCopy, marks }) => {
  const texts = redactTexts[lang];
  const { width, height } = looked.text;
  return (
    <svg
      class="sv-redact-page"
      viewBox={`0 0 ${short(width)} ${short(height)}`}
      role="img"
      aria-label={texts.pageImage(looked.number + 1, marks.length)}
      data-copy={asCopy ? 'true' : undefined}
    >
      <image
        href={`${hrefOf(at)}/side/${looked.number + 1}`}
        width={short(width)}
        height={short(height)}
        preserveAspectRatio="none"
      />
      {marks.map(({ area: [left, top, right, bottom], code }) => (
        <g key={`${left} ${top} ${right} ${bottom}`}>
          <rect
            class="sv-redact-mark"
            x={short(left)}
            y={short(top)}
            width={short(right - left)}
            height={short(bottom - top)}
          />
          {asCopy && (
            <text
              class="sv-redact-code"
              x={short((left + right) / 2)}
              y={short((top + bottom) / 2)}
              font-size={short(Math.max(2, Math.min(9, (bottom - top) * 0.75, (1.8 * (right - left)) / code.length)))}
            >
              {code}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
};

const percent = ['venstre', 'topp', 'bredde', 'hoyde'] as const;

const AreaForm: FC<RedactProps> = (props) => {
  const { lang, at, looked, errors } = props;
  const texts = redactTexts[lang];
  const labels = { venstre: texts.left, topp: texts.top, bredde: texts.width, hoyde: texts.height };
  return (
    <form method="post" action={`${hrefOf(at)}?side=${looked.number + 1}#side`} class="sv-form" novalidate>
      <h3 class="ds-heading">{texts.areas}</h3>
      <p class="sv-script-only">{texts.areasIntro}</p>
      <details class="sv-more" data-areas-plain>
        <summary>{texts.areasPlain}</summary>
        <div class="sv-field-row">
          {percent.map((name) => (
            <TextField
              key={name}
              lang={lang}
              name={name}
              label={labels[name]}
              required={false}
              size={5}
              error={errors.find(({ field }) => field === name)?.text}
            />
          ))}
        </div>
      </details>
      <GroundField lang={lang} at={at} ground={props.ground} errors={errors} name="hjemmel-flate" />
      <p
        class="sv-note sv-script-only"
        role="status"
        data-pending
        data-none={texts.pending(0)}
        data-one={texts.pending(1)}
        data-more={texts.pending(2)}
      />
      <div class="sv-actions">
        <Button variant="secondary" name="gjor" value="flate">
          {texts.markAreas}
        </Button>
      </div>
    </form>
  );
};

const LineChoice: FC<{ line: Line; index: number; lang: RedactProps['lang']; marks: readonly Mark[] }> = ({
  line,
  index,
  lang,
  marks,
}) => (
  <li class="sv-redact-line">
    <label class="sv-redact-all">
      <input type="checkbox" name="linje" value={String(index)} />
      <span class="ds-sr-only">{redactTexts[lang].line(index + 1)}</span>
    </label>
    {line.words.map((word, place) => {
      const taken = word.letters.every((letter) => isTaken(letter, marks));
      return (
        <label class="sv-redact-word" key={place} data-taken={taken ? 'true' : undefined}>
          <input type="checkbox" name="valgt" value={`${index}.${place}`} disabled={taken} />
          {word.text}
        </label>
      );
    })}
  </li>
);

const WordsForm: FC<RedactProps & { marks: readonly Mark[] }> = ({ marks, ...props }) => {
  const { lang, at, looked, errors } = props;
  const texts = redactTexts[lang];
  const { lines } = looked.text;
  if (lines.length === 0) return <p>{texts.noWords}</p>;
  return (
    <form method="post" action={`${hrefOf(at)}?side=${looked.number + 1}#side`} class="sv-form" novalidate>
      <fieldset class="ds-fieldset sv-field">
        <legend class="ds-label">{texts.pageWords}</legend>
        <p>{texts.pageWordsIntro}</p>
        <ol class="sv-redact-lines">
          {lines.map((line, index) => (
            <LineChoice key={index} line={line} index={index} lang={lang} marks={marks} />
          ))}
        </ol>
      </fieldset>
      <GroundField lang={lang} at={at} ground={props.ground} errors={errors} name="hjemmel-ord" />
      <div class="sv-actions">
        <Button variant="secondary" name="gjor" value="ord">
          {texts.mark}
        </Button>
      </div>
    </form>
  );
};

/** One page of the document: its picture with the marks, areas to mark, and its words to choose among. */
export const PageView: FC<RedactProps> = (props) => {
  const { lang, at, looked, asCopy } = props;
  const texts = redactTexts[lang];
  const marks = at.marks.filter(({ page }) => page === looked.number);
  const other = asCopy ? '' : '&vis=kopi';
  return (
    <Section title={texts.page(looked.number + 1, looked.pages)} id="side">
      <p>
        <a class="ds-link" href={`${hrefOf(at)}?side=${looked.number + 1}${other}#side`}>
          {asCopy ? texts.seeMarks : texts.seeCopy}
        </a>
      </p>
      <sv-redact class="sv-redact">
        <div class="sv-redact-frame">
          <Drawing {...props} marks={marks} />
        </div>
        {at.mayRedact && (
          <div>
            <AreaForm {...props} />
            <WordsForm {...props} marks={marks} />
          </div>
        )}
      </sv-redact>
    </Section>
  );
};
