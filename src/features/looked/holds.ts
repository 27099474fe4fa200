import './table.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import { languages, say, type Text } from '#src/kernel/language.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { anyOf } from '#src/platform/holdings/any-of.ts';
import {
  type Holds,
  type Item,
  inEach,
  type Section,
  sectionOf,
  value,
  type Whom,
} from '#src/platform/holdings/holdings.ts';
import { labels } from '#src/platform/holdings/labels.ts';
import { lookedErasing } from './erasing.ts';
import { citation, grounds } from './exemption.ts';
import { type Day, lineOfDays, type Withheld } from './line-of-days.ts';
import type { Look } from './look.ts';
import { registerNow } from './names.ts';
import { lookedTexts } from './pages/texts.ts';
import { looksAt, quietReadings } from './see-who-looked.ts';
import { standingOfLookers } from './standing.ts';
import { exemptionsOf, tellingOf } from './store.ts';
import { purposeName, sentence, systemName } from './words.ts';

const words = {
  title: say('Hvem som har sett på opplysningene', 'Kven som har sett på opplysningane', 'Who has looked at the data'),
  withheld: say('Oppslag det ikke fortelles om', 'Oppslag det ikkje blir fortalt om', 'Looks that are not told of'),
  questions: say('Spørsmål om loggen', 'Spørsmål om loggen', 'Questions about the log'),
  readings: say('Loggen er åpnet og lest', 'Loggen er opna og lesen', 'The log was opened and read'),
  number: say('Antall', 'Talet på', 'Number'),
  ground: say('Hvorfor', 'Kvifor', 'Why'),
  later: say('Du får vite om dem senere.', 'Du får vite om dei seinare.', 'You will be told of them later.'),
  about: say('personen', 'personen', 'the person'),
  question: say('Spørsmål', 'Spørsmål', 'Question'),
  answer: say('Svar', 'Svar', 'Answer'),
  due: say('Frist', 'Frist', 'Due'),
  answered: say('Besvart', 'Svart på', 'Answered'),
  lineAt: say('Linjen er fra', 'Linja er frå', 'The line is of'),
  untilDay: say('Åpen til', 'Open til', 'Open until'),
  notified: say('Varslet', 'Varsla', 'Told'),
  note: say(
    'Dette er loggen i Skolevern, og logger som skolen har hentet inn fra andre system. Den sier ikke hva andre system har sett.',
    'Dette er loggen i Skolevern, og loggar som skulen har henta inn frå andre system. Han seier ikkje kva andre system har sett.',
    'This is the log of Skolevern, and logs that the school has brought in. It does not say what was seen in other systems.',
  ),
} as const;

interface Teller {
  readonly shows: 'role' | 'name';
  readonly snapshot: Awaited<ReturnType<typeof registerNow>>;
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

function itemOf(look: Look, teller: Teller): Item {
  const inLangs = (word: (lang: (typeof languages)[number]) => string): Text =>
    Object.fromEntries(languages.map((lang) => [lang, word(lang)])) as unknown as Text;
  const purpose = inLangs((lang) => purposeName(look, { ...teller, lang }) ?? '');
  return {
    id: look.key,
    values: [
      value(labels.at, look.at),
      value(
        labels.act,
        inLangs((lang) => sentence(look, { ...teller, lang }, words.about[lang])),
      ),
      value(
        labels.system,
        inLangs((lang) => systemName({ ...teller, lang }, look.system)),
      ),
      value(labels.purpose, purpose.nb === '' ? null : purpose),
    ],
  };
}

function whyOf(withheld: Withheld): Text {
  if (withheld.kind === 'later') return words.later;
  if (withheld.kind === 'not') return say(withheld.ground, withheld.ground, withheld.ground);
  const { letter } = withheld.exemption;
  const said = (lang: (typeof languages)[number]) => `${grounds[letter][lang]} (${citation(letter, lang)})`;
  return say(said('nb'), said('nn'), said('en'));
}

async function lookItems(trx: Trx, whom: Whom, person: string) {
  const today = osloDate(whom.asOf);
  const days = { from: '2000-01-01' as IsoDate, to: today };
  const [looks, exemptions, readings, telling] = [
    await looksAt(trx, person, days),
    await exemptionsOf(trx),
    await quietReadings(trx),
    await tellingOf(trx),
  ];
  const line = lineOfDays(looks, {
    account: whom.reader.accounts[0] ?? '',
    person: whom.reader.person ?? '',
    ...{ towards: whom.towards, exemptions, readings, today },
  });
  const shown = line.days.flatMap(({ others, own }: Day) => [...others, ...own]);
  const latest = new Map<string, IsoDate>();
  for (const { who, at } of shown)
    if (who.person !== null && !latest.has(who.person)) latest.set(who.person, osloDate(at));
  const teller: Teller = {
    shows: telling.shows,
    snapshot: await registerNow(trx, whom.tenant, today),
    relations: await standingOfLookers(trx, person, latest),
  };
  const withheld = line.withheld.map((one, n): Item => {
    const isCounted = one.kind !== 'exempt' || one.exemption.countShown;
    return {
      id: `withheld-${n}`,
      values: [value(words.number, isCounted ? one.count : null), value(words.ground, whyOf(one))],
    };
  });
  return { shown: shown.map((look) => itemOf(look, teller)), withheld };
}

async function questions(trx: Trx, { accounts }: Whom, person: string | null): Promise<Item[]> {
  const rows = await trx
    .selectFrom('log_question')
    .selectAll()
    .where((where) => where.or([where('person', '=', person), where('asked_by', '=', (eb) => anyOf(eb, accounts))]))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ...(!accounts.includes(row.asked_by) && { guard: 'next-of-kin' as const }),
    values: [
      value(labels.at, row.asked_at),
      value(words.lineAt, row.line_at),
      value(words.question, row.question),
      value(words.due, row.due),
      value(words.answer, row.answer),
      value(words.answered, row.answered_at),
    ],
  }));
}

/** Readings of the log that those concerned have been told of; of others nothing is said before that is so. */
async function readings(trx: Trx, { accounts }: Whom, person: string | null): Promise<Item[]> {
  const rows = await trx
    .selectFrom('log_reading')
    .select(['id', 'opened_at', 'why', 'reason', 'from_day', 'to_day', 'until_day', 'notified_on', 'notified_how'])
    .where((where) =>
      where.or([
        where('account', '=', (eb) => anyOf(eb, accounts)),
        where('id', 'in', (eb) => eb.selectFrom('log_reading_person').select('reading').where('person', '=', person)),
      ]),
    )
    .where((where) => where.or([where('told', '=', 'before'), where('notified_on', 'is not', null)]))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    values: [
      value(labels.at, row.opened_at),
      value(
        words.ground,
        inEach(lookedTexts, (texts) => texts.reading.whys[row.why]),
      ),
      value(labels.reason, row.reason, 'internal'),
      value(labels.from, row.from_day),
      value(labels.to, row.to_day),
      value(words.untilDay, row.until_day),
      value(words.notified, row.notified_on),
      value(labels.text, row.notified_how),
    ],
  }));
}

async function collect(trx: Trx, whom: Whom): Promise<readonly Section[]> {
  const { person } = whom;
  const looks = person === null ? { shown: [], withheld: [] } : await lookItems(trx, whom, person);
  return [
    ...sectionOf('looks', words.title, looks.shown, words.note),
    ...sectionOf('withheld', words.withheld, looks.withheld),
    ...sectionOf('questions', words.questions, await questions(trx, whom, person)),
    ...sectionOf('readings', words.readings, await readings(trx, whom, person)),
  ];
}

const inLog = 'who did it stands in the log, which is collected by account';

/** What is held of who has looked at a person: lines of our log and of others', questions about them, readings told of. */
export const lookedHolds: Holds = {
  name: say('Hvem som har sett på opplysningene', 'Kven som har sett på opplysningane', 'Who has looked'),
  tables: {
    log_person: { finds: ['person'], tells: [], leaves: { nonce: 'proves that a line is about the person' } },
    looked_setting: {
      nobody: 'what the owner has decided of its log; by which office, and who wrote it is in the log',
    },
    log_keeping: { nobody: 'how long the log is kept; by which office, and who wrote it is in the log' },
    log_exemption: { nobody: 'what the law exempts, by kind of data; by which office, and who wrote it is in the log' },
    foreign_log_line: {
      finds: ['person'],
      tells: ['system', 'at', 'action', 'category', 'reason'],
      leaves: {
        receiver_id: 'of whoever looked, who is told by role or by name as the owner has decided',
        receiver_name: 'of whoever looked, who is told by role or by name as the owner has decided',
        receiver_role: 'told in words',
      },
    },
    log_question: {
      finds: ['person', 'asked_by'],
      tells: ['asked_at', 'line_at', 'question', 'due', 'answer', 'answered_at'],
      leaves: { answered_by: inLog },
    },
    log_reading: {
      finds: ['account'],
      tells: ['opened_at', 'why', 'reason', 'from_day', 'to_day', 'until_day', 'notified_on', 'notified_how'],
      leaves: {
        opened_by: inLog,
        told_ground: 'why those concerned are told later or not: theirs to know when they are told',
        reference: 'a case number',
        order_reference: 'where the court’s order is kept',
      },
    },
    log_reading_person: { finds: ['person'], tells: [] },
    log_extract: { finds: ['reading'], tells: [], leaves: { account: inLog } },
    log_token: { nobody: 'of systems that may ask; who made it is in the log' },
  },
  categories: say(
    'Hvem som har sett på hva slags opplysninger, når og til hva; spørsmål om det',
    'Kven som har sett på kva slags opplysningar, når og til kva; spørsmål om det',
    'Who has looked at which kind of data, when and what for; questions about it',
  ),
  purpose: say(
    'At den det gjelder, kan se hvem som har vært inne.',
    'At den det gjeld, kan sjå kven som har vore inne.',
    'That those concerned can see who has looked.',
  ),
  source: say(
    'Loggen her, og logger fra andre system.',
    'Loggen her, og loggar frå andre system.',
    'This log, and logs of other systems.',
  ),
  recipients: say('Den det gjelder, og foresatte.', 'Den det gjeld, og føresette.', 'Those concerned, and guardians.'),
  kept: say(
    'Den tiden skoleeieren har bestemt for hver logg.',
    'Den tida skuleeigaren har bestemt for kvar logg.',
    'For the time that the owner has decided for each log.',
  ),
  collect,
  erasing: lookedErasing,
};
