import { catalogueHref, entryHref, formHref, shippedCatalogue } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { GapRow } from '../gap.ts';
import { bareName } from '../registered-names.ts';
import { observersTexts } from '../texts.ts';

/** Where somebody goes to close a difference. */
export interface WayOut {
  readonly text: string;
  readonly href: string;
}

function inCatalogue(name: string): string | undefined {
  const bare = bareName(name);
  for (const entry of shippedCatalogue.entries.values()) {
    if (entry.kind !== 'systems') continue;
    const facts = (entry.editions.at(-1)?.facts ?? {}) as {
      readonly name?: string;
      readonly aliases?: readonly string[];
    };
    if ([facts.name ?? '', ...(facts.aliases ?? [])].some((one) => bareName(one) === bare)) return catalogueHref(entry);
  }
  return undefined;
}

function notRegistered({ name, system, unit }: GapRow, actor: Actor, lang: Lang): readonly WayOut[] {
  const words = observersTexts[lang].page;
  const may = decide(actor, 'register.change', { units: unit === undefined ? [] : [unit] }).allowed;
  const catalogue = system === undefined ? inCatalogue(name) : undefined;
  return [
    ...(catalogue === undefined ? [] : [{ text: words.fromCatalogue, href: catalogue }]),
    ...(may && system === undefined && decide(actor, 'register.change', { units: [] }).allowed
      ? [{ text: words.register, href: formHref({ kind: 'systems', fill: { name } }) }]
      : []),
    ...(may && system !== undefined && unit !== undefined
      ? [{ text: words.registerUse, href: formHref({ kind: 'uses', fill: { system, unit } }) }]
      : []),
    ...(system === undefined ? [] : [{ text: words.entry, href: entryHref('systems', system) }]),
  ];
}

/** The steps that close a difference, each opening the right page with what is known filled in; only those that the actor may take. */
export function waysOut(row: GapRow, actor: Actor, lang: Lang): readonly WayOut[] {
  const words = observersTexts[lang].page;
  const { kind, system } = row;
  if (kind === 'not-registered') return notRegistered(row, actor, lang);
  if (system === undefined) return [];
  const entry = entryHref('systems', system);
  if (kind === 'not-observed') return [{ text: words.stillUsed, href: entry }];
  if (kind === 'registered') return [{ text: words.entry, href: entry }];
  const mayFlow = decide(actor, 'register.change', { units: [] }).allowed;
  const flow = formHref({ kind: 'flows', fill: { target: `systems/${system}` } });
  return [...(mayFlow ? [{ text: words.flow, href: flow }] : []), { text: words.entry, href: entry }];
}
