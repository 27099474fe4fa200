import type { Kind } from '#src/features/register/index.ts';
import { spreadsheetTexts } from '../texts.ts';
import {
  agreements,
  assessments,
  bases,
  controller,
  data,
  lines,
  measures,
  people,
  principals,
  purposes,
  recipients,
  retention,
  transfers,
} from './record-cells.ts';
import type { Activity, Sight } from './record-sight.ts';

export interface RecordColumn {
  readonly header: string;
  /** The kinds of entries that its text is made of: where a change belongs. */
  readonly from: readonly Kind[];
  readonly cell: (activity: Activity) => string;
}

function ownColumns(sight: Sight): RecordColumn[] {
  const { columns } = spreadsheetTexts[sight.lang].record;
  const { words, name } = sight;
  return [
    { header: columns.activity, from: ['activities'], cell: ({ body }) => body.name },
    { header: columns.role, from: ['activities'], cell: ({ body }) => words('activities', 'role', body.role) },
    { header: columns.units, from: ['activities'], cell: ({ body }) => words('activities', 'units', body.units) },
    {
      header: columns.systems,
      from: ['activities'],
      cell: ({ body }) => lines(body.systems.map((key) => name(`systems/${key}`))),
    },
    { header: columns.bases, from: ['purposes'], cell: (activity) => bases(sight, activity) },
    { header: columns.agreements, from: ['agreements'], cell: (activity) => agreements(sight, activity) },
    { header: columns.assessments, from: ['assessments'], cell: (activity) => assessments(sight, activity) },
    { header: columns.access, from: ['activities'], cell: ({ body }) => words('activities', 'access', body.access) },
    { header: columns.key, from: ['activities'], cell: ({ key }) => key },
  ];
}

/** The columns of art. 30(1)(a)–(g) in that order, then those that are ours. */
export function controllerColumns(sight: Sight): RecordColumn[] {
  const { columns } = spreadsheetTexts[sight.lang].record;
  const ours = ownColumns(sight);
  return [
    { header: columns.a, from: ['owner', 'agreements'], cell: (activity) => controller(sight, activity) },
    { header: columns.b, from: ['purposes'], cell: (activity) => purposes(sight, activity) },
    { header: columns.cPeople, from: ['dataUses'], cell: (activity) => people(sight, activity) },
    { header: columns.cData, from: ['dataUses', 'dataTypes'], cell: (activity) => data(sight, activity) },
    { header: columns.d, from: ['disclosures', 'systems'], cell: (activity) => recipients(sight, activity) },
    { header: columns.e, from: ['transfers'], cell: (activity) => transfers(sight, activity) },
    { header: columns.f, from: ['retention'], cell: (activity) => retention(sight, activity) },
    { header: columns.g, from: ['measures'], cell: (activity) => measures(sight, activity) },
    ...ours,
  ];
}

/** The columns of art. 30(2)(a)–(d), then those that are ours. */
export function processorColumns(sight: Sight): RecordColumn[] {
  const { columns } = spreadsheetTexts[sight.lang].record;
  return [
    {
      header: columns.processorA,
      from: ['owner', 'agreements'],
      cell: (activity) => lines([controller(sight, activity), principals(sight, activity)]),
    },
    {
      header: columns.processorB,
      from: ['activities', 'dataUses'],
      cell: (activity) => lines([activity.body.name, data(sight, activity)]),
    },
    { header: columns.processorC, from: ['transfers'], cell: (activity) => transfers(sight, activity) },
    { header: columns.processorD, from: ['measures'], cell: (activity) => measures(sight, activity) },
    ...ownColumns(sight),
  ];
}
