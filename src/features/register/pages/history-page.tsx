import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { DateText } from '#src/ui/date-text.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { entryRef } from '../entry.ts';
import { entryName } from '../labels/entry-name.ts';
import { kindName } from '../labels/kind-names.ts';
import type { Kind } from '../schema/kinds.ts';
import { snapshotOf } from '../snapshot.ts';
import {
  type EntryChange,
  type EntryHistory,
  type Stretch,
  type ToldStretch,
  viewEntryHistory,
} from './entry-history.ts';
import { FactChanges } from './fact-changes.tsx';
import { entryHref, slugOf } from './kind-slugs.ts';
import { keepTime, type OpenRegister, openRegister, personName } from './open-register.ts';
import { capital } from './phrases.ts';
import { dayWithin } from './versions.ts';

interface Props {
  readonly register: OpenRegister;
  readonly kind: Kind;
  readonly entryKey: string;
}

function stretchWords({ texts, lang }: OpenRegister, { from, to }: Pick<Stretch, 'from' | 'to'>): string {
  const start = from === null ? texts.versionOpen : texts.versionFrom(shortDate(from, lang));
  return to === null ? `${start}, ${texts.versionUntilNow}` : `${start} ${texts.versionTo(shortDate(to, lang))}`;
}

const Versions: FC<Props & { versions: readonly Stretch[] }> = ({ register, kind, entryKey, versions }) => (
  <ol class="sv-timeline">
    {versions.map((version) => (
      <li>
        <p class="sv-timeline-title">{stretchWords(register, version)}</p>
        <p>
          <a href={`${entryHref(kind, entryKey)}?dato=${dayWithin(version, version.from ?? register.usualDay)}`}>
            {register.texts.seeThen}
          </a>
        </p>
      </li>
    ))}
  </ol>
);

const Told: FC<Props & { told: ToldStretch; number: number }> = ({ register, kind, told, number }) => {
  const { texts, lang } = register;
  if (told.body === null) return <p>{told.from === null ? texts.erased : texts.ended(shortDate(told.from, lang))}</p>;
  return (
    <>
      <p class="sv-note">{stretchWords(register, told)}</p>
      {told.before === undefined ? (
        <p>{texts.firstTime}</p>
      ) : (
        <FactChanges register={register} kind={kind} caption={texts.whatChanged(number)} facts={told.facts} />
      )}
    </>
  );
};

const Change: FC<Props & { of: EntryChange }> = (props) => {
  const { register, kind, entryKey, of } = props;
  const { texts, lang } = register;
  const { number, recordedAt, recordedBy, why, kind: how } = of.change;
  const link = keepTime({ ...register, known: number }, entryHref(kind, entryKey));
  return (
    <li id={`endring-${number}`}>
      <p class="sv-timeline-date">
        <DateText date={osloDate(recordedAt)} lang={lang} />
      </p>
      <h3 class="sv-timeline-title">
        {texts.changeNumber(number)}: {why}
      </h3>
      <p class="sv-note">
        {texts.changeKinds[how]} {texts.by} {personName(register, recordedBy)}
      </p>
      {of.stretches.map((told) => (
        <Told {...props} told={told} number={number} />
      ))}
      <p>
        <a href={link}>{texts.seeKnown(number)}</a>
      </p>
    </li>
  );
};

const History: FC<Props & { history: EntryHistory; name: string }> = ({ history, name, ...props }) => {
  const { texts } = props.register;
  return (
    <>
      <PageHeading
        title={texts.historyTitle(name)}
        lead={texts.historyLead(history.versions.length, history.changes.length)}
      />
      <Section title={texts.versions}>
        <Versions {...props} versions={history.versions} />
      </Section>
      <Section title={texts.recorded}>
        <ol class="sv-timeline">
          {history.changes.map((change) => (
            <Change {...props} of={change} />
          ))}
        </ol>
      </Section>
    </>
  );
};

/** `GET /register/:slug/:key/historikk`: what held when, and what was recorded when, by whom and why. */
export async function historyPage(c: Context<Env>, kind: Kind, key: string): Promise<Response> {
  const register = await openRegister(c, entryRef(kind, key));
  const history = await viewEntryHistory(register.deps, register.actor, kind, key);
  if (history.changes.length === 0) throw new Problem('there is no such entry', { code: 'not-found' });
  const last = history.versions.at(-1);
  const name = capital(
    entryName(snapshotOf(register.view.landscape, last?.from ?? register.usualDay), entryRef(kind, key), register.lang),
  );
  return c.render(<History register={register} kind={kind} entryKey={key} history={history} name={name} />, {
    title: register.texts.historyTitle(name),
    breadcrumbs: [
      { text: register.texts.register, href: '/register' },
      ...(kind === 'owner'
        ? []
        : [{ text: capital(kindName(kind, register.lang, 'many')), href: `/register/${slugOf(kind)}` }]),
      { text: name, href: entryHref(kind, key) },
      { text: register.texts.history },
    ],
  });
}
