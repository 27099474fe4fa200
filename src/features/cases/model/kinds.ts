import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { ClockKind } from '#src/law/clocks/clock.ts';
import type { Outcome } from './outcomes.ts';

/** What a case can be. One letter may become several. */
export const matterKinds = [
  'foi',
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'consent-withdrawal',
  'party-access',
  'breach',
  'log-access',
  'disclosure',
  'guidance',
  'observed',
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** Whether a value names a kind of case. */
export function isMatterKind(value: unknown): value is MatterKind {
  return typeof value === 'string' && (matterKinds as readonly string[]).includes(value);
}

/** Where a refusal can be complained of; undefined where there is nobody to complain to. */
export type Appeal = 'statsforvalteren' | 'datatilsynet' | undefined;

export interface KindRule {
  readonly name: Text;
  /** What it is, to somebody who has never heard of it. */
  readonly means: Text;
  readonly law: readonly LawReference[];
  /** The clocks of the law; undefined where the law has none, and we set one (clocks/own.ts). */
  readonly clock: ClockKind | undefined;
  /** What it is about is somebody's secret: fewer see it, and no public page tells of it. */
  readonly confidential: boolean;
  readonly outcomes: readonly Outcome[];
  readonly appeal: Appeal;
  /** How long a closed case is kept, unless somebody decides otherwise when closing it. No act gives these numbers. */
  readonly keepYears: number;
}

const gdpr = (section: string): LawReference => ({ act: 'gdpr', section });
const ends = ['withdrawn', 'joined'] as const;
const yesOrNo = ['granted', 'partly', 'refused', 'forwarded', ...ends] as const;

/** What the rights of a data subject have in common (GDPR ch. III). */
const right = { clock: 'gdpr', confidential: true, outcomes: yesOrNo, appeal: 'datatilsynet', keepYears: 5 } as const;

export const kindRules: Readonly<Record<MatterKind, KindRule>> = {
  foi: {
    name: say('Innsyn i dokumenter', 'Innsyn i dokument', 'Access to documents'),
    means: say(
      'Noen ber om å se dokumenter. Alle kan be om det, uten å si hvem de er eller hvorfor.',
      'Nokon ber om å sjå dokument. Alle kan be om det, utan å seie kven dei er eller kvifor.',
      'Somebody asks to see documents. Anyone may, without saying who they are or why.',
    ),
    law: [
      { act: 'offentleglova-2006', section: '§ 3' },
      { act: 'offentleglova-2006', section: '§ 29 første ledd' },
    ],
    clock: 'foi',
    confidential: false,
    outcomes: ['granted', 'partly', 'refused', 'does-not-exist', 'forwarded', ...ends],
    appeal: 'statsforvalteren',
    keepYears: 5,
  },
  access: {
    name: say('Innsyn i egne opplysninger', 'Innsyn i eigne opplysningar', 'Access to one’s own data'),
    means: say(
      'Noen vil vite hva som er registrert om dem selv eller barnet.',
      'Nokon vil vite kva som er registrert om dei sjølve eller barnet.',
      'Somebody wants to know what is held about them or their child.',
    ),
    law: [gdpr('art. 15')],
    ...right,
  },
  rectification: {
    name: say('Retting', 'Retting', 'Correction'),
    means: say(
      'Noen mener at noe som er registrert, er feil eller mangler.',
      'Nokon meiner at noko som er registrert, er feil eller manglar.',
      'Somebody says that something held is wrong or missing.',
    ),
    law: [gdpr('art. 16'), gdpr('art. 19')],
    ...right,
  },
  erasure: {
    name: say('Sletting', 'Sletting', 'Erasure'),
    means: say('Noen vil ha noe slettet.', 'Nokon vil ha noko sletta.', 'Somebody wants something erased.'),
    law: [gdpr('art. 17')],
    ...right,
  },
  restriction: {
    name: say('Begrensning', 'Avgrensing', 'Restriction'),
    means: say(
      'Noen vil at opplysninger skal lagres, men ikke brukes.',
      'Nokon vil at opplysningar skal lagrast, men ikkje brukast.',
      'Somebody wants data stored, but not used.',
    ),
    law: [gdpr('art. 18')],
    ...right,
  },
  objection: {
    name: say('Innsigelse', 'Motsegn', 'Objection'),
    means: say(
      'Noen protesterer mot at opplysninger brukes til noe.',
      'Nokon protesterer mot at opplysningar blir brukte til noko.',
      'Somebody objects to data being used for something.',
    ),
    law: [gdpr('art. 21')],
    ...right,
  },
  portability: {
    name: say('Flytting av data', 'Flytting av data', 'Data portability'),
    means: say(
      'Noen vil ha opplysningene med seg i en fil. Gjelder bare det som bygger på samtykke eller avtale.',
      'Nokon vil ha opplysningane med seg i ei fil. Gjeld berre det som byggjer på samtykke eller avtale.',
      'Somebody wants to take their data along in a file. Only for what rests on consent or contract.',
    ),
    law: [gdpr('art. 20')],
    ...right,
  },
  'consent-withdrawal': {
    name: say('Samtykke trukket', 'Samtykke trekt', 'Consent withdrawn'),
    means: say(
      'Noen trekker et samtykke. Det skal være like lett som å gi det.',
      'Nokon trekkjer eit samtykke. Det skal vere like lett som å gi det.',
      'Somebody withdraws a consent. It must be as easy as giving it.',
    ),
    law: [gdpr('art. 7')],
    ...right,
  },
  'party-access': {
    name: say('Partsinnsyn', 'Partsinnsyn', 'Party access'),
    means: say(
      'Noen vil se dokumentene i sin egen sak.',
      'Nokon vil sjå dokumenta i si eiga sak.',
      'Somebody wants to see the documents of their own case.',
    ),
    law: [{ act: 'forvaltningsloven-1967', section: '§ 18 første ledd' }],
    clock: 'party-access',
    confidential: true,
    outcomes: ['granted', 'partly', 'refused', 'does-not-exist', 'forwarded', ...ends],
    appeal: 'statsforvalteren',
    keepYears: 5,
  },
  breach: {
    name: say('Brudd på personopplysningssikkerheten', 'Brot på personopplysningstryggleiken', 'Personal data breach'),
    means: say(
      'Opplysninger er kommet på avveie, endret, borte eller sett av feil person.',
      'Opplysningar er komne på avvegar, endra, borte eller sett av feil person.',
      'Data have gone astray, been changed, lost or seen by the wrong person.',
    ),
    law: [gdpr('art. 33'), gdpr('art. 34')],
    clock: 'breach',
    confidential: true,
    outcomes: ['notified', 'no-risk', 'no-breach', 'joined'],
    appeal: undefined,
    keepYears: 5,
  },
  'log-access': {
    name: say('Innsyn i logger og postkasser', 'Innsyn i loggar og postkasser', 'Access to logs and mailboxes'),
    means: say(
      'En skole eller politiet vil se logger, nettverk eller en postkasse. Skolen må ha en dokumentert mistanke, politiet en kjennelse.',
      'Ein skule eller politiet vil sjå loggar, nettverk eller ei postkasse. Skulen må ha ein dokumentert mistanke, politiet ei kjenning frå retten.',
      'A school or the police want to see logs, a network or a mailbox. A school needs a documented suspicion, the police an order of the court.',
    ),
    law: [gdpr('art. 5'), gdpr('art. 6')],
    clock: undefined,
    confidential: true,
    outcomes: ['granted', 'partly', 'refused', ...ends],
    appeal: 'datatilsynet',
    keepYears: 5,
  },
  disclosure: {
    name: say('Utlevering til andre', 'Utlevering til andre', 'Disclosure to others'),
    means: say(
      'En annen virksomhet ber om opplysninger: NAV, barnevernet, en ny skole. Hver utlevering må ha sin egen hjemmel.',
      'Ei anna verksemd ber om opplysningar: NAV, barnevernet, ein ny skule. Kvar utlevering må ha sin eigen heimel.',
      'Another body asks for data: welfare, child welfare, a new school. Each disclosure needs a legal ground of its own.',
    ),
    law: [gdpr('art. 6'), { act: 'forvaltningsloven-1967', section: '§ 13' }],
    clock: undefined,
    confidential: true,
    outcomes: ['granted', 'partly', 'refused', 'forwarded', ...ends],
    appeal: undefined,
    keepYears: 5,
  },
  guidance: {
    name: say('Veiledning', 'Rettleiing', 'Guidance'),
    means: say(
      'Noen spør om noe og skal ha svar, men ber ikke om et dokument eller en rettighet.',
      'Nokon spør om noko og skal ha svar, men ber ikkje om eit dokument eller ein rett.',
      'Somebody asks something and is owed an answer, but asks for no document and no right.',
    ),
    law: [{ act: 'forvaltningsloven-1967', section: '§ 11' }],
    clock: undefined,
    confidential: false,
    outcomes: ['answered', 'forwarded', ...ends],
    appeal: undefined,
    keepYears: 1,
  },
  observed: {
    name: say('Noe er observert', 'Noko er observert', 'Something was observed'),
    means: say(
      'Et nettsted eller et system gjør noe som registeret ikke sier, for eksempel sender opplysninger til noen dere ikke har avtale med.',
      'Ein nettstad eller eit system gjer noko som registeret ikkje seier, til dømes sender opplysningar til nokon de ikkje har avtale med.',
      'A web site or a system does something that the register does not say, such as sending data to somebody you have no agreement with.',
    ),
    law: [gdpr('art. 24'), gdpr('art. 28'), gdpr('art. 32')],
    clock: undefined,
    confidential: false,
    outcomes: ['put-right', 'kept', ...ends],
    appeal: undefined,
    keepYears: 5,
  },
};
