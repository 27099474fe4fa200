import type { Child, FC } from 'hono/jsx';
import type { RecordedChange } from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { Section } from '#src/ui/section.tsx';
import { Timeline, type TimelineItem } from '#src/ui/steps.tsx';
import { VerdictTag } from '#src/ui/verdict.tsx';
import type { Turn } from '../history.ts';
import type { Verdict } from '../verdict.ts';
import type { Sight } from './sight.ts';
import { pageTexts } from './texts.ts';
import { mostChanges, type Turns } from './view-turns.ts';

interface HistoryProps {
  readonly sight: Sight;
  readonly turns: Turns;
}

function turnTitle(verdict: Verdict | undefined, { lang }: Sight): Child {
  return verdict === undefined ? pageTexts[lang].finding.nothingToJudge : <VerdictTag verdict={verdict} lang={lang} />;
}

/** Who recorded a change; one that no account stands behind was made by an import. */
function whoRecorded(change: RecordedChange, { view, lang }: Sight): string {
  return view.register.people.get(change.recordedBy) ?? pageTexts[lang].finding.machine;
}

function byChange(turn: Turn<number>, sight: Sight): readonly TimelineItem[] {
  const change = sight.view.register.changes.find(({ number }) => number === turn.at);
  if (change === undefined) return [];
  const texts = pageTexts[sight.lang].finding;
  const text = (
    <>
      {texts.byChange(change.number, whoRecorded(change, sight))}
      <br />«{change.why}»
    </>
  );
  return [{ date: osloDate(change.recordedAt), title: turnTitle(turn.verdict, sight), text }];
}

function byDay(turn: Turn<IsoDate>, sight: Sight): TimelineItem {
  return { date: turn.at, title: turnTitle(turn.verdict, sight) };
}

/** When the verdict turned and by what: as more became known, and as time went by. Newest first. */
export const History: FC<HistoryProps> = ({ sight, turns }) => {
  const { view, lang } = sight;
  const texts = pageTexts[lang].finding;
  const changes = turns.byChange.toReversed().flatMap((turn) => byChange(turn, sight));
  const days = turns.byDay.toReversed().map((turn) => byDay(turn, sight));
  return (
    <Section title={texts.history} id="historikk">
      <Section title={texts.turnsHeading} level={3} intro={texts.turnsIntro(dateInWords(view.asOf, lang))}>
        {changes.length === 0 ? <p>{texts.noTurns}</p> : <Timeline lang={lang} items={changes} />}
        {turns.cut && <p class="sv-note">{texts.onlyLatest(mostChanges)}</p>}
      </Section>
      <Section title={texts.daysHeading} level={3} intro={texts.daysIntro}>
        {days.length === 0 ? <p>{texts.noDays}</p> : <Timeline lang={lang} items={days} />}
      </Section>
    </Section>
  );
};
