import { say, type Text } from '#src/kernel/language.ts';
import type { PartyAct } from './grounds.ts';

/** A sort of document of a municipality, and whether it can be kept as internal (forvaltningsloven § 18 d; of 2025: § 49). */
export interface MunicipalSort {
  readonly says: Text;
  /** Which grounds of internal documents are not for it. */
  readonly takesAway: readonly ('made' | 'obtained')[];
  /** The provision that says so. */
  readonly section: Readonly<Record<PartyAct, string>> | undefined;
}

const by = (old: string, adopted: string) => ({ 'forvaltningsloven-1967': old, 'forvaltningsloven-2025': adopted });
const both = ['made', 'obtained'] as const;
const made = ['made'] as const;

/** Every sort that § 18 d names, those that stay internal first. */
export const municipalSorts = {
  internal: {
    says: say(
      'Ikke noe av dette: internt i den enheten som behandler saken',
      'Ikkje noko av dette: internt i den eininga som behandlar saka',
      'None of these: internal to the unit that handles the case',
    ),
    takesAway: [],
    section: undefined,
  },
  inspection: {
    says: say(
      'I en sak der kommunedirektøren kontrollerer en enhet',
      'I ei sak der kommunedirektøren kontrollerer ei eining',
      'In a case where the chief executive inspects a unit',
    ),
    takesAway: [],
    section: by('§ 18 d tredje ledd andre punktum', '§ 49 tredje ledd bokstav a'),
  },
  draft: {
    says: say(
      'Utkast til vedtak eller innstilling lagt fram for kommunedirektøren, eller merknader til det',
      'Utkast til vedtak eller innstilling lagt fram for kommunedirektøren, eller merknader til det',
      'A draft decision or recommendation laid before the chief executive, or remarks on it',
    ),
    takesAway: [],
    section: by('§ 18 d tredje ledd andre punktum', '§ 49 tredje ledd bokstav b'),
  },
  secretariat: {
    says: say(
      'Mellom kontrollutvalget og sekretariatet for det',
      'Mellom kontrollutvalet og sekretariatet for det',
      'Between the control committee and its secretariat',
    ),
    takesAway: ['obtained'],
    section: by('§ 18 d første ledd bokstav c', '§ 49 første ledd bokstav c'),
  },
  'deciding-unit': {
    says: say(
      'Fra eller til en enhet som avgjør slike saker selv, for eksempel en skole',
      'Frå eller til ei eining som avgjer slike saker sjølv, til dømes ein skule',
      'From or to a unit that decides such cases itself, such as a school',
    ),
    takesAway: made,
    section: by('§ 18 d tredje ledd', '§ 49 andre ledd bokstav c'),
  },
  'special-body': {
    says: say(
      'Fra eller til et særlovsorgan eller et kommunalt eller fylkeskommunalt foretak',
      'Frå eller til eit særlovsorgan eller eit kommunalt eller fylkeskommunalt føretak',
      'From or to a body under a special act, or an enterprise of the municipality or county',
    ),
    takesAway: made,
    section: by('§ 18 d andre ledd', '§ 49 andre ledd'),
  },
  elected: {
    says: say(
      'Saksframlegg med vedlegg til et folkevalgt organ',
      'Saksframlegg med vedlegg til eit folkevalt organ',
      'Papers with enclosures to an elected body',
    ),
    takesAway: both,
    section: by('§ 18 d første ledd bokstav a', '§ 49 første ledd bokstav a'),
  },
  agenda: {
    says: say(
      'Saksliste til møte i et folkevalgt organ',
      'Saksliste til møte i eit folkevalt organ',
      'The agenda of an elected body',
    ),
    takesAway: both,
    section: by('§ 18 d første ledd bokstav b', '§ 49 første ledd bokstav b'),
  },
  control: {
    says: say(
      'Fra eller til kontrollutvalg, revisor eller klagenemnd',
      'Frå eller til kontrollutval, revisor eller klagenemnd',
      'From or to the control committee, the auditor or a board of appeal',
    ),
    takesAway: both,
    section: by('§ 18 d første ledd bokstav c', '§ 49 første ledd bokstav c'),
  },
  external: {
    says: say(
      'I en sak der en kommunal enhet er ekstern part overfor en annen',
      'I ei sak der ei kommunal eining er ekstern part overfor ei anna',
      'In a case where one municipal unit is an external party to another',
    ),
    takesAway: both,
    section: by('§ 18 d første ledd bokstav d', '§ 49 første ledd bokstav d'),
  },
} as const satisfies Readonly<Record<string, MunicipalSort>>;
export type MunicipalSortName = keyof typeof municipalSorts;
export const municipalSortNames = Object.keys(municipalSorts) as readonly MunicipalSortName[];

/** Whether a value names a sort. */
export const isMunicipalSort = (value: string | undefined): value is MunicipalSortName =>
  value !== undefined && Object.hasOwn(municipalSorts, value);

/** What becomes of the facts in an internal document (forvaltningsloven § 18 c; of 2025: § 47 second sentence letter a). */
export const factsWays = ['given', 'none', 'immaterial', 'elsewhere'] as const;
export type FactsWay = (typeof factsWays)[number];
export const isFactsWay = (value: string | undefined): value is FactsWay =>
  value !== undefined && (factsWays as readonly string[]).includes(value);
