import { entriesOf } from '#src/features/register/index.ts';
import type { Whose } from '../row.ts';

/** The subjects of part basis that a changed place of the perfect owner turns. */
export const refs =
  (kind: string, ...keys: readonly string[]): Whose =>
  () =>
    keys.map((key) => `${kind}/${key}`);

export const itsActivity: Whose = ({ entry }) => [`activities/${(entry.body as { activity: string }).activity}`];

/** The uses of a kind of data. */
export const usesOf: Whose = ({ entry, snapshot }) =>
  [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => body.data === entry.key).map(({ ref }) => ref);

/** The activities that use a kind of data. */
export const activitiesUsing: Whose = ({ entry, snapshot }) => {
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => body.data === entry.key);
  return [...new Set(uses.map(({ body }) => `activities/${body.activity}`))];
};

/** The use of data on health in the activity of a purpose. */
export const healthOfItsActivity: Whose = ({ entry }) => [
  `dataUses/${(entry.body as { activity: string }).activity}-helse-elever`,
];

export const publicPurposes = [
  'gi-skoleplass',
  'vurdere-og-dokumentere',
  'undervise',
  'trygt-skolemiljo',
  'behandle-saker',
  'ove-matematikk',
  'finne-fram',
  'hindre-snoking',
] as const;
export const jubilee = ['invitere-til-jubileum', 'vise-klassebilder'] as const;

/** What goes to the archive, and what is erased. */
export const archived = ['elevregister', 'vurdering', 'skolemiljo', 'saksbehandling'] as const;
export const erased = ['laeringsarbeid', 'matematikkoving', 'dagsplan', 'tilgangsstyring', 'jubileum'] as const;
