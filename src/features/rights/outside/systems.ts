import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { activitiesFor, usesIn } from '../collect/about.ts';
import type { SubjectKind } from '../collect/subject-kinds.ts';

/** A system outside Skolevern that the register says holds data about such people. */
export interface OutsideSystem {
  readonly key: string;
  readonly name: string;
  /** Names of the kinds of data. */
  readonly fields: readonly string[];
  /** A folder is looked through; a program gives a file or a picture. Digital unless the register says paper. */
  readonly medium: 'digital' | 'paper';
}

/** Our own entry of the register: its rooms are collected, and not asked. */
const ownSystem = 'skolevern';

/**
 * Every system, programme, mailbox or folder that the register uses for activities with data about these kinds of people, by name. One
 * that holds nothing personal is left out only where the register says so. Pure.
 */
export function outsideSystems(snapshot: Snapshot, kinds: readonly SubjectKind[]): readonly OutsideSystem[] {
  const systems = entriesOf(snapshot, 'systems');
  const types = entriesOf(snapshot, 'dataTypes');
  const fields = new Map<string, Set<string>>();
  for (const activity of activitiesFor(snapshot, kinds)) {
    const data = usesIn(snapshot, activity, kinds).map(({ body }) => types.get(body.data)?.body.name ?? body.data);
    for (const key of entriesOf(snapshot, 'activities').get(activity)?.body.systems ?? []) {
      const known = fields.get(key) ?? new Set<string>();
      for (const one of data) known.add(one);
      fields.set(key, known);
    }
  }
  return [...fields]
    .flatMap(([key, data]): OutsideSystem[] => {
      const body = systems.get(key)?.body;
      if (body === undefined || key === ownSystem || body.personalData === false) return [];
      const medium = body.medium === 'paper' ? 'paper' : 'digital';
      return [{ key, name: body.name, fields: [...data].sort((a, b) => a.localeCompare(b, 'nb')), medium }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}
