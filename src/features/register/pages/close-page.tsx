import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { isDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { changeEntry } from '../change-entry.ts';
import { type Entry, entryRef } from '../entry.ts';
import { kindName } from '../labels/kind-names.ts';
import type { CollectionKind } from '../schema/kinds.ts';
import { entryAt } from '../snapshot.ts';
import { referringTo } from './around.ts';
import { asks } from './form/ask.ts';
import { sentValues } from './form/sent.ts';
import { type FormValues, first } from './form/words.ts';
import { entryHref, refHref } from './kind-slugs.ts';
import { keepTime, type OpenRegister, openRegister, refuseUnlessMayChange } from './open-register.ts';
import { capital } from './phrases.ts';

interface Props {
  readonly register: OpenRegister;
  readonly entry: Entry;
  readonly values: FormValues;
  readonly errors: ReadonlyMap<string, string>;
  readonly conflict?: boolean;
}

const CloseView: FC<Props> = ({ register, entry, values, errors, conflict }) => {
  const { texts, lang } = register;
  const page = entryHref(entry.kind, entry.key);
  const still = referringTo(register.snapshot, entry.ref);
  const field = (name: string) => ({ lang, name, value: first(values, name), error: errors.get(name) });
  return (
    <>
      <PageHeading title={texts.closeTitle(capital(register.name(entry.ref)))} lead={texts.closeLead} />
      {conflict && <Alert tone="warning" title={texts.conflictTitle} announced />}
      {still.length > 0 && (
        <Section title={texts.closeStill}>
          <ul>
            {still.map(({ ref, kind }) => (
              <li>
                <a class="ds-link" href={refHref(ref)}>
                  {capital(register.name(ref))}
                </a>{' '}
                ({kindName(kind, lang)})
              </li>
            ))}
          </ul>
        </Section>
      )}
      <form method="post" action={keepTime(register, `${page}/avslutt`)} class="sv-form" novalidate>
        <ErrorSummary lang={lang} errors={[...errors].map(([name, text]) => ({ field: name, text }))} />
        <input type="hidden" name={asks.seen} value={first(values, asks.seen)} />
        <DateField {...field(asks.from)} label={texts.closeFrom} />
        <TextArea {...field(asks.why)} label={texts.why} description={texts.whyHelp} rows={2} />
        <div class="sv-actions">
          <Button danger>{texts.closeButton}</Button>
          <ButtonLink href={page} variant="tertiary">
            {texts.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
};

function render(c: Context<Env>, props: Props): Response | Promise<Response> {
  const { register, entry } = props;
  const name = capital(register.name(entry.ref));
  return c.render(<CloseView {...props} />, {
    title: register.texts.closeTitle(name),
    breadcrumbs: [
      { text: register.texts.register, href: '/register' },
      { text: name, href: entryHref(entry.kind, entry.key) },
      { text: register.texts.close },
    ],
  });
}

async function open(
  c: Context<Env>,
  kind: CollectionKind,
  key: string,
): Promise<{ register: OpenRegister; entry: Entry }> {
  const register = await openRegister(c, entryRef(kind, key));
  const entry = entryAt(register.snapshot, entryRef(kind, key));
  if (entry === undefined) throw new Problem('there is no such entry', { code: 'not-found' });
  await refuseUnlessMayChange(register, kind, key, entry.body);
  return { register, entry };
}

/** `GET …/avslutt`: from which day an entry no longer holds, why, and what still refers to it. */
export async function closePage(c: Context<Env>, kind: CollectionKind, key: string): Promise<Response> {
  const { register, entry } = await open(c, kind, key);
  const values = new Map([
    [asks.from, [register.askedDay ?? register.today]],
    [asks.seen, [String(register.view.latest)]],
  ]);
  return render(c, { register, entry, values, errors: new Map() });
}

/** `POST …/avslutt`. */
export async function closeSent(c: Context<Env>, kind: CollectionKind, key: string): Promise<Response> {
  const { register, entry } = await open(c, kind, key);
  const { texts } = register;
  const values = await sentValues(c);
  const from = first(values, asks.from).trim();
  const why = first(values, asks.why).trim();
  const errors = new Map<string, string>();
  if (!isDate(from)) errors.set(asks.from, texts.needsFrom);
  if (why === '') errors.set(asks.why, texts.needsWhy);
  if (errors.size > 0) {
    c.status(422);
    return render(c, { register, entry, values, errors });
  }
  try {
    const wish = { kind, key, from, to: null, body: null };
    await changeEntry(register.deps, register.actor, wish, why, Number(first(values, asks.seen)) || 0);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'conflict') throw problem;
    c.status(409);
    const latest = new Map([...values, [asks.seen, [String(register.view.latest)]] as const]);
    return render(c, { register, entry, values: latest, errors, conflict: true });
  }
  setFlash(c, { tone: 'success', text: texts.closed(capital(register.name(entry.ref))) });
  return c.redirect(`${entryHref(kind, key)}/historikk`, 303);
}
