import { absent, allWithLogin, except, only, type Row, row, still, systemsOfItsActivity, turns } from './row.ts';

const ofActivity = systemsOfItsActivity;

const anotherRelation = (value: unknown) => (value === 'owner' ? 'self' : 'owner');

const activities: readonly Row[] = [
  still('activities/*#name', 'Noe annet', 'the record and the notices name it so'),
  still(
    'activities/*#role',
    'processor',
    'this pack asks the owner as controller; pack gdpr reads the role (art. 26, 28, 30(2))',
  ),
  still('activities/*#units', [], 'the record shows it; who uses a system is told by the uses'),
  // Every system but Romtavla has another activity beside it, which still says what the system is for.
  still(
    'activities/{elevregister,vurdering,laeringsarbeid,skolemiljo,saksbehandling,matematikkoving,tilgangsstyring}#systems',
    [],
    'another activity remains on each of the systems',
  ),
  row(
    'activities/dagsplan#systems',
    [],
    turns('unknown', ['record-of-processing', 'erasure-routine', 'legal-ground'], only('romtavla')),
  ),
  still('activities/*#access.*.role', 'Alle', 'the pages on who may see what read it'),
  still('activities/*#access.*.number', 1000, 'the pages on who may see what read it'),
  still('activities/*#access.*.relation', anotherRelation, 'the policy that decides access is compiled from it'),
  still('activities/*#access.*.who', ['it'], 'the policy that decides access is compiled from it'),
  still('activities/*#access.*.may', [], 'the policy that decides access is compiled from it'),
  still('activities/*#access.*.data', [], 'the policy that decides access is compiled from it'),
  still('activities/skolemiljo#volume', 'Svært få', 'shown beside the anonymity assessment, which weighs it'),
];

/** Purposes by what carries them: a law that provides for it, or a duty as far as necessary. */
const byLaw = 'purposes/{gi-skoleplass,vurdere-og-dokumentere,undervise,ove-matematikk,finne-fram}#bases.0';
const byDuty = 'purposes/{trygt-skolemiljo,behandle-saker,hindre-snoking}#bases.0';
const sensitive = 'purposes/{trygt-skolemiljo,behandle-saker}#bases.1';
const gdpr = [
  'purposes/{gi-skoleplass,vurdere-og-dokumentere,undervise,ove-matematikk,finne-fram,hindre-snoking}#bases.1',
  'purposes/{trygt-skolemiljo,behandle-saker}#bases.{2,3}',
];
const lost = turns('unknown', ['record-of-processing', 'legal-ground'], ofActivity);
const ground = (verdict: 'deviation' | 'remark' | 'unknown' | 'conditional') =>
  turns(verdict, 'legal-ground', ofActivity);

const purposes: readonly Row[] = [
  still('purposes/*#name', 'Noe annet', 'the record and the notices tell it'),
  // The activity that it is taken from has no purpose left.
  row(
    'purposes/{vurdere-og-dokumentere,undervise,trygt-skolemiljo,behandle-saker,ove-matematikk,finne-fram,hindre-snoking}#activity',
    'elevregister',
    lost,
  ),
  row('purposes/gi-skoleplass#activity', 'vurdering', lost),
  row('purposes/*#bases', [], turns('deviation', ['record-of-processing', 'legal-ground'], ofActivity)),
  row('purposes/*#bases', '–', lost),
  row(`${byLaw}.article`, 'gdpr-6-1-a', ground('deviation')), // no basis under pol § 8 left
  row(`${byLaw}.article`, 'pol-8-b', ground('deviation')), // § 25-1 permits; it imposes no duty
  still(
    `${byLaw}.article`,
    'pol-8-consent',
    'consent carries too when somebody has decided on it; the form asks for the consent',
  ),
  row(`${byLaw}.national.act`, 'skolelova-1889', ground('unknown')),
  row(`${byLaw}.national.section`, '§ 99', ground('unknown')),
  row(`${byLaw}.national.section`, '§ 12-4', ground('remark')), // a duty, wrongly named as a law that itself lays down the processing
  row(`${byLaw}.national`, absent, ground('unknown')),
  still(
    `${byLaw}.necessity`,
    '–',
    'pol § 8 asks for necessity of a duty, not of what a law itself lays down; pack gdpr asks (art. 6(1)(e))',
  ),
  still(`${byLaw}.decidedBy`, '–', 'the law itself carries it, whoever has noted it'),
  row(`${byDuty}.article`, 'pol-8-law', ground('remark')),
  row(`${byDuty}.national.act`, 'skolelova-1889', ground('unknown')),
  row(`${byDuty}.national.section`, '§ 99', ground('unknown')),
  row(`${byDuty}.necessity`, '–', ground('conditional')),
  row(`${byDuty}.necessity`, absent, ground('conditional')),
  row(`${byDuty}.decidedBy`, '–', ground('conditional')),
  row(`${sensitive}.article`, 'gdpr-9-2-a', ground('conditional')), // § 9 unclaimed, but the duty can carry it
  row(`${sensitive}.national.act`, 'skolelova-1889', ground('unknown')),
  row(`${sensitive}.national.section`, '§ 99', ground('unknown')),
  still(
    `${sensitive}.necessity`,
    '–',
    'pol § 9 asks for necessity of a duty, not of what a law itself lays down; pack gdpr asks (art. 9(2)(g))',
  ),
  still(`${sensitive}.decidedBy`, '–', 'the law itself carries it, whoever has noted it'),
  still('purposes/*#bases.*.decidedOn', '2010-01-01', 'history, and pack gdpr (art. 5(2))'),
  ...gdpr.flatMap((at) => [
    still(`${at}.article`, 'gdpr-6-1-f', 'pack gdpr reads it'),
    still(`${at}.national.act`, 'skolelova-1889', 'pack gdpr reads it (art. 6(3))'),
    still(`${at}.national.section`, '§ 99', 'pack gdpr reads it (art. 6(3))'),
    still(`${at}.necessity`, '–', 'pack gdpr reads it'),
    still(`${at}.decidedBy`, '–', 'pack gdpr reads it (art. 5(2))'),
  ]),
];

const dataTypes: readonly Row[] = [
  still('dataTypes/*#name', 'Noe annet', 'the record and the notices tell it'),
  still(
    'dataTypes/*#holds',
    '–',
    'what our own pages show of persons follows it (docs/access.md), and no requirement asks',
  ),
  still('dataTypes/*#freeText', '–', 'screening of documents reads it; whether a system has free text the system says'),
  // § 9 is not claimed where ordinary data alone are used: sensitive ones there have no ground.
  row(
    'dataTypes/{navn,fodselsnummer,kontaktopplysninger,sperret-adresse,fravaer,vurderinger}#sensitivity',
    'special-category',
    turns('deviation', 'legal-ground', only('granbar-skole')),
  ),
  row(
    'dataTypes/{navn,fodselsnummer,kontaktopplysninger,sperret-adresse,fravaer,vurderinger}#sensitivity',
    '–',
    turns('unknown', 'legal-ground', only('granbar-skole')),
  ),
  row(
    'dataTypes/klasse-og-gruppe#sensitivity',
    'special-category',
    turns('deviation', 'legal-ground', only('granbar-skole', 'blaklokke')),
  ),
  row(
    'dataTypes/klasse-og-gruppe#sensitivity',
    '–',
    turns('unknown', 'legal-ground', only('granbar-skole', 'blaklokke')),
  ),
  row('dataTypes/skolearbeid#sensitivity', 'special-category', turns('deviation', 'legal-ground', only('blaklokke'))),
  row('dataTypes/oppgavesvar#sensitivity', 'criminal-offence', turns('deviation', 'legal-ground', only('tallstien'))),
  row('dataTypes/rom-og-time#sensitivity', 'special-category', turns('deviation', 'legal-ground', only('romtavla'))),
  // The duty to manage access can carry sensitive data too, as far as necessary.
  row('dataTypes/bruk-av-systemet#sensitivity', 'special-category', turns('conditional', 'legal-ground', allWithLogin)),
  row('dataTypes/bruk-av-systemet#sensitivity', '–', turns('unknown', 'legal-ground', allWithLogin)),
  still(
    'dataTypes/{hendelser,saksdokumenter}#sensitivity',
    'special-category',
    'used only where § 9 has its own ground',
  ),
  still('dataTypes/helse#sensitivity', 'ordinary', 'a ground under § 9 that is not needed does no harm'),
  still(
    'dataTypes/tid-og-sted#sensitivity',
    'special-category',
    'it is only left behind; the anonymity assessment weighs it',
  ),
];

const dataUses: readonly Row[] = [
  // Of an activity without any data nobody knows whether they are sensitive.
  row('dataUses/{matematikkoving,dagsplan}-*#activity', 'saksbehandling', turns('unknown', 'legal-ground', ofActivity)),
  still(
    'dataUses/{elevregister,vurdering,laeringsarbeid,skolemiljo,tilgangsstyring}-*#activity',
    'saksbehandling',
    'other data remain in the activity, and the new one has a ground under § 9',
  ),
  still('dataUses/saksbehandling-*#activity', 'skolemiljo', 'the new activity has a ground under § 9 as well'),
  row(
    'dataUses/{skolemiljo,saksbehandling}-helse-elever#activity',
    'laeringsarbeid',
    turns('deviation', 'legal-ground', only('blaklokke')),
  ),
  row(
    'dataUses/{elevregister,vurdering,laeringsarbeid,matematikkoving,dagsplan}-*#data',
    'helse',
    turns('deviation', 'legal-ground', ofActivity),
  ),
  row('dataUses/tilgangsstyring-*#data', 'helse', turns('conditional', 'legal-ground', allWithLogin)),
  still(
    'dataUses/{skolemiljo,saksbehandling}-*#data',
    'rom-og-time',
    'a ground under § 9 that is not needed does no harm',
  ),
  still('dataUses/*#subjects', 'visitors', 'the notices are written for each group by it'),
  still('dataUses/*#basis', 'excess', 'pack gdpr reads it (art. 5(1)(c)); the purposes carry this pack’s ground'),
  still('dataUses/*#source', 'Et annet sted', 'the notices tell it (GDPR art. 14(2)(f))'),
  still('dataUses/*#mandatory', '–', 'the notices tell it (GDPR art. 13(2)(e))'),
];

const moved: readonly Row[] = [
  still('flows/*#source', 'units/nesset', 'the map draws it'),
  still('flows/*#target', 'units/nesset', 'the map draws it'),
  still('flows/*#data', '–', 'the map and the notices tell it'),
  still('flows/*#mechanism', 'Minnepinne', 'the map tells it; the risk assessment weighs it'),
  still('flows/*#encrypted', false, 'pack gdpr reads it (art. 32)'),
  still('disclosures/*#activity', 'dagsplan', 'the record and the notices tell it'),
  still(
    'disclosures/*#recipient',
    'folkeregisteret',
    'the notices tell it; that they name the recipients is read of the notices',
  ),
  still('disclosures/*#data', '–', 'the notices tell it'),
  still('disclosures/*#purpose', '–', 'the notices tell it'),
  still(
    'disclosures/*#bases.*.article',
    'gdpr-6-1-f',
    'the report has no finding on disclosure (p. 3); pack gdpr reads it',
  ),
  still('disclosures/*#bases.*.national.act', 'skolelova-1889', 'pack gdpr reads it (art. 6(3))'),
  still('disclosures/*#bases.*.national.section', '§ 99', 'pack gdpr reads it (art. 6(3))'),
  still('disclosures/*#bases.*.necessity', '–', 'pack gdpr reads it'),
  still('disclosures/*#bases.*.decidedBy', '–', 'pack gdpr reads it (art. 5(2))'),
  still('disclosures/*#bases.*.decidedOn', '2010-01-01', 'history, and pack gdpr (art. 5(2))'),
  still('transfers/tallstien-feilvarsler#system', 'blaklokke', 'pack gdpr reads it (ch. V)'),
  still('transfers/tallstien-feilvarsler#recipient', 'maltrost', 'pack gdpr reads it (ch. V)'),
  still('transfers/tallstien-feilvarsler#country', 'US', 'pack gdpr reads it (ch. V)'),
  still('transfers/tallstien-feilvarsler#mechanism', 'none', 'pack gdpr reads it (ch. V)'),
  still('transfers/tallstien-feilvarsler#checkedOn', '2010-01-01', 'pack gdpr reads it (ch. V)'),
  still('transfers/tallstien-feilvarsler#checkedBy', 'Ingen', 'pack gdpr reads it (ch. V)'),
];

const erasure = (whose = ofActivity) => turns('unknown', 'erasure-routine', whose);
// What stays in Miljøboka is assessed for anonymity; what would stay anywhere else is not.
const notAssessed = except(ofActivity, 'miljoboka');

const retention: readonly Row[] = [
  row(
    'retention/{vurdering,laeringsarbeid,saksbehandling,matematikkoving,dagsplan,tilgangsstyring}#activity',
    'elevregister',
    erasure(),
  ),
  row('retention/elevregister#activity', 'vurdering', erasure()),
  row('retention/skolemiljo#activity', 'elevregister', erasure(only('miljoboka', 'granbar-skole'))),
  row('retention/*#event', '–', erasure()),
  still(
    'retention/*#event',
    'purpose-ends',
    'any event will do as long as it is said; the calendar of erasure runs by it',
  ),
  row('retention/*#event', absent, erasure()),
  still('retention/*#period', '–', 'without a period it is at once; the calendar of erasure runs by it'),
  row('retention/*#then', '–', erasure()),
  row('retention/*#then', absent, erasure()),
  still('retention/*#then', 'keep', 'what is kept is said, with its ground; people weigh the ground'),
  still('retention/*#ground', '–', 'pack gdpr and the archive rules read it'),
  still('retention/*#removes', [], 'what stays is told by "leaves"'),
  row(
    'retention/{elevregister,vurdering,laeringsarbeid,saksbehandling,matematikkoving,dagsplan,tilgangsstyring}#leaves',
    ['navn'],
    erasure(notAssessed),
  ),
  row(
    'retention/{elevregister,vurdering,laeringsarbeid,saksbehandling,matematikkoving,dagsplan,tilgangsstyring}#leaves',
    '–',
    erasure(notAssessed),
  ),
  still('retention/skolemiljo#leaves', [], 'where nothing stays there is nothing to assess'),
  row('retention/skolemiljo#leaves', '–', erasure()),
];

export const processingRows: readonly Row[] = [
  ...activities,
  ...purposes,
  ...dataTypes,
  ...dataUses,
  ...moved,
  ...retention,
];
