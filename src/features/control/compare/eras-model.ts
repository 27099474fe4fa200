import type { EraRow, Eras } from '../packs/eras.ts';
import { byGravity } from '../pages/select.ts';
import type { Requirement } from '../requirement.ts';
import type { Finding, Verdict } from '../verdict.ts';

/** One side of the comparison of two laws. */
export interface LawSide {
  readonly requirements: readonly Requirement[];
  readonly findings: readonly Finding[];
}

/** Requirements that answer to each other, with what was found by each. */
export interface EraPair {
  readonly row: EraRow;
  readonly first: LawSide;
  readonly second: LawSide;
}

function only({ requirements, findings }: LawSide, ids: readonly string[]): LawSide {
  return {
    requirements: requirements.filter(({ id }) => ids.includes(id)),
    findings: findings.filter(({ requirement }) => ids.includes(requirement)),
  };
}

/** The rows of the table over two packs, the side that was asked for first to the left. */
export function eraPairs(eras: Eras, first: LawSide, second: LawSide, isOldFirst: boolean): readonly EraPair[] {
  return eras.rows.map((row) => {
    const [left, right] = isOldFirst ? [[row.old], row.now] : [row.now, [row.old]];
    return { row, first: only(first, left), second: only(second, right) };
  });
}

/** What a side asks that has no counterpart on the other. */
export function onlyHere(eras: Eras, side: LawSide, isOld: boolean): LawSide {
  const paired = new Set(eras.rows.flatMap(({ old, now }) => (isOld ? (now.length === 0 ? [] : [old]) : now)));
  return only(
    side,
    side.requirements.flatMap(({ id }) => (paired.has(id) ? [] : [id])),
  );
}

/** What two laws say of one system, or of the owner as a whole (`undefined`). */
export interface SystemRow {
  readonly system: string | undefined;
  readonly first: SystemSide;
  readonly second: SystemSide;
}

interface SystemSide {
  /** The gravest verdict; undefined where nothing is asked. */
  readonly gravest: Verdict | undefined;
  readonly deviations: number;
}

function sideOf(findings: readonly Finding[], system: string | undefined): SystemSide {
  const about = findings.filter(({ systems }) =>
    system === undefined ? systems.length === 0 : systems.includes(system),
  );
  return {
    gravest: byGravity(about)[0]?.verdict,
    deviations: about.filter(({ verdict }) => verdict === 'deviation').length,
  };
}

/** Each system that either side says something of, and last the owner as a whole. */
export function systemRows(first: readonly Finding[], second: readonly Finding[]): readonly SystemRow[] {
  const systems = new Set([...first, ...second].flatMap((finding) => finding.systems));
  return [...systems, undefined].map((system) => ({
    system,
    first: sideOf(first, system),
    second: sideOf(second, system),
  }));
}
