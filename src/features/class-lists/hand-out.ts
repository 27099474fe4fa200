import { createHash } from 'node:crypto';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { shortDate } from '#src/ui/dates.ts';
import { csvOf } from './file/csv.ts';
import { pdfOf } from './file/pdf.ts';
import { type Sheet, sheetOf } from './file/sheet.ts';
import { type Made, withClassList } from './make.ts';
import { markOf } from './mark.ts';
import type { ListDeps, Wish } from './prepare.ts';
import { problems, refusal } from './problems.ts';
import { keepHandOut } from './store.ts';
import { classListTexts } from './texts.ts';

/** A list that is to be given out, and how. */
export interface HandOutWish extends Wish {
  readonly format: 'pdf' | 'csv';
  /** The language of the copy. */
  readonly lang: Lang;
  /** The organisation that gets it; asked for where it is none of the school's own. */
  readonly recipientName?: string | undefined;
}

/** The copy itself; it is not kept anywhere. */
export interface Copy {
  readonly id: string;
  readonly mark: string;
  /** Without personal data: the id of the hand-out. */
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const contentTypes = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;
const named = ['health-service', 'photographer'] as const;

/** The organisation's name in one line. @throws Problem (bad-input) where it is needed and missing */
function nameOf({ recipient, recipientName = '' }: HandOutWish): string | null {
  if (!named.some((one) => one === recipient)) return null;
  const line = recipientName.replace(/\s+/g, ' ').trim();
  if (line !== '' && line.length <= 120 && !line.includes('\0') && line.isWellFormed()) return line;
  throw new Problem(problems.needsName, { code: 'bad-input', place: 'mottakernavn', remedy: problems.correctIt });
}

function sheetFor(made: Made, wish: HandOutWish, mark: string, name: string | null, at: Date): Sheet {
  const texts = classListTexts[wish.lang];
  const whom = texts.file.whom[wish.recipient];
  return sheetOf(made.composition.list, {
    lang: wish.lang,
    groupTitle: made.group.title,
    schoolName: made.schoolName,
    recipient: name === null ? whom : `${whom} (${name})`,
    day: shortDate(osloDate(at), wish.lang),
    mark,
  });
}

async function give(trx: Trx, deps: ListDeps, actor: Actor, wish: HandOutWish, made: Made): Promise<Copy> {
  const { purpose, recipient, school, format } = wish;
  const { refused, prepared, composition, group } = made;
  if (refused !== undefined) throw refusal(refused, prepared.schoolKind);
  if (purpose === 'publication' || recipient === 'internet') throw refusal('never-online', prepared.schoolKind);
  const name = nameOf(wish);
  const at = deps.clock.now();
  const id = idAt(at);
  const mark = markOf(id);
  const sheet = sheetFor(made, wish, mark, name, at);
  const bytes = format === 'pdf' ? await pdfOf(sheet, at) : csvOf(sheet);
  const logLine = await appendLog(trx, deps.clock, {
    actor: actor.id,
    act: 'class-list.hand-out',
    subject: `class_list_hand_out:${id}`,
    allowed: true,
    because: `${purpose} to ${recipient}`,
    category: prepared.nameKey,
    purpose: prepared.purposeKey,
    // Only those whose data were given: who was left out is not told that they were on a list.
    persons: [...composition.shown, ...composition.shownGuardians],
    ...(actor.from === undefined ? {} : { origin: actor.from }),
  });
  await keepHandOut(trx, {
    tenant: actor.tenant,
    school,
    id,
    group_id: group.id,
    group_title: group.title,
    purpose,
    recipient,
    recipient_name: name,
    fields: composition.list.columns,
    format,
    hash: createHash('sha256').update(bytes).digest('hex'),
    mark,
    log_line: logLine,
    at,
    account: actor.id,
  });
  return { id, mark, fileName: `klasseliste-${id}.${format}`, contentType: contentTypes[format], bytes };
}

/**
 * Gives a list out: the copy with its mark, a record of the disclosure and a line in the log, or none of them.
 * @throws Problem (refused, with ground and law; bad-input; not-found); StepUpNeeded
 */
export function handOut(deps: ListDeps, actor: Actor, wish: HandOutWish): Promise<Copy> {
  return withClassList(deps, actor, wish, 'class-list.compose', (trx, made) => give(trx, deps, actor, wish, made));
}
