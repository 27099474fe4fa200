import type { Body, Entry, Kind, Snapshot } from '#src/features/register/index.ts';
import { entriesOf } from '#src/features/register/index.ts';

interface IndexOf<K extends Kind> {
  readonly kind: K;
  readonly keys: (body: Body<K>) => readonly string[];
}

function index<K extends Kind>(kind: K, keys: (body: Body<K>) => readonly string[]): IndexOf<K> {
  return { kind, keys };
}

/** The system that answers for a flow: the one that sends it, or else the one that takes it in. */
function sender({ source, target }: Body<'flows'>): string {
  return (source.startsWith('systems/') ? source : target).replace(/^systems\//, '');
}

/** Ways into a snapshot that requirements use, so that none of them walks the whole register. `all` stands under its own key. */
export const indexes = {
  usesBySystem: index('uses', (use) => [use.system]),
  usesByUnit: index('uses', (use) => [use.unit]),
  activitiesBySystem: index('activities', (activity) => activity.systems),
  purposesByActivity: index('purposes', (purpose) => [purpose.activity]),
  dataUsesByActivity: index('dataUses', (dataUse) => [dataUse.activity]),
  retentionByActivity: index('retention', (retention) => [retention.activity]),
  agreementsBySystem: index('agreements', (agreement) => agreement.systems),
  measuresBySystem: index('measures', (measure) => [measure.system]),
  routinesByKind: index('routines', (routine) => [routine.kind]),
  assessmentsByKind: index('assessments', (assessment) => [assessment.kind]),
  auditsByKind: index('audits', (audit) => [audit.kind]),
  flowsBySystem: index('flows', (flow) => [sender(flow)]),
  flowsByTarget: index('flows', (flow) => [flow.target]),
  disclosuresByActivity: index('disclosures', (disclosure) => [disclosure.activity]),
  transfersBySystem: index('transfers', (transfer) => [transfer.system]),
  noticesByActivity: index('notices', (notice) => Object.keys(notice.agreesWith ?? {})),
  noticesBySystem: index('notices', (notice) => Object.keys(notice.mentions ?? {})),
} as const;

export type IndexName = keyof typeof indexes;
export type IndexKind<N extends IndexName> = (typeof indexes)[N]['kind'];

export type Indexed = ReadonlyMap<IndexName, ReadonlyMap<string, readonly Entry[]>>;

export const indexNames = Object.keys(indexes) as readonly IndexName[];

/** The keys under which an entry stands in an index, each once: a list may name the same system twice. */
export function indexKeys(name: IndexName, entry: Entry): readonly string[] {
  const { kind, keys } = indexes[name] as IndexOf<Kind>;
  return entry.kind === kind ? [...new Set(keys(entry.body))] : [];
}

function build(name: IndexName, snapshot: Snapshot): ReadonlyMap<string, readonly Entry[]> {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entriesOf(snapshot, indexes[name].kind).values()) {
    for (const key of indexKeys(name, entry)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [entry]);
      else list.push(entry);
    }
  }
  return byKey;
}

/** Builds every index over a snapshot; entries stand in the order of their keys. */
export function indexSnapshot(snapshot: Snapshot): Indexed {
  return new Map(indexNames.map((name) => [name, build(name, snapshot)]));
}

/** The indexes after entries of some kinds have changed; the others are shared. */
export function reindexed(indexed: Indexed, snapshot: Snapshot, kinds: ReadonlySet<Kind>): Indexed {
  const changed = indexNames.filter((name) => kinds.has(indexes[name].kind));
  return new Map([...indexed, ...changed.map((name) => [name, build(name, snapshot)] as const)]);
}
