import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Role, roles } from '#src/platform/access/decide.ts';
import { perform } from '#src/platform/access/perform.ts';
import { countSignIns } from '#src/platform/identity/own-sessions.ts';
import { defaultRule, mayBegin, roleLimits, type SignInRule } from '#src/platform/identity/sign-in-rule.ts';
import { readRules, setRule } from '#src/platform/identity/sign-in-rules.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { Checkbox, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import { addressOf } from '../address.ts';
import type { WebDeps } from '../deps.ts';
import { webTexts } from '../texts.ts';
import { type RuleError, readRule } from './read-rule.ts';
import { signInTexts } from './texts.ts';

const path = '/innlogging-regler';

interface ListProps {
  readonly lang: Lang;
  readonly rules: ReadonlyMap<Role, SignInRule>;
  readonly counts: { readonly allowed: number; readonly refused: number };
}

/** Where a role may be used, in a few words. */
function placeOf({ onlyNetworks, networks }: SignInRule, lang: Lang): string {
  const texts = signInTexts[lang].rules;
  return onlyNetworks ? `${texts.onlyNetworks} (${networks.join(', ')})` : texts.anywhere;
}

function timeOf({ hours, weekdaysOnly }: SignInRule, lang: Lang): string {
  const texts = signInTexts[lang].rules;
  const day = hours === undefined ? texts.anytime : `${hours.from}–${hours.to}`;
  return weekdaysOnly ? `${day}, ${texts.weekdays.toLowerCase()}` : day;
}

const RulesList: FC<ListProps> = ({ lang, rules, counts }) => {
  const texts = signInTexts[lang].rules;
  const rows = roles.map((role) => ({ role, rule: rules.get(role) ?? defaultRule }));
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Alert tone="info">
        <p>{texts.fixed}</p>
      </Alert>
      <p>{texts.count.replace('%s', String(counts.allowed)).replace('%s', String(counts.refused))}</p>
      <Table
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={({ role }) => role}
        columns={[
          { key: 'role', header: texts.roleTitle, rowHeader: true, cell: ({ role }) => webTexts[lang].roles[role] },
          { key: 'place', header: texts.place, cell: ({ rule }) => placeOf(rule, lang) },
          { key: 'time', header: texts.time, cell: ({ rule }) => timeOf(rule, lang) },
          { key: 'factor', header: texts.factor, cell: ({ rule }) => texts.factors[rule.secondFactor] },
          {
            key: 'change',
            header: texts.change,
            cell: ({ role }) => (
              <a href={`${path}?rolle=${role}`}>
                {texts.change}
                <span class="ds-sr-only"> {webTexts[lang].roles[role]}</span>
              </a>
            ),
          },
        ]}
      />
    </>
  );
};

interface FormProps {
  readonly lang: Lang;
  readonly role: Role;
  readonly typed: URLSearchParams;
  readonly errors: readonly RuleError[];
}

function fieldsOf(rule: SignInRule): URLSearchParams {
  return new URLSearchParams({
    nett: rule.networks.join('\n'),
    ...(rule.onlyNetworks ? { 'bare-nett': '1' } : {}),
    ...(rule.weekdaysOnly ? { ukedager: '1' } : {}),
    fra: rule.hours?.from ?? '',
    til: rule.hours?.to ?? '',
    trinn: rule.secondFactor,
    minutter: rule.idleMinutes === undefined ? '' : String(rule.idleMinutes),
  });
}

const RuleForm: FC<FormProps> = ({ lang, role, typed, errors }) => {
  const texts = signInTexts[lang].rules;
  const value = (name: string) => typed.get(name) ?? '';
  const error = (name: RuleError['field']) => errors.find(({ field }) => field === name)?.text;
  const idle = String(roleLimits[role].idle);
  return (
    <>
      <PageHeading title={webTexts[lang].roles[role]} lead={texts.fixed} />
      <form class="sv-form" method="post" action={path} novalidate>
        {errors.length > 0 && <ErrorSummary lang={lang} errors={errors} />}
        <input type="hidden" name="rolle" value={role} />
        <TextArea
          lang={lang}
          name="nett"
          label={texts.networks}
          description={texts.networksHelp}
          value={value('nett')}
          error={error('nett')}
          rows={4}
        />
        <Checkbox name="bare-nett" value="1" label={texts.onlyNetworks} checked={value('bare-nett') === '1'} />
        <TextField lang={lang} name="fra" label={texts.from} value={value('fra')} error={error('fra')} size={6} />
        <TextField
          lang={lang}
          name="til"
          label={texts.to}
          description={texts.timeHelp}
          value={value('til')}
          error={error('til')}
          size={6}
        />
        <Checkbox name="ukedager" value="1" label={texts.weekdays} checked={value('ukedager') === '1'} />
        <RadioGroup
          lang={lang}
          name="trinn"
          legend={texts.factor}
          value={value('trinn')}
          options={Object.entries(texts.factors).map(([key, label]) => ({ value: key, label }))}
        />
        <TextField
          lang={lang}
          name="minutter"
          label={texts.idle}
          description={texts.idleHelp.replace('%s', idle)}
          value={value('minutter')}
          error={error('minutter')}
          size={6}
        />
        <div class="sv-actions">
          <Button>{texts.save}</Button>
          <ButtonLink href={path} variant="secondary">
            {texts.title}
          </ButtonLink>
        </div>
      </form>
    </>
  );
};

const isRole = (value: unknown): value is Role => roles.some((role) => role === value);
const month = 30 * 24 * 60 * 60_000;

/** `/innlogging-regler`: the owner's rules of place, time and two factors; a coordinator's. */
export function rulesPages(app: Hono<Env>, deps: WebDeps): void {
  const deed = (subject: string) => ({ act: 'sign-in.rule', subject, scope: { units: [] } }) as const;

  app.get(path, async (c) => {
    const { actor } = signedIn(c);
    const { lang } = c.var;
    const since = new Date(deps.clock.now().getTime() - month);
    const { rules, counts } = await perform(deps, actor, deed('sign-in-rules'), async (trx) => ({
      rules: await readRules(trx, actor.tenant),
      counts: await countSignIns(trx, actor.tenant, since),
    }));
    const role = c.req.query('rolle');
    const { title } = signInTexts[lang].rules;
    if (!isRole(role))
      return c.render(<RulesList lang={lang} rules={rules} counts={counts} />, { title, width: 'wide' });
    const typed = fieldsOf(rules.get(role) ?? defaultRule);
    return c.render(<RuleForm lang={lang} role={role} typed={typed} errors={[]} />, {
      title: webTexts[lang].roles[role],
      breadcrumbs: [{ text: title, href: path }, { text: webTexts[lang].roles[role] }],
    });
  });

  app.post(path, async (c) => {
    const { actor } = signedIn(c);
    const { lang } = c.var;
    const texts = signInTexts[lang].rules;
    const typed = new URLSearchParams(await c.req.text());
    const role = typed.get('rolle');
    return perform(deps, actor, deed(`sign-in-rule:${isRole(role) ? role : '-'}`), async (trx) => {
      if (!isRole(role)) throw new Problem('no such role', { code: 'bad-input', place: 'rolle' });
      const read = readRule(typed, texts.errors);
      const from = addressOf(c, deps);
      // Whoever sets the rule must be able to mend it.
      const shutOut = 'rule' in read && role === actor.role && !mayBegin(read.rule, from, deps.clock.now()).allowed;
      if (!('rule' in read) || shutOut) {
        const errors = 'rule' in read ? [{ field: 'nett', text: texts.errors.self } as const] : read.errors;
        c.status(422);
        return c.render(<RuleForm lang={lang} role={role} typed={typed} errors={errors} />, { title: texts.title });
      }
      await setRule(trx, deps.clock, actor, role, read.rule);
      setFlash(c, { tone: 'success', text: texts.saved });
      return c.redirect(path, 303);
    });
  });
}
