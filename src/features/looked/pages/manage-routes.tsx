import type { Context, Hono } from 'hono';
import { entriesOf, openRegister } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { letters } from '../exemption.ts';
import { endToken, issueToken } from '../find-usage/tokens.ts';
import { importForeignLog } from '../foreign/import-foreign-log.ts';
import { readLogFile } from '../foreign/read-rows.ts';
import {
  decideExemption,
  decideKeeping,
  decideTelling,
  type SettingFault,
  stopExemption,
  viewSettings,
} from '../settings.ts';
import { type BringProps, BringView } from './bring-view.tsx';
import { oneOf, type Sent, sentForm } from './form-values.ts';
import { type SettingForm, type SettingsProps, SettingsView, settingForms } from './settings-view.tsx';
import { lookedTexts } from './texts.ts';

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });
const logCrumb = (c: Context<Env>) => ({ text: lookedTexts[c.var.lang].log.title, href: '/logg' });

async function settingsPage(c: Context<Env>, more: Pick<SettingsProps, 'sent' | 'token'> = {}): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const settings = await viewSettings(depsOf(c), actor);
  const { snapshot } = await openRegister(c, 'log-settings');
  const title = lookedTexts[lang].settings.title;
  return c.render(
    <SettingsView lang={lang} settings={settings} snapshot={snapshot} today={osloDate(clock.now())} {...more} />,
    {
      title,
      breadcrumbs: [logCrumb(c), { text: title }],
    },
  );
}

/** The field at which each fault of a form is told. */
function fieldOf(fault: SettingFault, form: SettingForm): string {
  return {
    decidedBy: `${form}-av`,
    decidedOn: `${form}-dato`,
    months: 'maneder',
    register: 'maneder',
    age: 'alder',
    what: 'type',
    letter: 'hjemmel',
    considerations: 'hensyn',
    countGround: 'antallgrunn',
  }[fault];
}

async function keepSetting(c: Context<Env>, form: SettingForm, sent: Sent): Promise<readonly SettingFault[]> {
  const { actor } = signedIn(c);
  const deps = depsOf(c);
  const text = (name: string) => sent.text(name).slice(0, 500);
  const decided = { decidedBy: text(`${form}-av`), decidedOn: text(`${form}-dato`) };
  if (form === 'visning') {
    const shows = text('viser') === 'name' ? 'name' : 'role';
    return decideTelling(deps, actor, { ...decided, shows, guardiansUntil: Number(text('alder')) });
  }
  if (form === 'lagring') return decideKeeping(deps, actor, { ...decided, months: Number(text('maneder')) });
  return decideExemption(deps, actor, {
    ...decided,
    category: text('type'),
    purpose: text('formal'),
    act: text('handling'),
    towards: text('overfor') === 'guardians' ? 'guardians' : 'everyone',
    letter: oneOf(letters, text('hjemmel')),
    considerations: text('hensyn'),
    countShown: text('antall') !== 'no',
    countGround: text('antallgrunn'),
  });
}

async function tokenSent(c: Context<Env>, sent: Sent): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  try {
    const token = await issueToken(depsOf(c), actor, {
      system: sent.text('system').trim(),
      expiresOn: sent.text('gjelderTil'),
    });
    c.header('Cache-Control', 'no-store');
    return settingsPage(c, { token });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    const errors = [{ field: error.place ?? 'system', text: error.say(lang).message }];
    return settingsPage(c, { sent: { form: 'token', value: sent.text, errors } });
  }
}

async function settingSent(c: Context<Env>): Promise<Response> {
  const { lang } = c.var;
  const sent = await sentForm(c);
  const form = oneOf(settingForms, sent.text('skjema')) ?? 'visning';
  if (form === 'token') return tokenSent(c, sent);
  const faults = await keepSetting(c, form, sent);
  const texts = lookedTexts[lang].settings;
  if (faults.length > 0) {
    c.status(422);
    const errors: FormError[] = faults.map((fault) => ({ field: fieldOf(fault, form), text: texts.errors[fault] }));
    return settingsPage(c, { sent: { form, value: sent.text, errors } });
  }
  setFlash(c, { tone: 'success', text: texts.saved });
  return c.redirect(`/logg/innstillinger#${form}`, 303);
}

async function endSent(c: Context<Env>, what: 'unntak' | 'token'): Promise<Response> {
  const { actor } = signedIn(c);
  const id = (await sentForm(c)).text(what);
  if (what === 'unntak') await stopExemption(depsOf(c), actor, id);
  else await endToken(depsOf(c), actor, id.slice(0, 60));
  setFlash(c, { tone: 'success', text: lookedTexts[c.var.lang].settings.saved });
  return c.redirect(`/logg/innstillinger#${what}`, 303);
}

async function bringPage(
  c: Context<Env>,
  more: Partial<Pick<BringProps, 'system' | 'errors' | 'result'>> = {},
): Promise<Response> {
  const { lang } = c.var;
  const { actor } = signedIn(c);
  await viewSettings(depsOf(c), actor);
  const { snapshot } = await openRegister(c, 'log-import');
  const systems = [...entriesOf(snapshot, 'systems').values()].map(({ key, body }) => ({
    value: key,
    label: body.name,
  }));
  const title = lookedTexts[lang].bring.title;
  const sorted = systems.sort((a, b) => a.label.localeCompare(b.label, 'nb'));
  return c.render(<BringView lang={lang} systems={sorted} system="" errors={[]} {...more} />, {
    title,
    breadcrumbs: [logCrumb(c), { text: title }],
  });
}

async function bringSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const texts = lookedTexts[lang].bring.errors;
  const form = await sentForm(c);
  const system = form.text('system').slice(0, 200);
  const file = await form.file('fil');
  const back = (errors: FormError[]) => {
    c.status(422);
    return bringPage(c, { system, errors });
  };
  if (system === '' || file === undefined) {
    return back([
      ...(system === '' ? [{ field: 'system', text: texts.system }] : []),
      ...(file === undefined ? [{ field: 'fil', text: texts.file }] : []),
    ]);
  }
  const written = form.text('gjor') === 'write';
  try {
    const read = readLogFile(file.bytes);
    const outcome = await importForeignLog(depsOf(c), actor, read, { system, dryRun: !written });
    return await bringPage(c, { system, result: { ...outcome, columns: read.columns, written } });
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'refused') throw error;
    return back([{ field: error.place === 'fil' ? 'fil' : 'system', text: error.say(lang).message }]);
  }
}

/** `/logg/innstillinger` and `/logg/hent-inn`: what the owner decides about its log, and logs from other systems. */
export function manageRoutes(app: Hono<Env>): void {
  app.get('/logg/innstillinger', (c) => settingsPage(c));
  app.post('/logg/innstillinger', settingSent);
  app.post('/logg/innstillinger/avslutt-unntak', (c) => endSent(c, 'unntak'));
  app.post('/logg/innstillinger/avslutt-token', (c) => endSent(c, 'token'));
  app.get('/logg/hent-inn', (c) => bringPage(c));
  app.post('/logg/hent-inn', bringSent);
}
