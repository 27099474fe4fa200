import './consent/table.ts';
import './duty/table.ts';
import './erase/table.ts';
import './package/table.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import { type Holds, type Item, type Section, sectionOf, value, type Whom } from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { forgetRightsOf, ownMatters, rightsErasing } from './erasing.ts';
import type { PackageState } from './package/table.ts';

const words = {
  packages: say('Kopier som er gitt ut', 'Kopiar som er gitt ut', 'Copies that were given'),
  corrections: say('Rettinger', 'Rettingar', 'Corrections'),
  disclosures: say('Utlevert til andre', 'Utlevert til andre', 'Disclosed to others'),
  breaches: say('Brudd personen er part i', 'Brot personen er part i', 'Breaches the person is a party to'),
  collected: say('Samlet inn', 'Samla inn', 'Collected'),
  given: say('Gjort tilgjengelig', 'Gjord tilgjengeleg', 'Made available'),
  gone: say('Slettet', 'Sletta', 'Erased'),
  kept: say('Holdt tilbake', 'Halde tilbake', 'Kept back'),
  rooms: say('Rom som er spurt', 'Rom som er spurde', 'Rooms asked'),
  forms: say('Filer', 'Filer', 'Files'),
  wrong: say('Det som skal være feil', 'Det som skal vere feil', 'Said to be wrong'),
  proposed: say('Det som skal stå', 'Det som skal stå', 'What it should say'),
  place: say('Hvor', 'Kvar', 'Where'),
  decided: say('Avgjort', 'Avgjort', 'Decided'),
  provision: say('Bestemmelse', 'Føresegn', 'Provision'),
  assessed: say('Vurdering', 'Vurdering', 'Assessment'),
  whom: say('Navn', 'Namn', 'Name'),
  why: say('Hvorfor det trengs', 'Kvifor det trengst', 'Why it is needed'),
  how: say('Hvordan', 'Korleis', 'How'),
  chosenInWords: say('Valgt i ord', 'Valt i ord', 'Chosen in words'),
  fileHash: say('Filens SHA-256', 'SHA-256 for fila', 'SHA-256 of the file'),
  consents: say('Samtykker', 'Samtykke', 'Consents'),
  consentText: say('Det som ble samtykket til', 'Det som blei samtykt til', 'What was consented to'),
  consentGiven: say('Gitt', 'Gitt', 'Given'),
  withdrawn: say('Trukket', 'Trekt', 'Withdrawn'),
  erasures: say('Slettinger', 'Slettingar', 'Erasures'),
  part: say('Rom og del', 'Rom og del', 'Room and part'),
  erasedRows: say('Slettet', 'Sletta', 'Erased'),
  choice: say('Avgjort', 'Avgjort', 'Decided'),
  choices: { erase: say('slettes', 'blir sletta', 'erased'), keep: say('beholdes', 'blir verande', 'kept') },
  what: say('Hva som skjedde', 'Kva som skjedde', 'What happened'),
  effects: say('Følger', 'Følgjer', 'Effects'),
  remedied: say('Hva som er gjort', 'Kva som er gjort', 'What was done'),
  states: {
    collecting: say('samles inn', 'blir samla inn', 'being collected'),
    failed: say('stoppet', 'stoppa', 'stopped'),
    collected: say('samlet inn', 'samla inn', 'collected'),
    available: say('kan leses', 'kan lesast', 'can be read'),
    replaced: say('samlet på nytt', 'samla på nytt', 'collected anew'),
    gone: say('slettet', 'sletta', 'erased'),
  } satisfies Record<PackageState, Text>,
  decisions: {
    undecided: say('ikke avgjort', 'ikkje avgjort', 'not decided'),
    corrected: say('rettet', 'retta', 'corrected'),
    appended: say('retting føyd til', 'retting føydd til', 'correction appended'),
    refused: say('avslått', 'avslått', 'refused'),
  },
} as const;

async function packages(trx: Trx, whom: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('data_package')
    .select(['id', 'made_at', 'as_of', 'state', 'available_at', 'expires_on', 'gone_at'])
    .where((where) => where.or([where('person', '=', whom.person), where('matter', 'in', ownMatters(trx, whom))]))
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [parts, rooms, files] = [
    await trx
      .selectFrom('data_package_part')
      .select(['package', 'decision'])
      .where('package', '=', (eb) => anyOf(eb, ids))
      .execute(),
    await trx
      .selectFrom('data_package_room')
      .select(['package', 'room'])
      .where('package', '=', (eb) => anyOf(eb, ids))
      .orderBy('room')
      .execute(),
    await trx
      .selectFrom('data_package_file')
      .select(['package', 'name'])
      .where('package', '=', (eb) => anyOf(eb, ids))
      .orderBy('name')
      .execute(),
  ];
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.made, row.made_at),
      value(words.collected, row.as_of),
      value(labels.state, words.states[row.state]),
      value(words.given, row.available_at),
      value(labels.expires, row.expires_on),
      value(words.gone, row.gone_at),
      value(words.kept, parts.filter((one) => one.package === row.id && one.decision === 'withheld').length),
      value(
        words.rooms,
        rooms.filter((one) => one.package === row.id).map(({ room }) => room),
      ),
      value(
        words.forms,
        files.filter((one) => one.package === row.id).map(({ name }) => name),
      ),
    ],
  }));
}

async function corrections(trx: Trx, whom: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('correction')
    .selectAll()
    .where((where) => where.or([where('person', '=', whom.person), where('matter', 'in', ownMatters(trx, whom))]))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.fields, row.field),
      value(words.place, row.place),
      value(words.wrong, row.wrong),
      value(words.proposed, row.proposed),
      value(words.decided, words.decisions[row.decision]),
      value(labels.reason, row.ground),
      value(words.provision, row.section),
      value(labels.at, row.decided_at),
    ],
  }));
}

/** What others were given about the person (GDPR art. 15(1)(c)). That somebody was refused is the case's to tell. */
async function disclosures(trx: Trx, { person }: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('disclosure')
    .selectAll()
    // What those concerned are not told of yet is told in no copy either: it may put a child in danger.
    .where('quiet', 'is', null)
    .where('person', '=', person)
    .where('handed_at', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.recipient, row.recipient),
      value(words.whom, row.person_name),
      value(labels.reason, row.ground),
      value(words.assessed, row.assessment, 'internal'),
      value(words.provision, row.lifts),
      value(labels.fields, row.handed_fields ?? row.fields),
      value(words.chosenInWords, row.other),
      value(words.why, row.why_needed),
      value(words.decided, row.decided_at),
      value(labels.at, row.handed_at),
      value(words.how, row.how),
      value(words.fileHash, row.file_sha256),
    ],
  }));
}

async function breaches(trx: Trx, whom: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('breach_assessment')
    .select(['id', 'at', 'what_happened', 'categories', 'effects', 'remedied'])
    .where('matter', 'in', ownMatters(trx, whom))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    guard: 'internal',
    values: [
      value(labels.at, row.at),
      value(words.what, row.what_happened),
      value(labels.fields, row.categories),
      value(words.effects, row.effects),
      value(words.remedied, row.remedied),
    ],
  }));
}

async function consents(trx: Trx, { person }: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('consent as c')
    .innerJoin('consent_text as t', 't.id', 'c.text')
    .select(['c.id', 'c.purpose', 'c.given_at', 'c.withdrawn_at', 't.body', 't.version'])
    .where('c.person', '=', person)
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.purpose, row.purpose),
      value(words.consentText, row.body),
      value(words.consentGiven, row.given_at),
      value(words.withdrawn, row.withdrawn_at),
    ],
  }));
}

async function erasures(trx: Trx, whom: Whom): Promise<Item[]> {
  const rows = await trx
    .selectFrom('erasure as e')
    .innerJoin('erasure_part as p', 'p.erasure', 'e.id')
    .select(['e.id', 'e.decided_at', 'p.room', 'p.part', 'p.decision', 'p.ground', 'p.erased', 'p.erased_at'])
    .where((where) => where.or([where('e.person', '=', whom.person), where('e.matter', 'in', ownMatters(trx, whom))]))
    .orderBy('e.id')
    .orderBy('p.room')
    .orderBy('p.part')
    .execute();
  return rows.map((row) => ({
    id: `${row.id}-${row.room}-${row.part}`,
    values: [
      value(words.part, `${row.room} ${row.part}`),
      value(words.decided, row.decided_at),
      value(words.choice, words.choices[row.decision]),
      value(labels.reason, row.ground),
      value(words.erasedRows, row.erased),
      value(labels.at, row.erased_at),
    ],
  }));
}

async function collect(trx: Trx, whom: Whom): Promise<readonly Section[]> {
  return [
    ...sectionOf('packages', words.packages, await packages(trx, whom)),
    ...sectionOf('disclosures', words.disclosures, await disclosures(trx, whom)),
    ...sectionOf('corrections', words.corrections, await corrections(trx, whom)),
    ...sectionOf('breaches', words.breaches, await breaches(trx, whom)),
    ...sectionOf('consents', words.consents, await consents(trx, whom)),
    ...sectionOf('erasures', words.erasures, await erasures(trx, whom)),
  ];
}

const inLog = 'who did it stands in the log, which is collected by account';

/** What using one's rights leaves behind: copies given, corrections, disclosures, assessments of breaches. */
export const rightsHolds: Holds = {
  name: say('Rettigheter og utleveringer', 'Rettar og utleveringar', 'Rights and disclosures'),
  tables: {
    data_package: {
      finds: ['person', 'matter'],
      tells: ['made_at', 'as_of', 'state', 'available_at', 'expires_on', 'gone_at'],
      leaves: {
        made_by: inLog,
        available_by: inLog,
        about: 'what the register says, told first in every copy',
        failure: 'a code',
      },
    },
    data_package_room: {
      finds: ['package'],
      tells: ['room'],
      leaves: { sections: 'a copy of what the rooms hold, which is told of each room' },
    },
    data_package_part: {
      finds: ['package'],
      tells: ['decision'],
      leaves: { decided_by: inLog, path: 'where in the copy', ground: 'told in the copy itself' },
    },
    data_package_file: {
      finds: ['package'],
      tells: ['name'],
      leaves: { bytes: 'the copy itself, which the person has' },
    },
    correction: {
      finds: ['person', 'matter'],
      tells: ['field', 'place', 'wrong', 'proposed', 'decision', 'ground', 'section', 'decided_at'],
      leaves: { decided_by: inLog },
    },
    disclosure: {
      finds: ['person'],
      tells: [
        ...['recipient', 'person_name', 'ground', 'assessment', 'lifts', 'fields', 'why_needed', 'decided_at'],
        ...['handed_at', 'how', 'handed_fields', 'other', 'file_sha256'],
      ],
      leaves: {
        chosen: 'the same as the fields, by the keys of the register',
        decided_by: inLog,
        handed_by: inLog,
        quiet: 'why those concerned are not told yet: such rows are left out whole (personopplysningsloven § 16)',
      },
    },
    disclosure_file: {
      finds: ['disclosure'],
      tells: ['sha256'],
      leaves: {
        made_by: inLog,
        chosen: 'told of the disclosure',
        bytes: 'a copy of what the rooms hold, for two weeks; told of each room',
      },
    },
    erasure: {
      finds: ['person', 'matter'],
      tells: ['decided_at'],
      leaves: { decided_by: inLog, whom: 'by what the rooms find the person while it is carried out; then it is gone' },
    },
    erasure_part: {
      finds: ['erasure'],
      tells: ['room', 'part', 'decision', 'ground', 'erased', 'erased_at'],
    },
    consent_text: { nobody: 'what people are asked to agree to; who wrote it stands in the log' },
    consent: {
      finds: ['person'],
      tells: ['purpose', 'given_at', 'withdrawn_at'],
      leaves: { given_by: inLog, withdrawn_by: inLog, text: 'which wording, told in full' },
    },
    log_access: {
      nobody: 'whom it is about stands there in words, and is found through the case and its parties',
    },
    breach_assessment: {
      finds: ['matter'],
      tells: ['at', 'what_happened', 'categories', 'effects', 'remedied'],
      leaves: {
        author: inLog,
        persons_least: 'a number',
        persons_most: 'a number',
        notify_persons: 'yes or no, told to those concerned in the case',
        authority_why: 'why Datatilsynet was told or not: in the register of breaches',
        persons_why: 'why those concerned were told or not: in the register of breaches',
      },
    },
  },
  categories: say(
    'Hva som er gitt ut, rettet, utlevert og vurdert',
    'Kva som er gitt ut, retta, utlevert og vurdert',
    'What was given, corrected, disclosed and assessed',
  ),
  purpose: say(
    'Svare den som bruker rettighetene sine, og kunne vise hva som ble gjort.',
    'Svare den som bruker rettane sine, og kunne vise kva som blei gjort.',
    'To answer those who use their rights, and be able to show what was done.',
  ),
  source: say(
    'Rommene ellers i denne oversikten, og de som har arbeidet med saken.',
    'Romma elles i denne oversikta, og dei som har arbeidd med saka.',
    'The other rooms of this overview, and those who worked with the case.',
  ),
  recipients: say(
    'Den som spurte. Ved utlevering: mottakeren som står der.',
    'Den som spurde. Ved utlevering: mottakaren som står der.',
    'Whoever asked. On disclosure: the recipient that it names.',
  ),
  kept: say(
    'En kopi slettes når den går ut. Resten følger saken.',
    'Ein kopi blir sletta når han går ut. Resten følgjer saka.',
    'A copy is erased when it expires. The rest follows the case.',
  ),
  collect,
  erasing: rightsErasing,
  forgetMatter: forgetRightsOf,
};
