import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import type { ActId } from './acts.ts';

/** What a child may, or is owed, from an age on. */
export type AgeRight =
  | 'be-heard'
  | 'be-heard-with-great-weight'
  | 'consent-to-online-services'
  | 'decide-about-education'
  | 'read-confidential-in-own-case'
  | 'majority';

/** One age set by an act; ages are never constants elsewhere. */
export interface AgeRule {
  readonly right: AgeRight;
  /** Whole years; the right is there from the birthday. */
  readonly from: number;
  readonly act: ActId;
  readonly section: string;
  /** The first day that the act says so, as far as we have read it; the day after the last in `until`. */
  readonly since: IsoDate;
  readonly until?: IsoDate;
  /** What the section says, in our own words. */
  readonly note: Text;
}

/** The ages as the acts have them today, read in the texts of Lovdata. */
export const ageRules: readonly AgeRule[] = [
  {
    right: 'be-heard',
    from: 7,
    act: 'barnelova-1981',
    section: '§ 31 andre ledd',
    since: '2014-01-01',
    note: {
      nb: 'Fra sju år skal barnet få informasjon og si sin mening før noe blir bestemt om personlige forhold. Også yngre barn som kan ha en mening.',
      nn: 'Frå sju år skal barnet få informasjon og seie meininga si før noko blir bestemt om personlege forhold. Òg yngre barn som kan ha ei meining.',
      en: 'From seven the child is told and heard before anything is decided about personal matters. Younger children too who can form a view.',
    },
  },
  {
    right: 'be-heard-with-great-weight',
    from: 12,
    act: 'barnelova-1981',
    section: '§ 31 andre ledd',
    since: '2014-01-01',
    note: {
      nb: 'Fra 12 år skal det legges stor vekt på hva barnet mener.',
      nn: 'Frå 12 år skal det leggjast stor vekt på kva barnet meiner.',
      en: 'From 12 great weight is given to what the child means.',
    },
  },
  {
    right: 'consent-to-online-services',
    from: 13,
    act: 'popplyl-2018',
    section: '§ 5',
    since: '2018-07-20',
    note: {
      nb: 'Gjelder bare samtykke til informasjonssamfunnstjenester (GDPR art. 8), ikke samtykke ellers i skolen.',
      nn: 'Gjeld berre samtykke til informasjonssamfunnstenester (GDPR art. 8), ikkje samtykke elles i skulen.',
      en: 'Only for consent to information society services (GDPR art. 8), not for other consent at school.',
    },
  },
  {
    right: 'decide-about-education',
    from: 15,
    act: 'opplaeringslova-2023',
    section: '§ 24-5',
    since: '2024-08-01',
    note: {
      nb: 'Fra 15 år avgjør eleven selv spørsmål om opplæringen. Samme alder i barnelova § 32 for valg av utdanning.',
      nn: 'Frå 15 år avgjer eleven sjølv spørsmål om opplæringa. Same alder i barnelova § 32 for val av utdanning.',
      en: 'From 15 the pupil decides questions about the education. The same age in the Children Act § 32 for the choice of education.',
    },
  },
  {
    right: 'read-confidential-in-own-case',
    from: 15,
    act: 'forvaltningsloven-1967',
    section: '§ 18 første ledd',
    since: '2009-01-01',
    note: {
      nb: 'En part under 15 år skal ikke gjøres kjent med opplysninger under taushetsplikt. Yngre parter ser ellers dokumentene i egen sak. Gjelder saker etter forvaltningsloven, ikke innsyn etter GDPR art. 15, som ikke har noen alder.',
      nn: 'Ein part under 15 år skal ikkje få kjennskap til opplysningar under teieplikt. Yngre partar ser elles dokumenta i eiga sak. Gjeld saker etter forvaltningslova, ikkje innsyn etter GDPR art. 15, som ikkje har nokon alder.',
      en: 'A party under 15 is not shown what is under a duty of secrecy; younger parties see the other documents of their case. For cases under the Public Administration Act, not for access under GDPR art. 15, which has no age.',
    },
  },
  {
    right: 'majority',
    from: 18,
    act: 'vergemalsloven-2010',
    section: '§ 8',
    since: '2013-07-01',
    note: {
      nb: 'Foresattes rett til å se slutter på 18-årsdagen, om ikke eleven selv samtykker.',
      nn: 'Retten føresette har til å sjå, sluttar på 18-årsdagen, om ikkje eleven sjølv samtykkjer.',
      en: 'What guardians may see ends on the eighteenth birthday, unless the pupil consents.',
    },
  },
];

/** The rule for a right on a day; undefined before the first day that we have read it for. */
export function ageRule(right: AgeRight, day: IsoDate): AgeRule | undefined {
  return ageRules.find(
    (rule) => rule.right === right && rule.since <= day && (rule.until === undefined || day < rule.until),
  );
}

/** Years at which a child is of age. Before the rule's first day too: 18 has been the age since 1979. */
export function ageOfMajority(day: IsoDate): number {
  return (ageRule('majority', day) ?? ageRules.find(({ right }) => right === 'majority'))?.from ?? 18;
}
