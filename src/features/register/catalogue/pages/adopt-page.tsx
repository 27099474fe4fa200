import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { isDate } from '#src/kernel/date.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { sentValues } from '../../pages/form/sent.ts';
import { type FormValues, first } from '../../pages/form/words.ts';
import { refHref } from '../../pages/kind-slugs.ts';
import { type OpenRegister, openRegister, refuseUnlessMayChange } from '../../pages/open-register.ts';
import { byName, capital } from '../../pages/phrases.ts';
import { entriesOf } from '../../snapshot.ts';
import { adopt } from '../adopt.ts';
import { type Adoption, type AdoptionPlan, planAdoption } from '../adopt-plan.ts';
import { shippedCatalogue } from '../catalogue.ts';
import { catalogueName } from './look.ts';
import { RefsByKind } from './refs-by-kind.tsx';
import { catalogueTexts } from './texts.ts';

const asks = { choice: 'valg', from: 'gjelder-fra', why: 'hvorfor', units: 'enheter.', systems: 'systemer.' } as const;

/** The chosen entries that there are; what else stands in an address or a form is left alone. */
function chosenIn(refs: readonly string[]): string[] {
  return [...new Set(refs)].filter((ref) => shippedCatalogue.entries.has(ref)).slice(0, 200);
}

function adoptionIn(values: FormValues, usualDay: string): Adoption {
  const entries = chosenIn(values.get(asks.choice) ?? []);
  const from = first(values, asks.from).trim();
  const under = (prefix: string) =>
    Object.fromEntries(entries.map((ref) => [ref, (values.get(`${prefix}${ref}`) ?? []).filter((one) => one !== '')]));
  return { entries, from: isDate(from) ? from : usualDay, units: under(asks.units), systems: under(asks.systems) };
}

interface FormProps {
  readonly register: OpenRegister;
  readonly adoption: Adoption;
  readonly plan: AdoptionPlan;
  readonly why: string;
  readonly typedFrom: string;
  readonly errors: ReadonlyMap<string, string>;
}

/** What the register must be told itself: which units use a system, and in which systems something is done. */
const Questions: FC<FormProps> = ({ register, adoption, plan }) => {
  const { lang, snapshot } = register;
  const texts = catalogueTexts[lang];
  const sorted = (options: { value: string; label: string }[]) => options.toSorted((a, b) => byName(a.label, b.label));
  const units = sorted(
    [...entriesOf(snapshot, 'units').values()].map(({ key, ref }) => ({
      value: key,
      label: capital(register.name(ref)),
    })),
  );
  const systems = sorted([
    ...[...entriesOf(snapshot, 'systems').values()].map(({ key, ref }) => ({
      value: key,
      label: capital(register.name(ref)),
    })),
    ...plan.added
      .filter((ref) => ref.startsWith('systems/'))
      .map((ref) => ({ value: ref, label: catalogueName(ref, lang) })),
  ]);
  return (
    <>
      {adoption.entries.map((ref) => {
        const name = catalogueName(ref, lang);
        if (ref.startsWith('systems/') && units.length > 0)
          return (
            <CheckboxGroup
              lang={lang}
              name={`${asks.units}${ref}`}
              legend={texts.units(name)}
              description={texts.unitsHelp}
              required={false}
              options={units}
              values={adoption.units[ref] ?? []}
            />
          );
        if (ref.startsWith('activities/') && plan.added.includes(ref) && systems.length > 0)
          return (
            <CheckboxGroup
              lang={lang}
              name={`${asks.systems}${ref}`}
              legend={texts.systems(name)}
              required={false}
              options={systems}
              values={adoption.systems[ref] ?? []}
            />
          );
        return null;
      })}
    </>
  );
};

const AdoptForm: FC<FormProps> = (props) => {
  const { register, adoption, plan, why, typedFrom, errors } = props;
  const { lang } = register;
  const texts = catalogueTexts[lang];
  const along = plan.added.filter((ref) => !adoption.entries.includes(ref));
  return (
    <>
      <PageHeading
        kicker={texts.title}
        title={texts.adoptTitle}
        lead={plan.added.length === 0 ? texts.adoptNothing : texts.adoptLead(plan.added.length)}
      />
      <Section title={texts.chosen}>
        <RefsByKind lang={register.lang} refs={adoption.entries} />
      </Section>
      {along.length > 0 && (
        <Section title={texts.alsoComes}>
          <RefsByKind lang={register.lang} refs={along} />
        </Section>
      )}
      {plan.there.length > 0 && (
        <Section title={texts.already}>
          <ul class="sv-inline">
            {plan.there.map((ref) => (
              <li>
                <a href={refHref(`${ref.split('/')[0]}/${plan.keys.get(ref)}`)}>{catalogueName(ref, lang)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <form class="sv-form" method="post" action="/katalog/hent" novalidate>
        {errors.size > 0 && <ErrorSummary lang={lang} errors={[...errors].map(([field, text]) => ({ field, text }))} />}
        {adoption.entries.map((ref) => (
          <input type="hidden" name={asks.choice} value={ref} />
        ))}
        <Questions {...props} />
        <DateField
          lang={lang}
          name={asks.from}
          label={texts.from}
          description={texts.fromHelp}
          value={typedFrom}
          error={errors.get(asks.from)}
        />
        <TextArea
          lang={lang}
          name={asks.why}
          label={texts.why}
          description={texts.whyHelp}
          value={why}
          rows={2}
          error={errors.get(asks.why)}
        />
        <div class="sv-actions">
          <Button>{texts.adoptButton}</Button>
          <ButtonLink href="/katalog" variant="secondary">
            {texts.toCatalogue}
          </ButtonLink>
        </div>
      </form>
    </>
  );
};

async function open(c: Context<Env>): Promise<OpenRegister> {
  const register = await openRegister(c, 'catalogue');
  await refuseUnlessMayChange(register, 'systems', undefined, undefined);
  return register;
}

function show(c: Context<Env>, register: OpenRegister, values: FormValues, errors: ReadonlyMap<string, string>) {
  const texts = catalogueTexts[register.lang];
  const adoption = adoptionIn(values, register.usualDay);
  const breadcrumbs = [{ text: texts.title, href: '/katalog' }, { text: texts.adoptTitle }];
  if (adoption.entries.length === 0) {
    return c.render(
      <>
        <PageHeading kicker={texts.title} title={texts.adoptTitle} />
        <Empty title={texts.chooseFirst}>
          <ButtonLink href="/katalog">{texts.toCatalogue}</ButtonLink>
        </Empty>
      </>,
      { title: texts.adoptTitle, breadcrumbs },
    );
  }
  const plan = planAdoption(register.recorded, shippedCatalogue, adoption);
  const typedFrom = values.has(asks.from) ? first(values, asks.from) : register.usualDay;
  return c.render(
    <AdoptForm
      register={register}
      adoption={adoption}
      plan={plan}
      why={first(values, asks.why)}
      typedFrom={typedFrom}
      errors={errors}
    />,
    { title: texts.adoptTitle, breadcrumbs, width: 'wide' },
  );
}

/** `GET /katalog/hent?valg=`: what taking the chosen entries would bring, and what must be told first. */
export async function adoptPage(c: Context<Env>): Promise<Response> {
  const register = await open(c);
  return show(c, register, new Map([[asks.choice, c.req.queries(asks.choice) ?? []]]), new Map());
}

/** `POST /katalog/hent`. */
export async function adoptSent(c: Context<Env>): Promise<Response> {
  const register = await open(c);
  const texts = catalogueTexts[register.lang];
  const values = await sentValues(c);
  const adoption = adoptionIn(values, register.usualDay);
  const why = first(values, asks.why).trim();
  const errors = new Map([
    ...(isDate(first(values, asks.from).trim()) ? [] : [[asks.from, texts.needsFrom] as const]),
    ...(why === '' ? [[asks.why, texts.needsWhy] as const] : []),
  ]);
  const plan = planAdoption(register.recorded, shippedCatalogue, adoption);
  if (adoption.entries.length > 0 && plan.wishes.length === 0) errors.set(asks.from, texts.adoptNothing);
  if (errors.size > 0 || adoption.entries.length === 0) {
    c.status(422);
    return show(c, register, values, errors);
  }
  const outcome = await adopt(register.deps, register.actor, adoption, why);
  const waiting = outcome.waiting.length;
  setFlash(c, { tone: 'success', text: texts.done(outcome.plan.wishes.length - waiting, waiting) });
  return c.redirect(waiting > 0 ? '/endringer' : '/katalog', 303);
}
