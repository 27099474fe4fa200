import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Reading, Sentence } from '../content/read/reading.ts';
import { namesOf } from './names.ts';

interface Named {
  readonly key: string;
  readonly pattern: RegExp;
}

const escaped = (name: string) =>
  name
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('[\\s-]{1,3}');

/** A name as it stands in a running text; short ones only as they are written. */
function patternOf(name: string): RegExp {
  const flags = name.length <= 4 ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?:s|'s|-\\p{L}{1,20})?(?![\\p{L}\\p{N}])`, flags);
}

/** The systems of a register by the names that a text may give them. */
function namedSystems(snapshot: Snapshot): readonly Named[] {
  return [...entriesOf(snapshot, 'systems').values()].flatMap(({ key, body }) =>
    namesOf(body)
      .filter((name) => name.trim().length >= 2)
      .map((name) => ({ key, pattern: patternOf(name) })),
  );
}

/** How a paragraph goes on about the system of the one before. */
const goesOn =
  /^(?:programmet|systemet|løsningen|løysinga|tjenesten|tenesta|plattformen|plattforma|appen|det|den|her|der|alle? (?:person)?(?:opplysning\p{L}*|data\p{L}*)|(?:person)?opplysning\p{L}*|data(?:ene|a)?|leverandør\p{L}*|lagr\p{L}*|the (?:system|programme|service)|it|all data)(?!\p{L})/iu;

function keysIn(text: string, named: readonly Named[]): readonly { readonly key: string; readonly at: number }[] {
  const first = new Map<string, number>();
  for (const { key, pattern } of named) {
    const at = pattern.exec(text)?.index;
    if (at !== undefined && at < (first.get(key) ?? Number.POSITIVE_INFINITY)) first.set(key, at);
  }
  return [...first].map(([key, at]) => ({ key, at })).sort((a, b) => a.at - b.at);
}

/** Which system of the register each sentence is about, when that is one and sure. */
export function subjectsOf(reading: Reading, snapshot: Snapshot): ReadonlyMap<Sentence, string> {
  const named = namedSystems(snapshot);
  const subjects = new Map<Sentence, string>();
  let current: string | undefined;
  let block = -1;
  for (const sentence of reading.sentences) {
    const keys = keysIn(sentence.text, named);
    const opens = sentence.block !== block;
    block = sentence.block;
    if (sentence.heading) {
      current = keys.length === 1 ? keys[0]?.key : undefined;
      continue;
    }
    if (opens && keys.length === 0 && !goesOn.test(sentence.text)) current = undefined;
    // "Zokrates benytter Office365" is about Zokrates.
    if (keys[0] !== undefined && keys[0].at < 25) current = keys[0].key;
    const own = keys.length === 1 ? keys[0]?.key : keys.length === 0 || keys[0]?.key === current ? current : undefined;
    if (own !== undefined) subjects.set(sentence, own);
  }
  return subjects;
}
