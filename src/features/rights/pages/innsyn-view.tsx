import type { FC } from 'hono/jsx';
import { stateTexts } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { DateField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { fieldsOf } from '../duty/form.ts';
import { inLang } from '../duty/words.ts';
import { Outside, outsideOf } from '../outside/view.tsx';
import { gapTexts } from '../package/give.ts';
import { PartsView } from './parts-view.tsx';
import { formAction, type InnsynProps, put } from './props.ts';
import { innsynTexts } from './texts.ts';
import type { RoomProgress } from './view-innsyn.ts';

/** How it stands, in one sentence. */
function lead({ view, lang }: InnsynProps): string {
  const t = inLang(innsynTexts, lang);
  const { pack, rooms, groups, requirements, gaps } = view;
  const held = rooms.filter(({ state }) => state !== 'nothing');
  switch (pack?.state) {
    case 'collecting':
      return put(t.leadCollecting, { ferdig: held.filter(({ state }) => state === 'done').length, alle: held.length });
    case 'failed':
      return t.leadFailed;
    case 'collected': {
      if (gaps.length === 0) return t.leadReady;
      const deler = groups.reduce((sum, { waits }) => sum + waits, 0);
      return put(t.leadCollected, { deler, system: outsideOf(requirements).filter(({ isMet }) => !isMet).length });
    }
    case 'available':
      return put(t.leadAvailable, { dag: shortDate(pack.expires_on ?? '', lang) });
    case 'gone':
      return t.leadGone;
    default:
      return t.leadNone;
  }
}

const Who: FC<InnsynProps> = ({ view, lang }) => {
  const t = inLang(innsynTexts, lang);
  const { asking, row } = view;
  const named = (party: { name: string | null; person: string | null; account: string | null } | undefined) =>
    party?.name ?? undefined;
  const isKnown = asking !== undefined && (asking.subject.person !== null || asking.subject.account !== null);
  return (
    <Section title={t.who} id="hvem">
      <Facts
        lang={lang}
        items={[
          { term: t.asks, value: named(asking?.requester) },
          { term: t.about, value: named(asking?.subject), ...(isKnown ? {} : { note: t.unknown }) },
        ]}
      />
      {asking?.towards === 'guardian' && <p>{t.towardsGuardian}</p>}
      {row.unit !== null && <p class="sv-note">{t.onlySchool}</p>}
      {!isKnown && view.mayWork && (
        <p>
          <ButtonLink href={`/saker/${row.id}/person`} variant="secondary">
            {t.findPerson}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
};

const Collect: FC<InnsynProps> = ({ view, lang }) => {
  const t = inLang(innsynTexts, lang);
  const state = view.pack?.state;
  if (state === 'collecting')
    return (
      <p class="sv-actions">
        <ButtonLink href={`/saker/${view.row.id}/innsyn`} variant="secondary">
          {t.refresh}
        </ButtonLink>
      </p>
    );
  if (!view.mayWork || state === 'available') return null;
  const isFirst = state === undefined || state === 'gone' || state === 'replaced';
  return (
    <form method="post" action={formAction(view)} class="sv-actions">
      <input type="hidden" name="skjema" value="samle" />
      <Button variant={isFirst ? 'primary' : 'secondary'}>{isFirst ? t.collect : t.again}</Button>
    </form>
  );
};

function roomWords({ state, items }: RoomProgress, lang: Lang): string {
  if (state === 'nothing') return innsynTexts.nothing[lang];
  if (state === 'waiting') return innsynTexts.waiting[lang];
  if (items === 1) return innsynTexts.oneItem[lang];
  return items === 0 || items === null ? innsynTexts.noItems[lang] : put(innsynTexts.items[lang], { antall: items });
}

const Rooms: FC<InnsynProps> = ({ view, lang }) => {
  const t = inLang(innsynTexts, lang);
  if (view.pack === undefined) return null;
  const isEmpty = ({ state, items }: RoomProgress) => state === 'nothing' || (state === 'done' && (items ?? 0) === 0);
  const empty = view.rooms.filter(isEmpty);
  return (
    <Section title={t.rooms} id="rom">
      <Table
        caption={t.rooms}
        captionHidden
        rows={view.rooms.filter((room) => !isEmpty(room))}
        rowKey={({ room }) => room}
        columns={[
          { key: 'room', header: t.room, rowHeader: true, cell: ({ name }) => name },
          { key: 'found', header: t.found, cell: (room) => roomWords(room, lang) },
        ]}
      />
      {empty.length > 0 && (
        <details class="sv-more">
          <summary>{put(t.emptyRooms, { antall: empty.length })}</summary>
          <ul class="ds-list">
            {empty.map((room) => (
              <li key={room.room}>
                {room.name}: {roomWords(room, lang).toLowerCase()}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
};

const Give: FC<InnsynProps> = ({ view, lang, tried }) => {
  const t = inLang(innsynTexts, lang);
  if (view.pack?.state !== 'collected' || !view.mayWork) return null;
  const form = fieldsOf('gi', tried);
  return (
    <Section title={t.giveTitle} id="gi" intro={t.giveHow}>
      <p>
        <ButtonLink href={`/saker/${view.row.id}/innsyn/forhandsvisning`} variant="secondary">
          {t.preview}
        </ButtonLink>
      </p>
      {view.gaps.length > 0 ? (
        <Alert tone="info">
          <p>{t.gaps}</p>
          <ul class="ds-list">
            {view.gaps.map((gap) => (
              <li key={gap}>{gapTexts[gap][lang]}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <form method="post" action={formAction(view)} class="sv-form" novalidate>
          <input type="hidden" name="skjema" value="gi" />
          <ErrorSummary lang={lang} errors={form.errors} />
          <DateField lang={lang} {...form.of('expires', view.expiry)} label={t.expires} description={t.expiresHint} />
          <div class="sv-actions">
            <Button>{t.makeAvailable}</Button>
          </div>
        </form>
      )}
    </Section>
  );
};

/** `/saker/:id/innsyn`: what is collected, who has not answered, what is to be decided, and giving the copy. */
export const InnsynPage: FC<InnsynProps> = (props) => {
  const { view, lang } = props;
  const t = inLang(innsynTexts, lang);
  return (
    <>
      <PageHeading
        kicker={`${t.case} ${view.number} · ${stateTexts[view.row.state].name[lang]}`}
        title={t.title}
        lead={lead(props)}
      />
      <Who {...props} />
      <Collect {...props} />
      <Rooms {...props} />
      <Outside {...props} action={formAction(view)} />
      {view.pack?.state === 'collected' && view.mayWork && <PartsView {...props} />}
      <Give {...props} />
    </>
  );
};
