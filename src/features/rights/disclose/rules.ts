import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';

/** A ground on which something may be given to another body: what is not in the table is not allowed. */
export interface DisclosureGround {
  readonly text: Text;
  readonly law: readonly LawReference[];
  /** What lets confidential data out; undefined where the ground does not by itself, and a provision must be named. */
  readonly lifts: Text | undefined;
  /** Whether telling those concerned may do harm, so that somebody must weigh it first (personopplysningsloven § 16). */
  readonly weighTelling?: true;
  /** What must be weighed, as a question to the one who assesses. */
  readonly asks: Text;
}

/** Grounds by which a school may be asked for data, in the order of how often. */
export const disclosureGrounds = {
  'school-change': {
    text: say(
      'Skolebytte: den nye skolen henter det som trengs for opplæringen',
      'Skulebyte: den nye skulen hentar det som trengst for opplæringa',
      'Change of school: the new school collects what it needs for the education',
    ),
    law: [{ act: 'opplaeringslova-2023', section: '§ 25-1 andre ledd' }],
    lifts: say(
      'Opplæringslova § 25-1 sjuende ledd',
      'Opplæringslova § 25-1 sjuande ledd',
      'Opplæringslova § 25-1 seventh paragraph',
    ),
    asks: say(
      'Hva trenger den nye skolen for å oppfylle retten til opplæring eller dokumentasjon?',
      'Kva treng den nye skulen for å oppfylle retten til opplæring eller dokumentasjon?',
      'What does the new school need to fulfil the right to education or documentation?',
    ),
  },
  'upper-secondary': {
    text: say(
      'Inntak til videregående, fravær eller oppfølgingstjenesten',
      'Inntak til vidaregåande, fråvær eller oppfølgingstenesta',
      'Admission to upper secondary, absence or the follow-up service',
    ),
    law: [{ act: 'opplaeringslova-2023', section: '§ 25-1 tredje ledd' }],
    lifts: say(
      'Opplæringslova § 25-1 sjuende ledd',
      'Opplæringslova § 25-1 sjuande ledd',
      'Opplæringslova § 25-1 seventh paragraph',
    ),
    asks: say(
      'Hvilke av formålene i tredje ledd gjelder det, og hva trengs til det?',
      'Kva for formål i tredje ledd gjeld det, og kva trengst til det?',
      'Which of the purposes in the third paragraph is it, and what is needed for it?',
    ),
  },
  'child-welfare-duty': {
    weighTelling: true,
    text: say(
      'Melding til barnevernet når det er grunn til alvorlig bekymring',
      'Melding til barnevernet når det er grunn til alvorleg uro',
      'Report to child welfare when there is reason for serious concern',
    ),
    law: [{ act: 'opplaeringslova-2023', section: '§ 24-3 andre ledd' }],
    lifts: say(
      'Opplæringslova § 24-3 andre ledd',
      'Opplæringslova § 24-3 andre ledd',
      'Opplæringslova § 24-3 second paragraph',
    ),
    asks: say(
      'Hvilket av tilfellene i andre ledd er det grunn til å tro at det gjelder?',
      'Kva for tilfelle i andre ledd er det grunn til å tru at det gjeld?',
      'Which of the cases in the second paragraph is there reason to believe it is?',
    ),
  },
  'child-welfare-order': {
    weighTelling: true,
    text: say(
      'Pålegg fra barnevernet om opplysninger',
      'Pålegg frå barnevernet om opplysningar',
      'An order from child welfare to give data',
    ),
    law: [{ act: 'opplaeringslova-2023', section: '§ 24-3 tredje ledd' }],
    lifts: say(
      'Opplæringslova § 24-3 tredje ledd, jf. barnevernsloven § 13-4',
      'Opplæringslova § 24-3 tredje ledd, jf. barnevernslova § 13-4',
      'Opplæringslova § 24-3 third paragraph, cf. barnevernsloven § 13-4',
    ),
    asks: say(
      'Ligger pålegget i saken, og hva omfatter det?',
      'Ligg pålegget i saka, og kva omfattar det?',
      'Is the order in the case, and what does it cover?',
    ),
  },
  consent: {
    text: say(
      'Den det gjelder, har samtykket til at akkurat dette gis',
      'Den det gjeld, har samtykt til at akkurat dette blir gitt',
      'The person concerned has consented to just this being given',
    ),
    law: [
      { act: 'gdpr', section: 'art. 6' },
      { act: 'forvaltningsloven-1967', section: '§ 13 a' },
    ],
    lifts: say(
      'Forvaltningsloven § 13 a første ledd nr. 1',
      'Forvaltningslova § 13 a første ledd nr. 1',
      'Forvaltningsloven § 13 a first paragraph no. 1',
    ),
    asks: say(
      'Hvem samtykket, når, og ligger det skriftlig i saken?',
      'Kven samtykte, når, og ligg det skriftleg i saka?',
      'Who consented, when, and is it in writing in the case?',
    ),
  },
  'own-tasks': {
    text: say(
      'Et annet forvaltningsorgan må ha det for at vi skal løse våre egne oppgaver',
      'Eit anna forvaltningsorgan må ha det for at vi skal løyse eigne oppgåver',
      'Another public body must have it for us to do our own tasks',
    ),
    law: [{ act: 'forvaltningsloven-1967', section: '§ 13 b' }],
    lifts: say(
      'Forvaltningsloven § 13 b første ledd nr. 5',
      'Forvaltningslova § 13 b første ledd nr. 5',
      'Forvaltningsloven § 13 b first paragraph no. 5',
    ),
    asks: say(
      'Hvilken av våre egne oppgaver gjelder det? At mottakeren trenger det, er ikke nok.',
      'Kva for ei av dei eigne oppgåvene våre gjeld det? At mottakaren treng det, er ikkje nok.',
      'Which of our own tasks is it? That the recipient needs it is not enough.',
    ),
  },
  'life-or-health': {
    weighTelling: true,
    text: say(
      'Nødvendig for å unngå fare for liv eller helse',
      'Nødvendig for å unngå fare for liv eller helse',
      'Necessary to avoid danger to life or health',
    ),
    law: [{ act: 'forvaltningsloven-1967', section: '§ 13 b' }],
    lifts: say(
      'Forvaltningsloven § 13 b første ledd nr. 7',
      'Forvaltningslova § 13 b første ledd nr. 7',
      'Forvaltningsloven § 13 b first paragraph no. 7',
    ),
    asks: say(
      'Hva er faren, og hvorfor avverger dette den?',
      'Kva er faren, og kvifor avverjar dette han?',
      'What is the danger, and why does this avert it?',
    ),
  },
  'police-report': {
    weighTelling: true,
    text: say(
      'Vi melder et lovbrudd til politiet, eller gir opplysninger om det',
      'Vi melder eit lovbrot til politiet, eller gir opplysningar om det',
      'We report an offence to the police, or give information about it',
    ),
    law: [{ act: 'forvaltningsloven-1967', section: '§ 13 b' }],
    lifts: say(
      'Forvaltningsloven § 13 b første ledd nr. 6',
      'Forvaltningslova § 13 b første ledd nr. 6',
      'Forvaltningsloven § 13 b first paragraph no. 6',
    ),
    asks: say(
      'Hvorfor er det ønskelig av allmenne hensyn, eller del av oppgavene våre? Krever politiet logger, er det en egen sak.',
      'Kvifor er det ønskjeleg av allmenne omsyn, eller del av oppgåvene våre? Krev politiet loggar, er det ei eiga sak.',
      'Why is it desirable in the public interest, or part of our tasks? If the police demand logs, that is a case of its own.',
    ),
  },
  statute: {
    text: say(
      'En annen lov pålegger oss å gi opplysningene (for eksempel til NAV eller Lånekassen)',
      'Ei anna lov pålegg oss å gi opplysningane (til dømes til NAV eller Lånekassen)',
      'Another act obliges us to give the data (for example to NAV or Lånekassen)',
    ),
    law: [{ act: 'gdpr', section: 'art. 6' }],
    lifts: undefined,
    asks: say(
      'Hvilken lov og paragraf viser mottakeren til, og dekker den akkurat dette?',
      'Kva lov og paragraf viser mottakaren til, og dekkjer ho akkurat dette?',
      'Which act and section does the recipient cite, and does it cover just this?',
    ),
  },
} as const satisfies Readonly<Record<string, DisclosureGround>>;
export type DisclosureGroundKey = keyof typeof disclosureGrounds;
export const disclosureGroundKeys = Object.keys(disclosureGrounds) as readonly DisclosureGroundKey[];
export const isDisclosureGround = (value: string): value is DisclosureGroundKey =>
  Object.hasOwn(disclosureGrounds, value);

/** What an assessment must say before anything is given. */
export interface DisclosureWish {
  readonly recipient: string;
  readonly ground: string;
  readonly assessment: string;
  readonly fields: readonly string[];
  readonly whyNeeded: string;
  readonly confidential: boolean;
  /** The provision that lifts confidentiality, where the ground does not by itself. */
  readonly lifts: string;
  /** `yes`, or why not yet; empty where nobody has said. */
  readonly telling: 'yes' | 'no' | '';
  readonly quiet: string;
}

/** Whether a text cites a provision: an act and a paragraph of it. */
const isProvision = (text: string) => /\p{L}{3,}.*§\s*\d/u.test(text);

/** What is lacking before something may be given; undefined when nothing is. Pure. */
export function disclosureGap(
  wish: DisclosureWish,
): { readonly place: keyof DisclosureWish; readonly text: Text } | undefined {
  if (wish.recipient === '')
    return {
      place: 'recipient',
      text: say('Skriv hvem som skal få det', 'Skriv kven som skal få det', 'Write who is to get it'),
    };
  if (!isDisclosureGround(wish.ground))
    return {
      place: 'ground',
      text: say(
        'Velg grunnlaget. Finner du ikke noe som passer, er det ikke lov å utlevere.',
        'Vel grunnlaget. Finn du ikkje noko som passar, er det ikkje lov å utlevere.',
        'Choose the ground. If you find none that fits, it may not be disclosed.',
      ),
    };
  if (wish.assessment === '')
    return { place: 'assessment', text: say('Skriv vurderingen', 'Skriv vurderinga', 'Write the assessment') };
  if (wish.fields.length === 0)
    return {
      place: 'fields',
      text: say('Velg hva som skal gis', 'Vel kva som skal givast', 'Choose what is to be given'),
    };
  if (wish.whyNeeded === '')
    return {
      place: 'whyNeeded',
      text: say(
        'Skriv hvorfor mottakeren trenger akkurat dette',
        'Skriv kvifor mottakaren treng akkurat dette',
        'Write why the recipient needs just this',
      ),
    };
  const { lifts } = disclosureGrounds[wish.ground];
  if (wish.confidential && lifts === undefined && !isProvision(wish.lifts))
    return {
      place: 'lifts',
      text: say(
        'Skriv hvilken lov og paragraf som opphever taushetsplikten, for eksempel barnevernsloven § 13-4',
        'Skriv kva lov og paragraf som opphevar teieplikta, til dømes barnevernslova § 13-4',
        'Write which act and section lifts confidentiality, for example barnevernsloven § 13-4',
      ),
    };
  if (mustWeighTelling(wish.ground) && wish.telling === '')
    return {
      place: 'telling',
      text: say(
        'Vurder om de det gjelder, kan få vite det nå: det kan sette et barn i fare',
        'Vurder om dei det gjeld, kan få vite det no: det kan setje eit barn i fare',
        'Weigh whether those concerned can be told now: it may put a child in danger',
      ),
    };
  if (wish.telling === 'no' && wish.quiet === '')
    return { place: 'quiet', text: say('Skriv hvorfor ikke', 'Skriv kvifor ikkje', 'Write why not') };
  return undefined;
}

/** Whether telling those concerned must be weighed before something is given on this ground. Pure. */
export function mustWeighTelling(ground: string): boolean {
  if (!isDisclosureGround(ground)) return false;
  const found: DisclosureGround = disclosureGrounds[ground];
  return found.weighTelling === true;
}
