import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { dutyDeps, unitsToday } from '../duty/deps.ts';
import { dutySent, fieldsOf, type SentFields, type Tried } from '../duty/form.ts';
import { NoPerson } from '../duty/no-person.tsx';
import { dutyCrumbs } from '../duty/page.ts';
import { Stray } from '../duty/stray.tsx';
import { commonTexts, inLang } from '../duty/words.ts';
import { askOutside, meetOtherwise } from '../outside/ask.ts';
import { Outside, type OutsideProps } from '../outside/view.tsx';
import { gapTexts } from '../package/give.ts';
import { originOf } from '../pages/origin.ts';
import { put } from '../pages/props.ts';
import { askForPortable, giveAlong, type PortableView, refuseAlong, viewPortable } from './take-along.ts';

const texts = {
  title: say('Ta med seg opplysninger', 'Ta med seg opplysningar', 'Take data along'),
  lead: say(
    'Retten til å få opplysninger med seg i en fil gjelder bare det personen selv har gitt, og bare det som bygger på samtykke eller avtale (GDPR art. 20). Det meste en skole gjør, bygger på lov; om det gjelder retten til innsyn.',
    'Retten til å få opplysningar med seg i ei fil gjeld berre det personen sjølv har gitt, og berre det som byggjer på samtykke eller avtale (GDPR art. 20). Det meste ein skule gjer, byggjer på lov; om det gjeld retten til innsyn.',
    'The right to take data along in a file is only of what the person has given, and only of what rests on consent or contract (GDPR art. 20). Most of what a school does rests on law; of that there is a right of access.',
  ),
  purposes: say('Hva som bygger på hva', 'Kva som byggjer på kva', 'What rests on what'),
  purpose: say('Formål', 'Formål', 'Purpose'),
  data: say('Data', 'Data', 'Data'),
  may: say('Kan tas med?', 'Kan takast med?', 'Can it be taken along?'),
  yes: say('Ja', 'Ja', 'Yes'),
  no: say('Nei', 'Nei', 'No'),
  give: say('Gi filene', 'Gi filene', 'Give the files'),
  giveIntro: say(
    'Filene er JSON og CSV med en liste over hva de inneholder, og filer som systemene utenfor har svart med. Bare den som spurte, åpner dem, logget inn med to faktorer, til de går ut.',
    'Filene er JSON og CSV med ei liste over kva dei inneheld, og filer som systema utanfor har svara med. Berre den som spurde, opnar dei, logga inn med to faktorar, til dei går ut.',
    'The files are JSON and CSV with a list of what they hold, and files that the systems outside have answered with. Only the one who asked opens them, signed in with two factors, until they expire.',
  ),
  kinds: say('Hva personen selv har gitt', 'Kva personen sjølv har gitt', 'What the person has given'),
  kindsHelp: say(
    'Velg det personen selv har gitt. Det skolen har laget eller fått av andre, er ikke med.',
    'Vel det personen sjølv har gitt. Det skulen har laga eller fått av andre, er ikkje med.',
    'Choose what the person has given. What the school has made or got from others is not part of it.',
  ),
  source: say('Kommer fra: {kilde}', 'Kjem frå: {kilde}', 'Comes from: {kilde}'),
  here: say('Her i Skolevern: {felt}', 'Her i Skolevern: {felt}', 'Here in Skolevern: {felt}'),
  notHere: say('Ikke i Skolevern', 'Ikkje i Skolevern', 'Not in Skolevern'),
  consents: say(
    'Samtykkene som er registrert ({antall}), er alltid med.',
    'Samtykka som er registrerte ({antall}), er alltid med.',
    'The consents that are recorded ({antall}) are always part of it.',
  ),
  expires: say('Kan hentes til og med', 'Kan hentast til og med', 'Can be fetched until'),
  giveDo: say('Gjør filene tilgjengelige', 'Gjer filene tilgjengelege', 'Make the files available'),
  given: say('Filene er gjort tilgjengelige.', 'Filene er gjorde tilgjengelege.', 'The files are made available.'),
  givenUntil: say(
    'Filene kan hentes til og med {dag}.',
    'Filene kan hentast til og med {dag}.',
    'The files can be fetched until {dag}.',
  ),
  gone: say('Filene er gått ut og slettet.', 'Filene er gått ut og sletta.', 'The files have expired and are erased.'),
  inTheWay: say('Dette må være i orden først:', 'Dette må vere i orden først:', 'This must be in order first:'),
  refuse: say('Avslå med grunnen', 'Avslå med grunnen', 'Refuse with the ground'),
  refuseIntro: say(
    'Ingenting om slike personer bygger på samtykke eller avtale i registeret.',
    'Ikkje noko om slike personar byggjer på samtykke eller avtale i registeret.',
    'Nothing on such people rests on consent or contract in the register.',
  ),
  grounds: say('Begrunnelse til den som spurte', 'Grunngiving til den som spurde', 'Grounds to whoever asked'),
  refuseDo: say('Avgjør saken: avslått', 'Avgjer saka: avslått', 'Decide the case: refused'),
  refused: say('Saken er avgjort.', 'Saka er avgjord.', 'The case is decided.'),
  ask: say('Sett systemene utenfor på saken', 'Set systema utanfor på saka', 'Put the systems outside on the case'),
  outsideIntro: say(
    'Disse brukes til noe som bygger på samtykke eller avtale. Hver får en oppgave om å ta ut det personen selv har gitt, i en fil som et program kan lese.',
    'Desse blir brukte til noko som byggjer på samtykke eller avtale. Kvar får ei oppgåve om å ta ut det personen sjølv har gitt, i ei fil som eit program kan lese.',
    'These are used for something that rests on consent or contract. Each gets a task to take out what the person has given, in a file that a program can read.',
  ),
  beforeOutside: say(
    'Systemene er ikke satt på saken ennå.',
    'Systema er ikkje sette på saka enno.',
    'The systems are not on the case yet.',
  ),
  saved: say('Lagret.', 'Lagra.', 'Saved.'),
} as const;

interface Props extends Pick<OutsideProps, 'units' | 'dueOn' | 'tried'> {
  readonly lang: Lang;
  readonly view: PortableView;
}

const actionOf = ({ at }: PortableView) => `/saker/${at.matter.id}/dataportabilitet`;

const Purposes: FC<Props> = ({ lang, view }) => {
  const t = inLang(texts, lang);
  return (
    <Section title={t.purposes} id="formal">
      <Table
        caption={t.purposes}
        captionHidden
        rows={view.purposes}
        rowKey={({ key }) => key}
        columns={[
          { key: 'purpose', header: t.purpose, rowHeader: true, cell: ({ name }) => name },
          { key: 'data', header: t.data, cell: ({ data }) => data.map(({ name }) => name).join(', ') },
          {
            key: 'may',
            header: t.may,
            cell: ({ isPortable, because }) => (
              <>
                {isPortable ? t.yes : t.no}
                <div class="sv-note">{because[lang]}</div>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const Give: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(texts, lang);
  const form = fieldsOf('gi', tried);
  return (
    <Section title={t.give} intro={t.giveIntro} id="gi">
      {view.gaps.length > 0 ? (
        <Alert tone="info">
          <p>{t.inTheWay}</p>
          <ul class="ds-list">
            {view.gaps.map((gap) => (
              <li key={gap}>{gapTexts[gap][lang]}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <form class="sv-form" method="post" action={actionOf(view)} novalidate>
          <input type="hidden" name="skjema" value="gi" />
          <ErrorSummary lang={lang} errors={form.errors} />
          <CheckboxGroup
            lang={lang}
            {...form.chosen(
              'kinds',
              view.kinds.filter(({ isProposed }) => isProposed).map(({ key }) => key),
            )}
            legend={t.kinds}
            description={t.kindsHelp}
            required={false}
            options={view.kinds.map(({ key, name, source, fields }) => ({
              value: key,
              label: name,
              description: [
                ...(source === undefined ? [] : [put(t.source, { kilde: source })]),
                fields.length === 0 ? t.notHere : put(t.here, { felt: fields.join(', ') }),
              ].join('. '),
            }))}
          />
          <p>{put(t.consents, { antall: view.consents })}</p>
          <DateField lang={lang} {...form.of('expires', view.expiry)} label={t.expires} />
          <div class="sv-actions">
            <Button>{t.giveDo}</Button>
          </div>
        </form>
      )}
    </Section>
  );
};

const Refuse: FC<Props> = ({ lang, view, tried }) => {
  const t = inLang(texts, lang);
  const form = fieldsOf('avsla', tried);
  return (
    <Section title={t.refuse} intro={t.refuseIntro} id="avsla">
      <form class="sv-form" method="post" action={actionOf(view)} novalidate>
        <input type="hidden" name="skjema" value="avsla" />
        <ErrorSummary lang={lang} errors={form.errors} />
        <TextArea lang={lang} {...form.of('text', view.refusal)} label={t.grounds} rows={8} />
        <div class="sv-actions">
          <Button>{t.refuseDo}</Button>
        </div>
      </form>
    </Section>
  );
};

const PortablePage: FC<Props> = (props) => {
  const { lang, view, tried } = props;
  const t = inLang(texts, lang);
  const { id, state } = view.at.matter;
  const isPortable = view.purposes.some((one) => one.isPortable);
  const isGiven = view.pack?.state === 'available';
  const isOpen = state === 'active' && view.mayWork && view.isKnown && !isGiven;
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stray tried={tried} shown={['spor', 'annet', isOpen && 'gi', isOpen && 'avsla']} />
      {!view.isKnown && <NoPerson lang={lang} matter={id} />}
      {isGiven && (
        <Alert tone="success">{put(t.givenUntil, { dag: shortDate(view.pack?.expires_on ?? '', lang) })}</Alert>
      )}
      {view.pack?.state === 'gone' && <Alert tone="info">{t.gone}</Alert>}
      {view.isKnown && <Purposes {...props} />}
      {isPortable && <Outside {...props} action={actionOf(view)} intro={t.outsideIntro} before={t.beforeOutside} />}
      {isPortable && isOpen && view.unasked > 0 && (
        <form method="post" action={actionOf(view)} class="sv-actions">
          <input type="hidden" name="skjema" value="sett" />
          <Button variant="secondary">{t.ask}</Button>
        </form>
      )}
      {isOpen && view.unasked === 0 && (isPortable ? <Give {...props} /> : <Refuse {...props} />)}
      {!view.mayWork && <p class="sv-note">{commonTexts.mayNot[lang]}</p>}
    </>
  );
};

async function portablePage(c: Context<Env>, tried?: Tried): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, clock } = c.var;
  const id = c.req.param('id') ?? '';
  const view = await viewPortable(dutyDeps(c), actor, id);
  const title = texts.title[lang];
  const dueOn = workingDaysAfter(osloDate(clock.now()), 5);
  return c.render(<PortablePage lang={lang} view={view} units={await unitsToday(c)} tried={tried} dueOn={dueOn} />, {
    title,
    width: 'wide',
    breadcrumbs: dutyCrumbs(lang, { number: view.number, id }, title),
  });
}

type Form = (c: Context<Env>, matter: string, sent: SentFields) => Promise<void>;

const forms: Readonly<Record<string, Form>> = {
  sett: (c, matter) => askForPortable(dutyDeps(c), signedIn(c).actor, matter),
  spor: async (c, matter, sent) => {
    const units = (await unitsToday(c)).map(({ key }) => key);
    const wish = { matter, requirement: sent.text('system'), to: sent.text('to'), dueOn: sent.text('dueOn') };
    await askOutside(dutyDeps(c), signedIn(c).actor, wish, units);
  },
  annet: (c, matter, sent) =>
    meetOtherwise(
      dutyDeps(c),
      signedIn(c).actor,
      { matter, requirement: sent.text('system'), reason: sent.text('reason') },
      'take-along',
    ),
  gi: (c, matter, sent) => {
    const { actor, owner } = signedIn(c);
    const wish = { matter, kinds: sent.many('kinds'), expiresOn: sent.text('expires') };
    return giveAlong(dutyDeps(c), actor, { ...wish, owner: owner.name, origin: originOf(c) });
  },
  avsla: (c, matter, sent) => refuseAlong(dutyDeps(c), signedIn(c).actor, matter, sent.text('text')),
};

const said = { gi: texts.given, avsla: texts.refused } as const;

function portableSent(c: Context<Env>): Promise<Response> {
  signedIn(c);
  return dutySent(
    c,
    'dataportabilitet',
    (tried) => portablePage(c, tried),
    async (sent, form, matter) => {
      const work = Object.hasOwn(forms, form) ? forms[form] : undefined;
      await work?.(c, matter, sent);
      return Object.hasOwn(said, form) ? said[form as keyof typeof said] : texts.saved;
    },
  );
}

/** `/saker/:id/dataportabilitet`: what somebody may take along (GDPR art. 20). */
export function portableRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/dataportabilitet', (c) => portablePage(c));
  app.post('/saker/:id/dataportabilitet', portableSent);
}
