import type { FC } from 'hono/jsx';
import { inForce } from '#src/law/acts.ts';
import { DateText } from '#src/ui/date-text.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Section } from '#src/ui/section.tsx';
import { entryLink, type Sight } from '../pages/sight.ts';
import { capital } from '../report/parts/capital.ts';
import { citation } from '../report/parts/citation.ts';
import { type Duty, dutiesFor, dutiesOf, dutyLaw, soonAndLater } from './duties.ts';
import { overviewTexts } from './texts.ts';

/** How many stand in view; the others are unfolded. */
const inView = 6;

/** One thing to do: its day in words, what, and the section behind it. The whole leads to its entry in the register. */
const One: FC<{ sight: Sight; duty: Duty }> = ({ sight, duty }) => {
  const { lang, view } = sight;
  const texts = overviewTexts[lang];
  const { name, href } = entryLink(sight, duty.ref);
  const since = duty.since === undefined ? '' : shortDate(duty.since, lang);
  const says = texts.duty[duty.kind](name, since, duty.says ?? '');
  const law = dutyLaw[duty.kind];
  return (
    <li class="sv-duty" data-overdue={duty.due < view.asOf ? 'true' : undefined}>
      <p class="sv-duty-day">
        {duty.due < view.asOf && <strong>{texts.overdue}: </strong>}
        <DateText date={duty.due} lang={lang} today={view.asOf} />
      </p>
      <p>{href === undefined ? says : <a href={href}>{says}</a>}</p>
      {law !== undefined && inForce(law.act, view.lawDate) && <p class="sv-note">{capital(citation([law], lang))}</p>}
    </li>
  );
};

const List: FC<{ sight: Sight; duties: readonly Duty[] }> = ({ sight, duties }) => (
  <ol class="sv-duties">
    {duties.map((duty) => (
      <One key={`${duty.kind} ${duty.ref} ${duty.due}`} sight={sight} duty={duty} />
    ))}
  </ol>
);

const Folded: FC<{ sight: Sight; duties: readonly Duty[]; text: string }> = ({ sight, duties, text }) =>
  duties.length === 0 ? null : (
    <details class="sv-more">
      <summary>{text}</summary>
      <List sight={sight} duties={duties} />
    </details>
  );

/** What must be done, the most pressing first: only what applies to the units of the person who looks. */
export const DutiesSection: FC<{ sight: Sight }> = ({ sight }) => {
  const { lang, view, actor } = sight;
  const texts = overviewTexts[lang];
  const all = dutiesFor(dutiesOf(view.snapshot), view.snapshot, actor.units);
  const { soon, later } = soonAndLater(all, view.asOf);
  const mine = actor.units.length > 0;
  return (
    <Section title={texts.duties} id="gjoremal" intro={mine ? texts.dutiesMine : texts.dutiesIntro}>
      {soon.length === 0 ? <Empty title={texts.noDuties} /> : <List sight={sight} duties={soon.slice(0, inView)} />}
      <Folded sight={sight} duties={soon.slice(inView)} text={texts.moreSoon(soon.length - inView)} />
      <Folded sight={sight} duties={later} text={texts.later(later.length)} />
      {all.length > 0 && <p class="sv-note">{texts.reminder}</p>}
    </Section>
  );
};
