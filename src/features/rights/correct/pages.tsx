import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type CorrectionField, correctionFields } from '#src/features/people/index.ts';
import { isDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { dutyDeps } from '../duty/deps.ts';
import { dutySent, fieldsOf, type Tried } from '../duty/form.ts';
import { NoPerson } from '../duty/no-person.tsx';
import { allowedOf, dutyCrumbs } from '../duty/page.ts';
import { Stray } from '../duty/stray.tsx';
import { commonTexts, inLang } from '../duty/words.ts';
import { decideCorrection, fieldValue, nameWrong } from './correct.ts';
import { correctionGrounds, groundKeys } from './rules.ts';
import { type CorrectionRow, type CorrectionsView, viewCorrections } from './view.ts';

const texts = {
  title: say('Avgjøre hva som skal rettes', 'Avgjere kva som skal rettast', 'Decide what is to be corrected'),
  lead: say(
    'Hver ting avgjøres for seg. Det som rettes, endres her med det samme, og en import av gamle lister bringer ikke feilen tilbake. Det som ikke kan endres, merkes som feil med det rette ved siden av, overalt hvor det vises.',
    'Kvar ting blir avgjord for seg. Det som blir retta, blir endra her med det same, og ein import av gamle lister bringer ikkje feilen tilbake. Det som ikkje kan endrast, blir merkt som feil med det rette ved sida av, overalt der det blir vist.',
    'Each thing is decided by itself. What is corrected changes here at once, and an import of old lists does not bring the error back. What cannot be changed is marked as wrong with the right value beside it, wherever it is shown.',
  ),
  list: say('Det som skal være feil', 'Det som skal vere feil', 'What is said to be wrong'),
  none: say('Ingenting er ført opp ennå.', 'Ingenting er ført opp enno.', 'Nothing is added yet.'),
  what: say('Hva', 'Kva', 'What'),
  wrong: say('Står nå', 'Står no', 'Says now'),
  proposed: say('Skal stå', 'Skal stå', 'Should say'),
  decision: say('Avgjørelse', 'Avgjerd', 'Decision'),
  undecided: say('Ikke avgjort', 'Ikkje avgjord', 'Not decided'),
  corrected: say('Rettet', 'Retta', 'Corrected'),
  appended: say(
    'Merket som feil, rettingen ført til',
    'Merkt som feil, rettinga ført til',
    'Marked as wrong, the correction added',
  ),
  refused: say('Avslått', 'Avslått', 'Refused'),
  nothing: say('Ikke registrert', 'Ikkje registrert', 'Not recorded'),
  add: say('Før opp noe som skal være feil', 'Før opp noko som skal vere feil', 'Add what is said to be wrong'),
  whatWrong: say('Hva er feil?', 'Kva er feil?', 'What is wrong?'),
  somewhere: say('En tekst et annet sted', 'Ein tekst ein annan stad', 'A text somewhere else'),
  place: say(
    'Hvor det står, hvis det er en tekst',
    'Kvar det står, om det er ein tekst',
    'Where it stands, if it is a text',
  ),
  placeHelp: say(
    'For eksempel: vedtak 12. mars 2026, side 2.',
    'Til dømes: vedtak 12. mars 2026, side 2.',
    'For example: decision of 12 March 2026, page 2.',
  ),
  quote: say(
    'Det som er feil, ordrett, hvis det er en tekst',
    'Det som er feil, ordrett, om det er ein tekst',
    'What is wrong, word for word, if it is a text',
  ),
  should: say('Hva skal stå?', 'Kva skal stå?', 'What should it say?'),
  save: say('Før opp', 'Før opp', 'Add'),
  saved: say('Ført opp.', 'Ført opp.', 'Added.'),
  decide: say('Avgjør', 'Avgjer', 'Decide'),
  which: say('Hvilken', 'Kva for ei', 'Which one'),
  ground: say('Grunn, når det ikke rettes', 'Grunn, når det ikkje blir retta', 'Ground, when it is not corrected'),
  noGround: say('Ingen: det rettes', 'Ingen: det blir retta', 'None: it is corrected'),
  doDecide: say('Før avgjørelsen', 'Før avgjerda', 'Note the decision'),
  decided: say('Avgjørelsen er ført.', 'Avgjerda er ført.', 'The decision is noted.'),
  told: say('De som har fått det som var feil', 'Dei som har fått det som var feil', 'Those who got what was wrong'),
  toldIntro: say(
    'Hver av dem får en oppgave i saken når noe rettes. Den som spør, har rett til å få vite hvem de er (GDPR art. 19).',
    'Kvar av dei får ei oppgåve i saka når noko blir retta. Den som spør, har rett til å få vite kven dei er (GDPR art. 19).',
    'Each gets a task in the case when something is corrected. Whoever asks has the right to know who they are (GDPR art. 19).',
  ),
  nobody: say(
    'Registeret og utleveringene nevner ingen.',
    'Registeret og utleveringane nemner ingen.',
    'The register and the disclosures name nobody.',
  ),
} as const;

const fieldNames: Readonly<Record<CorrectionField, ReturnType<typeof say>>> = {
  name: say('Navn', 'Namn', 'Name'),
  'birth-date': say('Fødselsdato', 'Fødselsdato', 'Date of birth'),
  address: say('Adresse', 'Adresse', 'Address'),
  phone: say('Telefon', 'Telefon', 'Telephone'),
  email: say('E-post', 'E-post', 'E-mail'),
};

interface Props {
  readonly lang: Lang;
  readonly view: CorrectionsView;
  readonly may: ReadonlySet<string>;
  readonly tried: Tried | undefined;
}

const whatWords = ({ field, place }: CorrectionRow, lang: Lang) =>
  field === null ? (place ?? '') : fieldNames[field][lang];

/** A value as people read it: a day in words. */
const said = (value: string | null, field: CorrectionField | null, lang: Lang) =>
  value !== null && field === 'birth-date' && isDate(value) ? shortDate(value, lang) : value;

const List: FC<Props> = ({ lang, view }) => {
  const t = inLang(texts, lang);
  return (
    <Section title={t.list} id="feil">
      <Table
        caption={t.list}
        captionHidden
        rows={view.corrections}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'what', header: t.what, rowHeader: true, cell: (row) => whatWords(row, lang) },
          { key: 'wrong', header: t.wrong, cell: ({ wrong, field }) => said(wrong, field, lang) ?? t.nothing },
          { key: 'proposed', header: t.proposed, cell: ({ proposed, field }) => said(proposed, field, lang) },
          {
            key: 'decision',
            header: t.decision,
            cell: ({ decision, ground, section, decided_at }) => {
              const known = groundKeys.find((key) => correctionGrounds[key].text.nb === ground);
              const day = decided_at === null ? '' : ` ${shortDate(osloDate(decided_at), lang)}`;
              return (
                <>
                  {t[decision]}
                  {day}
                  {ground !== null && (
                    <div class="sv-note">{`${known === undefined ? ground : correctionGrounds[known].text[lang]} (${sectionWords(section)})`}</div>
                  )}
                </>
              );
            },
          },
        ]}
      />
    </Section>
  );
};

/** The act of a section as people cite it. */
function sectionWords(section: string | null): string {
  return (section ?? '').replace(/^arkivlova-2025 /, 'arkivlova ').replace(/^gdpr /, 'GDPR ');
}

const AddForm: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(texts, lang);
  const form = fieldsOf('ny', tried);
  const [subject] = view.subjects;
  const options =
    subject === undefined
      ? []
      : correctionFields.map((field) => ({
          value: `field:${field}`,
          label: fieldNames[field][lang],
          description: said(fieldValue(subject, field), field, lang) ?? t.nothing,
        }));
  return (
    <Section title={t.add} id="ny">
      <form class="sv-form" method="post" action={`/saker/${view.at.matter.id}/retting`} novalidate>
        <input type="hidden" name="skjema" value="ny" />
        <ErrorSummary lang={lang} errors={form.errors} />
        {view.subjects.length > 1 && (
          <SelectField
            lang={lang}
            {...form.of('person', subject?.id)}
            label={commonTexts.whom[lang]}
            options={view.subjects.map(({ id, givenName, familyName }) => ({
              value: id,
              label: `${givenName} ${familyName}`,
            }))}
          />
        )}
        <RadioGroup
          lang={lang}
          {...form.of('what')}
          legend={t.whatWrong}
          options={[...options, { value: 'place', label: t.somewhere }]}
        />
        <TextField lang={lang} {...form.of('place')} label={t.place} description={t.placeHelp} required={false} />
        <TextArea lang={lang} {...form.of('wrong')} label={t.quote} required={false} rows={2} />
        <TextArea lang={lang} {...form.of('proposed')} label={t.should} rows={2} />
        <div class="sv-actions">
          <Button variant={view.corrections.length === 0 ? 'primary' : 'secondary'}>{t.save}</Button>
        </div>
      </form>
    </Section>
  );
};

const DecideForm: FC<Props & { open: readonly CorrectionRow[] }> = ({ lang, view, open, tried }) => {
  const t = inLang(texts, lang);
  const form = fieldsOf('avgjor', tried);
  return (
    <Section title={t.decide} id="avgjor">
      <form class="sv-form" method="post" action={`/saker/${view.at.matter.id}/retting`} novalidate>
        <input type="hidden" name="skjema" value="avgjor" />
        <ErrorSummary lang={lang} errors={form.errors} />
        <SelectField
          lang={lang}
          {...form.of('correction', open[0]?.id)}
          label={t.which}
          options={open.map((row) => ({ value: row.id, label: `${whatWords(row, lang)}: ${row.proposed}` }))}
        />
        <RadioGroup
          lang={lang}
          {...form.of('decision')}
          legend={t.decision}
          options={(['corrected', 'appended', 'refused'] as const).map((one) => ({ value: one, label: t[one] }))}
        />
        <SelectField
          lang={lang}
          {...form.of('ground')}
          label={t.ground}
          required={false}
          emptyLabel={t.noGround}
          options={groundKeys.map((key) => ({ value: key, label: correctionGrounds[key].text[lang] }))}
        />
        <div class="sv-actions">
          <Button>{t.doDecide}</Button>
        </div>
      </form>
    </Section>
  );
};

const CorrectionPage: FC<Props> = (props) => {
  const { lang, view, may, tried } = props;
  const t = inLang(texts, lang);
  const open = view.corrections.filter(({ decision }) => decision === 'undecided');
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stray
        tried={tried}
        shown={[open.length > 0 && may.has('correct-data') && 'avgjor', may.has('name-wrong') && 'ny']}
      />
      {view.subjects.length === 0 && (
        <NoPerson lang={lang} matter={view.at.matter.id} mayFind={may.has('find-person')} />
      )}
      <List {...props} />
      {open.length > 0 && may.has('correct-data') && <DecideForm {...props} open={open} />}
      {may.has('name-wrong') && <AddForm {...props} />}
      {view.corrections.length > 0 && (
        <Section title={t.told} intro={t.toldIntro} id="mottakere">
          {view.recipients.length === 0 ? (
            <p>{t.nobody}</p>
          ) : (
            <ul class="ds-list">
              {view.recipients.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
};

async function correctionPage(c: Context<Env>, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const id = c.req.param('id') ?? '';
  const view = await viewCorrections(dutyDeps(c), actor, id);
  const steps = ['find-person', 'name-wrong', 'correct-data'] as const;
  const may = allowedOf(actor, steps, view.at);
  const title = texts.title[lang];
  return c.render(<CorrectionPage lang={lang} view={view} may={may} tried={tried} />, {
    title,
    width: 'wide',
    breadcrumbs: dutyCrumbs(lang, { number: view.number, id }, title),
  });
}

function correctionSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const deps = dutyDeps(c);
  const again = (tried: Tried) => correctionPage(c, tried);
  return dutySent(c, 'retting', again, async ({ text }, form, matter) => {
    if (form === 'avgjor') {
      const [correction, decision, ground] = [text('correction'), text('decision'), text('ground')];
      await decideCorrection(deps, actor, { matter, correction, decision, ground });
      return texts.decided;
    }
    await nameWrong(deps, actor, {
      ...{ matter, what: text('what'), person: text('person'), place: text('place') },
      ...{ wrong: text('wrong'), proposed: text('proposed') },
    });
    return texts.saved;
  });
}

/** `/saker/:id/retting`: what is said to be wrong, and what is decided of each. */
export function correctionRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/retting', (c) => correctionPage(c));
  app.post('/saker/:id/retting', correctionSent);
}
