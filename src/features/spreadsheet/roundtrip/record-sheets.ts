import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { spreadsheetTexts } from '../texts.ts';
import type { WrittenSheet } from '../workbook/write-xlsx.ts';
import { sheetNameOf } from './detail-sheets.ts';
import { firstRow, markRow, marks } from './marks.ts';
import { controllerColumns, processorColumns, type RecordColumn } from './record-columns.ts';
import { type Activity, sightOf } from './record-sight.ts';

function sheetPair(
  name: string,
  id: string,
  columns: readonly RecordColumn[],
  activities: readonly Activity[],
  lang: Lang,
): WrittenSheet[] {
  const head = columns.map(({ header }) => header);
  const rows = activities.map((activity) => columns.map(({ cell }) => cell(activity).slice(0, 32_000)));
  const belongs = columns.map(({ from }) => from.map((kind) => sheetNameOf(kind, lang)).join(', '));
  const frame = { headings: firstRow, hiddenRows: [markRow] };
  const empty = Math.max(0, columns.length - 2);
  return [
    {
      ...frame,
      name,
      locked: true,
      widths: columns.map(() => 30),
      rows: [head, [marks.record, id, ...Array<string>(empty).fill('')], ...rows],
    },
    { ...frame, name: `${id}`, hidden: true, locked: true, rows: [head, [marks.asMade, id, ...belongs], ...rows] },
  ];
}

/**
 * The record of processing activities as GDPR art. 30 lists it: the controller's (1) and the processor's (2), a row an activity,
 * made from the other sheets. Beside each a hidden copy, so that an edit in them is seen and never lost in silence.
 * @returns the two sheets to read, and their hidden copies
 */
export function recordSheets(
  snapshot: Snapshot,
  lang: Lang,
): { readonly shown: WrittenSheet[]; readonly hidden: WrittenSheet[] } {
  const sight = sightOf(snapshot, lang);
  const texts = spreadsheetTexts[lang].record;
  const all = [...entriesOf(snapshot, 'activities').values()];
  const isProcessor = ({ body }: Activity) => body.role === 'processor';
  const pairs = [
    sheetPair(
      texts.controllerSheet,
      'skolevern-30-1',
      controllerColumns(sight),
      all.filter((one) => !isProcessor(one)),
      lang,
    ),
    sheetPair(texts.processorSheet, 'skolevern-30-2', processorColumns(sight), all.filter(isProcessor), lang),
  ];
  return { shown: pairs.flatMap(([shown]) => shown ?? []), hidden: pairs.flatMap(([, hidden]) => hidden ?? []) };
}
