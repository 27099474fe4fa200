import type { Body, Entry, Kind, Snapshot } from '#src/features/register/index.ts';
import { entriesOf } from '#src/features/register/index.ts';

interface IndexOf<K extends Kind> {
  readonly kind: K;
  readonly keys: (body: Body<K>) => readonly string[];
}

function index<K extends Kind>(kind: K, keys: (body: Body<K>) => readonly string[]): IndexOf<K> {
  return { kind, keys };
}

/** Ways into a snapshot that requirements use, so that none of them walks the whole register. `all` stands under its own key. */
export const indexes = {
  usesBySystem: index('uses', (use) => [use.system]),
  activitiesBySystem: index('activities', (activity) => activity.systems),
  purposesByActivity: index('purposes', (purpose) => [purpose.activity]),
  dataUsesByActivity: index('dataUses', (dataUse) => [dataUse.activity]),
  retentionByActivity: index('retention', (retention) => [retention.activity]),
  agreementsBySystem: index('agreements', (agreement) => agreement.systems),
  measuresBySystem: index('measures', (measure) => [measure.system]),
  routinesByKind: index('routines', (routine) => [routine.kind]),
  assessmentsByKind: index('assessments', (assessment) => [assessment.kind]),
  auditsByKind: index('audits', (audit) => [audit.kind]),
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

/** Builds every index over a snapshot; entries stand in the order of their keys. */
export function indexSnapshot(snapshot: Snapshot): Indexed {
  const built = new Map<IndexName, Map<string, Entry[]>>();
  for (const name of indexNames) {
    const byKey = new Map<string, Entry[]>();
    for (const entry of entriesOf(snapshot, indexes[name].kind).values()) {
      for (const key of indexKeys(name, entry)) {
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [entry]);
        else list.push(entry);
      }
    }
    built.set(name, byKey);
  }
  return built;
}
