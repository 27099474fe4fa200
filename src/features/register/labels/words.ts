import { isDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { isPeriod } from '#src/kernel/period.ts';
import { type Act, acts } from '#src/law/acts.ts';
import { shortDate } from '#src/ui/dates.ts';
import { alternatives, defOf, schemaAt } from '../landscape/describe.ts';
import { notStated } from '../schema/facts.ts';
import { type Kind, schemaOf } from '../schema/kinds.ts';
import { say } from './field.ts';
import { fieldLabel, type NameOf, stepsOf } from './label.ts';

const yes = say('ja', 'ja', 'yes');
const no = say('nei', 'nei', 'no');
const nothing = say('ingen', 'ingen', 'none');

const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const units: Readonly<Record<Lang, Readonly<Record<string, readonly [string, string]>>>> = {
  nb: { Y: ['år', 'år'], M: ['måned', 'måneder'], W: ['uke', 'uker'], D: ['dag', 'dager'] },
  nn: { Y: ['år', 'år'], M: ['månad', 'månader'], W: ['veke', 'veker'], D: ['dag', 'dagar'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] },
};

function list(items: readonly string[], lang: Lang): string {
  // What is named holds commas and "og" itself at times; a semicolon keeps the items apart then.
  if (items.some((item) => item.includes(', '))) return items.join('; ');
  return new Intl.ListFormat(locales[lang], { type: 'conjunction' }).format(items);
}

function periodInWords(period: string, lang: Lang): string {
  const parts = [...period.matchAll(/(\d+)([YMWD])/g)].map(([, amount = '', unit = '']) => {
    const [one, many] = units[lang][unit] ?? [unit, unit];
    return `${amount} ${Number(amount) === 1 ? one : many}`;
  });
  return list(parts, lang);
}

/** The kind whose keys stand in a place of the schema; `*` where the reference names its kind itself. */
function refKind(kind: Kind, path: string): string | undefined {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const schema = schemaAt(schemaOf(kind), steps);
  const metas = (schema === undefined ? [] : alternatives(schema)).flatMap((option) => {
    const { element } = defOf(option);
    return [option, ...(element === undefined ? [] : alternatives(element))].map((each) => each.meta()?.ref);
  });
  return metas.find((ref): ref is string => typeof ref === 'string');
}

function formatOf(kind: Kind, path: string): string | undefined {
  const schema = schemaAt(
    schemaOf(kind),
    path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );
  return (schema === undefined ? [] : alternatives(schema))
    .map((option) => option.meta()?.format)
    .find((format): format is string => typeof format === 'string');
}

/** A national provision names its act by the id that the law folder knows it by, or in its own words. */
function actName(value: string, lang: Lang): string | undefined {
  const known: Readonly<Record<string, Act>> = acts;
  return Object.hasOwn(known, value) ? known[value]?.name[lang] : undefined;
}

function isCountry(path: string): boolean {
  return path === 'country' || path === 'storage.countries' || path === 'supportAccess.countries';
}

function oneInWords(kind: Kind, path: string, value: string, lang: Lang, nameOf: NameOf | undefined): string {
  if (value === notStated) return notStated;
  const field = stepsOf(kind, path)?.findLast((step) => step.is === 'field');
  const named = field?.is === 'field' ? fieldLabel(kind, field.fieldPath)?.values?.[value] : undefined;
  if (named !== undefined) return named[lang];
  const ref = refKind(kind, path);
  if (ref !== undefined) return nameOf?.(ref === '*' ? value : `${ref}/${value}`) ?? value;
  const act = path.endsWith('national.act') ? actName(value, lang) : undefined;
  if (act !== undefined) return act;
  if (isCountry(path)) return new Intl.DisplayNames(locales[lang], { type: 'region' }).of(value) ?? value;
  const format = formatOf(kind, path);
  if (format === 'date' && isDate(value)) return shortDate(value, lang);
  if (format === 'duration' && isPeriod(value)) return periodInWords(value, lang);
  return value;
}

/**
 * A fact's value in words: "ja", "delt brukernavn", "3. desember 2013", "1 år", "Norge".
 * "–" where nobody has said, be it written so or absent.
 * @param nameOf names the entries that the value refers to; without it their keys stand there
 */
export function wordsOf(kind: Kind, path: string, value: unknown, lang: Lang, nameOf?: NameOf): string {
  if (value === undefined || value === null) return notStated;
  if (typeof value === 'boolean') return (value ? yes : no)[lang];
  if (typeof value === 'number') return new Intl.NumberFormat(locales[lang]).format(value);
  if (typeof value === 'string') return oneInWords(kind, path, value, lang, nameOf);
  if (Array.isArray(value)) {
    if (value.length === 0) return nothing[lang];
    return list(
      // Entries of a list have fields of their own, under their position; plain values share the list's label.
      value.map((item, index) =>
        wordsOf(kind, typeof item === 'object' ? `${path}.${index}` : path, item, lang, nameOf),
      ),
      lang,
    );
  }
  return Object.entries(value)
    .map(([name, item]) => wordsOf(kind, `${path}.${name}`, item, lang, nameOf))
    .join(', ');
}
