import type { FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import { DateField, TextField } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { countStates, directionOf } from '../compare/compare.ts';
import { TurnTags } from '../compare/turn-tags.tsx';
import { findingHref } from '../pages/query.ts';
import { listed, placeOf, type Sight } from '../pages/sight.ts';
import type { Cause } from './since.ts';
import { overviewTexts } from './texts.ts';
import type { Since } from './view-since.ts';

/** How many turned findings stand in view; all are in the comparison. */
const inView = 8;

interface SinceProps {
  readonly sight: Sight;
  readonly since: Since;
  /** What was typed as a day and is none before today. */
  readonly fault?: string | undefined;
}

/** What has happened, in words: "3 vurderinger er bedre, 1 er dårligere og 2 er nye." */
function inWords({ lang }: Sight, { pairs, turned }: Since): string {
  const texts = overviewTexts[lang];
  const states = countStates(pairs);
  const of = (direction: -1 | 0 | 1) => turned.filter(({ pair }) => directionOf(pair) === direction).length;
  const counted: readonly (readonly [number, (n: number) => string])[] = [
    [of(1), texts.better],
    [of(-1), texts.worse],
    [of(0), texts.other],
    [states['only-after'], texts.fresh],
    [states['only-before'], texts.gone],
  ];
  const parts = counted.flatMap(([n, say]) => (n === 0 ? [] : [say(n)]));
  return parts.length === 0 ? texts.nothingTurned : `${listed(parts, lang)}.`;
}

function causeInWords({ view, lang }: Sight, cause: Cause): string {
  const texts = overviewTexts[lang];
  if (cause.kind !== 'change') return cause.kind === 'time' ? texts.byTime : texts.byEarlier;
  const change = view.register.changes.find(({ number }) => number === cause.number);
  const who = view.register.people.get(change?.recordedBy ?? '') ?? texts.machine;
  return texts.byChange(cause.number, who, change?.why ?? '');
}

const Turned: FC<{ sight: Sight; turned: Since['turned'] }> = ({ sight, turned }) => (
  <ul class="sv-turns">
    {turned.slice(0, inView).map(({ pair, cause }) => {
      const finding = pair.after ?? pair.before;
      return (
        finding && (
          <li key={`${pair.requirement} ${pair.subject}`}>
            <TurnTags pair={pair} lang={sight.lang} />
            <p>
              <a href={findingHref(finding, {})}>{finding.title[sight.lang]}</a>
            </p>
            <p class="sv-note">
              {placeOf(sight, finding)}. {causeInWords(sight, cause)}
            </p>
          </li>
        )
      );
    })}
  </ul>
);

/** The comparison of what was known then with now, on its own page. */
function compareHref({ against, known }: Since): string {
  return `/sammenlign?${new URLSearchParams({ dato: against.day, kjent: String(known) })}`;
}

/** What has turned since last time, and what turned it. */
export const SinceSection: FC<SinceProps> = ({ sight, since, fault }) => {
  const { lang } = sight;
  const texts = overviewTexts[lang];
  const { against, known, turned } = since;
  const then = dateInWords(against.day, lang);
  return (
    <Section title={texts.since} id="siden-sist">
      {known === 0 ? (
        <p>{texts.nothingThen(shortDate(against.day, lang))}</p>
      ) : (
        <>
          <p>
            <strong>{inWords(sight, since)}</strong> {texts.against[against.kind](then)}
          </p>
          {turned.length > 0 && <Turned sight={sight} turned={turned} />}
          <p>
            <a class="ds-link" href={compareHref(since)}>
              {turned.length > inView ? texts.allTurned(turned.length) : texts.compare}
            </a>
          </p>
        </>
      )}
      <OtherDay lang={lang} day={against.day} fault={fault} />
    </Section>
  );
};

const OtherDay: FC<{ lang: Sight['lang']; day: string; fault: string | undefined }> = ({ lang, day, fault }) => {
  const texts = overviewTexts[lang];
  const common = { lang, name: 'siden', label: texts.day, description: texts.dayHelp };
  return (
    <details class="sv-more" open={fault !== undefined}>
      <summary>{texts.chooseDay}</summary>
      <form class="sv-form" method="get" action="/#siden-sist">
        {fault === undefined ? (
          <DateField {...common} value={day} />
        ) : (
          <TextField {...common} value={fault} error={texts.dayFault(fault)} size={14} />
        )}
        <div class="sv-actions">
          <Button variant="secondary">{texts.show}</Button>
        </div>
      </form>
    </details>
  );
};
