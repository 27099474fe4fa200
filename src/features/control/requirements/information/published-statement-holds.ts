import type { PublishedSentence, PublishedStatement } from '#src/features/notices/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { nothingPublished, publishAnew, publishedText, quotes, statementName } from './published.ts';

function holds(statement: PublishedStatement): Check {
  const { nb, nn, en } = statementName(statement);
  return {
    state: 'holds',
    says: {
      nb: `Hver setning i ${nb} sier det registeret sier.`,
      nn: `Kvar setning i ${nn} seier det registeret seier.`,
      en: `Every sentence of ${en} says what the register says.`,
    },
  };
}

const several = (count: number, one: Text, many: Text): Text => (count === 1 ? one : many);

function stale(statement: PublishedStatement, sentences: readonly PublishedSentence[]): Check {
  const name = statementName(statement);
  const words = quotes(sentences);
  const count = sentences.length;
  const what = several(
    count,
    { nb: 'Én setning', nn: 'Éi setning', en: 'One sentence' },
    { nb: `${count} setninger`, nn: `${count} setningar`, en: `${count} sentences` },
  );
  const verb = several(
    count,
    { nb: 'stemmer', nn: 'stemmer', en: 'no longer agrees' },
    { nb: 'stemmer', nn: 'stemmer', en: 'no longer agree' },
  );
  return {
    state: 'fails',
    says: {
      nb: `${what.nb} i ${name.nb} ${verb.nb} ikke lenger med registeret: ${words.nb}`,
      nn: `${what.nn} i ${name.nn} ${verb.nn} ikkje lenger med registeret: ${words.nn}`,
      en: `${what.en} of ${name.en} ${verb.en} with the register: ${words.en}`,
    },
  };
}

function checkOf(read: Reader, statement: PublishedStatement): Check {
  const overtaken = statement.sentences.filter((one) => read.overtaken(one, statement).length > 0);
  return overtaken.length === 0 ? holds(statement) : stale(statement, overtaken);
}

/** GDPR art. 5(1)(a), 12(1), 13(3): what people were told is still so; where it is not, they are told anew. */
export const publishedStatementHolds = requirement({
  id: 'published-statement-holds',
  theme: 'information',
  scope: 'owner',
  title: {
    nb: 'Det som er publisert, stemmer fortsatt',
    nn: 'Det som er publisert, stemmer framleis',
    en: 'What is published still holds',
  },
  question: {
    nb: 'Sier de publiserte erklæringene det samme som registeret sier i dag?',
    nn: 'Seier dei publiserte erklæringane det same som registeret seier i dag?',
    en: 'Do the published statements say what the register says today?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav a' },
    { act: 'gdpr', section: 'art. 12 nr. 1' },
    { act: 'gdpr', section: 'art. 13 nr. 3' },
  ],
  severity: 'high',
  evidence: publishedText,
  judge(read) {
    const statements = read.published();
    if (statements.length === 0) return { notApplicable: nothingPublished };
    return { checks: statements.map((statement) => checkOf(read, statement)) };
  },
  remedy: () => publishAnew,
});
