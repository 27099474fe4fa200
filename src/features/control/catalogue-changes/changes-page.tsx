import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import {
  ChangesTable,
  capital,
  catalogueHref,
  changeEntries,
  entryName,
  entryRef,
  factChanges,
  refHref,
  sentValues,
  withNoBreaks,
} from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { VerdictTag } from '#src/ui/verdict.tsx';
import type { Meaning, WouldTurn } from './meaning.ts';
import { changesTexts } from './texts.ts';
import { type CatalogueChanges, viewCatalogueChanges } from './view-changes.ts';

const asks = { choice: 'valg', why: 'hvorfor', seen: 'sett' } as const;

type Facts = Readonly<Record<string, unknown>>;

interface Shown {
  readonly lang: Lang;
  readonly changes: CatalogueChanges;
  readonly name: (ref: string) => string;
}

const refOf = ({ outdated: { kind, key } }: Meaning) => entryRef(kind, key);

const Turns: FC<Shown & { meaning: Meaning }> = ({ lang, meaning, name }) => {
  const texts = changesTexts[lang];
  if (meaning.turns.length === 0) return <p>{texts.noTurns}</p>;
  const caption = texts.turns;
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        {
          key: 'finding',
          header: texts.finding,
          rowHeader: true,
          cell: ({ after }: WouldTurn) => `${after.title[lang]} (${name(after.subject)})`,
        },
        {
          key: 'now',
          header: texts.now,
          cell: ({ from }) => (from === undefined ? texts.notAsked : <VerdictTag verdict={from} lang={lang} />),
        },
        { key: 'then', header: texts.then, cell: ({ to }) => <VerdictTag verdict={to} lang={lang} /> },
      ]}
      rows={meaning.turns}
      rowKey={({ after }) => `${after.requirement} ${after.subject}`}
    />
  );
};

const Change: FC<Shown & { meaning: Meaning }> = (props) => {
  const { lang, meaning, name } = props;
  const texts = changesTexts[lang];
  const { outdated } = meaning;
  const ref = refOf(meaning);
  const facts = factChanges(outdated.before as Facts, outdated.after as Facts);
  return (
    <Section title={name(ref)}>
      <p>
        {texts.from(shortDate(outdated.pinned, lang), shortDate(outdated.newer.edition, lang))}{' '}
        <a class="ds-link" href={refHref(ref)}>
          {texts.seeEntry}
        </a>
        {' · '}
        <a class="ds-link" href={catalogueHref(outdated.entry)}>
          {texts.seeCatalogue}
        </a>
      </p>
      <p class="sv-note">
        {texts.source}: {withNoBreaks(outdated.newer.source)}
      </p>
      {facts.length === 0 ? (
        <p>{texts.noFacts}</p>
      ) : (
        <ChangesTable
          lang={lang}
          kind={outdated.kind}
          caption={texts.facts(name(ref))}
          before={texts.now}
          after={texts.then}
          facts={facts}
          name={name}
        />
      )}
      <h3 class="ds-heading">{texts.meaning}</h3>
      <Turns {...props} />
    </Section>
  );
};

interface Typed {
  readonly chosen: readonly string[];
  readonly why: string;
  readonly errors: ReadonlyMap<string, string>;
}

const AdoptForm: FC<Shown & { typed: Typed }> = ({ lang, changes, name, typed }) => {
  const texts = changesTexts[lang];
  const { errors } = typed;
  return (
    <form class="sv-form" method="post" action="/katalog/endringer" novalidate>
      {errors.size > 0 && <ErrorSummary lang={lang} errors={[...errors].map(([field, text]) => ({ field, text }))} />}
      <input type="hidden" name={asks.seen} value={String(changes.view.register.latest)} />
      <CheckboxGroup
        lang={lang}
        name={asks.choice}
        legend={texts.choose}
        error={errors.get(asks.choice)}
        options={changes.meanings.map((meaning) => ({
          value: refOf(meaning),
          label: texts.chooseOf(name(refOf(meaning)), shortDate(meaning.outdated.wish.from, lang)),
        }))}
        values={typed.chosen}
      />
      <TextArea
        lang={lang}
        name={asks.why}
        label={texts.why}
        description={texts.whyHelp}
        value={typed.why}
        rows={2}
        error={errors.get(asks.why)}
      />
      <div class="sv-actions">
        <Button>{texts.adopt}</Button>
      </div>
    </form>
  );
};

const mayAdopt = (actor: Actor) => decide(actor, 'register.change', { units: [] }).allowed;

function show(c: Context<Env>, changes: CatalogueChanges, typed: Typed) {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const texts = changesTexts[lang];
  const { meanings, view } = changes;
  const name = (ref: string) => capital(entryName(view.snapshot, ref, lang));
  const turns = meanings.reduce((sum, meaning) => sum + meaning.turns.length, 0);
  const shown = { lang, changes, name };
  const content =
    meanings.length === 0 ? (
      <>
        <PageHeading kicker={texts.catalogue} title={texts.title} />
        <Empty title={texts.none} text={texts.noneText}>
          <ButtonLink href="/katalog" variant="secondary">
            {texts.toCatalogue}
          </ButtonLink>
        </Empty>
      </>
    ) : (
      <>
        <PageHeading
          kicker={texts.catalogue}
          title={texts.title}
          lead={`${texts.lead(meanings.length)} ${texts.summary(turns)}`}
        />
        {meanings.map((meaning) => (
          <Change {...shown} meaning={meaning} />
        ))}
        {mayAdopt(actor) ? <AdoptForm {...shown} typed={typed} /> : <p>{texts.onlyCoordinator}</p>}
      </>
    );
  return c.render(content, {
    title: texts.title,
    width: 'wide',
    breadcrumbs: [{ text: texts.catalogue, href: '/katalog' }, { text: texts.title }],
  });
}

/** `GET /katalog/endringer`: which entries refer to an older edition, what changes, and what that means. */
export async function catalogueChangesPage(c: Context<Env>): Promise<Response> {
  const changes = await viewCatalogueChanges(c.var, signedIn(c).actor);
  return show(c, changes, { chosen: changes.meanings.map(refOf), why: '', errors: new Map() });
}

/** `POST /katalog/endringer`: takes the newer editions of the chosen entries, all of them or none. */
export async function catalogueChangesSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const texts = changesTexts[c.var.lang];
  const values = await sentValues(c);
  const changes = await viewCatalogueChanges(c.var, actor);
  const chosen = values.get(asks.choice) ?? [];
  const why = (values.get(asks.why)?.[0] ?? '').trim();
  const wishes = changes.meanings
    .filter((meaning) => chosen.includes(refOf(meaning)))
    .map(({ outdated: { kind, key, wish } }) => ({ kind, key, ...wish }));
  const [first, ...more] = wishes;
  const errors = new Map([
    ...(first === undefined ? [[asks.choice, texts.needsChoice] as const] : []),
    ...(why === '' ? [[asks.why, texts.needsWhy] as const] : []),
  ]);
  if (first === undefined || errors.size > 0) {
    c.status(422);
    return show(c, changes, { chosen, why, errors });
  }
  const outcome = await changeEntries(c.var, actor, [first, ...more], why, Number(values.get(asks.seen)?.[0]));
  const waits = outcome.state === 'waiting';
  setFlash(c, { tone: waits ? 'info' : 'success', text: waits ? texts.waits : texts.done(wishes.length) });
  return c.redirect(waits ? '/endringer' : '/katalog/endringer', 303);
}
