import { itself, type Row, row, still, turns, type Whose } from '../row.ts';

const statement = 'notices/personvernerklaering';
const booklet = 'notices/personvern-for-barn';
const brochure = 'notices/brosjyre-miljoboka';

const activities =
  (...keys: readonly string[]): Whose =>
  () =>
    keys.map((key) => `activities/${key}`);
const notices =
  (...keys: readonly string[]): Whose =>
  () =>
    keys.map((key) => `notices/${key}`);
const last = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** The activity of a data use. */
const itsActivity: Whose = ({ entry }) => [`activities/${(entry.body as { activity: string }).activity}`];
/** Both notices of a comparison: a difference is mended in either. */
const bothCompared: Whose = ({ entry, path }) => [entry.ref, `notices/${last(path)}`];

const told = (verdict: Parameters<typeof turns>[0], whose: Whose) => turns(verdict, 'people-are-told', whose);

/**
 * Whom only the statement tells: guardians of the pupil register, employees, applicants, former pupils, and pupils of the archive
 * and the jubilee. Pupils of the other systems have their booklet as well.
 */
const statementAlone = activities(
  'elevregister',
  'skolemiljo',
  'saksbehandling',
  'dagsplan',
  'tilgangsstyring',
  'jubileum',
);

const toldAtAll: readonly Row[] = [
  row('activities/*#role', 'processor', told('not-applicable', itself)),
  still('activities/*#role', '–', 'unless somebody says otherwise the owner is asked as controller'),
  row('dataUses/*#subjects', 'visitors', told('unknown', itsActivity)), // nobody has written to visitors
  row(
    `${statement}#audience`,
    [],
    told('unknown', statementAlone),
    turns('not-applicable', 'notice-for-children', itself),
  ),
  row(`${statement}#audience`, '–', told('unknown', statementAlone), turns('unknown', 'notice-for-children', itself)),
  row(
    `${statement}#audience`,
    ['pupils', 'former-pupils', 'guardians', 'applicants'],
    told('unknown', activities('skolemiljo', 'dagsplan', 'tilgangsstyring')),
  ),
  row(`${statement}#{written,findable}`, false, told('deviation', statementAlone)),
  row(`${statement}#{written,findable}`, '–', told('unknown', statementAlone)),
  ...([false, '–'] as const).flatMap((becomes) => {
    const verdict = becomes === false ? 'conditional' : 'unknown';
    const mentions = (system: string, ...whose: readonly string[]) =>
      row(`${statement}#mentions.${system}`, becomes, told(verdict, activities(...whose)));
    return [
      mentions('granbar-skole', 'elevregister', 'tilgangsstyring'),
      mentions('blaklokke', 'tilgangsstyring'),
      mentions('miljoboka', 'skolemiljo', 'tilgangsstyring'),
      mentions('kvistad-sak', 'saksbehandling', 'tilgangsstyring'),
      mentions('tallstien', 'tilgangsstyring'),
      mentions('romtavla', 'dagsplan'),
    ];
  }),
];

/** What the statement tells, and the requirement that asks for it; all of it applies to the perfect owner. */
const items: Readonly<Record<string, string>> = {
  controller: 'notice-controller',
  dataProtectionOfficer: 'notice-dpo',
  purpose: 'notice-purpose-and-basis',
  legalBasis: 'notice-purpose-and-basis',
  recipients: 'notice-recipients',
  transfers: 'notice-transfers', // error reports from Tallstien go to Switzerland
  retention: 'notice-retention',
  complaint: 'notice-complaint',
  voluntary: 'notice-duty-to-give',
  dataRecorded: 'notice-source', // Folkeregisteret sends data to Granbar
  source: 'notice-source',
};
/** Where it is enough to tell a part, if the rest follows otherwise. */
const enoughInPart = ['recipients', 'voluntary', 'dataRecorded'];

const rights = ['information', 'access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'];
const allRights = [...rights, 'withdraw-consent'];

const tells: readonly Row[] = [
  ...Object.entries(items).flatMap(([fact, requirement]) => [
    row(`${statement}#tells.${fact}`, 'no', turns('deviation', requirement, itself)),
    row(
      `${statement}#tells.${fact}`,
      'partly',
      turns(enoughInPart.includes(fact) ? 'conditional' : 'deviation', requirement, itself),
    ),
    row(`${statement}#tells.${fact}`, '–', turns('unknown', requirement, itself)),
  ]),
  still(`${statement}#tells.automatedDecisions`, 'yes', 'no machine decides alone, so it may tell so or not'),
  still(`${statement}#tells.automatedDecisions`, '–', 'no machine decides alone, so there is nothing to tell'),
  // A public task may be objected to; the pictures of the jubilee rest on consent.
  ...allRights
    .filter((right) => right !== 'information')
    .map((right) =>
      row(
        `${statement}#rights`,
        allRights.filter((one) => one !== right),
        turns('deviation', 'notice-rights', itself),
      ),
    ),
  still(`${statement}#rights`, allRights.slice(1), 'the right to information is what the statement itself carries out'),
  row(`${statement}#rights`, '–', turns('unknown', 'notice-rights', itself)),
];

const naming: Readonly<Record<string, Whose>> = {
  'granbar-skole': notices('personvernerklaering', 'personvern-for-barn'),
  blaklokke: notices('personvernerklaering', 'personvern-for-barn'),
  miljoboka: notices('personvernerklaering', 'personvern-for-barn', 'brosjyre-miljoboka'),
  'kvistad-sak': notices('personvernerklaering'),
  tallstien: notices('personvernerklaering', 'personvern-for-barn'),
  romtavla: notices('personvernerklaering'),
};
const informing = 'notices/{personvernerklaering,personvern-for-barn,brosjyre-miljoboka}';

const kept: readonly Row[] = [
  row(`${informing}#plainLanguage`, false, turns('deviation', 'notice-plain', itself)),
  row(`${informing}#plainLanguage`, '–', turns('unknown', 'notice-plain', itself)),
  row(`${statement}#childVersion`, false, turns('conditional', 'notice-for-children', itself)),
  row(`${statement}#childVersion`, '–', turns('unknown', 'notice-for-children', itself)),
  row(`${booklet}#reviewedOn`, '2026-08-02', turns('conditional', 'notice-up-to-date', itself)), // Blåklokke changed the day after
  row(`${booklet}#reviewedOn`, '–', turns('unknown', 'notice-up-to-date', itself)),
  still(
    'notices/{personvernerklaering,brosjyre-miljoboka}#reviewedOn',
    '–',
    'written this year, after the last change',
  ),
  still('notices/{personvernerklaering,brosjyre-miljoboka}#publishedOn', '2020-01-01', 'reviewed since'),
  ...Object.entries(naming).map(([system, whose]) =>
    row(`systems/${system}#changedOn`, '2026-11-01', turns('conditional', 'notice-up-to-date', whose)),
  ),
  still('systems/*#changedOn', '–', 'a review within the year is enough where no change is known'),
];

const holds = (verdict: Parameters<typeof turns>[0]) => turns(verdict, 'notice-holds', itself);
const compared: readonly Row[] = [
  row(`${informing}#agreesWith.*`, false, holds('deviation')),
  row(
    'notices/{personvernerklaering,personvern-for-barn}#agreesWith.{elevregister,vurdering,laeringsarbeid,matematikkoving,tilgangsstyring}',
    '–',
    holds('unknown'),
  ),
  row(`${statement}#agreesWith.{saksbehandling,dagsplan}`, '–', holds('unknown')),
  row(`${brochure}#agreesWith.tilgangsstyring`, '–', holds('unknown')),
  // Month and place stay when an incident is erased; the statement and the brochure promise something of that.
  row('notices/{personvernerklaering,brosjyre-miljoboka}#agreesWith.skolemiljo', '–', holds('conditional')),
  row(`${booklet}#agreesWith.skolemiljo`, '–', holds('unknown')),
  // The jubilee uses no system: that the statement is about it shows only here.
  row(`${statement}#agreesWith.jubileum`, '–', holds('unknown'), told('unknown', activities('jubileum'))),
  row('notices/*#sameAs.*', false, turns('deviation', 'notices-agree', bothCompared)),
  row('notices/*#sameAs.*', '–', turns('unknown', 'notices-agree', bothCompared)),
];

export const noticeRows: readonly Row[] = [...toldAtAll, ...tells, ...kept, ...compared];
