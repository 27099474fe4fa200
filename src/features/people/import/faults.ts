import { type Lang, say, type Text } from '#src/kernel/language.ts';
import type { RosterKind } from './roster-kind.ts';

/** Why a row was not taken in. */
export type FaultReason = keyof typeof reasons;

/** One thing wrong in a source: where, and what. It never holds what stood there, which may be about somebody. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly reason: FaultReason;
  /** The kind of row that was lost by it. */
  readonly kind: RosterKind | 'schools';
}

const reasons = {
  missing: say('verdien mangler', 'verdien manglar', 'the value is missing'),
  'not-a-date': say('ikke en dato (ÅÅÅÅ-MM-DD)', 'ikkje ein dato (ÅÅÅÅ-MM-DD)', 'not a day (YYYY-MM-DD)'),
  'ends-before-it-begins': say('slutter før det begynner', 'sluttar før det byrjar', 'ends before it begins'),
  'not-an-identity-number': say(
    'ikke et gyldig fødselsnummer, D-nummer eller DUF-nummer',
    'ikkje eit gyldig fødselsnummer, D-nummer eller DUF-nummer',
    'not a valid birth number, D-number or DUF number',
  ),
  'not-an-org-number': say('ikke ni siffer', 'ikkje ni siffer', 'not nine digits'),
  'unknown-status': say('ukjent status', 'ukjend status', 'unknown status'),
  'unknown-role': say('ukjent rolle', 'ukjend rolle', 'unknown role'),
  'unknown-value': say('ukjent verdi', 'ukjend verdi', 'unknown value'),
  'no-such-school': say(
    'viser til en skole som ikke er tatt inn',
    'viser til ein skule som ikkje er teken inn',
    'points at a school that was not taken in',
  ),
  'no-such-group': say(
    'viser til en gruppe som ikke er tatt inn ved skolen',
    'viser til ei gruppe som ikkje er teken inn ved skulen',
    'points at a group that was not taken in at the school',
  ),
  'no-such-person': say(
    'viser til en person som ikke er tatt inn ved skolen',
    'viser til ein person som ikkje er teken inn ved skulen',
    'points at a person who was not taken in at the school',
  ),
  'own-guardian': say(
    'en person kan ikke være sin egen foresatte',
    'ein person kan ikkje vere sin eigen føresette',
    'a person cannot be their own guardian',
  ),
  'said-twice': say(
    'står flere ganger med ulikt innhold; ingen av dem er tatt inn',
    'står fleire gonger med ulikt innhald; ingen av dei er tekne inn',
    'stands more than once and differs; neither was taken in',
  ),
  'too-long': say('for lang verdi', 'for lang verdi', 'the value is too long'),
  'cells-missing': say(
    'raden har ikke like mange felt som overskriften',
    'rada har ikkje like mange felt som overskrifta',
    'the row has not as many fields as the heading',
  ),
} satisfies Record<string, Text>;

/** What is wrong, in words. */
export function reasonIn(reason: FaultReason, lang: Lang): string {
  return reasons[reason][lang];
}

const headings = {
  nb: ['fil', 'linje', 'kolonne', 'grunn'],
  nn: ['fil', 'linje', 'kolonne', 'grunn'],
  en: ['file', 'line', 'column', 'reason'],
} satisfies Record<Lang, readonly string[]>;

/** Quoted where needed; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The bad rows as a CSV file with semicolons that Norwegian Excel opens: where and why, without what stood there. */
export function faultsAsCsv(faults: readonly Fault[], lang: Lang = 'nb'): string {
  const lines = faults.map(({ file, line, column, reason }) =>
    [file, String(line), column, reasonIn(reason, lang)].map(cell).join(';'),
  );
  return `\uFEFF${[headings[lang].join(';'), ...lines].join('\r\n')}\r\n`;
}
