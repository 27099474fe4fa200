import type { FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { SelectField, TextField } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { patterns } from '../../patterns.ts';
import { common, heightOf, widthOf } from '../core/box.ts';
import type { Hit } from '../core/find.ts';
import { mostHits } from '../core/look.ts';
import type { KeptMark } from '../table.ts';
import { GroundField, hrefOf, type RedactProps } from './redact-props.tsx';
import { redactTexts } from './texts.ts';

/** Whether a place is under marks already. */
function isMarked({ page, areas }: Hit, marks: readonly KeptMark[]): boolean {
  return areas.every((area) =>
    marks.some((mark) => {
      const shared = mark.page === page ? common(mark.area, area) : undefined;
      return shared !== undefined && widthOf(shared) * heightOf(shared) > 0.8 * widthOf(area) * heightOf(area);
    }),
  );
}

const Hits: FC<RedactProps & { hits: readonly Hit[] }> = (props) => {
  const { lang, at, hits, wanted, errors } = props;
  const texts = redactTexts[lang];
  if (hits.length === 0) return <p role="status">{texts.noHits}</p>;
  // What was asked for by its words is meant; what only looks like a number is looked at first.
  const isChosen = wanted.words !== '';
  return (
    <form method="post" action={`${hrefOf(at)}?side=${props.looked.number + 1}#finn`} class="sv-form" novalidate>
      <input type="hidden" name="ord" value={wanted.words} />
      <input type="hidden" name="monster" value={wanted.pattern} />
      <fieldset class="ds-fieldset sv-field">
        <legend class="ds-label">
          {texts.hits(hits.length)}. {texts.all}
        </legend>
        {hits.length >= mostHits && <p>{texts.tooMany(mostHits)}</p>}
        {hits.map((hit, index) => {
          const id = `funn-${index}`;
          const already = isMarked(hit, at.marks);
          return (
            <div class="ds-field sv-choice" key={id}>
              <input
                class="ds-input"
                type="checkbox"
                id={id}
                name="funn"
                value={String(index)}
                checked={isChosen && !already}
              />
              <label class="ds-label" for={id} data-weight="regular">
                {texts.hitOn(hit.page + 1)}: … {hit.before}
                <mark>{hit.found}</mark>
                {hit.after} …{already && ` (${texts.isMarked})`}
              </label>
            </div>
          );
        })}
      </fieldset>
      <GroundField lang={lang} at={at} ground={props.ground} errors={errors} name="hjemmel-funn" />
      <div class="sv-actions">
        <Button name="gjor" value="funn">
          {texts.mark}
        </Button>
      </div>
    </form>
  );
};

/** Finds words, or what has the form of a number or an address, and marks what is chosen of it. What is looked for stands in no address. */
export const FindView: FC<RedactProps> = (props) => {
  const { lang, at, wanted, hits, errors } = props;
  const texts = redactTexts[lang];
  const error = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <Section title={texts.find} id="finn" intro={texts.findIntro}>
      <form method="post" action={`${hrefOf(at)}?side=${props.looked.number + 1}#finn`} class="sv-form" novalidate>
        <TextField
          lang={lang}
          name="ord"
          label={texts.words}
          description={texts.wordsHelp}
          value={wanted.words}
          error={error('ord')}
          required={false}
        />
        <SelectField
          lang={lang}
          name="monster"
          label={texts.pattern}
          value={wanted.pattern}
          required={false}
          options={patterns.map((one) => ({ value: one, label: texts.patterns[one] }))}
        />
        <div class="sv-actions">
          <Button variant="secondary" name="gjor" value="finn">
            {texts.search}
          </Button>
        </div>
      </form>
      {hits !== undefined && <Hits {...props} hits={hits} />}
    </Section>
  );
};
