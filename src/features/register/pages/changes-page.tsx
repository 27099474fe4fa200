import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import { decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { WishedChange } from '../candidate.ts';
import { entryRef } from '../entry.ts';
import { decideProposal, type Proposal } from '../proposals.ts';
import { entryAt, snapshotOf } from '../snapshot.ts';
import type { RecordedChange } from '../store.ts';
import { factChanges, type NumberedAssertion, viewTouched } from './entry-history.ts';
import { FactChanges } from './fact-changes.tsx';
import { sentValues } from './form/sent.ts';
import { type FormValues, first } from './form/words.ts';
import { refHref } from './kind-slugs.ts';
import { mayRead, type OpenRegister, openRegister, personName } from './open-register.ts';
import { capital } from './phrases.ts';

const pageSize = 25;
const namedAtMost = 3;

interface Answer {
  /** The proposal that was answered, with what was typed and what is wrong with it. */
  readonly id: string;
  readonly values: FormValues;
  readonly errors: ReadonlyMap<string, string>;
}

const Wish: FC<{ register: OpenRegister; wish: WishedChange }> = ({ register, wish }) => {
  const ref = entryRef(wish.kind, wish.key);
  const snapshot = snapshotOf(register.view.landscape, wish.from ?? register.usualDay);
  const before = entryAt(snapshot, ref)?.body as Record<string, unknown> | undefined;
  const name = capital(register.name(ref));
  return (
    <>
      <p>
        {before === undefined ? (
          <strong>{name}</strong>
        ) : (
          <a class="ds-link" href={refHref(ref)}>
            {name}
          </a>
        )}
      </p>
      <FactChanges register={register} kind={wish.kind} caption={name} facts={factChanges(before, wish.body)} />
    </>
  );
};

const Decide: FC<{ register: OpenRegister; proposal: Proposal; answer: Answer | undefined }> = ({
  register,
  proposal,
  answer,
}) => {
  const { texts, lang, actor } = register;
  if (!decide(actor, 'register.approve', { units: [] }).allowed) return null;
  if (proposal.proposedBy === actor.id) return <p class="sv-note">{texts.yourOwn}</p>;
  const mine = answer?.id === proposal.id ? answer : undefined;
  const name = (field: string) => `${field}-${proposal.id}`;
  const errors = mine?.errors ?? new Map<string, string>();
  return (
    <form method="post" action={`/endringer/${proposal.id}`} class="sv-form" novalidate>
      <ErrorSummary lang={lang} errors={[...errors].map(([field, text]) => ({ field: name(field), text }))} />
      <RadioGroup
        lang={lang}
        name={name('svar')}
        legend={texts.decideTitle}
        value={mine && first(mine.values, name('svar'))}
        options={[
          { value: 'ja', label: texts.accept },
          { value: 'nei', label: texts.decline },
        ]}
        error={errors.get('svar')}
      />
      <TextArea
        lang={lang}
        name={name('hvorfor')}
        label={texts.decideWhy}
        rows={2}
        value={mine && first(mine.values, name('hvorfor'))}
        error={errors.get('hvorfor')}
      />
      <div class="sv-actions">
        <Button>{texts.decideTitle}</Button>
      </div>
    </form>
  );
};

const Waiting: FC<{ register: OpenRegister; proposals: readonly Proposal[]; answer: Answer | undefined }> = ({
  register,
  proposals,
  answer,
}) => {
  const { texts, lang } = register;
  return (
    <Section title={texts.waiting} id="venter">
      {proposals.length === 0 && <p>{texts.waitingNone}</p>}
      {proposals.map((proposal) => (
        <article class="ds-card sv-card sv-proposal" id={`forslag-${proposal.id}`}>
          <h3 class="ds-heading">{proposal.why}</h3>
          <p class="sv-note">
            {texts.proposedBy(
              personName(register, proposal.proposedBy),
              shortDate(osloDate(proposal.proposedAt), lang),
            )}
          </p>
          <div>
            <strong>{texts.opens}</strong>
            <ul>
              {proposal.opens.map((each) => (
                <li>{capital(each[lang])}</li>
              ))}
            </ul>
          </div>
          {proposal.wishes.map((wish) => (
            <Wish register={register} wish={wish} />
          ))}
          <Decide register={register} proposal={proposal} answer={answer} />
        </article>
      ))}
    </Section>
  );
};

const Touched: FC<{ register: OpenRegister; entries: readonly NumberedAssertion[] }> = ({ register, entries }) => {
  const { texts } = register;
  if (entries.length > namedAtMost) return <>{texts.entries(entries.length)}</>;
  return (
    <ul class="sv-inline">
      {entries.map(({ kind, key, change }) => (
        <li>
          <a href={`${refHref(entryRef(kind, key))}/historikk#endring-${change}`}>
            {capital(register.name(entryRef(kind, key)))}
          </a>
        </li>
      ))}
    </ul>
  );
};

interface Row {
  readonly change: RecordedChange;
  readonly entries: readonly NumberedAssertion[];
}

const Recorded: FC<{ register: OpenRegister; rows: readonly Row[]; page: number }> = ({ register, rows, page }) => {
  const { texts, lang } = register;
  return (
    <Section title={texts.allChanges}>
      <Table
        caption={texts.allChanges}
        captionHidden
        columns={[
          {
            key: 'why',
            header: texts.whyHeader,
            rowHeader: true,
            cell: ({ change }: Row) => `${texts.changeNumber(change.number)}: ${change.why}`,
          },
          {
            key: 'what',
            header: texts.whatHeader,
            cell: ({ entries }) => <Touched register={register} entries={entries} />,
          },
          {
            key: 'who',
            header: texts.who,
            cell: ({ change }) => (
              <>
                {personName(register, change.recordedBy)}
                <div class="sv-note">{texts.changeKinds[change.kind]}</div>
              </>
            ),
          },
          { key: 'when', header: texts.whenHeader, cell: ({ change }) => shortDate(osloDate(change.recordedAt), lang) },
        ]}
        rows={rows.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={({ change }) => String(change.number)}
        empty={<Empty title={texts.overviewEmpty} />}
      />
      <Pagination
        lang={lang}
        page={page}
        pages={Math.ceil(rows.length / pageSize)}
        href={(number) => `/endringer?side=${number}`}
      />
    </Section>
  );
};

/** Proposals of which the actor may read every entry. */
function readableProposals({ actor, view }: OpenRegister): Proposal[] {
  return view.waiting.filter(({ wishes }) =>
    wishes.every(({ kind, key, body }) => mayRead(actor, kind, key, body ?? {})),
  );
}

async function showChanges(c: Context<Env>, answer: Answer | undefined): Promise<Response> {
  const register = await openRegister(c, 'register/changes');
  const touched = await viewTouched(register.deps, register.actor);
  const rows = register.view.changes
    .map((change) => ({ change, entries: touched.get(change.number) ?? [] }))
    .filter(({ entries }) => entries.length > 0);
  const proposals = readableProposals(register);
  const { texts } = register;
  const page = Math.max(1, Math.min(Number(c.req.query('side')) || 1, Math.ceil(rows.length / pageSize) || 1));
  return c.render(
    <>
      <PageHeading title={texts.changesTitle} lead={texts.changesLead(proposals.length, rows.length)} />
      <Waiting register={register} proposals={proposals} answer={answer} />
      <Recorded register={register} rows={rows} page={page} />
    </>,
    { title: texts.changesTitle, width: 'wide' },
  );
}

/** `GET /endringer`: what waits for a second person, and all that is recorded. */
export function changesPage(c: Context<Env>): Promise<Response> {
  return showChanges(c, undefined);
}

/** `POST /endringer/:id`: a second person says yes or no, and why. The verb refuses the one who proposed it. */
export async function decisionSent(c: Context<Env>, id: string): Promise<Response> {
  const { deps, actor, texts } = await openRegister(c, `proposal/${id}`);
  const values = await sentValues(c);
  const said = first(values, `svar-${id}`);
  const why = first(values, `hvorfor-${id}`).trim();
  const errors = new Map<string, string>();
  if (said !== 'ja' && said !== 'nei') errors.set('svar', texts.needsDecision);
  if (why === '') errors.set('hvorfor', texts.needsDecisionWhy);
  if (errors.size > 0 && decide(actor, 'register.approve', { units: [] }).allowed) {
    c.status(422);
    return showChanges(c, { id, values, errors });
  }
  const number = await decideProposal(deps, actor, id, { accepted: said === 'ja', why });
  setFlash(c, { tone: 'success', text: number === undefined ? texts.declined : texts.accepted(number) });
  return c.redirect('/endringer', 303);
}
