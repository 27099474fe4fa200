import type { Text } from '#src/kernel/language.ts';
import type { AccessRelation } from '#src/platform/access/policy.ts';
import { says } from './opens-access-says.ts';
import type { notStated } from './schema/facts.ts';
import type { Body } from './schema/kinds.ts';

type Access = Exclude<NonNullable<Body<'activities'>['access']>, typeof notStated>[number];

/** What each relation reaches at least as much as: from one of these, nobody new is seen. */
const within: Readonly<Record<AccessRelation, readonly AccessRelation[]>> = {
  self: [],
  guardian: [],
  'support-case': [],
  'own-class': [],
  // The class of a contact teacher is one of their groups.
  'own-groups': ['own-class'],
  // Whoever teaches or leads at a school works there; which of them it is, `who` says.
  'own-school': ['own-class', 'own-groups', 'leads-school'],
  'leads-school': [],
  owner: ['own-class', 'own-groups', 'own-school', 'leads-school'],
};

/** True when a relation lets somebody see people whom the one before did not; the first one told lets somebody in. */
function reachesMore(before: AccessRelation | undefined, after: AccessRelation | undefined): boolean {
  if (after === undefined || after === before) return false;
  return before === undefined || !within[before].includes(after);
}

/** Named ones are fewer than all: what is no longer named may be anything. */
function opensList(before: readonly string[] | undefined, after: readonly string[] | undefined): boolean {
  if (after === undefined) return before !== undefined;
  return before !== undefined && after.some((one) => !before.includes(one));
}

const more = (before: readonly string[] | undefined, after: readonly string[] | undefined): boolean =>
  (after ?? []).some((one) => !(before ?? []).includes(one));

/** Where the group means nobody until it is told, telling it opens; elsewhere it narrows. */
function holdersOpen(before: Access, after: Access): boolean {
  const narrow = after.relation === 'own-groups';
  const assistants = more(
    before.who,
    after.who?.filter((one) => one === 'assistant'),
  );
  const teachers = opensList(
    before.who?.filter((one) => one === 'teacher'),
    after.who?.filter((one) => one === 'teacher'),
  );
  return narrow ? assistants || teachers : more(before.who, after.who);
}

function wider(before: Access, after: Access): readonly Text[] {
  const { role } = after;
  const opens: readonly (readonly [boolean, Text])[] = [
    // A number that is taken away may stand for any.
    [(after.number ?? Number.POSITIVE_INFINITY) > (before.number ?? Number.POSITIVE_INFINITY), says.moreSee(role)],
    [reachesMore(before.relation, after.relation), says.reachesMore(role)],
    [holdersOpen(before, after), says.moreHold(role)],
    [more(before.may, after.may), says.mayMore(role)],
    [opensList(before.data, after.data), says.seesMore(role)],
  ];
  return opens.flatMap(([is, text]) => (is ? [text] : []));
}

/**
 * Who sees more of the data, and more of whom, in words. A role may stand in several lines; a line is held against the
 * one in the same place among those of its role, and what has no such line is new.
 */
export function rolesOpen(
  before: readonly Access[] | undefined,
  after: readonly Access[] | undefined,
): readonly Text[] {
  const left = Map.groupBy(before ?? [], ({ role }) => role);
  return (after ?? []).flatMap((line) => {
    const lines = left.get(line.role) ?? [];
    // The same line at another place is no change.
    const same = lines.findIndex((one) => JSON.stringify(one) === JSON.stringify(line));
    const [was] = lines.splice(Math.max(0, same), 1);
    return was === undefined ? [says.sees(line.role)] : wider(was, line);
  });
}
