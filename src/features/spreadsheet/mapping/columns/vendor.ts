import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import type { Cell } from '../sheet-reading.ts';
import { yesNoIn } from '../values.ts';
import { oneLine } from '../words.ts';

/** The owner's own people make or run it: nobody outside is named. */
const ownWork =
  /^(?:egen|eigen|eiga|eget|eige|egenutviklet|eigenutvikla|egen drift|intern(?:t)?|kommunen(?: selv)?|vi selv|in-?house|own)$/i;

/** Who runs it, where a cell answers that instead of naming somebody: "Nei" under «databehandler» says that there is none. */
function operationIn(text: string): 'own' | 'processor' | undefined {
  const answer = yesNoIn(text);
  if (answer !== undefined) return answer ? 'processor' : 'own';
  return ownWork.test(text.trim()) ? 'own' : undefined;
}

function sayNamed(row: RowReading, system: Working, cell: Cell): Working {
  const party = row.named('parties', oneLine(cell.text), cell);
  if (cell.target === 'processor') row.say(system, 'operation', 'processor', cell);
  if (cell.target === 'vendor' || row.told('vendor').length === 0) row.say(system, 'vendor', party.key, cell);
  return party;
}

/**
 * Says who supplies a system, and whether others run it.
 * @returns the first party that is named
 */
export function sayVendor(row: RowReading, system: Working): Working | undefined {
  let vendor: Working | undefined;
  for (const cell of row.told('vendor', 'processor')) {
    const operation = operationIn(cell.text);
    if (operation !== undefined) row.say(system, 'operation', operation, cell);
    else {
      const party = sayNamed(row, system, cell);
      vendor ??= party;
    }
  }
  return vendor;
}
