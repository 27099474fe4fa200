import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { numberOf, partiesOf, performMatter } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { dutyDeps } from '../duty/deps.ts';
import { fieldsOf, type Tried, tryForm } from '../duty/form.ts';
import { dutyCrumbs } from '../duty/page.ts';
import { inLang } from '../duty/words.ts';
import { type Candidate, findCandidates, setPerson } from './find-person.ts';

const texts = {
  title: say('Finn hvem saken gjelder', 'Finn kven saka gjeld', 'Find whom the case is about'),
  lead: say(
    'Når saken peker på en person ved skolene, gjelder det som bestemmes i saken, overalt hvor personen vises. Søket blir ført i loggen.',
    'Når saka peikar på ein person ved skulane, gjeld det som blir bestemt i saka, overalt der personen blir vist. Søket blir ført i loggen.',
    'When the case points at a person of the schools, what is decided in it holds wherever the person is shown. The search is logged.',
  ),
  name: say('Fornavn og etternavn', 'Fornamn og etternamn', 'Given and family name'),
  nameHelp: say(
    'Hele navnet, slik det står i elevlisten.',
    'Heile namnet, slik det står i elevlista.',
    'The whole name, as it stands in the list of pupils.',
  ),
  born: say('Fødselsdato', 'Fødselsdato', 'Date of birth'),
  search: say('Søk', 'Søk', 'Search'),
  found: say('Funnet', 'Funne', 'Found'),
  which: say('Hvem er det?', 'Kven er det?', 'Who is it?'),
  party: say('Hvem i saken er det?', 'Kven i saka er det?', 'Who of the case is it?'),
  choose: say('Dette er personen', 'Dette er personen', 'This is the person'),
  nobody: say('Ingen med det navnet', 'Ingen med det namnet', 'Nobody of that name'),
  nobodyText: say(
    'Du søker bare i skoler som du arbeider for. Se om navnet er skrevet som i elevlisten.',
    'Du søkjer berre i skular som du arbeider for. Sjå om namnet er skrive som i elevlista.',
    'You search only at schools that you work for. See whether the name is written as in the list of pupils.',
  ),
  chosen: say('Saken peker på personen.', 'Saka peikar på personen.', 'The case points at the person.'),
  requester: say('den som spør', 'den som spør', 'who asks'),
  subject: say('den det gjelder', 'den det gjeld', 'whom it is about'),
  representative: say('den som hjelper', 'den som hjelper', 'who helps'),
  'other-body': say('et annet organ', 'eit anna organ', 'another body'),
} as const;

interface Shown {
  readonly candidates?: readonly Candidate[];
  readonly tried?: Tried | undefined;
  readonly typed?: ReadonlyMap<string, string>;
}

interface PartyOption {
  readonly id: string;
  readonly text: string;
}

const PersonView: FC<{ lang: Lang; matter: string; parties: readonly PartyOption[] } & Shown> = ({
  lang,
  matter,
  parties,
  candidates,
  tried,
  typed,
}) => {
  const t = inLang(texts, lang);
  const search = fieldsOf('sok', tried);
  const choose = fieldsOf('velg', tried);
  const action = `/saker/${matter}/person`;
  const about = (one: Candidate) =>
    [one.birthDate === null ? '' : shortDate(one.birthDate, lang), ...one.schools]
      .filter((text) => text !== '')
      .join(', ');
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <form class="sv-form" method="post" action={action} novalidate>
        <input type="hidden" name="skjema" value="sok" />
        <ErrorSummary lang={lang} errors={search.errors} />
        <TextField lang={lang} {...search.of('name', typed?.get('sok.name'))} label={t.name} description={t.nameHelp} />
        <DateField lang={lang} {...search.of('born', typed?.get('sok.born'))} label={t.born} required={false} />
        <div class="sv-actions">
          <Button variant={candidates === undefined ? 'primary' : 'secondary'}>{t.search}</Button>
        </div>
      </form>
      {candidates !== undefined && (
        <Section title={t.found} id="funnet">
          {candidates.length === 0 ? (
            <Empty title={t.nobody} text={t.nobodyText} />
          ) : (
            <form class="sv-form" method="post" action={action} novalidate>
              <input type="hidden" name="skjema" value="velg" />
              <ErrorSummary lang={lang} errors={choose.errors} />
              <RadioGroup
                lang={lang}
                {...choose.of('person')}
                legend={t.which}
                options={candidates.map((one) => ({ value: one.id, label: one.name, description: about(one) }))}
              />
              <SelectField
                lang={lang}
                {...choose.of('party', parties[0]?.id)}
                label={t.party}
                options={parties.map(({ id, text }) => ({ value: id, label: text }))}
              />
              <div class="sv-actions">
                <Button>{t.choose}</Button>
              </div>
            </form>
          )}
        </Section>
      )}
    </>
  );
};

async function personPage(c: Context<Env>, shown: Shown = {}): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const id = c.req.param('id') ?? '';
  const { number, parties } = await performMatter(
    dutyDeps(c),
    actor,
    { step: shown.candidates === undefined ? 'find-person' : 'see', matter: id },
    async (trx, { matter }) => ({ number: numberOf(matter), parties: await partiesOf(trx, matter.id) }),
  );
  const order = ['subject', 'requester', 'representative', 'other-body'] as const;
  const options = parties
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
    .map((party) => ({ id: party.id, text: `${party.name ?? '–'} (${texts[party.part][lang]})` }));
  const title = texts.title[lang];
  return c.render(<PersonView lang={lang} matter={id} parties={options} {...shown} />, {
    title,
    breadcrumbs: dutyCrumbs(lang, { number, id }, title),
  });
}

async function personSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const matter = c.req.param('id') ?? '';
  const deps = dutyDeps(c);
  let candidates: readonly Candidate[] | undefined;
  let typed = new Map<string, string>();
  const tried = await tryForm(c, async (sent, form) => {
    if (form === 'velg')
      return setPerson(deps, actor, { matter, party: sent.text('party'), person: sent.text('person') });
    typed = new Map([
      ['sok.name', sent.text('name')],
      ['sok.born', sent.text('born')],
    ]);
    candidates = await findCandidates(deps, actor, { matter, name: sent.text('name'), born: sent.text('born') });
  });
  if (tried !== undefined) return personPage(c, { tried });
  if (candidates !== undefined) return personPage(c, { candidates, typed });
  setFlash(c, { tone: 'success', text: texts.chosen[c.var.lang] });
  return c.redirect(`/saker/${matter}`, 303);
}

/** `/saker/:id/person`: which person of the schools a case is about. */
export function findPersonRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/person', (c) => personPage(c));
  app.post('/saker/:id/person', personSent);
}
