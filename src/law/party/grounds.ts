import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { holdsOn, type Validity } from '#src/kernel/validity.ts';
import { inForce } from '../acts.ts';
import type { FoiGround } from '../foi/grounds.ts';

/** The acts that give a party a right to the documents of their own case; the one that is in force on a day is the one that counts. */
export const partyActs = ['forvaltningsloven-1967', 'forvaltningsloven-2025'] as const;
export type PartyAct = (typeof partyActs)[number];

/** A provision that a party may or must be kept from a document on, or from something in it; `from` is since when it reads so. */
export interface PartyGround extends FoiGround, Validity {
  readonly act: PartyAct;
  /** Of internal documents: made by the body itself, or obtained by it. Its facts are the party's all the same, and not every document of a municipality is one. */
  readonly internal?: 'made' | 'obtained';
  /** What must be shown to be so in this case, as a form asks it. */
  readonly asks?: Text;
  /** To say why could tell what is kept, and the letter may leave it out. */
  readonly mayKeepWhy?: true;
  /** Somebody who represents the party may be told on request. */
  readonly toRepresentative?: true;
  /** Only where the party is a child below this age. */
  readonly below?: number;
  /** Access may be put off by it, never refused for good. */
  readonly puts?: 'off';
}

type More = Partial<Omit<PartyGround, 'id' | 'act' | 'section' | 'protects'>>;

const of =
  (act: PartyAct, from?: IsoDate) =>
  (id: string, section: string, protects: Text, more: More): PartyGround => ({
    ...{ id, act, section, protects, force: 'may', covers: 'information' },
    ...(from === undefined ? {} : { from }),
    ...more,
  });

const says = {
  made: say(
    'et dokument vi har laget for vår egen interne saksforberedelse',
    'eit dokument vi har laga for vår eiga interne saksførebuing',
    'a document made for our own internal preparation of a case',
  ),
  obtained: say(
    'et dokument vi har hentet fra et underordnet organ til intern saksforberedelse',
    'eit dokument vi har henta frå eit underordna organ til intern saksførebuing',
    'a document obtained from a subordinate body for internal preparation',
  ),
  advice: say(
    'råd om og vurderinger av hvordan vi bør opptre i saken',
    'råd om og vurderingar av korleis vi bør opptre i saka',
    'advice on and assessments of how we ought to act in the case',
  ),
  meeting: say(
    'et dokument om innhenting av interne dokumenter, eller innkalling til eller referat fra et slikt møte',
    'eit dokument om innhenting av interne dokument, eller innkalling til eller referat frå eit slikt møte',
    'a document on obtaining internal documents, or the call to or minutes of such a meeting',
  ),
  child: say(
    'opplysninger under taushetsplikt, og parten er under 15 år',
    'opplysningar under teieplikt, og parten er under 15 år',
    'information under a duty of secrecy, and the party is under 15',
  ),
  state: say(
    'opplysninger av betydning for utenrikspolitikk, forsvar eller nasjonal sikkerhet',
    'opplysningar av betydning for utanrikspolitikk, forsvar eller nasjonal tryggleik',
    'information of importance to foreign policy, defence or national security',
  ),
  business: say(
    'forretningshemmeligheter som andre kan bruke i egen virksomhet',
    'forretningsløyndommar som andre kan bruke i eiga verksemd',
    'business secrets that others can use in their own business',
  ),
  research: say(
    'forskningsideer eller forskningsprosjekter i en sak om støtte eller rådgivning',
    'forskingsidear eller forskingsprosjekt i ei sak om støtte eller rådgiving',
    'ideas or projects of research in a case of support or advice',
  ),
  unwise: say(
    'noe det av hensyn til din helse eller ditt forhold til noen som står deg nær, er utilrådelig at du får vite',
    'noko det av omsyn til helsa di eller forholdet ditt til nokon som står deg nær, er utilrådeleg at du får vite',
    'what for the sake of your health or of your relation to somebody close to you should not be told to you',
  ),
  health: say('en annen persons helseforhold', 'helseforholda til ein annan person', 'the health of another person'),
  special: say(
    'forhold som av særlige grunner ikke bør gis videre',
    'forhold som av særlege grunnar ikkje bør givast vidare',
    'matters that for special reasons should not be passed on',
  ),
  personal: say('en annens personlige forhold', 'dei personlege forholda til ein annan', 'personal matters of another'),
  source: say(
    'opplysninger som kan vise hvem en opplysning kommer fra',
    'opplysningar som kan vise kven ei opplysning kjem frå',
    'information that can show whom something comes from',
  ),
  danger: say(
    'opplysninger som kan lette straffbare handlinger eller sette noen i fare',
    'opplysningar som kan lette straffbare handlingar eller setje nokon i fare',
    'information that may help crime or put somebody in danger',
  ),
  inquiry: say(
    'dokumenter som nå kan motvirke at saken blir avklart',
    'dokument som no kan motverke at saka blir avklart',
    'documents that now may hinder the case from being clarified',
  ),
  exam: say(
    'en eksamensbesvarelse eller prøve som ikke er ferdig bedømt',
    'eit eksamenssvar eller ei prøve som ikkje er ferdig bedømt',
    'an exam or test that is not marked yet',
  ),
} as const;

const asks = {
  needed: say(
    'Hvorfor er det nødvendig for forsvarlige interne avgjørelser?',
    'Kvifor er det nødvendig for forsvarlege interne avgjerder?',
    'Why is it necessary for sound internal decisions?',
  ),
  required: say(
    'Hvorfor er det påkrevd av hensyn til det offentliges interesser i saken?',
    'Kvifor er det påkravd av omsyn til interessene til det offentlege i saka?',
    'Why do the interests of the public body in the case require it?',
  ),
  so: say('Hvorfor er det slik her?', 'Kvifor er det slik her?', 'Why is that so here?'),
  unwise: say(
    'Hvorfor er det utilrådelig at parten får vite det?',
    'Kvifor er det utilrådeleg at parten får vite det?',
    'Why should the party not be told?',
  ),
  immaterial: say(
    'Hvorfor er det ikke av vesentlig betydning for parten?',
    'Kvifor er det ikkje av vesentleg betydning for parten?',
    'Why is it not of essential importance to the party?',
  ),
  special: say(
    'Hva er de særlige grunnene, og hvorfor er det ikke av vesentlig betydning for parten?',
    'Kva er dei særlege grunnane, og kvifor er det ikkje av vesentleg betydning for parten?',
    'What are the special reasons, and why is it not of essential importance to the party?',
  ),
  inquiry: say(
    'Hvordan kan innsyn nå motvirke at saken blir avklart?',
    'Korleis kan innsyn no motverke at saka blir avklart?',
    'How may access now hinder the case from being clarified?',
  ),
} as const;

const inMunicipality = say(
  'Gjelder ikke saksframlegg til folkevalgte og heller ikke dokumenter fra eller til en enhet som avgjør selv, som en skole ofte gjør (§ 18 d). Faktiske opplysninger skal gis likevel (§ 18 c).',
  'Gjeld ikkje saksframlegg til folkevalde og heller ikkje dokument frå eller til ei eining som avgjer sjølv, som ein skule ofte gjer (§ 18 d). Faktiske opplysningar skal givast likevel (§ 18 c).',
  'Not for papers to elected bodies, nor for documents from or to a unit that decides for itself, as a school often does (§ 18 d). Facts are given all the same (§ 18 c).',
);
const inMunicipality2025 = say(
  'Gjelder ikke saksframlegg til folkevalgte og heller ikke dokumenter fra eller til en enhet som avgjør selv, som en skole ofte gjør (§ 49). Faktiske opplysninger skal gis likevel (§ 47).',
  'Gjeld ikkje saksframlegg til folkevalde og heller ikkje dokument frå eller til ei eining som avgjer sjølv, som ein skule ofte gjer (§ 49). Faktiske opplysningar skal givast likevel (§ 47).',
  'Not for papers to elected bodies, nor for documents from or to a unit that decides for itself, as a school often does (§ 49). Facts are given all the same (§ 47).',
);

const whole = { covers: 'document' } as const;
const needed = { mustBeNeeded: true } as const;
const secret = { mayKeepWhy: true } as const;
const until = {
  inquiry: say('undersøkelsene er ferdige', 'undersøkingane er ferdige', 'the inquiries are done'),
  exam: say('bedømmelsen er ferdig', 'bedømminga er ferdig', 'it is marked'),
} as const;

// As §§ 18–21 read since lov 19 May 2006 no. 16 came into force.
const old = of('forvaltningsloven-1967', '2009-01-01');
const limits = inMunicipality;
const child = { force: 'duty', below: 15 } as const;

const grounds1967: readonly PartyGround[] = [
  old('p18a', '§ 18 a første ledd', says.made, { ...whole, internal: 'made', limits }),
  old('p18b-1', '§ 18 b første ledd', says.obtained, {
    ...{ ...whole, ...needed, internal: 'obtained', limits, asks: asks.needed },
  }),
  old('p18b-2', '§ 18 b andre ledd', says.advice, { ...needed, internal: 'obtained', limits, asks: asks.required }),
  old('p18b-3', '§ 18 b tredje ledd', says.meeting, {
    ...{ ...whole, ...needed, internal: 'obtained', limits, asks: asks.needed },
  }),
  old('p18-1', '§ 18 første ledd fjerde punktum', says.child, child),
  old('p19-1a', '§ 19 første ledd bokstav a', says.state, { ...secret, asks: asks.so }),
  old('p19-1b', '§ 19 første ledd bokstav b', says.business, { ...secret, asks: asks.so }),
  old('p19-1c', '§ 19 første ledd bokstav c', says.research, { ...secret, asks: asks.so }),
  old('p19-1d', '§ 19 første ledd bokstav d', says.unwise, { ...secret, asks: asks.unwise, toRepresentative: true }),
  old('p19-2a', '§ 19 andre ledd bokstav a', says.health, { ...secret, asks: asks.immaterial }),
  old('p19-2b', '§ 19 andre ledd bokstav b', says.special, { ...secret, asks: asks.special }),
  old('p20-2', '§ 20 første ledd andre punktum', says.inquiry, {
    ...{ ...whole, puts: 'off', until: until.inquiry, asks: asks.inquiry },
  }),
  old('p20-3', '§ 20 første ledd tredje punktum', says.exam, { ...whole, puts: 'off', until: until.exam }),
];

// Adopted; nobody has decided from when it holds (§ 99).
const adopted = of('forvaltningsloven-2025');
const limits2025 = { limits: inMunicipality2025 } as const;

const grounds2025: readonly PartyGround[] = [
  adopted('q47', '§ 47', says.made, { ...whole, ...limits2025, internal: 'made' }),
  adopted('q48-1', '§ 48 første ledd', says.obtained, {
    ...{ ...whole, ...needed, ...limits2025, internal: 'obtained', asks: asks.needed },
  }),
  adopted('q48-2', '§ 48 andre ledd', says.advice, {
    ...{ ...needed, ...limits2025, internal: 'obtained', asks: asks.required },
  }),
  adopted('q48-3a', '§ 48 tredje ledd bokstav a', says.meeting, {
    ...{ ...whole, ...needed, ...limits2025, internal: 'obtained', asks: asks.needed },
  }),
  adopted('q48-3b', '§ 48 tredje ledd bokstav b', says.meeting, {
    ...{ ...whole, ...needed, ...limits2025, internal: 'obtained', asks: asks.needed },
  }),
  adopted('q54-3', '§ 54 tredje ledd andre punktum', says.child, child),
  adopted('q50-1a', '§ 50 første ledd bokstav a', says.personal, { ...secret, asks: asks.immaterial }),
  adopted('q50-1b', '§ 50 første ledd bokstav b', says.business, { ...secret, asks: asks.so }),
  adopted('q50-1c', '§ 50 første ledd bokstav c', says.research, { ...secret, asks: asks.so }),
  adopted('q50-1d', '§ 50 første ledd bokstav d', says.unwise, {
    ...secret,
    asks: asks.unwise,
    toRepresentative: true,
  }),
  adopted('q50-1e', '§ 50 første ledd bokstav e', says.source, { ...secret, asks: asks.so }),
  adopted('q50-1f', '§ 50 første ledd bokstav f', says.danger, { ...secret, ...needed, asks: asks.so }),
  adopted('q50-1g', '§ 50 første ledd bokstav g', says.state, { ...secret, asks: asks.so }),
  adopted('q52-2', '§ 52 andre ledd', says.inquiry, {
    ...{ ...whole, puts: 'off', until: until.inquiry, asks: asks.inquiry },
  }),
];

/** Every ground that a party may or must be kept from something on, of both acts, in the order of each. */
export const partyGrounds: readonly PartyGround[] = [...grounds1967, ...grounds2025];

/** The grounds that may be used on a day: of the act in force, as it reads then. */
export function partyGroundsOn(day: IsoDate): readonly PartyGround[] {
  return partyGrounds.filter((ground) => inForce(ground.act, day) && holdsOn(ground, day));
}
