import { absent, itself, type Row, row, still, turns } from '../row.ts';
import { healthOfItsActivity, itsActivity, jubilee, publicPurposes, refs } from './basis-whose.ts';

const interest = 'no-legitimate-interest-in-public-tasks';
const balanced = 'legitimate-interest-balanced';

type Basis = { readonly article: string };
function onlyOfTheOldAct(bases: readonly Basis[]) {
  return bases.filter(({ article }) => article.startsWith('pol-'));
}
function withConsentToo(bases: readonly Basis[]) {
  return [...bases, { article: 'gdpr-6-1-a', decidedBy: 'Rektor', decidedOn: '2026-06-08' }];
}

/** Art. 6(1)(e) with § 25-1, which provides for the processing; art. 6(1)(c) with a provision that lays a duty. */
const byTask = 'purposes/{gi-skoleplass,vurdere-og-dokumentere,undervise,ove-matematikk,finne-fram}#bases.1';
const byDuty = ['purposes/hindre-snoking#bases.1', 'purposes/{trygt-skolemiljo,behandle-saker}#bases.2'];
const sensitive = 'purposes/{trygt-skolemiljo,behandle-saker}#bases.3';
const invite = 'purposes/invitere-til-jubileum';
const show = 'purposes/vise-klassebilder';
const plain =
  'purposes/{gi-skoleplass,vurdere-og-dokumentere,undervise,ove-matematikk,finne-fram,hindre-snoking}#bases';
const special = 'purposes/{trygt-skolemiljo,behandle-saker}#bases';
const noBasis = turns('not-applicable', ['basis-national', 'basis-necessity', interest], itself);
const health = (verdict: 'deviation' | 'unknown' | 'conditional') =>
  turns(verdict, 'special-category-basis', healthOfItsActivity);
const of = (verdict: 'deviation' | 'unknown' | 'conditional' | 'remark', ...requirements: readonly string[]) =>
  turns(verdict, requirements, itself);

const all: readonly Row[] = [
  row('purposes/*#name', '–', turns('unknown', 'purpose-told', itsActivity)),
  row(
    'purposes/gi-skoleplass#name',
    'Føre elevregister og gi elevene skoleplass',
    turns('remark', 'purpose-told', itsActivity),
  ),
  row(plain, [], of('deviation', 'basis-decided'), noBasis),
  row(plain, '–', of('unknown', 'basis-decided'), noBasis),
  row(special, [], of('deviation', 'basis-decided'), noBasis, health('unknown')),
  row(special, '–', of('unknown', 'basis-decided'), noBasis, health('unknown')),
  row(plain, onlyOfTheOldAct, of('deviation', 'basis-decided'), noBasis),
  // A public school that asks for consent to its own task: nobody has said anything of the consent.
  row(plain, withConsentToo, of('remark', 'basis-necessity'), of('unknown', 'consent-valid')),
  ...[`${plain}.0.article`, `${special}.{0,1}.article`].map((at) =>
    still(at, 'pol-8-a', 'what the act of 2000 says carries nothing today'),
  ),
];

const six: readonly Row[] = [byTask, ...byDuty].flatMap((at) => [
  row(`${at}.article`, '–', of('unknown', 'basis-decided'), turns('not-applicable', interest, itself)),
  row(
    `${at}.article`,
    'gdpr-6-1-f',
    of('deviation', interest),
    of('unknown', balanced),
    turns('not-applicable', 'basis-national', itself),
  ),
  row(`${at}.national.act`, 'skolelova-1889', of('unknown', 'basis-national')),
  row(`${at}.national.section`, '–', of('unknown', 'basis-national')),
  row(`${at}.national.section`, '§ 99', of('deviation', 'basis-national')),
  row(`${at}.national`, { act: 'opplaeringslova-1998', section: '§ 9 A-4' }, of('deviation', 'basis-national')),
  row(`${at}.national`, absent, of('unknown', 'basis-national')),
  row(`${at}.necessity`, '–', of('unknown', 'basis-necessity')),
  row(`${at}.decidedBy`, '–', of('unknown', 'basis-decided')),
  row(`${at}.decidedOn`, '–', of('unknown', 'basis-decided')),
  row(`${at}.decidedOn`, '2027-01-01', of('deviation', 'basis-decided')),
]);

const reach: readonly Row[] = [
  // § 25-1 permits, and lays down no duty.
  row(`${byTask}.article`, 'gdpr-6-1-c', of('conditional', 'basis-national')),
  ...byDuty.map((at) => still(`${at}.article`, 'gdpr-6-1-e', 'who has a duty has a task')),
  // A duty from 2024 that the table does not know: it is in force, and the owner has judged it.
  still(`${byTask}.national.section`, '§ 11-11', 'somebody has judged what a provision unknown to us carries'),
];

const nine: readonly Row[] = [
  row(`${sensitive}.article`, 'gdpr-10', health('unknown')),
  still(`${sensitive}.article`, 'gdpr-9-2-c', 'vital interests rest on no national law'),
  row(`${sensitive}.national.act`, 'skolelova-1889', health('unknown')),
  row(`${sensitive}.national.section`, '§ 99', health('deviation')),
  row(`${sensitive}.national.section`, '§ 12-4', health('conditional')), // a duty, but not to process data on health
  row(`${sensitive}.{necessity,decidedBy,decidedOn}`, '–', health('unknown')),
  row(`${sensitive}.decidedOn`, '2027-01-01', health('deviation')),
];

const jubileeRows: readonly Row[] = [
  row(
    `${invite}#bases`,
    [],
    of('deviation', 'basis-decided'),
    turns('not-applicable', ['basis-necessity', interest, balanced], itself),
  ),
  row(
    `${show}#bases`,
    [],
    of('deviation', 'basis-decided'),
    turns('not-applicable', [interest, 'consent-valid'], itself),
  ),
  // A task without a law.
  row(
    `${invite}#bases.0.article`,
    'gdpr-6-1-e',
    of('unknown', 'basis-national'),
    turns('not-applicable', balanced, itself),
  ),
  row(`${invite}#bases.0.necessity`, '–', of('unknown', 'basis-necessity'), of('conditional', interest)),
  row(`${invite}#bases.0.decidedBy`, '–', of('unknown', 'basis-decided'), of('conditional', interest)),
  row(
    `${show}#bases.0.article`,
    'gdpr-6-1-f',
    of('unknown', 'basis-necessity', balanced),
    of('conditional', interest),
    turns('not-applicable', 'consent-valid', itself),
  ),
  row(`${show}#bases.0.decidedBy`, '–', of('unknown', 'basis-decided')),
  ...[invite, show].flatMap((at) => [
    row(`${at}#bases.0.decidedOn`, '–', of('unknown', 'basis-decided')),
    row(`${at}#bases.0.decidedOn`, '2027-01-01', of('deviation', 'basis-decided')),
  ]),
  row(`${invite}#publicTask`, true, of('deviation', interest)),
  row(`${invite}#publicTask`, '–', of('unknown', interest)),
  row(`${show}#publicTask`, true, of('conditional', 'consent-valid')),
  row(`${show}#publicTask`, '–', of('unknown', 'consent-valid')),
  row(`${show}#consent.{freelyGiven,recorded,withdrawable}`, false, of('deviation', 'consent-valid')),
  row(`${show}#consent.{freelyGiven,recorded,withdrawable,givenBy}`, '–', of('unknown', 'consent-valid')),
  row(`${show}#consent.givenBy`, 'pupil', of('conditional', 'consent-valid')),
  still(`${show}#consent.givenBy`, 'guardian', 'guardians can consent for all of them'),
  still('dataUses/jubileum-*#subjects', 'visitors', 'of grown-ups it is not asked who consents for them'),
];

const weighed: readonly Row[] = [
  row(
    'assessments/avveining-jubileum#{purposes,done}',
    '–',
    turns('unknown', balanced, refs('purposes', 'invitere-til-jubileum')),
  ),
  row(
    'assessments/avveining-jubileum#purposes',
    ['undervise'],
    turns('unknown', balanced, refs('purposes', 'invitere-til-jubileum')),
  ),
  row(
    'assessments/avveining-jubileum#done',
    false,
    turns('deviation', balanced, refs('purposes', 'invitere-til-jubileum')),
  ),
  row(
    'assessments/forenlig-arkiv#purposes',
    [],
    turns('unknown', 'further-use-compatible', refs('purposes', 'behandle-saker')),
  ),
  // It names the systems too, so that it still speaks of this purpose.
  still('assessments/forenlig-arkiv#purposes', '–', 'without purposes it speaks of what its systems are used for'),
  row(
    'assessments/forenlig-arkiv#done',
    false,
    turns('deviation', 'further-use-compatible', refs('purposes', 'behandle-saker')),
  ),
  row(
    'assessments/forenlig-arkiv#done',
    '–',
    turns('unknown', 'further-use-compatible', refs('purposes', 'behandle-saker')),
  ),
  row('purposes/behandle-saker#furtherUse.{of,compatible}', '–', of('unknown', 'further-use-compatible')),
  row('purposes/behandle-saker#furtherUse.compatible', false, of('deviation', 'further-use-compatible')),
  row('purposes/behandle-saker#furtherUse', absent, turns('not-applicable', 'further-use-compatible', itself)),
];

/** What the owner does for another is for the other to answer for. */
const forAnother: Row = row(
  'activities/matematikkoving#role',
  'processor',
  turns('not-applicable', ['purpose-told', 'retention-decided'], itself),
  turns(
    'not-applicable',
    ['basis-decided', 'basis-national', 'basis-necessity', interest],
    refs('purposes', 'ove-matematikk'),
  ),
  turns('not-applicable', ['data-needed', 'data-source-told'], refs('dataUses', 'matematikkoving-svar-elever')),
  turns('not-applicable', ['archive-before-erasure', 'erasure-carried-out'], refs('retention', 'matematikkoving')),
);

const ofOwner: readonly Row[] = [
  forAnother,
  row('owner#publicBody', false, turns('not-applicable', interest, refs('purposes', ...publicPurposes, ...jubilee))),
  row(
    'owner#publicBody',
    '–',
    turns('not-applicable', interest, refs('purposes', ...publicPurposes, 'vise-klassebilder')),
    turns('unknown', interest, refs('purposes', 'invitere-til-jubileum')),
  ),
];

export const purposeRows: readonly Row[] = [...all, ...six, ...reach, ...nine, ...jubileeRows, ...weighed, ...ofOwner];
