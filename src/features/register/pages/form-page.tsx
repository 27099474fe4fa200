import type { Context } from 'hono';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { entryRef } from '../entry.ts';
import { entryName } from '../labels/entry-name.ts';
import type { Kind } from '../schema/kinds.ts';
import { entryAt, snapshotOf, versionsOf } from '../snapshot.ts';
import { viewRegister } from '../view-register.ts';
import { filled } from './form/fill.ts';
import { sentValues } from './form/sent.ts';
import { type Submitted, submit } from './form/submit.ts';
import { rebase, startOf } from './form-rebase.tsx';
import { type FactsBody, givenOut, type OpenedForm, renderForm } from './form-render.tsx';
import { entryHref } from './kind-slugs.ts';
import { keepTime, mayRead, type OpenRegister, openRegister, refuseUnlessMayChange } from './open-register.ts';
import { capital } from './phrases.ts';
import { Waits } from './waits.tsx';

const noEntry = () => new Problem('there is no such entry', { code: 'not-found' });

/** The facts of an entry that its form begins with: those of the day asked for, else the last that held. */
function bodyFor(register: OpenRegister, kind: Kind, key: string): FactsBody {
  const held = entryAt(register.snapshot, entryRef(kind, key))?.body;
  const body = held ?? versionsOf(register.view.landscape, kind, key)?.at(-1);
  if (body === undefined || !mayRead(register.actor, kind, key, body)) throw noEntry();
  return body as FactsBody;
}

async function open(c: Context<Env>, kind: Kind, key: string | undefined): Promise<OpenedForm> {
  const register = await openRegister(c, key === undefined ? kind : entryRef(kind, key));
  // A form begins with what is known now; from older knowledge it would undo what came after.
  if (register.known !== undefined) throw noEntry();
  const before = key === undefined ? undefined : bodyFor(register, kind, key);
  await refuseUnlessMayChange(register, kind, key, before);
  return { register, kind, key, before };
}

/** `GET …/endre` and `GET …/ny`: the form, begun at `?felt=` and filled in from the rest of the address. */
export async function formPage(c: Context<Env>, kind: Kind, key: string | undefined): Promise<Response> {
  const opened = await open(c, kind, key);
  return renderForm(c, opened, { values: filled(kind, givenOut(opened), c.req.queries()), begin: c.req.query('felt') });
}

/** `POST …/endre` and `POST …/ny`. */
export async function formSent(c: Context<Env>, kind: Kind, key: string | undefined): Promise<Response> {
  const opened = await open(c, kind, key);
  const values = await sentValues(c);
  const onto = key === undefined ? undefined : startOf(opened, key, values);
  if (onto !== undefined) return rebase(c, opened, values, onto);
  const submitted = await submit(opened.register, opened, values);
  if (submitted.is === 'faulty') {
    c.status(422);
    return renderForm(c, opened, { values, errors: submitted.errors, begin: c.req.query('felt') });
  }
  return submitted.is === 'conflict' ? rebase(c, opened, values, undefined) : done(c, opened, submitted);
}

async function done(
  c: Context<Env>,
  { register, kind, key }: OpenedForm,
  { outcome, asked, key: made }: Extract<Submitted, { is: 'done' }>,
) {
  const { texts } = register;
  if (outcome.state === 'waiting') {
    c.status(202);
    return c.render(
      <Waits register={register} opens={outcome.opens} back={entryHref(kind, made)} isNew={key === undefined} />,
      { title: texts.waitsTitle },
    );
  }
  const after = await viewRegister(register.deps, register.actor, 'register.read', entryRef(kind, made));
  const day = asked.from !== null && asked.from > register.usualDay ? asked.from : register.askedDay;
  const name = capital(
    entryName(snapshotOf(after.landscape, day ?? register.usualDay), entryRef(kind, made), register.lang),
  );
  setFlash(c, { tone: 'success', text: key === undefined ? texts.added(name) : texts.saved(name) });
  return c.redirect(keepTime({ askedDay: day, known: undefined }, entryHref(kind, made)), 303);
}
