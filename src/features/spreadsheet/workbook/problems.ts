import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

const says = {
  notSpreadsheet: {
    nb: 'Filen er ikke et regneark som kan leses.',
    nn: 'Fila er ikkje eit rekneark som kan lesast.',
    en: 'The file is not a spreadsheet that can be read.',
  },
  oldExcel: {
    nb: 'Filen er et eldre Excel-format (.xls) eller er beskyttet med passord.',
    nn: 'Fila er eit eldre Excel-format (.xls) eller er verna med passord.',
    en: 'The file is an old Excel format (.xls) or is protected with a password.',
  },
  saveAs: {
    nb: 'Åpne den i regnearkprogrammet og lagre som Excel-arbeidsbok (.xlsx) uten passord, eller som CSV.',
    nn: 'Opne ho i reknearkprogrammet og lagre som Excel-arbeidsbok (.xlsx) utan passord, eller som CSV.',
    en: 'Open it in the spreadsheet program and save it as an Excel workbook (.xlsx) without a password, or as CSV.',
  },
  tooLarge: {
    nb: 'Regnearket er for stort.',
    nn: 'Reknearket er for stort.',
    en: 'The spreadsheet is too large.',
  },
  divide: {
    nb: 'Ta ut arkene, radene og bildene som ikke handler om systemer eller behandlinger, og prøv igjen.',
    nn: 'Ta ut arka, radene og bileta som ikkje handlar om system eller behandlingar, og prøv igjen.',
    en: 'Take out the sheets, rows and pictures that are not about systems or processing, and try again.',
  },
  empty: {
    nb: 'Det står ingenting i regnearket.',
    nn: 'Det står ingenting i reknearket.',
    en: 'There is nothing in the spreadsheet.',
  },
  another: {
    nb: 'Velg en fil med en tabell over systemer eller behandlinger.',
    nn: 'Vel ei fil med ein tabell over system eller behandlingar.',
    en: 'Choose a file with a table of systems or processing activities.',
  },
} satisfies Record<string, Text>;

type Reason = 'not-spreadsheet' | 'old-excel' | 'too-large' | 'empty';

const reasons: Readonly<Record<Reason, readonly [Text, Text]>> = {
  'not-spreadsheet': [says.notSpreadsheet, says.saveAs],
  'old-excel': [says.oldExcel, says.saveAs],
  'too-large': [says.tooLarge, says.divide],
  empty: [says.empty, says.another],
};

/** What is wrong with a file as a whole, in words; nothing of what stands in it is repeated. */
export function fileProblem(reason: Reason): Problem {
  const [message, remedy] = reasons[reason];
  return new Problem(message, { code: 'bad-input', remedy });
}
