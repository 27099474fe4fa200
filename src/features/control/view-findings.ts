import { publishedOn } from '#src/features/notices/index.ts';
import {
  allDecided,
  certifiedBeside,
  latestLooks,
  latestObservations,
  schoolForms,
  stillSaid,
} from '#src/features/observation/index.ts';
import {
  entryAt,
  type RegisterView,
  type Snapshot,
  scopeOf,
  snapshotOf,
  viewRegister,
} from '#src/features/register/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { defaultAsOf } from './as-of.ts';
import type { Matter } from './matter.ts';
import { lawDateOf, type Pack, packs, requirementsOn, usualPack } from './packs/packs.ts';
import type { Requirement } from './requirement.ts';
import { control } from './run.ts';
import type { Finding, Reason } from './verdict.ts';

/** What is asked of the control: facts of which day, known after which change, judged by which law of which day. */
export interface ControlQuestion {
  readonly asOf?: IsoDate;
  readonly known?: number;
  readonly law?: string;
  readonly lawDate?: IsoDate;
}

/** The control's answer for one owner, with only what the actor may see. */
export interface FindingsView {
  readonly register: RegisterView;
  readonly snapshot: Matter;
  readonly pack: Pack;
  /** What the pack asks by the law of the day. */
  readonly requirements: readonly Requirement[];
  readonly asOf: IsoDate;
  readonly lawDate: IsoDate;
  readonly findings: readonly Finding[];
}

/** The pack by its id. @throws Problem (bad-input) that names those there are */
export function packOf(id: string): Pack {
  const pack = Object.hasOwn(packs, id) ? packs[id] : undefined;
  if (pack !== undefined) return pack;
  throw new Problem(`there is no law pack "${id}"`, {
    code: 'bad-input',
    place: 'law',
    remedy: `use one of: ${Object.keys(packs).join(', ')}`,
  });
}

/** The unit that a fact of a shared entry is about, where its path names one: that a routine is known there. */
function unitIn(path: string): string {
  return path.startsWith('knownAt.') ? `units/${path.slice('knownAt.'.length)}` : 'owner';
}

/** Takes away what concerns other units than an actor may see: whole findings, and facts inside shared ones. */
export function visibleTo(actor: Actor, findings: readonly Finding[], snapshot: Snapshot): Finding[] {
  const mayRead = (ref: string) => {
    const entry = entryAt(snapshot, ref);
    return entry === undefined || decide(actor, 'register.read', scopeOf(entry.kind, entry.key, entry.body)).allowed;
  };
  const mayReadUnit = (unit: string | undefined) =>
    unit === undefined || decide(actor, 'findings.read', { units: [unit] }).allowed;
  return findings
    .filter((finding) => decide(actor, 'findings.read', { units: finding.units }).allowed)
    .map((finding) => ({
      ...finding,
      facts: finding.facts.filter((fact) => mayRead(fact.entry) && mayRead(unitIn(fact.path))),
      reasons: reasonsFor(finding.reasons, mayReadUnit),
      ...(finding.seen === undefined ? {} : { seen: finding.seen.filter(({ unit }) => mayReadUnit(unit)) }),
      ...(finding.observed === undefined ? {} : { observed: finding.observed.filter(({ unit }) => mayReadUnit(unit)) }),
    }));
}

const ofOthers: Text = {
  nb: 'Resten gjelder enheter som du ikke kan se.',
  nn: 'Resten gjeld einingar som du ikkje kan sjå.',
  en: 'The rest is about units that you cannot see.',
};

/** The reasons that are about nobody in particular or about units that may be seen; that there are others is told without saying which. */
function reasonsFor(reasons: readonly Reason[], mayReadUnit: (unit: string | undefined) => boolean): readonly Reason[] {
  const shown = reasons.filter(({ unit }) => mayReadUnit(unit));
  const hidden = reasons.find((reason) => !shown.includes(reason));
  return hidden === undefined ? reasons : [...shown, { state: hidden.state, says: ofOthers }];
}

/**
 * Runs the control over the actor's owner.
 * @param act what it is for: to read the findings, or the report of them
 * @throws Problem (refused; bad-input for an unknown law)
 */
export async function viewFindings(
  deps: Deps,
  actor: Actor,
  question: ControlQuestion,
  act: 'findings.read' | 'report.read' = 'findings.read',
): Promise<FindingsView> {
  if (question.law !== undefined) packOf(question.law);
  const register = await viewRegister(deps, actor, act, 'findings', question.known);
  const today = osloDate(deps.clock.now());
  const asOf = question.asOf ?? defaultAsOf(register.landscape.origin, today);
  const pack = packOf(question.law ?? usualPack(asOf));
  // Decided on and logged above: what is published, and what was seen, is a part of what is judged.
  const beside = await inTenant(deps.db, actor.tenant, async (trx) => {
    const observations = stillSaid(await latestObservations(trx, { by: asOf }), await schoolForms(trx));
    return {
      published: await publishedOn(trx, register.change, asOf),
      observed: {
        observations,
        looks: await latestLooks(trx, asOf),
        decided: await allDecided(trx),
        certified: await certifiedBeside(trx, observations),
      },
    };
  });
  const snapshot: Matter = { ...snapshotOf(register.landscape, asOf), ...beside };
  const lawDate = lawDateOf(pack, asOf, today, question.lawDate);
  const requirements = requirementsOn(pack, lawDate);
  const findings = visibleTo(actor, control(requirements, snapshot), snapshot);
  return { register, snapshot, pack, requirements, asOf, lawDate, findings };
}
