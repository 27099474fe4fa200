import { actOf } from '#src/features/notices/kinds/act-slot.ts';
import type { FactRef, ToldFact } from '#src/features/notices/telling.ts';
import { entryAt, type Kind, type Snapshot } from '#src/features/register/index.ts';

type Body = Readonly<Record<string, unknown>>;

/** Fields that hold keys of other entries, and of which kind; `*` where the key names its kind. */
const refs: Readonly<Record<string, Kind | '*'>> = {
  'dataUses.data': 'dataTypes',
  'activities.systems': 'systems',
  'disclosures.recipient': 'parties',
  'disclosures.data': 'dataTypes',
  'transfers.recipient': 'parties',
  'flows.source': '*',
  'flows.target': '*',
  'flows.data': 'dataTypes',
  'retention.removes': 'dataTypes',
  'retention.leaves': 'dataTypes',
  'systems.vendor': 'parties',
  'systems.supportAccess.by': 'parties',
  'uses.unit': 'units',
  'uses.system': 'systems',
  'agreements.party': 'parties',
  'agreements.subProcessors': 'parties',
  'agreements.signedFor': 'units',
  'agreements.systems': 'systems',
  'activities.units': 'units',
  'units.partOf': 'units',
  'routines.level': 'units',
  'routines.covers': 'systems',
  'records.keptBy': 'units',
  'purposes.furtherUse.of': 'purposes',
};

/** The names that an entry is known by in a text: those of the entries that it hangs on. */
const known: Readonly<Partial<Record<Kind, readonly (readonly [string, Kind | '*' | 'own'])[]>>> = {
  purposes: [
    ['activity', 'activities'],
    ['name', 'own'],
  ],
  dataUses: [
    ['activity', 'activities'],
    ['data', 'dataTypes'],
    ['subjects', 'own'],
  ],
  disclosures: [
    ['activity', 'activities'],
    ['recipient', 'parties'],
  ],
  retention: [['activity', 'activities']],
  transfers: [
    ['system', 'systems'],
    ['recipient', 'parties'],
  ],
  flows: [
    ['source', '*'],
    ['target', '*'],
  ],
  uses: [
    ['system', 'systems'],
    ['unit', 'units'],
  ],
  agreements: [['party', 'parties']],
  measures: [['system', 'systems']],
};

/** What stands in a statement for a value of the register: names for keys, one space for any white space. */
function inWords(snapshot: Snapshot, value: unknown, kind: Kind | '*' | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => inWords(snapshot, one, kind));
  if (typeof value !== 'string') return value;
  if (kind === undefined) return value.replace(/\s+/g, ' ').trim();
  if (kind === 'systems' && value === 'all') return value;
  const ref = kind === '*' ? value : `${kind}/${value}`;
  const name = (entryAt(snapshot, ref)?.body as Body | undefined)?.name;
  // An entry that is not there on the day has no name: its key stands instead.
  return String(name ?? ref)
    .replace(/\s+/g, ' ')
    .trim();
}

function one(snapshot: Snapshot, { entry: ref, path, value }: FactRef): ToldFact {
  const entry = entryAt(snapshot, ref);
  if (entry === undefined) throw new Error(`${ref} is not in the register`);
  const body = entry.body as Body;
  const names = (known[entry.kind] ?? [['name', 'own']]).map(([field, kind]) =>
    String(inWords(snapshot, body[field], kind === 'own' ? undefined : kind)),
  );
  if (path.endsWith('national.act'))
    return {
      kind: entry.kind,
      names,
      path,
      value: value === null ? null : actOf(String(inWords(snapshot, value, undefined))),
    };
  return { kind: entry.kind, names, path, value: inWords(snapshot, value, refs[`${entry.kind}.${path}`]) };
}

/** The facts that sentences stand on, as a text can tell them: by names, and bases by their order. */
export function named(snapshot: Snapshot, sentences: readonly { readonly facts: readonly FactRef[] }[]): ToldFact[][] {
  return sentences.map(({ facts }) => facts.map((fact) => one(snapshot, fact)));
}

/** Bases without their places in a list, which no text knows: it is by the order of the sentences that they are told apart. */
export function withoutPlaces(sentences: readonly (readonly ToldFact[])[]): ToldFact[][] {
  return sentences.map((facts) =>
    facts.map((fact) => ({ ...fact, path: fact.path.replace(/^bases\.\d+\./, 'bases.*.') })),
  );
}
