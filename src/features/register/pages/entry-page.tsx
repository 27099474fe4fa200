import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { CatalogueNote } from '../catalogue/pages/catalogue-note.tsx';
import type { Entry } from '../entry.ts';
import { entryRef } from '../entry.ts';
import { entryName } from '../labels/entry-name.ts';
import { kindName } from '../labels/kind-names.ts';
import { labelOf } from '../labels/label.ts';
import type { Prose } from '../prose/pieces.ts';
import { proseOf } from '../prose/prose.ts';
import type { Kind } from '../schema/kinds.ts';
import { entryAt, snapshotOf, versionsOf } from '../snapshot.ts';
import { FlowStripView, Related, StatesView, UsesTable } from './around-view.tsx';
import { FactTable } from './fact-table.tsx';
import { entryHref, formHref, slugOf } from './kind-slugs.ts';
import { keepTime, mayRead, type OpenRegister, openRegister } from './open-register.ts';
import { capital } from './phrases.ts';
import { factHref, ProseView } from './prose-view.tsx';
import { DayForm, TimeNotice } from './time-controls.tsx';

function validity({ texts, lang }: OpenRegister, { from, to }: Entry['body']): string | undefined {
  if (from !== undefined && to !== undefined) return texts.holdsBetween(shortDate(from, lang), shortDate(to, lang));
  if (from !== undefined) return texts.holdsFrom(shortDate(from, lang));
  return to === undefined ? undefined : texts.holdsTo(shortDate(to, lang));
}

const Actions: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => {
  const { texts } = register;
  const { kind, key, body } = entry;
  const page = entryHref(kind, key);
  const may = register.mayChange(kind, key, body);
  return (
    <>
      {may && <ButtonLink href={keepTime(register, formHref({ kind, key }))}>{texts.edit}</ButtonLink>}
      <ButtonLink href={`${page}/historikk`} variant="secondary">
        {texts.history}
      </ButtonLink>
      {may && kind !== 'owner' && (
        <ButtonLink href={`${page}/avslutt`} variant="tertiary">
          {texts.close}
        </ButtonLink>
      )}
    </>
  );
};

const MoreFacts: FC<{ register: OpenRegister; entry: Entry; prose: Prose }> = ({ register, entry, prose }) => {
  const { texts, lang } = register;
  if (prose.rest.length === 0) return null;
  return (
    <Section title={texts.moreFacts}>
      <dl class="sv-facts">
        {prose.rest.map((piece) => (
          <div>
            <dt>{capital(labelOf(entry.kind, piece.path, lang, register.name))}</dt>
            <dd>
              <a class="sv-fact" href={factHref(register, piece, entry.ref)}>
                {piece.text}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

const Unasked: FC<{ register: OpenRegister; entry: Entry; paths: readonly string[] }> = ({
  register,
  entry,
  paths,
}) => {
  const { texts, lang } = register;
  const { kind, key, body } = entry;
  if (paths.length === 0 || !register.mayChange(kind, key, body)) return null;
  return (
    <Section title={texts.unasked} intro={texts.unaskedIntro}>
      <ul class="sv-chips">
        {paths.map((path) => (
          <li>
            <a href={keepTime(register, formHref({ kind, key, field: path }))}>
              {capital(labelOf(kind, path, lang, register.name))}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const EntryView: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => {
  const { texts, lang } = register;
  const prose = proseOf(entry, register.snapshot, lang, register.names);
  const page = entryHref(entry.kind, entry.key);
  const holds = validity(register, entry.body);
  return (
    <>
      <PageHeading kicker={capital(kindName(entry.kind, lang))} title={capital(register.name(entry.ref))}>
        <Actions register={register} entry={entry} />
      </PageHeading>
      <TimeNotice register={register} href={page} />
      <CatalogueNote register={register} entry={entry} />
      <ProseView register={register} prose={prose} here={entry.ref} />
      {(holds || entry.body.note) && (
        <div class="sv-prose sv-note">
          {holds && <p>{holds}</p>}
          {entry.body.note && (
            <p>
              {texts.note}: {entry.body.note}
            </p>
          )}
        </div>
      )}
      {entry.kind === 'systems' && <StatesView register={register} entry={entry} />}
      {entry.kind === 'systems' && <FlowStripView register={register} entry={entry} />}
      <UsesTable register={register} entry={entry} />
      <MoreFacts register={register} entry={entry} prose={prose} />
      <FactTable register={register} entry={entry} />
      <Unasked register={register} entry={entry} paths={prose.unasked} />
      <Related register={register} entry={entry} />
      <DayForm register={register} action={page} />
    </>
  );
};

/** What an entry was called on any day, when it does not hold on the one asked for; undefined when the actor may know of none. */
function nameOnAnotherDay(register: OpenRegister, kind: Kind, key: string): string | undefined {
  const { view, actor, lang } = register;
  const versions = versionsOf(view.landscape, kind, key);
  const last = versions?.at(-1);
  if (last === undefined || !mayRead(actor, kind, key, last)) return undefined;
  return entryName(snapshotOf(view.landscape, last.from ?? register.usualDay), entryRef(kind, key), lang);
}

/** Says that an entry did not hold on the day asked for. @throws Problem (not-found) when there is no such entry */
function notHeld(register: OpenRegister, kind: Kind, key: string): Child {
  const name = nameOnAnotherDay(register, kind, key);
  if (name === undefined) throw new Problem('there is no such entry', { code: 'not-found' });
  const { texts, lang } = register;
  const page = entryHref(kind, key);
  return (
    <>
      <PageHeading title={capital(name)} kicker={capital(kindName(kind, lang))} />
      <Empty title={texts.notHeld(name, shortDate(register.snapshot.asOf, lang))} text={texts.notHeldText}>
        <ButtonLink href={`${page}/historikk`} variant="secondary">
          {texts.history}
        </ButtonLink>
      </Empty>
      <DayForm register={register} action={page} />
    </>
  );
}

/** `GET /register/:slug/:key?dato=&kjent=`: an entry as prose, with what is around it. */
export async function entryPage(c: Context<Env>, kind: Kind, key: string): Promise<Response> {
  const register = await openRegister(c, entryRef(kind, key));
  const entry = entryAt(register.snapshot, entryRef(kind, key));
  const content = entry === undefined ? notHeld(register, kind, key) : <EntryView register={register} entry={entry} />;
  const title = capital(
    entry === undefined ? (nameOnAnotherDay(register, kind, key) ?? key) : register.name(entry.ref),
  );
  const list = {
    text: capital(kindName(kind, register.lang, 'many')),
    href: keepTime(register, `/register/${slugOf(kind)}`),
  };
  return c.render(content, {
    title,
    width: 'wide',
    breadcrumbs: [
      { text: register.texts.register, href: keepTime(register, '/register') },
      ...(kind === 'owner' ? [] : [list]),
      { text: title },
    ],
  });
}
