import type { Lang } from '#src/kernel/language.ts';
import type { Entry } from '../entry.ts';
import { notStated } from '../schema/facts.ts';
import type { Body, Kind } from '../schema/kinds.ts';
import { entryAt, type Snapshot } from '../snapshot.ts';
import { say } from './field.ts';
import { kindName } from './kind-names.ts';
import { wordsOf } from './words.ts';

const at = say('ved', 'ved', 'at');
const about = say('om', 'om', 'about');
const forWhich = say('for', 'for', 'for');
const to = say('til', 'til', 'to');

type Namer<K extends Kind> = (body: Body<K>, lang: Lang, name: (ref: string) => string) => string;

const systemsOf = (systems: 'all' | readonly string[], lang: Lang, name: (ref: string) => string): string =>
  systems === 'all'
    ? wordsOf('assessments', 'systems', 'all', lang)
    : systems.map((key) => name(`systems/${key}`)).join(', ');

/** What was written as a sentence, without its full stop. */
function phrase(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** How entries without a name of their own are spoken of. */
const namers: { readonly [K in Kind]?: Namer<K> } = {
  uses: (use, lang, name) => `${name(`systems/${use.system}`)} ${at[lang]} ${name(`units/${use.unit}`)}`,
  dataUses: (use, lang, name) =>
    `${name(`dataTypes/${use.data}`)} ${about[lang]} ${wordsOf('dataUses', 'subjects', use.subjects, lang)}`,
  flows: (flow, _lang, name) => `${name(flow.source)} → ${name(flow.target)}`,
  disclosures: (each, lang, name) =>
    `${kindName('disclosures', lang)} ${to[lang]} ${name(`parties/${each.recipient}`)}`,
  transfers: (each, lang, name) => `${kindName('transfers', lang)} (${name(`systems/${each.system}`)})`,
  retention: (each, lang, name) =>
    `${kindName('retention', lang)} ${forWhich[lang]} ${name(`activities/${each.activity}`)}`,
  measures: (each) => phrase(each.what),
  assessments: (each, lang, name) =>
    `${wordsOf('assessments', 'kind', each.kind, lang)} (${systemsOf(each.systems, lang, name)})`,
  audits: (each, lang, name) =>
    `${wordsOf('audits', 'kind', each.kind, lang)} (${systemsOf(each.systems, lang, name)})`,
  breaches: (each) => phrase(each.what),
};

function ownName(body: object): string | undefined {
  const named = ('name' in body && body.name) || ('title' in body && body.title);
  return typeof named === 'string' && named !== notStated ? named : undefined;
}

function nameEntry(entry: Entry, lang: Lang, name: (ref: string) => string): string {
  const namer = namers[entry.kind] as Namer<Kind> | undefined;
  return namer?.(entry.body, lang, name) ?? ownName(entry.body) ?? entry.key;
}

/**
 * What an entry is called: its name, or what it is about ("SWIS ved Solbakken skole"); its key when nothing better is known.
 * @param ref `systems/swis`, or `owner`
 */
export function entryName(snapshot: Snapshot, ref: string, lang: Lang): string {
  const entry = entryAt(snapshot, ref);
  if (entry === undefined) return ref.slice(ref.indexOf('/') + 1);
  return nameEntry(entry, lang, (other) => entryName(snapshot, other, lang));
}
