import type { Matter, PublishedStatement, Untold } from '#src/features/notices/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { nothingPublished, publishAnew, publishedText, quotes, statementName } from './published.ts';

const matters: Readonly<Record<Matter, Text>> = {
  activity: { nb: 'behandlingen', nn: 'behandlinga', en: 'the processing' },
  purpose: { nb: 'formålet', nn: 'formålet', en: 'the purpose' },
  basis: { nb: 'et grunnlag for', nn: 'eit grunnlag for', en: 'a basis for' },
  data: { nb: 'opplysningen', nn: 'opplysninga', en: 'the data' },
  access: { nb: 'tilgang for', nn: 'tilgang for', en: 'access for' },
  recipient: { nb: 'mottakeren', nn: 'mottakaren', en: 'the recipient' },
  transfer: { nb: 'overføring til', nn: 'overføring til', en: 'transfer to' },
  retention: { nb: 'lagringstiden for', nn: 'lagringstida for', en: 'how long data are kept in' },
};

/** How many things are named before the rest are counted. */
const mostNamed = 8;

function lacking(statement: PublishedStatement, all: readonly Untold[]): Check {
  const name = statementName(statement);
  const more = all.length - Math.min(all.length, mostNamed);
  const list = (lang: keyof Text) =>
    all
      .slice(0, mostNamed)
      .map(({ matter, name: called }) => `${matters[matter][lang]} «${called}»`)
      .join(', ');
  return {
    state: 'fails',
    says: {
      nb: `${name.nb} forteller ikke om ${list('nb')}${more === 0 ? '' : ` og ${more} til`}.`.replace(/^e/, 'E'),
      nn: `${name.nn} fortel ikkje om ${list('nn')}${more === 0 ? '' : ` og ${more} til`}.`.replace(/^e/, 'E'),
      en: `${name.en} does not tell of ${list('en')}${more === 0 ? '' : ` and ${more} more`}.`.replace(/^t/, 'T'),
    },
  };
}

function checksOf(read: Reader, statement: PublishedStatement): Check[] {
  const name = statementName(statement);
  const untold = read.untold(statement);
  // One that has been decided since is stale, which another requirement says.
  const open = statement.sentences.filter(
    (one) => one.id.endsWith('-open') && read.overtaken(one, statement).length === 0,
  );
  const words = quotes(open);
  const said: readonly (Check | undefined)[] = [
    untold.length === 0 ? undefined : lacking(statement, untold),
    open.length === 0
      ? undefined
      : {
          state: 'advice',
          says: {
            nb: `Noe er sagt å ikke være bestemt i ${name.nb}: ${words.nb}`,
            nn: `Noko er sagt å ikkje vere bestemt i ${name.nn}: ${words.nn}`,
            en: `Some things are said not to be decided in ${name.en}: ${words.en}`,
          },
        },
  ];
  const found = said.filter((one) => one !== undefined);
  const whole: Check = {
    state: 'holds',
    says: {
      nb: `Alt registeret vet at det skal fortelles om, står i ${name.nb}.`,
      nn: `Alt registeret veit at det skal forteljast om, står i ${name.nn}.`,
      en: `All that the register knows must be told stands in ${name.en}.`,
    },
  };
  return found.length === 0 ? [whole] : found;
}

/** GDPR art. 13(1) and (2), 14(1) and (2): what the register knows of purposes, data, recipients and time is told, and nothing is left open. */
export const publishedStatementComplete = requirement({
  id: 'published-statement-complete',
  theme: 'information',
  scope: 'owner',
  title: {
    nb: 'Det som er publisert, forteller alt',
    nn: 'Det som er publisert, fortel alt',
    en: 'What is published tells all',
  },
  question: {
    nb: 'Forteller de publiserte erklæringene alt som registeret vet og loven krever?',
    nn: 'Fortel dei publiserte erklæringane alt som registeret veit og lova krev?',
    en: 'Do the published statements tell all that the register knows and the law asks for?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 1' },
    { act: 'gdpr', section: 'art. 13 nr. 2' },
    { act: 'gdpr', section: 'art. 14 nr. 1' },
    { act: 'gdpr', section: 'art. 14 nr. 2' },
  ],
  severity: 'medium',
  evidence: publishedText,
  judge(read) {
    const statements = read.published();
    if (statements.length === 0) return { notApplicable: nothingPublished };
    return { checks: statements.flatMap((statement) => checksOf(read, statement)) };
  },
  remedy: () => publishAnew,
});
