import {
  type Body,
  entriesOf,
  entryName,
  type NotStated,
  notStated,
  type Snapshot,
  wordsOf,
} from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { NamedText, ReportInput, ReportModel } from '../shape.ts';
import { reportTexts } from '../texts.ts';

function known<T>(value: T | NotStated | undefined): T | undefined {
  return value === notStated ? undefined : (value as T | undefined);
}

function purposesOf(snapshot: Snapshot, activities: readonly string[]): string[] {
  return [...entriesOf(snapshot, 'purposes').values()]
    .filter(({ body }) => activities.includes(body.activity))
    .map(({ body }) => body.name);
}

/** Which data, by the groups of people that it is about. */
function dataOf(snapshot: Snapshot, activities: readonly string[], lang: Lang): string[] {
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => activities.includes(body.activity));
  return [...Map.groupBy(uses, ({ body }) => body.subjects)].map(([subjects, about]) => {
    const data = new Set(about.map(({ body }) => entryName(snapshot, `dataTypes/${body.data}`, lang)));
    return reportTexts[lang].dataAbout(wordsOf('dataUses', 'subjects', subjects, lang), [...data].join('; '));
  });
}

function systemRows(key: string, body: Body<'systems'>, units: readonly string[], input: ReportInput): NamedText[] {
  const { snapshot, lang } = input;
  const { fixed } = reportTexts[lang];
  const activities = [...entriesOf(snapshot, 'activities').values()]
    .filter((activity) => activity.body.systems.includes(key))
    .map((activity) => activity.key);
  const vendor = known(body.vendor);
  const or = (parts: readonly string[], separator = ', ') => (parts.length === 0 ? notStated : parts.join(separator));
  return [
    { name: fixed.description, text: known(body.description) ?? notStated },
    { name: fixed.purpose, text: or(purposesOf(snapshot, activities), '; ') },
    { name: fixed.usedBy, text: or(units.map((unit) => entryName(snapshot, `units/${unit}`, lang))) },
    { name: fixed.data, text: or(dataOf(snapshot, activities, lang), ' ') },
    { name: fixed.vendor, text: vendor === undefined ? notStated : entryName(snapshot, `parties/${vendor}`, lang) },
  ];
}

/** The systems that were controlled: what each is, what for, who uses it and which data goes in. */
export function systemsOf(input: ReportInput): ReportModel['systems'] {
  const { findings, snapshot, lang } = input;
  const units = new Map(findings.map((finding) => [finding.subject, finding.units]));
  return [...units].flatMap(([ref, used]) => {
    const entry = entriesOf(snapshot, 'systems').get(ref.slice('systems/'.length));
    if (!ref.startsWith('systems/') || entry === undefined) return [];
    return [{ name: entryName(snapshot, ref, lang), rows: systemRows(entry.key, entry.body, used, input) }];
  });
}
