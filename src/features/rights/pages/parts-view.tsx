import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { fieldsOf, type Tried } from '../duty/form.ts';
import { inLang } from '../duty/words.ts';
import { groundWords } from '../package/contents.ts';
import { isGround, type WithholdGround, withholdGrounds } from '../package/grounds.ts';
import { formAction, type InnsynProps, put } from './props.ts';
import { guardTexts, innsynTexts } from './texts.ts';
import type { PartGroup, ShownPart } from './view-innsyn.ts';

const groundOptions = (lang: Lang) =>
  (Object.keys(withholdGrounds) as WithholdGround[]).map((ground) => ({
    value: ground,
    label: groundWords(ground, lang),
  }));

/** What a part says, in a line or some. */
const words = ({ lines }: ShownPart) => lines.map(({ label, text }) => `${label}: ${text}`).join('. ');

interface GroupProps {
  readonly group: PartGroup;
  readonly action: string;
  readonly lang: Lang;
  readonly tried: Tried | undefined;
}

const OpenForm: FC<GroupProps> = ({ group, action, lang, tried }) => {
  const t = inLang(innsynTexts, lang);
  const name = `del_${group.key}`;
  const form = fieldsOf(name, tried);
  const keep = group.proposed === 'withhold';
  return (
    <form method="post" action={action} class="sv-form" novalidate>
      <input type="hidden" name="skjema" value={name} />
      <ErrorSummary lang={lang} errors={form.errors} />
      <CheckboxGroup
        lang={lang}
        {...form.chosen(
          'paths',
          group.open.map(({ part }) => part.path),
        )}
        legend={put(t.shownOf, { vist: group.open.length, alle: group.waits })}
        options={group.open.map((one) => ({ value: one.part.path, label: words(one) }))}
      />
      <RadioGroup
        lang={lang}
        {...form.of('decision', keep ? 'withheld' : 'given')}
        legend={t.choice}
        options={[
          { value: 'given', label: t.give },
          { value: 'withheld', label: t.keep },
        ]}
      />
      <SelectField
        lang={lang}
        {...form.of('ground', group.ground !== null && isGround(group.ground) ? group.ground : 'others-rights')}
        label={t.ground}
        options={groundOptions(lang)}
      />
      <div class="sv-actions">
        <Button variant="secondary">{t.save}</Button>
      </div>
    </form>
  );
};

const Group: FC<GroupProps> = ({ group, action, lang, tried }) => {
  const t = inLang(innsynTexts, lang);
  const decided = group.given + group.withheld;
  return (
    <Section title={`${group.room}: ${group.section}`} level={3}>
      <p>
        {guardTexts[group.guard][lang]}. {group.proposed === 'give' ? t.proposedGive : t.proposedKeep}.
      </p>
      {group.waits > 0 && <OpenForm group={group} action={action} lang={lang} tried={tried} />}
      {decided > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="skjema" value={`igjen_${group.key}`} />
          <p>{put(t.counts, { gitt: group.given, tilbake: group.withheld })}.</p>
          <Button variant="tertiary">
            {t.redo}
            <span class="ds-sr-only">
              {' '}
              {group.room}: {group.section}
            </span>
          </Button>
        </form>
      )}
    </Section>
  );
};

/** What may have to be kept back, by where it stands and what it is: proposed, and decided by a person. */
export const PartsView: FC<InnsynProps> = ({ view, lang, tried }) => {
  const t = inLang(innsynTexts, lang);
  const action = formAction(view);
  const waits = view.groups.reduce((sum, group) => sum + group.waits, 0);
  return (
    <Section title={t.decide} id="avgjor" intro={view.groups.length > 0 ? t.decideIntro : t.nothingToDecide}>
      {waits > 0 && (
        <form method="post" action={action} class="sv-actions">
          <input type="hidden" name="skjema" value="godta" />
          <Button variant="secondary">{put(t.acceptAll, { antall: waits })}</Button>
        </form>
      )}
      {view.groups.map((group) => (
        <Group key={group.key} group={group} action={action} lang={lang} tried={tried} />
      ))}
    </Section>
  );
};
