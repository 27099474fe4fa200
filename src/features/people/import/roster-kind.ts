/** The kinds of rows that a source may bring. */
export type RosterKind = 'persons' | 'groups' | 'members' | 'roles' | 'guardianships';
export const rosterKinds: readonly RosterKind[] = ['persons', 'groups', 'members', 'roles', 'guardianships'];
