import './table.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { GuardianshipKind, SchoolRole } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import {
  type Guard,
  type Holds,
  heldFields,
  type Item,
  inEach,
  ofField,
  type Section,
  sectionOf,
  type Value,
  value,
  type Whom,
} from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { marked } from './corrections.ts';
import { peopleErasing } from './erasing.ts';
import { holdsOn } from './relations.ts';
import { schools } from './store.ts';
import type { MemberRole } from './table.ts';
import { peopleTexts } from './texts.ts';

const words = {
  known: say('Det skolen vet om personen', 'Det skulen veit om personen', 'What the school knows of the person'),
  roles: say('Hva personen er ved skolen', 'Kva personen er ved skulen', 'What the person is at the school'),
  groups: say('Klasser og grupper', 'Klassar og grupper', 'Classes and groups'),
  restrictions: say('Begrensninger', 'Avgrensingar', 'Restrictions'),
  uses: say('Bruk av noe som er begrenset', 'Bruk av noko som er avgrensa', 'Uses of what is restricted'),
  told: say('Varslet', 'Varsla', 'Told'),
  lifted: say('Opphevet', 'Oppheva', 'Lifted'),
  grounds: {
    contested: say('riktigheten er bestridt', 'det er ikkje semje om at det er rett', 'accuracy is contested'),
    unlawful: say('behandlingen er ulovlig', 'behandlinga er ulovleg', 'the processing is unlawful'),
    claims: say('trengs for et rettskrav', 'trengst for eit rettskrav', 'needed for a legal claim'),
    objection: say('en innsigelse vurderes', 'ei motsegn blir vurdert', 'an objection is weighed'),
    'objection-upheld': say(
      'en innsigelse ble tatt til følge',
      'ei motsegn blei teken til følgje',
      'an objection was upheld',
    ),
    'consent-withdrawn': say('samtykket er trukket', 'samtykket er trekt', 'consent was withdrawn'),
    kept: say('kan ikke slettes', 'kan ikkje slettast', 'cannot be erased'),
    consent: say('samtykke', 'samtykke', 'consent'),
    'protect-other': say('for å verne en annen', 'for å verne ein annan', 'to protect another'),
    'public-interest': say('viktig allmenn interesse', 'viktig allmenn interesse', 'important public interest'),
  },
  kin: say('Foresatte og barn', 'Føresette og barn', 'Guardians and children'),
  given: say('Fornavn', 'Førenamn', 'Given name'),
  family: say('Etternavn', 'Etternamn', 'Family name'),
  protection: say('Adressesperre', 'Adressesperre', 'Address protection'),
  born: say('Fødselsdato', 'Fødselsdato', 'Date of birth'),
  number: say('Fødselsnummer', 'Fødselsnummer', 'Identity number'),
  secret: say(
    'Adresse og nummer skal ikke gis videre',
    'Adresse og nummer skal ikkje givast vidare',
    'Not to be given on',
  ),
  sourceId: say('Kjennetegn i kilden', 'Kjenneteikn i kjelda', 'Mark in the source'),
  ended: say('Sluttet', 'Slutta', 'Left'),
  group: say('Gruppe', 'Gruppe', 'Group'),
  grade: say('Trinn', 'Trinn', 'Grade'),
  topic: say('Fag', 'Fag', 'Subject'),
  guardian: say('Foresatt', 'Føresett', 'Guardian'),
  child: say('Barn', 'Barn', 'Child'),
  rolesOf: {
    pupil: say('elev', 'elev', 'pupil'),
    guardian: say('foresatt', 'føresett', 'guardian'),
    teacher: say('lærer', 'lærar', 'teacher'),
    leader: say('leder', 'leiar', 'leader'),
    counsellor: say('rådgiver', 'rådgivar', 'counsellor'),
    health: say('skolehelsetjenesten', 'skulehelsetenesta', 'school health service'),
    administration: say('administrasjon', 'administrasjon', 'administration'),
    it: say('IKT-ansvarlig', 'IKT-ansvarleg', 'answers for IT'),
    'other-staff': say('ansatt', 'tilsett', 'staff'),
  } satisfies Record<SchoolRole, Text>,
  memberOf: {
    pupil: say('elev', 'elev', 'pupil'),
    teacher: say('lærer', 'lærar', 'teacher'),
    'contact-teacher': say('kontaktlærer', 'kontaktlærar', 'contact teacher'),
    assistant: say('assistent', 'assistent', 'assistant'),
  } satisfies Record<MemberRole, Text>,
  kinds: {
    'parental-responsibility': say('foreldreansvar', 'foreldreansvar', 'parental responsibility'),
    'information-only': say(
      'rett til opplysninger (barnelova § 47)',
      'rett til opplysningar (barnelova § 47)',
      'right to information (barnelova § 47)',
    ),
    foster: say('fosterforelder', 'fosterforelder', 'foster parent'),
    appointed: say('oppnevnt verge', 'oppnemnd verje', 'appointed guardian'),
  } satisfies Record<GuardianshipKind, Text>,
} as const;

type Names = ReadonlyMap<string, string>;

async function known(trx: Trx, person: string, at: Names, hidden: ReadonlySet<string>): Promise<Item[]> {
  const rows = await trx.selectFrom('person').selectAll().where('id', '=', person).orderBy('school').execute();
  return (await marked(trx, rows)).map((row) => {
    const secret = row.protection !== 'none' || row.contact_secret;
    // What is restricted towards guardians too is guarded as what a child keeps to itself.
    const of = (field: string): Guard | undefined => (hidden.has(field) ? 'child-own' : undefined);
    const contact = (field: string): Guard | undefined => of(field) ?? (secret ? 'protected-contact' : undefined);
    return {
      id: row.school,
      values: [
        value(labels.school, at.get(row.school)),
        ofField('name', value(words.given, row.given_name)),
        ofField('name', value(words.family, row.family_name)),
        value(
          words.protection,
          inEach(peopleTexts, (texts) => texts.held.grades[row.protection]),
        ),
        ofField('birth-date', value(words.born, row.birth_date, of('birth-date'))),
        ofField('identity-number', value(words.number, row.identity_number, of('identity-number'))),
        ofField('email', value(labels.email, row.email, contact('email'))),
        ofField('phone', value(labels.phone, row.phone, contact('phone'))),
        ofField('address', value(labels.address, row.address, contact('address'))),
        value(words.secret, row.contact_secret),
        value(labels.source, row.source),
        value(words.sourceId, row.source_id),
        value(words.ended, row.ended_on),
      ],
    };
  });
}

async function rolesAt(trx: Trx, person: string, at: Names): Promise<Item[]> {
  const rows = await trx.selectFrom('school_role').selectAll().where('person', '=', person).execute();
  return rows
    .toSorted((a, b) => (`${a.school}${a.role}` < `${b.school}${b.role}` ? -1 : 1))
    .map((row) => ({
      id: `${row.school}-${row.role}`,
      values: [
        value(labels.school, at.get(row.school)),
        value(labels.role, words.rolesOf[row.role]),
        value(labels.from, row.valid_from),
        value(labels.to, row.valid_to),
        value(labels.source, row.source),
      ],
    }));
}

async function groupsAt(trx: Trx, person: string, at: Names, today: IsoDate): Promise<Item[]> {
  const rows = await trx
    .selectFrom('group_member as m')
    .innerJoin('school_group as g', (join) => join.onRef('g.school', '=', 'm.school').onRef('g.id', '=', 'm.group_id'))
    .select(['g.id', 'g.kind', 'g.title', 'g.grade', 'g.subject', 'm.school', 'm.role', 'm.source'])
    .select(['m.valid_from', 'm.valid_to'])
    .where('m.person', '=', person)
    .orderBy('g.title')
    .orderBy('g.id')
    .execute();
  return rows.map((row) => ({
    id: `${row.id}-${row.role}`,
    former: !holdsOn({ from: row.valid_from, to: row.valid_to }, today),
    values: [
      ...[
        value(labels.school, at.get(row.school)),
        value(words.group, row.title),
        value(
          labels.kind,
          inEach(peopleTexts, (texts) => texts.groupKinds[row.kind]),
        ),
        value(words.grade, row.grade),
        value(words.topic, row.subject),
        value(labels.role, words.memberOf[row.role]),
        value(labels.from, row.valid_from),
        value(labels.to, row.valid_to),
      ].map((one) => ofField('groups', one)),
      value(labels.source, row.source),
    ],
  }));
}

/** Guardians and children by name alone: how to reach them is their own, and theirs to ask for. */
async function kin(trx: Trx, person: string, at: Names, today: IsoDate): Promise<Item[]> {
  const rows = await trx
    .selectFrom('guardianship')
    .selectAll()
    .where((where) => where.or([where('guardian', '=', person), where('child', '=', person)]))
    .execute();
  const others = rows.map(({ guardian, child }) => (guardian === person ? child : guardian));
  const named = await trx
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'protection'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(others)))
    .execute();
  return rows
    .toSorted((a, b) => (`${a.guardian}${a.child}${a.school}` < `${b.guardian}${b.child}${b.school}` ? -1 : 1))
    .map((row) => {
      const isGuardian = row.guardian === person;
      const versions = named.filter(({ id }) => id === (isGuardian ? row.child : row.guardian));
      const name = versions[0] === undefined ? null : `${versions[0].given_name} ${versions[0].family_name}`;
      const guard = versions.some(({ protection }) => protection !== 'none') ? 'protected-contact' : 'next-of-kin';
      const of = (one: Value) => (isGuardian ? one : ofField('guardians', one));
      return {
        id: `${row.school}-${row.guardian}-${row.child}`,
        former: !holdsOn({ from: row.valid_from, to: row.valid_to }, today),
        values: [
          value(labels.school, at.get(row.school)),
          of(value(isGuardian ? words.child : words.guardian, name, guard)),
          of(value(labels.kind, words.kinds[row.kind])),
          value(labels.from, row.valid_from),
          value(labels.to, row.valid_to),
          value(labels.source, row.source),
        ],
      };
    });
}

/** What is only stored, and who used it all the same. What guardians are not to see, they are not told of either. */
async function restricted(trx: Trx, person: string) {
  const rows = await trx
    .selectFrom('person_restriction')
    .selectAll()
    .where('person', '=', person)
    .orderBy('id')
    .execute();
  const uses = await trx
    .selectFrom('person_restriction_use')
    .selectAll()
    .where('restriction', '=', (eb) => eb.fn.any(eb.val(rows.map(({ id }) => id))))
    .orderBy('id')
    .execute();
  const guarded = new Set(rows.filter((row) => row.guardians_too).map(({ id }) => id));
  const own = (id: string) => (guarded.has(id) ? { guard: 'child-own' as const } : {});
  return {
    rows: rows.map(
      (row): Item => ({
        id: row.id,
        ...own(row.id),
        values: [
          value(labels.fields, row.fields),
          value(labels.reason, words.grounds[row.ground]),
          value(labels.from, row.began_at),
          value(words.told, row.told_at),
          value(labels.text, row.told_how),
          value(words.lifted, row.lifted_at),
        ],
      }),
    ),
    uses: uses.map(
      (row): Item => ({
        id: row.id,
        ...own(row.restriction),
        values: [
          value(labels.reason, words.grounds[row.ground]),
          value(labels.text, row.reason, 'internal'),
          value(labels.from, row.began_at),
          value(labels.to, row.ends_at),
        ],
      }),
    ),
    hidden: new Set(rows.flatMap((row) => (row.guardians_too && row.lifted_at === null ? row.fields : []))),
  };
}

async function collect(trx: Trx, { person, asOf }: Whom): Promise<readonly Section[]> {
  if (person === null) return [];
  const at: Names = new Map((await schools(trx)).map(({ id, name }) => [id, name]));
  const { rows, uses, hidden } = await restricted(trx, person);
  return [
    ...sectionOf('person', words.known, await known(trx, person, at, hidden)),
    ...sectionOf('roles', words.roles, await rolesAt(trx, person, at)),
    ...sectionOf('groups', words.groups, await groupsAt(trx, person, at, osloDate(asOf))),
    ...sectionOf('kin', words.kin, await kin(trx, person, at, osloDate(asOf))),
    ...sectionOf('restrictions', words.restrictions, rows),
    ...sectionOf('uses', words.uses, uses),
  ];
}

const inLog = 'who did it stands in the log, which is collected by account';

/** What the lists of people hold on a person. */
export const peopleHolds: Holds = {
  name: say('Lister over elever, foresatte og ansatte', 'Lister over elevar, føresette og tilsette', 'Lists of people'),
  tables: {
    school: { nobody: 'schools' },
    person: {
      finds: ['id'],
      tells: [
        ...['given_name', 'family_name', 'protection', 'birth_date', 'identity_number', 'email', 'phone', 'address'],
        ...['contact_secret', 'source', 'source_id', 'ended_on'],
      ],
    },
    school_group: {
      finds: ['id'],
      tells: ['title', 'kind', 'grade', 'subject'],
      leaves: { source: 'told of the person’s own place in it', source_id: 'names the group in the source' },
    },
    group_member: { finds: ['person'], tells: ['role', 'valid_from', 'valid_to', 'source'] },
    school_role: { finds: ['person'], tells: ['role', 'valid_from', 'valid_to', 'source'] },
    guardianship: { finds: ['guardian', 'child'], tells: ['kind', 'valid_from', 'valid_to', 'source'] },
    people_upload: {
      nobody:
        'a file on its way in, for a day at most: it is gone or its rows stand in the lists; who uploaded it stands in the log',
    },
    age_setting: { nobody: 'ages that the owner has decided' },
    person_restriction: {
      finds: ['person'],
      tells: ['fields', 'ground', 'began_at', 'told_at', 'told_how', 'lifted_at'],
      leaves: { began_by: inLog, lifted_by: inLog },
    },
    person_restriction_use: {
      finds: ['restriction'],
      tells: ['ground', 'reason', 'began_at', 'ends_at'],
      leaves: { account: inLog },
    },
  },
  categories: say(
    'Navn, fødselsdato og fødselsnummer, adresse, telefon, e-post, adressesperre, klasse, rolle og hvem som er foresatt',
    'Namn, fødselsdato og fødselsnummer, adresse, telefon, e-post, adressesperre, klasse, rolle og kven som er føresett',
    'Name, date of birth and identity number, address, phone, e-mail, address protection, class, role and guardians',
  ),
  purpose: say(
    'Vite hvem som går og arbeider på skolen, og hvem som kan opptre for et barn.',
    'Vite kven som går og arbeider på skulen, og kven som kan opptre for eit barn.',
    'To know who goes to and works at the school, and who may act for a child.',
  ),
  source: say(
    'Listene som skolen henter inn; hver linje viser hvor den kommer fra.',
    'Listene som skulen hentar inn; kvar linje viser kvar ho kjem frå.',
    'The lists that the school brings in; each line says where it is from.',
  ),
  recipients: say(
    'De som registeret sier trenger det i arbeidet. Utleverte klasselister står for seg.',
    'Dei som registeret seier treng det i arbeidet. Utleverte klasselister står for seg.',
    'Those who the register says need it in their work. Class lists given out stand apart.',
  ),
  kept: say(
    'Etter det registeret sier for hver behandling.',
    'Etter det registeret seier for kvar behandling.',
    'As the register says for each activity.',
  ),
  gives: heldFields,
  collect,
  erasing: peopleErasing,
};
