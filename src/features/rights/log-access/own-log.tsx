import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import { type Lang, say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { inLang } from '../duty/words.ts';

/** A reading of our own log for a case, as whoever keeps the log tells of it. */
export interface OwnLogReading {
  readonly id: string;
  readonly by: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  /** ISO days in Oslo. */
  readonly from: string;
  readonly to: string;
  readonly untilDay: string;
  readonly closedAt: Date | null;
  readonly state: 'open' | 'waiting' | 'over';
  readonly extracts: readonly { readonly at: Date; readonly by: string; readonly lines: number }[];
}

/** The readings of our own log for a case; handed in by `src/app`, since the feature that reads the log stands above this one. */
export type OwnLog = (trx: Trx, matter: string, today: string) => Promise<readonly OwnLogReading[]>;

const texts = {
  title: say('Loggen i Skolevern', 'Loggen i Skolevern', 'The log of Skolevern'),
  intro: say(
    'Den som har saken, åpner loggen i Skolevern for den. Det som åpnes og tas ut, står her, og saken lukkes ikke før hvert innsyn er avsluttet.',
    'Den som har saka, opnar loggen i Skolevern for ho. Det som blir opna og teke ut, står her, og saka blir ikkje lukka før kvart innsyn er avslutta.',
    'Whoever has the case opens the log of Skolevern for it. What is opened and taken out stands here, and the case is not closed before each reading is ended.',
  ),
  none: say('Loggen er ikke åpnet for saken.', 'Loggen er ikkje opna for saka.', 'The log is not opened for the case.'),
  open: say('Åpne loggen i Skolevern', 'Opne loggen i Skolevern', 'Open the log of Skolevern'),
  who: say('Åpnet', 'Opna', 'Opened'),
  period: say('Perioden', 'Perioden', 'The period'),
  extracts: say('Utdrag', 'Utdrag', 'Extracts'),
  noExtract: say('Ingen utdrag er tatt', 'Ingen utdrag er tekne', 'No extract was taken'),
  lines: say('{antall} linjer', '{antall} linjer', '{antall} lines'),
  state: say('Status', 'Status', 'State'),
  waiting: say('Venter på varselet', 'Ventar på varselet', 'Waits for the notice'),
  openUntil: say('Åpent til {dag}', 'Ope til {dag}', 'Open until {dag}'),
  over: say(
    'Tiden var ute {dag}. Avslutt det.',
    'Tida var ute {dag}. Avslutt det.',
    'The time was out on {dag}. End it.',
  ),
  ended: say('Avsluttet {dag}', 'Avslutta {dag}', 'Ended {dag}'),
  see: say('Se innsynet', 'Sjå innsynet', 'See the reading'),
} as const;

function stateWords({ state, closedAt, untilDay }: OwnLogReading, lang: Lang): string {
  const t = inLang(texts, lang);
  if (closedAt !== null) return t.ended.replace('{dag}', shortDate(osloDate(closedAt), lang));
  if (state === 'waiting') return t.waiting;
  return (state === 'open' ? t.openUntil : t.over).replace('{dag}', shortDate(untilDay, lang));
}

interface Props {
  readonly lang: Lang;
  readonly matter: string;
  readonly readings: readonly OwnLogReading[];
  /** Whether the reader opens the log for the case. */
  readonly opens: boolean;
  /** Whether the reader may see a reading, by the account that opened it. */
  readonly sees: (openedBy: string) => boolean;
}

/** What of our own log was opened for a case: who, when, which period, and how many lines were taken out. */
export const OwnLogSection: FC<Props> = ({ lang, matter, readings, opens, sees }) => {
  const t = inLang(texts, lang);
  return (
    <Section title={t.title} id="egen-logg" intro={t.intro}>
      <Table
        caption={t.title}
        captionHidden
        rows={readings}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={[
          {
            key: 'who',
            header: t.who,
            rowHeader: true,
            cell: ({ by, openedAt }: OwnLogReading) => `${shortDate(osloDate(openedAt), lang)}, ${by}`,
          },
          {
            key: 'period',
            header: t.period,
            cell: ({ from, to }) => `${shortDate(from, lang)} – ${shortDate(to, lang)}`,
          },
          {
            key: 'extracts',
            header: t.extracts,
            cell: ({ extracts }) =>
              extracts.length === 0 ? (
                t.noExtract
              ) : (
                <ul class="ds-list">
                  {extracts.map(({ at, by, lines }) => (
                    <li>{`${shortDate(osloDate(at), lang)}, ${by}: ${t.lines.replace('{antall}', String(lines))}`}</li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'state',
            header: t.state,
            cell: (one) => (
              <>
                {stateWords(one, lang)}
                {sees(one.openedBy) && (
                  <div>
                    <a class="ds-link" href={`/logg/innsyn/${one.id}`}>
                      {t.see}
                    </a>
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
      {opens && (
        <div class="sv-actions">
          <ButtonLink href={`/logg/ny?sak=${matter}`} variant="secondary">
            {t.open}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
};
