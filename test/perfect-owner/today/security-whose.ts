import { entriesOf } from '#src/features/register/index.ts';
import type { Whose } from '../row.ts';

/** The activity that each impact assessment is mainly about; the access control is an activity of all these systems. */
const activityOf: Readonly<Record<string, string>> = {
  blaklokke: 'laeringsarbeid',
  miljoboka: 'skolemiljo',
  'kvistad-sak': 'saksbehandling',
  tallstien: 'matematikkoving',
};

const forSystem = (system: string): readonly string[] => {
  const activity = activityOf[system];
  return activity === undefined ? [] : [`activities/${activity}`];
};

/** The activities whose impact assessment covers the system itself. */
export const withItsDpia: Whose = ({ entry }) => {
  const own = forSystem(entry.key);
  return own.length === 0 ? [] : [...own, 'activities/tilgangsstyring'];
};

/** The activity of an impact assessment. */
export const itsActivity: Whose = ({ entry }) =>
  (entry.body as { systems: readonly string[] }).systems.flatMap((system) => forSystem(system));

/** That activity and the access control. */
export const itsActivities: Whose = (place) => [...itsActivity(place), 'activities/tilgangsstyring'];

/** All activities with an impact assessment. */
export const assessed: Whose = () => [...Object.keys(activityOf).flatMap(forSystem), 'activities/tilgangsstyring'];

const withoutDpia = ['elevregister', 'vurdering', 'dagsplan', 'jubileum', 'tilgangsstyring'];

/** The activities for which nothing but the need was weighed. */
export const onlyWeighed: Whose = () => withoutDpia.map((key) => `activities/${key}`);

/** Those of them that use the kind of data. */
export const onlyWeighedWithIt: Whose = ({ entry, snapshot }) => {
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => body.data === entry.key);
  return withoutDpia.filter((key) => uses.some(({ body }) => body.activity === key)).map((key) => `activities/${key}`);
};
