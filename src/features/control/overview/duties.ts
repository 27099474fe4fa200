import { type Entry, entriesOf, type Kind, notStated, type Snapshot } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import { inForce, type LawReference } from '#src/law/acts.ts';

/** What kind of thing is to be done; each has its sentence in the page's texts. */
export const dutyKinds = [
  'breach-notify',
  'breach-tell',
  'agreement-ends',
  'clause-due',
  'evidence-expires',
  'audit-planned',
  'audit-again',
  'risk-after-change',
  'record-review',
  'notice-review',
  'routine-review',
  'retention-carry-out',
  'transfer-check',
  'address-test',
  'restore-test',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

const gdpr = (section: string): LawReference => ({ act: 'gdpr', section });

/** The provision behind a duty, where one asks for it; the rest is good order. */
export const dutyLaw: Readonly<Partial<Record<DutyKind, LawReference>>> = {
  'breach-notify': gdpr('art. 33 nr. 1'),
  'breach-tell': gdpr('art. 34 nr. 1'),
  'agreement-ends': gdpr('art. 28 nr. 3'),
  'clause-due': gdpr('art. 28 nr. 3 bokstav h'),
  'audit-again': gdpr('art. 32 nr. 1 bokstav d'),
  'risk-after-change': gdpr('art. 32 nr. 2'),
  'record-review': gdpr('art. 30 nr. 1'),
  'notice-review': gdpr('art. 12 nr. 1'),
  'routine-review': gdpr('art. 24 nr. 1'),
  'retention-carry-out': gdpr('art. 5 nr. 1 bokstav e'),
  'transfer-check': gdpr('art. 44'),
  'restore-test': gdpr('art. 32 nr. 1 bokstav c'),
};

/** Something that the register knows is to be done by a day. */
export interface Duty {
  readonly kind: DutyKind;
  /** The last day on which it is done in time. */
  readonly due: IsoDate;
  /** The entry to open: `agreements/feide`. */
  readonly ref: string;
  /** The day that it is counted from: of the last review, the change, the day somebody became aware. */
  readonly since?: IsoDate;
  /** What a clause of an agreement promises. */
  readonly says?: string;
  /** The systems concerned: whose units have something to do. Empty where it concerns the owner as a whole. */
  readonly systems: readonly string[];
}

/** How often what nobody has given a day is reminded of. No act says a year; the pages say that it is Skolevern's reminder. */
export const reminder = 'P1Y';

const day = (value: IsoDate | typeof notStated | undefined): IsoDate | undefined =>
  value === notStated ? undefined : value;

const named = (systems: 'all' | readonly string[] | typeof notStated | undefined, all: readonly string[]) =>
  systems === 'all' ? all : systems === undefined || systems === notStated ? [] : (systems as readonly string[]);

/** One year after the day that is given; nothing where no day is known. */
function yearAfter(kind: DutyKind, entry: Entry, since: IsoDate | undefined, systems: readonly string[]): Duty[] {
  return since === undefined ? [] : [{ kind, due: shift(since, reminder), ref: entry.ref, since, systems }];
}

/** Breaches that somebody has become aware of and that may harm people (GDPR art. 33(1) and 34(1)). */
function ofBreaches(snapshot: Snapshot): Duty[] {
  // Before it no act set these clocks.
  if (!inForce('gdpr', snapshot.asOf)) return [];
  return [...entriesOf(snapshot, 'breaches').values()].flatMap(({ ref, body }) => {
    const since = day(body.awareOn);
    if (since === undefined || since > snapshot.asOf || body.risk === 'unlikely') return [];
    const systems = named(body.systems, []);
    // 72 hours are three days of the calendar at most; the register knows no hour.
    const notify =
      day(body.authorityNotifiedOn) === undefined
        ? [{ kind: 'breach-notify' as const, due: shift(since, 'P3D'), ref, since, systems }]
        : [];
    const tell =
      body.risk === 'high' && body.subjectsTold !== true
        ? [{ kind: 'breach-tell' as const, due: since, ref, since, systems }]
        : [];
    return [...notify, ...tell];
  });
}

function ofAgreements(snapshot: Snapshot): Duty[] {
  return [...entriesOf(snapshot, 'agreements').values()].flatMap(({ ref, body }) => {
    const due = day(body.validTo);
    const ends = due === undefined ? [] : [{ kind: 'agreement-ends' as const, due, ref, systems: body.systems }];
    const clauses = Object.values(body.clauses ?? {}).flatMap(({ recurs, receivedOn, obligation }) => {
      const since = day(receivedOn);
      if (since === undefined || recurs === undefined || recurs === notStated || recurs === 'on-event') return [];
      const next = shift(since, recurs);
      return [{ kind: 'clause-due' as const, due: next, ref, since, says: obligation, systems: body.systems }];
    });
    return [...ends, ...clauses];
  });
}

function ofEvidence(snapshot: Snapshot): Duty[] {
  return [...entriesOf(snapshot, 'evidence').values()].flatMap(({ ref, body }) => {
    const due = day(body.expires);
    return due === undefined ? [] : [{ kind: 'evidence-expires' as const, due, ref, systems: [] }];
  });
}

/** Audits: those planned for a day to come, and of those done the latest of each kind for the same systems. */
function ofAudits(snapshot: Snapshot, all: readonly string[]): Duty[] {
  const audits = [...entriesOf(snapshot, 'audits').values()];
  const planned = audits.flatMap(({ ref, body }): Duty[] => {
    const due = day(body.on);
    if (due === undefined || body.done === true || due < snapshot.asOf) return [];
    return [{ kind: 'audit-planned', due, ref, systems: named(body.systems, all) }];
  });
  const done = audits.filter(({ body }) => body.done === true && day(body.on) !== undefined);
  const covers = (one: Entry<'audits'>, other: Entry<'audits'>) =>
    one.body.kind === other.body.kind &&
    (one.body.systems === 'all' || named(other.body.systems, all).every((key) => one.body.systems.includes(key)));
  const latest = done.filter(
    (one) => !done.some((other) => other !== one && covers(other, one) && isAfter(other, one)),
  );
  return [
    ...planned,
    ...latest.flatMap((audit) => yearAfter('audit-again', audit, day(audit.body.on), named(audit.body.systems, all))),
  ];
}

/** Of two on the same day the one with the later key counts, so that one of them is left. */
function isAfter(one: Entry<'audits'>, other: Entry<'audits'>): boolean {
  const [a, b] = [day(one.body.on) ?? '', day(other.body.on) ?? ''];
  return a > b || (a === b && one.key > other.key);
}

/** Systems that changed after their last risk assessment (GDPR art. 32(2)); one that was never assessed is a finding's matter. */
function ofChanges(snapshot: Snapshot, all: readonly string[]): Duty[] {
  const risks = [...entriesOf(snapshot, 'assessments').values()].filter(
    ({ body }) => body.kind === 'risk' && body.done !== false && day(body.on) !== undefined,
  );
  return [...entriesOf(snapshot, 'systems').values()].flatMap(({ key, ref, body }) => {
    const changed = day(body.changedOn);
    if (changed === undefined || changed > snapshot.asOf) return [];
    const days = risks.filter((risk) => named(risk.body.systems, all).includes(key)).map((risk) => day(risk.body.on));
    if (days.length === 0 || days.some((on) => on !== undefined && on >= changed)) return [];
    return [{ kind: 'risk-after-change' as const, due: changed, ref, since: changed, systems: [key] }];
  });
}

/** What is looked through or tried now and then, a year after the last time. */
function ofReviews(snapshot: Snapshot, all: readonly string[]): Duty[] {
  const each = <K extends Kind>(kind: K, of: (entry: Entry<K>) => Duty[]): Duty[] =>
    [...entriesOf(snapshot, kind).values()].flatMap(of);
  const ofActivity = (key: string) => entriesOf(snapshot, 'activities').get(key)?.body.systems ?? [];
  return [
    ...each('records', (entry) => yearAfter('record-review', entry, day(entry.body.reviewedOn), [])),
    ...each('notices', (entry) => yearAfter('notice-review', entry, day(entry.body.reviewedOn), [])),
    ...each('routines', (entry) => yearAfter('routine-review', entry, day(entry.body.reviewedOn), [])),
    ...each('retention', (entry) =>
      yearAfter('retention-carry-out', entry, day(entry.body.carriedOutOn), ofActivity(entry.body.activity)),
    ),
    ...each('transfers', (entry) => yearAfter('transfer-check', entry, day(entry.body.checkedOn), [entry.body.system])),
    ...each('systems', (entry) => [
      ...yearAfter('address-test', entry, day(entry.body.protectedAddresses?.testedOn), [entry.key]),
      ...yearAfter('restore-test', entry, day(entry.body.backup?.restoreTestedOn), [entry.key]),
    ]).filter(({ systems }) => systems.some((key) => all.includes(key))),
  ];
}

/**
 * What the register knows is to be done, the earliest day first; what is the same day in the order of `dutyKinds`, then of the entry.
 * Only what has a day: that nobody has done a thing at all is a finding.
 */
export function dutiesOf(snapshot: Snapshot): readonly Duty[] {
  const used = [...new Set([...entriesOf(snapshot, 'uses').values()].map(({ body }) => body.system))].sort();
  return [
    ...ofBreaches(snapshot),
    ...ofAgreements(snapshot),
    ...ofEvidence(snapshot),
    ...ofAudits(snapshot, used),
    ...ofChanges(snapshot, used),
    ...ofReviews(snapshot, used),
  ].sort(
    (a, b) =>
      a.due.localeCompare(b.due) ||
      dutyKinds.indexOf(a.kind) - dutyKinds.indexOf(b.kind) ||
      a.ref.localeCompare(b.ref, 'en'),
  );
}

/**
 * The duties that are some units' to carry out: of a system that one of them uses.
 * @param units the units that somebody leads; empty for those who answer for the owner as a whole, who have them all
 */
export function dutiesFor(duties: readonly Duty[], snapshot: Snapshot, units: readonly string[]): readonly Duty[] {
  if (units.length === 0) return duties;
  const theirs = new Set(
    [...entriesOf(snapshot, 'uses').values()]
      .filter(({ body }) => units.includes(body.unit))
      .map(({ body }) => body.system),
  );
  return duties.filter(({ systems }) => systems.some((key) => theirs.has(key)));
}

/** Duties parted by when they are due: those to look at now, and those that can wait. */
export function soonAndLater(
  duties: readonly Duty[],
  today: IsoDate,
): { readonly soon: readonly Duty[]; readonly later: readonly Duty[] } {
  const end = shift(today, 'P90D');
  return { soon: duties.filter(({ due }) => due <= end), later: duties.filter(({ due }) => due > end) };
}
