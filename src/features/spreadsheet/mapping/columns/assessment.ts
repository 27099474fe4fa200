import { notStated } from '#src/features/register/index.ts';
import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { dayIn, saysNothing, yesNoIn } from '../values.ts';

/** Says whether a system's risk has been assessed, or its consequences for people (GDPR art. 35), and when. */
export function sayAssessment(row: RowReading, system: Working, kind: 'risk' | 'dpia'): void {
  for (const cell of row.cells(kind)) {
    const [answer, day] = [yesNoIn(cell.text), dayIn(cell.text)];
    const nothing = saysNothing(cell.text);
    if (!nothing && answer === undefined && day === undefined) {
      row.issue(cell, 'yes-no-or-day');
      continue;
    }
    const name = `${kind === 'risk' ? 'risikovurdering' : 'dpia'}-${system.key}`;
    const facts = { kind, systems: [system.key] };
    const assessment = row.entry('assessments', name, facts, cell, { systems: row.from(system, cell) });
    row.say(assessment, 'done', nothing ? notStated : (answer ?? true), cell);
    if (day !== undefined) row.say(assessment, 'on', day, cell);
  }
}
