import { notStated } from '#src/features/register/index.ts';
import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import type { Cell } from '../sheet-reading.ts';
import { dayIn, saysNothing, yesNoIn } from '../values.ts';

interface Answer {
  readonly nothing: boolean;
  readonly answer: boolean | undefined;
  readonly day: string | undefined;
}

/** What a cell tells of an agreement; undefined when it is not understood. */
function answerIn({ text, target }: Cell): Answer | undefined {
  const [nothing, answer, day] = [saysNothing(text), yesNoIn(text), dayIn(text)];
  const isUnderstood = nothing || day !== undefined || (answer !== undefined && target === 'agreement');
  return isUnderstood ? { nothing, answer, day } : undefined;
}

function vendorKnown(system: Working): string | undefined {
  const vendor = system.body['vendor'];
  return typeof vendor === 'string' && vendor !== notStated ? vendor : undefined;
}

/** The agreement of a system. Somebody supplies it, though the spreadsheet may not say who. */
function agreementOf(
  row: RowReading,
  system: Working,
  vendor: Working | undefined,
  known: string | undefined,
  cell: Cell,
): Working {
  const name = String(system.body['name']);
  const sources = { systems: row.from(system, cell), party: row.from(vendor, cell), name: row.from(system, cell) };
  const party = vendor?.key ?? known ?? row.named('parties', `Leverandør av ${name} (ikke navngitt)`, cell).key;
  const facts = { name: `Databehandleravtale for ${name}`, kind: 'processor', party, systems: [system.key] };
  return row.entry('agreements', `databehandleravtale-${system.key}`, facts, cell, sources);
}

function sayAnswer(row: RowReading, agreement: Working, { nothing, answer, day }: Answer, cell: Cell): void {
  if (cell.target === 'agreement-ends') row.say(agreement, 'validTo', nothing ? notStated : day, cell);
  else if (cell.target === 'agreement-signed') row.say(agreement, 'signedOn', nothing ? notStated : day, cell);
  else {
    row.say(agreement, 'written', nothing ? notStated : (answer ?? true), cell);
    if (day !== undefined) row.say(agreement, 'signedOn', day, cell);
  }
}

/**
 * Says whether there is a processor agreement for a system, and its days.
 * @param vendor whom the row names
 */
export function sayAgreement(row: RowReading, system: Working, vendor: Working | undefined): void {
  const known = vendorKnown(system);
  for (const cell of row.cells('agreement', 'agreement-signed', 'agreement-ends')) {
    const answer = answerIn(cell);
    if (answer === undefined) row.issue(cell, cell.target === 'agreement' ? 'yes-no-or-day' : 'day');
    else if (answer.nothing && vendor === undefined && known === undefined) row.keep(system, cell);
    else sayAnswer(row, agreementOf(row, system, vendor, known, cell), answer, cell);
  }
}
