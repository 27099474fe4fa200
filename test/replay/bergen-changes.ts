import type { Verdict } from '#src/features/control/verdict.ts';

/** What the findings become; `gone`: there is nothing left to ask it of. */
export type Turn = Verdict | 'gone';

/** One fact of Bergen changed in a copy (or the few that only make sense together), and everything that it turns. */
export interface Change {
  readonly title: string;
  /** Why just these turn, where the report or the law needs saying. */
  readonly because?: string;
  /** Dotted path in the landscape file → what stands there instead. */
  readonly set: Readonly<Record<string, unknown>>;
  /** `requirement subject` → its new verdict. Every finding that is not here stays as it was. */
  readonly turns: Readonly<Record<string, Turn>>;
}

const duty = { act: 'opplaeringslova-1998', section: 'kapittel 9a' };
const decided = { national: duty, necessity: 'Hendelser som bryter skolens regler', decidedBy: 'kommunaldirektøren' };
const provenBy = (evidence: string) => [{ how: 'evidenced', evidence, source: 's. 1' }];

/** Something seen at the system shortly before the control; the report's own date has been lost. */
const seen = {
  'evidence.innlogging-sett': { title: 'Innlogging og logg, sett i systemet', kind: 'observation', date: '2013-11-20' },
  'systems.swis.known': [{ how: 'observed', evidence: 'innlogging-sett', source: 'innloggingssiden' }],
};

const record: readonly Change[] = [
  {
    title: 'SWIS stands in the overview',
    because: 'the purpose and the basis stand nowhere, they are only claimed',
    set: { 'records.ikt-oversikt.lists.swis': true },
    turns: { 'record-of-processing systems/swis': 'claimed' },
  },
  {
    title: 'SWIS stands in the overview, and the basis in a document',
    set: { 'records.ikt-oversikt.lists.swis': true, 'purposes.skolemiljo.known': provenBy('strategisk-plan') },
    turns: { 'record-of-processing systems/swis': 'met' },
  },
  {
    title: 'whether SWIS stands in the overview is not stated',
    set: { 'records.ikt-oversikt.lists.swis': '–' },
    turns: { 'record-of-processing systems/swis': 'unknown' },
  },
  {
    title: 'the school keeps an overview of its own in which SWIS stands',
    because: 'it need not be one overview for the whole municipality (s. 4)',
    set: { 'records.skolens-oversikt': { name: 'Skolens oversikt', keptBy: 'mohlenpris', lists: { swis: true } } },
    turns: { 'record-of-processing systems/swis': 'claimed' },
  },
];

const routines: readonly Change[] = [
  {
    title: 'the school knows the central routine for access',
    because: 'the routine is in place; that nobody is system owner remains as a remark',
    set: { 'routines.innsyn-bergen.knownAt.mohlenpris': true },
    turns: { 'access-routine systems/swis': 'remark' },
  },
  {
    title: 'the school knows the central routine, and somebody is system owner',
    set: { 'routines.innsyn-bergen.knownAt.mohlenpris': true, 'systems.swis.systemOwner.appointed': true },
    turns: { 'access-routine systems/swis': 'met' },
  },
  {
    title: 'the school has written its thoughts on access down',
    set: { 'routines.innsyn-mohlenpris.written': true },
    turns: { 'access-routine systems/swis': 'remark' },
  },
  {
    title: 'whether the school knows the routine is not stated',
    set: { 'routines.innsyn-bergen.knownAt.mohlenpris': '–' },
    turns: { 'access-routine systems/swis': 'unknown' },
  },
  {
    title: 'the school knows the central routine, but it covers Extens alone',
    set: { 'routines.innsyn-bergen.knownAt.mohlenpris': true, 'routines.innsyn-bergen.covers': ['extens'] },
    turns: {},
  },
  {
    title: 'the school knows the routine; another school uses SWIS too and has not been asked',
    because: 'the routine must be known wherever the system is used',
    set: {
      'routines.innsyn-bergen.knownAt.mohlenpris': true,
      'units.annen-skole': { name: 'En annen skole', kind: 'school' },
      'uses.swis-annen-skole': { system: 'swis', unit: 'annen-skole', knownToOwner: false },
    },
    turns: { 'access-routine systems/swis': 'unknown' },
  },
  {
    title: 'the definitions of problem behaviour can be found',
    because: 'they still differ, nothing else is told, and there is no routine',
    set: { 'notices.definisjoner-bergen.findable': true },
    turns: {},
  },
  {
    title: 'everything is told, found, compared and assessed, and the routine is written and known',
    set: {
      'routines.informasjon-bergen.written': true,
      'routines.informasjon-bergen.knownAt.mohlenpris': true,
      'notices.swis-brosjyre.tells': {
        controller: 'yes',
        purpose: 'yes',
        recipients: 'yes',
        voluntary: 'yes',
        rights: 'yes',
        dataRecorded: 'yes',
      },
      'notices.swis-brosjyre.known': provenBy('swis-brosjyre'),
      'notices.definisjoner-bergen.findable': true,
      'notices.definisjoner-bergen.sameAs.hendelsesrapport-swis': true,
      'assessments.unntak-fra-informasjonsplikten.done': true,
    },
    turns: { 'information-duty systems/swis': 'met' },
  },
  {
    title: 'the same, but what the brochure says of rights and the like is not stated',
    set: {
      'routines.informasjon-bergen.written': true,
      'routines.informasjon-bergen.knownAt.mohlenpris': true,
      'notices.swis-brosjyre.tells.dataRecorded': 'yes',
      'notices.definisjoner-bergen.findable': true,
      'notices.definisjoner-bergen.sameAs.hendelsesrapport-swis': true,
      'assessments.unntak-fra-informasjonsplikten.done': true,
    },
    turns: { 'information-duty systems/swis': 'unknown' },
  },
  {
    title: 'the school’s practice of erasure is written down',
    because: 'what is left is still not assessed (s. 9)',
    set: { 'routines.sletting-mohlenpris.written': true },
    turns: {},
  },
  {
    title: 'the practice of erasure is written, and the anonymity of the rest is assessed',
    because: 'nobody has said whether the free text is reviewed',
    set: { 'routines.sletting-mohlenpris.written': true, 'assessments.anonymitet-swis.done': true },
    turns: { 'erasure-routine systems/swis': 'unknown' },
  },
  {
    title: 'the practice of erasure is written, the rest assessed, the free text reviewed',
    set: {
      'routines.sletting-mohlenpris.written': true,
      'assessments.anonymitet-swis.done': true,
      'systems.swis.freeText.reviewed': true,
    },
    turns: { 'erasure-routine systems/swis': 'met' },
  },
  {
    title: 'the practice is written, the whole history is erased, and there is no free text',
    set: {
      'routines.sletting-mohlenpris.written': true,
      'retention.elev-slutter.leaves': [],
      'systems.swis.freeText.fields': [],
    },
    turns: { 'erasure-routine systems/swis': 'met' },
  },
];

const security: readonly Change[] = [
  {
    title: 'the owner knows that the school uses SWIS',
    because:
      'whether it has objectives, strategy and review the report does not say; that it knows decides nothing else',
    set: { 'uses.swis-mohlenpris.knownToOwner': true },
    turns: { 'security-management owner': 'unknown' },
  },
  {
    title: 'the owner is told of SWIS the day after the control',
    set: {
      'uses.swis-mohlenpris': [
        { system: 'swis', unit: 'mohlenpris', knownToOwner: false, to: '2013-12-04' },
        { system: 'swis', unit: 'mohlenpris', knownToOwner: true, from: '2013-12-04' },
      ],
    },
    turns: {},
  },
  {
    title: 'the owner knows, has objectives and strategy in writing, and reviews them yearly',
    set: {
      'uses.swis-mohlenpris.knownToOwner': true,
      'routines.sikkerhetsmal.written': true,
      'routines.sikkerhetsstrategi.written': true,
      'audits.ledelsens-gjennomgang.done': true,
      'audits.ledelsens-gjennomgang.on': '2013-02-01',
    },
    turns: { 'security-management owner': 'met' },
  },
  {
    title: 'the same, on somebody’s word',
    set: {
      'uses.swis-mohlenpris.knownToOwner': true,
      'routines.sikkerhetsmal.written': true,
      'routines.sikkerhetsmal.known': [{ how: 'stated', source: 'kommunen' }],
      'routines.sikkerhetsstrategi.written': true,
      'audits.ledelsens-gjennomgang.done': true,
      'audits.ledelsens-gjennomgang.on': '2013-02-01',
    },
    turns: { 'security-management owner': 'claimed' },
  },
  {
    title: 'a risk assessment is done, but not of access from outside',
    because: 'SWIS is reached from anywhere, and that must be assessed (s. 14)',
    set: { 'assessments.risiko-swis.done': true },
    turns: {},
  },
  {
    title: 'a risk assessment is done, of access from outside too',
    because: 'criteria, comparison and dates are not stated',
    set: { 'assessments.risiko-swis.done': true, 'assessments.risiko-swis.coversExternalAccess': true },
    turns: { 'risk-assessment systems/swis': 'unknown' },
  },
  {
    title: 'a risk assessment with everything in it, after the last change',
    set: {
      'assessments.risiko-swis.done': true,
      'assessments.risiko-swis.on': '2013-08-01',
      'assessments.risiko-swis.criteriaSet': true,
      'assessments.risiko-swis.comparedWithCriteria': true,
      'assessments.risiko-swis.coversExternalAccess': true,
      'systems.swis.changedOn': '2013-01-15',
    },
    turns: { 'risk-assessment systems/swis': 'met' },
  },
  {
    title: 'the same assessment, but the school had begun before it',
    set: {
      'assessments.risiko-swis.done': true,
      'assessments.risiko-swis.on': '2013-08-01',
      'assessments.risiko-swis.criteriaSet': true,
      'assessments.risiko-swis.comparedWithCriteria': true,
      'assessments.risiko-swis.coversExternalAccess': true,
      'systems.swis.changedOn': '2013-01-15',
      'uses.swis-mohlenpris.since': '2013-03-01',
    },
    turns: { 'risk-assessment systems/swis': 'remark' },
  },
  {
    title: 'somebody has asked for USIT’s audit report',
    because: 'that was the advice; without the report and a routine of its own the audit is still missing (s. 11)',
    set: { 'agreements.databehandleravtale-swis.clauses.sikkerhetsrevisjon.askedFor': true },
    turns: { 'processor-agreement systems/swis': 'met' },
  },
  {
    title: 'USIT’s report is asked for and received this year, and there is a routine for audits',
    set: {
      'agreements.databehandleravtale-swis.clauses.sikkerhetsrevisjon.askedFor': true,
      'agreements.databehandleravtale-swis.clauses.sikkerhetsrevisjon.receivedOn': '2013-06-01',
      'routines.sikkerhetsrevisjon.written': true,
    },
    turns: { 'processor-agreement systems/swis': 'met', 'security-audit systems/swis': 'met' },
  },
  {
    title: 'the same report, received more than a year ago',
    set: {
      'agreements.databehandleravtale-swis.clauses.sikkerhetsrevisjon.askedFor': true,
      'agreements.databehandleravtale-swis.clauses.sikkerhetsrevisjon.receivedOn': '2012-12-02',
      'routines.sikkerhetsrevisjon.written': true,
    },
    turns: { 'processor-agreement systems/swis': 'met' },
  },
  {
    title: 'the routine for breaches is written',
    because: 'whether the school knows it is not stated',
    set: { 'routines.avvikshandtering.written': true },
    turns: { 'breach-handling systems/swis': 'unknown' },
  },
  {
    title: 'the routine for breaches is written and known',
    because: 'nobody has asked the processor for its reports (s. 12)',
    set: { 'routines.avvikshandtering.written': true, 'routines.avvikshandtering.knownAt.mohlenpris': true },
    turns: { 'breach-handling systems/swis': 'remark' },
  },
  {
    title: 'the owner has decided on the logins, in writing',
    because: 'what else protects SWIS, that it is used at school only, is still the school’s word',
    set: { 'measures.innlogging-utstedes.decidedBy': 'owner', 'measures.innlogging-utstedes.written': true },
    turns: { 'security-measures-decided systems/swis': 'claimed' },
  },
  {
    title: 'the owner has decided on the logins, in writing, and how the school uses SWIS is evidenced too',
    set: {
      'measures.innlogging-utstedes.decidedBy': 'owner',
      'measures.innlogging-utstedes.written': true,
      'measures.bare-pa-skolen.known': provenBy('kontrollrapport'),
    },
    turns: { 'security-measures-decided systems/swis': 'met' },
  },
  {
    title: 'the owner has decided on the logins; whether in writing is not stated',
    set: { 'measures.innlogging-utstedes.decidedBy': 'owner' },
    turns: { 'security-measures-decided systems/swis': 'unknown' },
  },
  {
    title: 'the school may decide, and has written down and carried out that SWIS is used at school only',
    because:
      'had the school itself seen to security, there might have been no deviation (s. 13); it rests on the school’s word',
    set: {
      'units.mohlenpris.delegation.mayPutSystemsIntoUse': true,
      'measures.bare-pa-skolen.written': true,
      'measures.bare-pa-skolen.implemented': true,
    },
    turns: { 'security-measures-decided systems/swis': 'claimed' },
  },
];

const login: readonly Change[] = [
  {
    title: 'there are personal accounts',
    because: 'it ends the shared name, but not what deviates: a password alone, from anywhere (s. 14)',
    set: { 'systems.swis.login.accounts': 'personal' },
    turns: {},
  },
  {
    title: 'there are personal accounts with a second factor',
    because: 'how a login works must have been seen within a year, and the report that tells of it has lost its date',
    set: { 'systems.swis.login.accounts': 'personal', 'systems.swis.login.factors': 2 },
    turns: { 'strong-authentication systems/swis': 'claimed' },
  },
  {
    title: 'there are personal accounts with a second factor, seen a fortnight before',
    set: { 'systems.swis.login.accounts': 'personal', 'systems.swis.login.factors': 2, ...seen },
    turns: { 'strong-authentication systems/swis': 'met' },
  },
  {
    title: 'there is a second factor, and still one user name for four',
    set: { 'systems.swis.login.factors': 2 },
    turns: { 'strong-authentication systems/swis': 'remark' },
  },
  {
    title: 'SWIS is reached from the school’s network only',
    because: 'Datatilsynet’s other way out (s. 14); the shared name remains as a remark',
    set: { 'systems.swis.login.reachableFrom': 'school-network' },
    turns: { 'strong-authentication systems/swis': 'remark' },
  },
  {
    title: 'from where SWIS is reached is not stated',
    set: { 'systems.swis.login.reachableFrom': '–' },
    turns: { 'strong-authentication systems/swis': 'unknown' },
  },
  {
    title: 'SWIS has no accounts',
    set: { 'systems.swis.login.accounts': 'none' },
    turns: { 'strong-authentication systems/swis': 'not-applicable', 'usage-log systems/swis': 'not-applicable' },
  },
  {
    title: 'the log tells who',
    because: 'it still holds only the last login, and no attempts',
    set: { 'systems.swis.log.perUser': true },
    turns: {},
  },
  {
    title: 'the log is seen to tell who logged in, when and from where, and who tried in vain',
    set: { 'systems.swis.log': { perUser: true, records: ['logins', 'origin'], failedAttempts: true }, ...seen },
    turns: { 'usage-log systems/swis': 'met' },
  },
];

const agreement: readonly Change[] = [
  {
    title: 'the processor agreement is not written',
    set: { 'agreements.databehandleravtale-swis.written': false },
    turns: { 'processor-agreement systems/swis': 'deviation' },
  },
  {
    title: 'the processor agreement had expired',
    set: { 'agreements.databehandleravtale-swis.validTo': '2013-06-30' },
    turns: { 'processor-agreement systems/swis': 'deviation' },
  },
  {
    title: 'the processor agreement lays down no security measures',
    set: { 'agreements.databehandleravtale-swis.contents.securityMeasures': false },
    turns: { 'processor-agreement systems/swis': 'deviation' },
  },
  {
    title: 'whether it binds the processor to the agreement is not stated',
    set: { 'agreements.databehandleravtale-swis.contents.onlyAsAgreed': '–' },
    turns: { 'processor-agreement systems/swis': 'unknown' },
  },
  {
    title: 'the municipality runs SWIS itself',
    set: { 'systems.swis.operation': 'own' },
    turns: { 'processor-agreement systems/swis': 'not-applicable' },
  },
];

const basis: readonly Change[] = [
  {
    title: 'there is no basis',
    set: { 'purposes.skolemiljo.bases': [] },
    turns: { 'legal-ground systems/swis': 'deviation' },
  },
  {
    title: 'the basis is not stated',
    set: { 'purposes.skolemiljo.bases': '–' },
    turns: { 'legal-ground systems/swis': 'unknown' },
  },
  {
    title: 'what is necessary is decided',
    because: 'what is recorded is still not what is told (s. 19)',
    set: {
      'purposes.skolemiljo.bases': [
        { article: 'pol-8-b', ...decided },
        { article: 'pol-9-e', ...decided },
      ],
    },
    turns: {},
  },
  {
    title: 'the definitions agree',
    because: 'what is necessary is still not decided, and the information lacks other things',
    set: { 'notices.definisjoner-bergen.sameAs.hendelsesrapport-swis': true },
    turns: {},
  },
  {
    title: 'what is necessary is decided, under §§ 8 b and 9 e, and the definitions agree',
    set: {
      'purposes.skolemiljo.bases': [
        { article: 'pol-8-b', ...decided },
        { article: 'pol-9-e', ...decided },
      ],
      'notices.definisjoner-bergen.sameAs.hendelsesrapport-swis': true,
    },
    turns: { 'legal-ground systems/swis': 'claimed' },
  },
  {
    title: 'the same, but “laid down in law” is kept as the ground',
    because: 'it carries as far as necessary, under § 8 b; the register names the wrong ground',
    set: {
      'purposes.skolemiljo.bases': [
        { article: 'pol-8-law', ...decided },
        { article: 'pol-9-law', ...decided },
      ],
      'notices.definisjoner-bergen.sameAs.hendelsesrapport-swis': true,
    },
    turns: { 'legal-ground systems/swis': 'remark' },
  },
  {
    title: 'another provision is claimed, of which nobody has said what it gives',
    set: {
      'purposes.skolemiljo.bases.0.national.section': '§ 1-1',
      'purposes.skolemiljo.bases.1.national.section': '§ 1-1',
    },
    turns: { 'legal-ground systems/swis': 'unknown' },
  },
  {
    title: 'the guardians have consented under § 8',
    because: 'whether the free text holds sensitive data, which ask for § 9 too, is not stated',
    set: { 'purposes.skolemiljo.bases': [{ article: 'pol-8-consent', decidedBy: 'foresatte' }] },
    turns: { 'legal-ground systems/swis': 'unknown' },
  },
];

const everySystemRequirement = [
  'record-of-processing',
  'access-routine',
  'information-duty',
  'erasure-routine',
  'risk-assessment',
  'security-audit',
  'breach-handling',
  'security-measures-decided',
  'strong-authentication',
  'usage-log',
  'processor-agreement',
  'legal-ground',
];

const use: readonly Change[] = [
  {
    title: 'the school had stopped using SWIS before the control',
    because: 'a system out of use is asked nothing; what is left of security management the report does not say',
    set: { 'uses.swis-mohlenpris.to': '2013-08-01' },
    turns: {
      ...Object.fromEntries(everySystemRequirement.map((id) => [`${id} systems/swis`, 'gone' as const])),
      'security-management owner': 'unknown',
    },
  },
  {
    title: 'the school stopped using SWIS the day after the control',
    set: { 'uses.swis-mohlenpris.to': '2013-12-04' },
    turns: {},
  },
  {
    title: 'Extens has a system owner',
    because: 'the central routine covers every system and is known where the use of Extens stands',
    set: { 'systems.extens.systemOwner.appointed': true },
    turns: { 'access-routine systems/extens': 'met' },
  },
  {
    title: 'Extens is not in the overview',
    set: { 'records.ikt-oversikt.lists.extens': false },
    turns: { 'record-of-processing systems/extens': 'deviation' },
  },
  {
    title: 'Extens is reached from anywhere with a password',
    set: {
      'systems.extens.login': { accounts: 'personal', factors: 1, reachableFrom: 'anywhere' },
      'systems.extens.known': provenBy('kontrollrapport'),
    },
    turns: { 'strong-authentication systems/extens': 'deviation' },
  },
  {
    title: 'the municipality runs Extens itself',
    set: { 'systems.extens.operation': 'own' },
    turns: { 'processor-agreement systems/extens': 'not-applicable' },
  },
];

/** Written by hand from the report and the law; see each `because`. */
export const changes: readonly Change[] = [
  ...record,
  ...routines,
  ...security,
  ...login,
  ...agreement,
  ...basis,
  ...use,
];
