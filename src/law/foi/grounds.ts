import { say, type Text } from '#src/kernel/language.ts';

/** A provision of offentleglova §§ 13–26 that a document, or something in it, may or must be kept from. */
export interface FoiGround {
  /** "14-1": section and paragraph, with the letter where there is one. */
  readonly id: string;
  /** As § 31 demands it: with paragraph and letter where the section has them. */
  readonly section: string;
  /** `duty`: secret by law, nobody may give it. `may`: wider access (§ 11) must be considered. */
  readonly force: 'duty' | 'may';
  /** What may be kept: what stands in the document, so that the rest is given unless § 12 lets it be kept too; or the document as such. */
  readonly covers: 'information' | 'document';
  /** What it is of, as it goes after "fordi det er". */
  readonly protects: Text;
  /** It lasts only until this. */
  readonly until?: Text;
  /** Bodies of the state alone use it. */
  readonly stateOnly?: true;
  /** Must be shown to be needed ("påkravd", "nødvendig"), not only to be of this kind. */
  readonly mustBeNeeded?: true;
  /** What takes it away in a municipality (§§ 14–16). */
  readonly limits?: Text;
}

const inMunicipality = say(
  'Gjelder ikke den endelige avgjørelsen, generelle retningslinjer, saksframlegg til folkevalgte eller dokumenter mellom enheter med selvstendig avgjørelsesrett, som skoler ofte er (§§ 14 og 16).',
  'Gjeld ikkje den endelege avgjerda, generelle retningslinjer, saksframlegg til folkevalde eller dokument mellom einingar med sjølvstendig avgjerdsrett, som skular ofte er (§§ 14 og 16).',
  'Not for the final decision, general guidelines, papers for elected bodies, or between units that decide for themselves, as schools often do (§§ 14 and 16).',
);

const may = (
  id: string,
  section: string,
  covers: FoiGround['covers'],
  protects: Text,
  more: Partial<FoiGround> = {},
): FoiGround => ({ id, section, force: 'may', covers, protects, ...more });

const needed = { mustBeNeeded: true } as const;
const state = { stateOnly: true } as const;

/** Every ground of offentleglova §§ 13–26, in the order of the act. A section without paragraphs is cited whole. */
export const foiGrounds: readonly FoiGround[] = [
  {
    id: '13-1',
    section: '§ 13 første ledd',
    force: 'duty',
    covers: 'information',
    protects: say(
      'opplysninger som er underlagt taushetsplikt',
      'opplysningar som er underlagde teieplikt',
      'information under a duty of secrecy',
    ),
  },
  may(
    '14-1',
    '§ 14 første ledd',
    'document',
    say(
      'et dokument for vår egen interne saksforberedelse',
      'eit dokument for vår eiga interne saksførebuing',
      'a document for our own internal preparation of a case',
    ),
    { limits: inMunicipality },
  ),
  may(
    '15-1',
    '§ 15 første ledd',
    'document',
    say(
      'et dokument hentet fra et underordnet organ til intern saksforberedelse',
      'eit dokument henta frå eit underordna organ til intern saksførebuing',
      'a document obtained from a subordinate body for internal preparation',
    ),
    { ...needed, limits: inMunicipality },
  ),
  may(
    '15-2',
    '§ 15 andre ledd',
    'information',
    say(
      'råd og vurderinger om hvordan vi bør stille oss i en sak',
      'råd og vurderingar om korleis vi bør stille oss i ei sak',
      'advice on how we ought to act in a case',
    ),
    { ...needed, limits: inMunicipality },
  ),
  may(
    '15-3',
    '§ 15 tredje ledd',
    'document',
    say(
      'et dokument om innhenting av interne dokumenter eller referat fra et slikt møte',
      'eit dokument om innhenting av interne dokument eller referat frå eit slikt møte',
      'a document on obtaining internal documents, or minutes of such a meeting',
    ),
    { ...needed, limits: inMunicipality },
  ),
  may(
    '17',
    '§ 17',
    'document',
    say(
      'taler og reiseprogram for kongehuset',
      'talar og reiseprogram for kongehuset',
      'speeches and journeys of the Royal House',
    ),
    {
      ...state,
      until: say(
        'talen er holdt eller reisen gjennomført',
        'talen er halden eller reisa gjennomført',
        'the speech is held or the journey made',
      ),
    },
  ),
  may(
    '18',
    '§ 18',
    'document',
    say(
      'et dokument vi har laget eller fått som part i en rettssak',
      'eit dokument vi har laga eller fått som part i ei rettssak',
      'a document made or received as a party before a court',
    ),
  ),
  may(
    '19',
    '§ 19',
    'document',
    say(
      'et dokument i konsultasjoner med Sametinget',
      'eit dokument i konsultasjonar med Sametinget',
      'a document in consultations with the Sámi Parliament',
    ),
    state,
  ),
  may(
    '20-1-a',
    '§ 20 første ledd bokstav a',
    'information',
    say(
      'opplysninger som folkeretten pålegger Norge å holde tilbake',
      'opplysningar som folkeretten pålegg Noreg å halde tilbake',
      'information that international law demands be withheld',
    ),
    { ...needed, ...state },
  ),
  may(
    '20-1-b',
    '§ 20 første ledd bokstav b',
    'information',
    say(
      'opplysninger mottatt under forutsetning av at de ikke offentliggjøres',
      'opplysningar mottekne under føresetnad av at dei ikkje blir offentleggjorde',
      'information received on the condition that it is not published',
    ),
    { ...needed, ...state },
  ),
  may(
    '20-1-c',
    '§ 20 første ledd bokstav c',
    'information',
    say(
      'norske forhandlingsposisjoner overfor andre stater',
      'norske forhandlingsposisjonar overfor andre statar',
      'Norwegian positions in negotiations with other states',
    ),
    { ...needed, ...state },
  ),
  may(
    '20-3',
    '§ 20 tredje ledd',
    'information',
    say(
      'særlig tungtveiende utenrikspolitiske interesser',
      'særleg tungtvegande utanrikspolitiske interesser',
      'especially weighty interests of foreign policy',
    ),
    { ...needed, ...state },
  ),
  may(
    '21',
    '§ 21',
    'information',
    say(
      'opplysninger av betydning for nasjonal sikkerhet eller forsvaret',
      'opplysningar av betydning for nasjonal tryggleik eller forsvaret',
      'information of importance to national security or defence',
    ),
    needed,
  ),
  may(
    '22',
    '§ 22',
    'document',
    say('et dokument om statens budsjett', 'eit dokument om statsbudsjettet', 'a document on the budget of the state'),
    state,
  ),
  may(
    '23-1',
    '§ 23 første ledd',
    'information',
    say(
      'opplysninger som kan skade økonomi-, lønns- eller personalforvaltningen vår',
      'opplysningar som kan skade økonomi-, lønns- eller personalforvaltninga vår',
      'information that may harm our management of economy, pay or staff',
    ),
    needed,
  ),
  may(
    '23-2',
    '§ 23 andre ledd',
    'information',
    say(
      'opplysninger om forhandlinger om rammeavtaler i landbruk, fiskeri og reindrift',
      'opplysningar om forhandlingar om rammeavtalar i landbruk, fiskeri og reindrift',
      'information on negotiations in agriculture, fisheries and reindeer husbandry',
    ),
    { ...needed, ...state },
  ),
  may(
    '23-3',
    '§ 23 tredje ledd',
    'document',
    say(
      'tilbud og protokoll i en anskaffelse der leverandøren ikke er valgt',
      'tilbod og protokoll i ei innkjøpssak der leverandøren ikkje er vald',
      'tenders and minutes of a procurement whose supplier is not chosen',
    ),
    { until: say('leverandøren er valgt', 'leverandøren er vald', 'the supplier is chosen') },
  ),
  may(
    '23-4',
    '§ 23 fjerde ledd',
    'document',
    say(
      'et dokument om et selskap vi eier del i, behandlet av oss som eier',
      'eit dokument om eit selskap vi eig del i, behandla av oss som eigar',
      'a document on a company that we part-own, handled as its owner',
    ),
  ),
  may(
    '24-1',
    '§ 24 første ledd',
    'information',
    say(
      'opplysninger som kan motvirke kontroll, pålegg eller forbud',
      'opplysningar som kan motverke kontroll, pålegg eller forbod',
      'information that may defeat supervision, orders or bans',
    ),
    needed,
  ),
  may(
    '24-2',
    '§ 24 andre ledd',
    'document',
    say(
      'en melding eller et tips om lovbrudd',
      'ei melding eller eit tips om lovbrot',
      'a report or a tip of a breach of law',
    ),
    {
      until: say(
        'saken er avgjort, når meldingen ikke er fra en privat',
        'saka er avgjord, når meldinga ikkje er frå ein privat',
        'the case is decided, unless a private person told of it',
      ),
    },
  ),
  may(
    '24-3',
    '§ 24 tredje ledd',
    'information',
    say(
      'opplysninger som kan lette straffbare handlinger eller sette noen i fare',
      'opplysningar som kan lette straffbare handlingar eller setje nokon i fare',
      'information that may help crime or put somebody in danger',
    ),
    needed,
  ),
  may(
    '25-1',
    '§ 25 første ledd',
    'document',
    say(
      'et dokument i en sak om ansettelse eller forfremmelse',
      'eit dokument i ei sak om tilsetjing eller forfremjing',
      'a document in a case of appointment or promotion',
    ),
    {
      limits: say(
        'Gjelder ikke søkerlisten (andre ledd).',
        'Gjeld ikkje søkjarlista (andre ledd).',
        'Not for the list of applicants (second paragraph).',
      ),
    },
  ),
  may(
    '25-2',
    '§ 25 andre ledd',
    'information',
    say(
      'opplysninger om en søker som selv har bedt om det',
      'opplysningar om ein søkjar som sjølv har bede om det',
      'information on an applicant who asked for it',
    ),
  ),
  may(
    '25-3',
    '§ 25 tredje ledd',
    'document',
    say(
      'en oppgave over utregnet lønn og trekk',
      'ei oppgåve over utrekna lønn og trekk',
      'a statement of calculated pay and deductions',
    ),
    {
      limits: say('Gjelder ikke bruttoutbetalinger.', 'Gjeld ikkje bruttoutbetalingar.', 'Not for gross payments.'),
    },
  ),
  may(
    '26-1',
    '§ 26 første ledd',
    'document',
    say(
      'eksamenssvar, oppgaver før prøven, karakterer eller vitnemål',
      'eksamenssvar, oppgåver før prøva, karakterar eller vitnemål',
      'answers to exams, papers before the exam, grades or diplomas',
    ),
    {
      until: say(
        'prøven er holdt, når det gjelder oppgavene',
        'prøva er halden, når det gjeld oppgåvene',
        'the exam is held, of the papers',
      ),
    },
  ),
  may(
    '26-2',
    '§ 26 andre ledd',
    'information',
    say(
      'opplysninger om hvem som skal få en pris',
      'opplysningar om kven som skal få ein pris',
      'information on who will have a prize',
    ),
    { until: say('tildelingen er gjort', 'tildelinga er gjord', 'the prize is given') },
  ),
  may(
    '26-3',
    '§ 26 tredje ledd',
    'information',
    say(
      'personbilder i et register eller opplysninger fra overvåking',
      'personbilete i eit register eller opplysningar frå overvaking',
      'photographs in a register, or data from surveillance',
    ),
  ),
  may(
    '26-4',
    '§ 26 fjerde ledd',
    'information',
    say(
      'opplysninger om forskningsideer og forskningsprosjekter',
      'opplysningar om forskingsidear og forskingsprosjekt',
      'information on ideas and projects of research',
    ),
  ),
  may(
    '26-5',
    '§ 26 femte ledd',
    'information',
    say(
      'fødselsnummer og lignende nummer',
      'fødselsnummer og liknande nummer',
      'national identity numbers and the like',
    ),
  ),
  may(
    '26-6',
    '§ 26 sjette ledd',
    'document',
    say(
      'en sammenstilling laget fordi noen ba om innsyn i egne opplysninger',
      'ei samanstilling laga fordi nokon bad om innsyn i eigne opplysningar',
      'a compilation made because somebody asked for their own data',
    ),
  ),
];

/** Grounds for putting access off (§ 5). */
export const deferralGrounds: readonly FoiGround[] = [
  may(
    '5-1',
    '§ 5 første ledd',
    'document',
    say(
      'dokumenter som nå gir et direkte misvisende bilde av saken',
      'dokument som no gir eit direkte misvisande bilete av saka',
      'documents that now give a directly misleading picture of the case',
    ),
    needed,
  ),
  may(
    '5-2',
    '§ 5 andre ledd',
    'document',
    say(
      'et dokument fra eller til kommunens revisor',
      'eit dokument frå eller til revisoren til kommunen',
      'a document from or to the auditor of the municipality',
    ),
    {
      until: say(
        'kontrollutvalget har fått den endelige versjonen',
        'kontrollutvalet har fått den endelege versjonen',
        'the control committee has the final version',
      ),
    },
  ),
  may(
    '5-4',
    '§ 5 fjerde ledd',
    'document',
    say(
      'et dokument som ikke har kommet fram til den det gjelder, eller skal offentliggjøres ved en hendelse',
      'eit dokument som ikkje har komme fram til den det gjeld, eller skal offentleggjerast ved ei hending',
      'a document that has not reached whom it concerns, or is to be published at an event',
    ),
    needed,
  ),
];

/** Why the rest of a document may be kept when part of it is (§ 12); `all` needs no ground: there is no rest. */
export const restGrounds = {
  a: {
    section: '§ 12 bokstav a',
    says: say(
      'det som er igjen, ville gi et klart misvisende inntrykk av innholdet',
      'det som er att, ville gi eit klart misvisande inntrykk av innhaldet',
      'what is left would give a clearly misleading impression of the contents',
    ),
  },
  b: {
    section: '§ 12 bokstav b',
    says: say(
      'det ville være urimelig arbeidskrevende å skille ut resten',
      'det ville vere urimeleg arbeidskrevjande å skilje ut resten',
      'to part the rest from it would be unreasonably laborious',
    ),
  },
  c: {
    section: '§ 12 bokstav c',
    says: say(
      'det som er unntatt, er den vesentligste delen av dokumentet',
      'det som er unnateke, er den vesentlegaste delen av dokumentet',
      'what is withheld is the most essential part of the document',
    ),
  },
  all: {
    section: undefined,
    says: say(
      'alt i dokumentet er slike opplysninger, og det er ingenting igjen å gi',
      'alt i dokumentet er slike opplysningar, og det er ingenting att å gi',
      'everything in the document is such information, and nothing is left to give',
    ),
  },
} as const;
export type Rest = keyof typeof restGrounds;

/** What a refusal rests on when there is no such document: the right is to documents that there are. */
export const nonexistenceSection = '§ 3';
/** Asking whoever has a right to secrecy; the five days of § 32 do not run meanwhile. */
export const consentSection = '§ 13 tredje ledd';
