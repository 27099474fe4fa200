import {
  type Body,
  type Entry,
  entriesOf,
  entryAt,
  type Kind,
  notStated,
  type Snapshot,
  valueAt,
} from '#src/features/register/index.ts';
import { type Audience, subjectsOf } from '../audience.ts';
import { basesOf } from '../tell/bases.ts';
import { known, those } from '../tell/teller.ts';
import type { FactRef } from '../telling.ts';

type Found = (entry: Entry, snapshot: Snapshot, audience: Audience) => unknown;

const refsOf = (entries: readonly Entry[]) => (entries.length === 0 ? null : entries.map(({ ref }) => ref));

const bases: Found = (entry, { asOf }) => {
  const there = basesOf(entry, asOf);
  return there.length === 0 ? null : there.map(([, one]) => one);
};

const tellsHowLong = (entry: Entry) => ['then', 'period', 'event'].some((path) => known(entry, path) !== undefined);

/**
 * What a sentence stands on that says that something is not decided, where that is no field of the entry: other entries, or several
 * fields. Null while it is still so.
 */
const gathered: Readonly<Partial<Record<Kind, Readonly<Record<string, Found>>>>> = {
  activities: {
    purposes: ({ key }, snapshot) => refsOf(those(snapshot, 'purposes', ({ activity }) => activity === key)),
    data: ({ key }, snapshot, audience) =>
      refsOf(
        those(
          snapshot,
          'dataUses',
          ({ activity, subjects }) => activity === key && subjectsOf[audience].includes(subjects),
        ),
      ),
    retention: ({ key }, snapshot) =>
      refsOf(
        [...entriesOf(snapshot, 'retention').values()].filter((one) => one.body.activity === key && tellsHowLong(one)),
      ),
    // Those that are there on the day.
    systems: ({ body }, snapshot) => {
      const there = (body as Body<'activities'>).systems.filter(
        (key) => entryAt(snapshot, `systems/${key}`) !== undefined,
      );
      return there.length === 0 ? null : there;
    },
    // That nobody may see it is an answer too.
    access: (entry) => said(valueAt(entry.body, 'access')),
  },
  systems: {
    storage: (entry) => {
      const places = ['countries', 'within', 'place'].flatMap((field) => known(entry, `storage.${field}`) ?? []);
      return places.length === 0 ? null : places;
    },
    'freeText.fields': ({ body }) => said(valueAt(body, 'freeText.fields')),
  },
  purposes: { bases },
  disclosures: { bases },
  // That nothing is left, that nobody else is used, that nothing can be written freely: answers too.
  retention: { leaves: ({ body }) => said(valueAt(body, 'leaves')) },
  agreements: { subProcessors: ({ body }) => said(valueAt(body, 'subProcessors')) },
};

const said = (value: unknown) => (value === undefined || value === notStated ? null : value);

/**
 * What stands now where a sentence found a fact: null where nobody has said, undefined where the entry is gone.
 * @param audience whom the sentence was written for
 */
export function valueNow(snapshot: Snapshot, { entry: ref, path }: FactRef, audience: Audience): unknown {
  const entry = entryAt(snapshot, ref);
  if (entry === undefined) return undefined;
  const found = gathered[entry.kind]?.[path];
  return found === undefined ? (known(entry, path) ?? null) : found(entry, snapshot, audience);
}
