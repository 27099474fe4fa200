import type { Clock as LawClock } from '#src/law/clocks/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { clocksOfMatter } from '../clocks/of-matter.ts';
import { isSilent } from '../clocks/silence.ts';
import { nextClock, type Stage, stageOf } from '../clocks/stage.ts';
import { kindRules } from '../model/kinds.ts';
import { isStepOf, stepOf } from '../model/steps.ts';
import {
  eventsOf,
  type FileRow,
  filesOf,
  type MatterRow,
  type MessageRow,
  messagesOf,
  numberOf,
  timedOf,
} from '../store/read.ts';
import { type OwnStep, ownSteps } from './own-steps.ts';

/** A case as one of its parties sees it: how it stands, when there is an answer, and what was said between them and us. Never notes. */
export interface OwnView {
  readonly row: MatterRow;
  readonly number: string;
  readonly clocks: readonly LawClock[];
  readonly next: LawClock | undefined;
  readonly stage: Stage;
  /** Only of who asked, or of who holds the receipt of a case that is not confidential. */
  readonly messages: readonly MessageRow[];
  /** Those that came with what was said. */
  readonly files: readonly FileRow[];
  readonly may: ReadonlySet<OwnStep>;
}

/** What may be done with a case as it stands, by whoever asked. */
export function ownStepsOf(
  row: Pick<MatterRow, 'kind' | 'state'>,
  clocks: readonly LawClock[] = [],
): ReadonlySet<OwnStep> {
  const { appeal } = kindRules[row.kind];
  const has: Readonly<Record<OwnStep, boolean>> = {
    'write-own': true,
    complain: appeal !== undefined,
    'complain-silence': row.kind === 'foi' && isSilent(clocks),
    'withdraw-own': isStepOf('withdraw-own', row.kind),
  };
  return new Set(ownSteps.filter((step) => has[step] && stepOf(step).moves[row.state] !== undefined));
}

/** What was said between the one who asked and us: no notes, and nothing that the program tells those at work. */
const isBetween = ({ direction, channel }: MessageRow) => direction !== 'note' && channel !== 'internal';

/** @param whole whether what was said is shown too, and may be answered */
export async function ownViewOf(trx: Trx, row: MatterRow, now: Date, whole: boolean): Promise<OwnView> {
  const clocks = clocksOfMatter(timedOf(row), await eventsOf(trx, row.id), now);
  const next = row.state === 'closed' ? undefined : nextClock(clocks);
  const said = whole ? (await messagesOf(trx, row.id)).filter(isBetween) : [];
  const files = whole ? (await filesOf(trx, row.id)).filter((file) => said.some(({ id }) => id === file.message)) : [];
  const may = whole ? ownStepsOf(row, clocks) : new Set<OwnStep>();
  return { row, number: numberOf(row), clocks, next, stage: stageOf(next, now), messages: said, files, may };
}

/** A file of what was said to or by a party; undefined for any other. */
export async function ownFile(trx: Trx, row: MatterRow, file: string) {
  const found = (await ownViewOf(trx, row, new Date(0), true)).files.find(({ id }) => id === file);
  if (found === undefined) return undefined;
  return trx.selectFrom('matter_file').selectAll().where('id', '=', found.id).executeTakeFirst();
}
