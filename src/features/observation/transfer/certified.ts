import type { IsoDate } from '#src/kernel/date.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { within } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import { adequacyDecisions } from '#src/law/adequacy.ts';
import { organisationOf } from '../recipients/identify.ts';
import { foldCompany } from '../recipients/names.ts';

/** Those who were certified on a day, by a list that somebody fetched. */
export interface CertifiedList {
  /** `Data Privacy Framework`. */
  readonly name: string;
  /** The day on which it was fetched. */
  readonly on: IsoDate;
  readonly source: string;
  /** The names of the active ones, folded. */
  readonly active: ReadonlySet<string>;
}

/** A list as a file has it. */
export interface ReadList extends CertifiedList {
  /** How many organisations the file names, active or not. */
  readonly lines: number;
}

/** What the decisions on countries call the certifications that they ask for: the newest first. */
export const frameworks: readonly string[] = adequacyDecisions
  .flatMap(({ partly, from = '' }) => (partly?.by === 'certification' ? [{ name: partly.name, from }] : []))
  .sort((a, b) => (a.from < b.from ? 1 : -1))
  .map(({ name }) => name);

/** For how long a list tells who is certified. No act says how often to look; who is on it may be gone the next day. */
const lasts = { period: 'P90D', days: 90 } as const;
export const listDays = lasts.days;

/** Whether a list is too old to tell anything of a day. */
export const isOld = ({ on }: Pick<CertifiedList, 'on'>, day: IsoDate): boolean => !within(lasts.period, on, day);

/** The name under which an organisation is looked up in a list: its legal one, where that is known, folded. */
export const certifiedName = (organisation: string): string =>
  foldCompany(organisationOf(organisation)?.legal ?? organisation);

type Rows = readonly (readonly string[])[];
/** What is told of a list beside its file. */
export type GivenWith = Omit<CertifiedList, 'active'>;

/** Exports begin with a title or a date. */
const headingRows = 15;
const organisationWords = /organi[sz]ation|company|participant/;
const statusWords = /status/;
/** `Inactive - lapsed` and `Withdrawn` are no more active than the other. */
const isActive = /^active$/i;
const isNotActive = /^(inactive|withdrawn|removed|lapsed|persistent failure)\b/i;

function fault(message: Text, place: string): Problem {
  const remedy = say(
    'Hent listen på nytt der den blir gitt ut, og bruk filen slik den er: CSV med en linje som navngir kolonnene, blant dem «Organization» og «Status».',
    'Hent lista på nytt der ho blir gitt ut, og bruk fila slik ho er: CSV med ei linje som namngir kolonnane, mellom dei «Organization» og «Status».',
    'Fetch the list again from who publishes it, and use the file as it is: CSV with a line that names the columns, among them “Organization” and “Status”.',
  );
  return new Problem(message, { code: 'bad-input', place, remedy });
}

const rowFault = (source: string, row: number, words: Text) => {
  const place = (lang: Lang) => `${lang === 'en' ? 'Row' : 'Rad'} ${row}: ${words[lang]}`;
  return fault(say(place('nb'), place('nn'), place('en')), source);
};

interface Heading {
  readonly row: number;
  readonly organisation: number;
  readonly status: number;
}

function headingOf(rows: Rows): Heading | undefined {
  for (const [row, cells] of rows.slice(0, headingRows).entries()) {
    const [organisation = -1, status = -1] = [organisationWords, statusWords].map((wanted) =>
      cells.findIndex((cell) => wanted.test(cell.toLowerCase())),
    );
    if (organisation >= 0 && status >= 0 && organisation !== status) return { row, organisation, status };
  }
  return undefined;
}

/** Whether rows have the columns of a list of the certified. */
export const hasCertified = (rows: Rows): boolean => headingOf(rows) !== undefined;

/**
 * The organisations of a list, by its rows. What stands in a row is never repeated in an error: the wrong file may be anybody's. Pure.
 * @throws Problem (bad-input) without a column of organisations and one of their status, and for a row that lacks either or is not understood
 */
export function certifiedFrom(rows: Rows, given: GivenWith): ReadList {
  const heading = headingOf(rows);
  if (heading === undefined) {
    throw fault(
      say(
        'Listen har ingen kolonne med virksomheter, eller ingen med status.',
        'Lista har ingen kolonne med verksemder, eller ingen med status.',
        'The list has no column of organisations, or none of their status.',
      ),
      given.source,
    );
  }
  const active = new Set<string>();
  let lines = 0;
  for (const [index, cells] of rows.entries()) {
    if (index <= heading.row || cells.every((cell) => cell.trim() === '')) continue;
    const [name, status] = [foldCompany(cells[heading.organisation] ?? ''), (cells[heading.status] ?? '').trim()];
    if (name === '') {
      throw rowFault(
        given.source,
        index + 1,
        say('virksomheten mangler.', 'verksemda manglar.', 'the organisation is missing.'),
      );
    }
    if (!isActive.test(status) && !isNotActive.test(status)) {
      throw rowFault(
        given.source,
        index + 1,
        say(
          'statusen sier verken at virksomheten er aktiv (Active) eller at den ikke er det (Inactive, Withdrawn).',
          'statusen seier verken at verksemda er aktiv (Active) eller at ho ikkje er det (Inactive, Withdrawn).',
          'the status says neither that the organisation is active (Active) nor that it is not (Inactive, Withdrawn).',
        ),
      );
    }
    lines += 1;
    if (isActive.test(status)) active.add(name);
  }
  if (lines === 0) {
    throw fault(
      say('Listen har ingen virksomheter.', 'Lista har ingen verksemder.', 'The list has no organisations.'),
      given.source,
    );
  }
  return { ...given, active, lines };
}
