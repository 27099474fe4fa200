import { isBlankRow, readSpreadsheet } from '#src/features/spreadsheet/index.ts';
import { say } from '#src/kernel/language.ts';
import { looksLikeJson } from '../json.ts';
import { Gathering, nameIn, type Reader, unreadable } from '../reading.ts';

const noRecipient = say('Hvem får filen?', 'Kven får fila?', 'Who gets the file?');
const sayRecipient = say(
  'Skriv hvilket system eller hvem eksporten går til.',
  'Skriv kva system eller kven eksporten går til.',
  'Write which system the export goes to, or who.',
);
const noHeadings = say(
  'Den første raden ser ikke ut til å være overskrifter.',
  'Den første rada ser ikkje ut til å vere overskrifter.',
  'The first row does not seem to be headings.',
);
const addHeadings = say(
  'Ta eksporten ut med overskrifter over kolonnene. Innholdet i radene blir aldri lest, så du kan slette det først.',
  'Ta eksporten ut med overskrifter over kolonnane. Innhaldet i radene blir aldri lese, så du kan slette det først.',
  'Take the export out with headings over the columns. What is in the rows is never read, so you may delete it first.',
);

/** Words that stand over columns of pupils, guardians or staff; in half of the cells at least, since people have names with such words in them. */
const headingWords =
  /navn|namn|name|elev|pupil|student|klasse|class|gruppe|group|trinn|skole|skule|school|fødsel|birth|epost|e-post|mail|telefon|mobil|phone|adresse|address|foresatt|føresett|guardian|brukernavn|username|\bid\b|sourcedid|kjønn|sex|rolle|role|status|språk|fag|course|fravær|karakter|dato|date/i;

/** What is no heading but somebody's data: numbers, addresses, days. */
const looksLikeData = /@|\d{3,}|\d[\d .:/-]{4,}\d/;

/** Which columns a school administrative export has: the fields that leave. Nothing below the headings is read. */
export const readExportColumns: Reader = async (given) => {
  const gathering = new Gathering('export-columns', given);
  const name = nameIn(given.recipient);
  if (name === undefined) throw unreadable(noRecipient, sayRecipient, 'recipient');
  if (looksLikeJson(given.bytes)) throw unreadable(noHeadings, addHeadings);
  for (const { rows } of await readSpreadsheet(given.bytes, 'fil')) {
    const row = rows.findIndex((cells) => !isBlankRow(cells));
    if (row < 0) continue;
    const headings = (rows[row] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
    const worded = headings.filter((cell) => headingWords.test(cell)).length;
    const isHeadings = worded * 2 >= headings.length && !headings.some((cell) => looksLikeData.test(cell));
    if (!isHeadings) throw unreadable(noHeadings, addHeadings, `rad ${row + 1}`);
    for (const heading of headings) {
      gathering.line();
      const field = nameIn(heading);
      if (field !== undefined) gathering.note({ seen: { kind: 'receives', name, field } });
    }
  }
  return gathering.reading;
};
