import {
  control,
  type Pack,
  packOf,
  requirementsOn,
  standingControl,
  tellChange,
} from '#src/features/control/index.ts';
import { landscapeFromJson, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { country } from './country.ts';

const asOf = '2026-11-01';
type Requirements = Pack['requirements'];

interface Measure {
  readonly read: number;
  readonly judge: number;
  readonly findings: number;
  readonly bytes: number;
}

/** CPU seconds of this process; the machine is shared, so wall time says little. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Owner by owner, so that memory does not decide: reading (JSON.parse and validation) against judging the same snapshot. */
function measure(pack: Requirements, owners: number, schools: number, systems: number): Measure {
  let [read, judge, findings, bytes] = [0, 0, 0, 0];
  for (const landscape of country(owners, schools, systems)) {
    const text = JSON.stringify({
      landscape: 1,
      origin: landscape.origin,
      owner: landscape.owner,
      ...landscape.entries,
    });
    bytes += text.length;
    let parsed = landscape;
    read += cpu(() => {
      parsed = landscapeFromJson(text, 'bench');
    });
    judge += cpu(() => {
      findings += control(pack, snapshotOf(parsed, asOf)).length;
    });
  }
  return { read, judge, findings, bytes };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Memory of all findings of some owners kept at once, as a ratio to that of the snapshots that they were made from. */
function memory(pack: Requirements, owners: number, schools: number, systems: number): number {
  const start = heap();
  const snapshots: Snapshot[] = [...country(owners, schools, systems)].map((landscape) => snapshotOf(landscape, asOf));
  const held = heap();
  const findings = snapshots.map((snapshot) => control(pack, snapshot));
  const all = heap();
  if (findings.length !== snapshots.length) throw new Error('unreachable: keeps both alive');
  return (all - held) / (held - start);
}

/** One fact changed at one owner: what is judged again, and its cost against a full run over the country. */
function oneChange(pack: Requirements, full: number, schoolsEach: number, systems: number) {
  const [landscape] = [...country(1, schoolsEach, systems)];
  if (landscape === undefined) throw new Error('the country has no owner');
  const snapshot = snapshotOf(landscape, asOf);
  let standing = standingControl(pack, snapshot);
  const system = snapshot.entries.get('systems')?.get('system-3');
  if (system === undefined) throw new Error('the owner has no system-3');
  const rounds = 200;
  let again = 0;
  const spent = cpu(() => {
    for (let round = 0; round < rounds; round += 1) {
      const body = {
        ...system.body,
        login: { accounts: 'personal', factors: 1 + (round % 2), reachableFrom: 'anywhere' },
      };
      const changed = tellChange(standing, { kind: 'systems', key: 'system-3', body: body as typeof system.body });
      standing = changed.control;
      again = changed.judgedAgain;
    }
  });
  const owner = cpu(() => {
    for (let round = 0; round < 20; round += 1) control(pack, snapshot);
  });
  return { again, ofCountry: spent / rounds / full, ofOwner: spent / rounds / (owner / 20) };
}

const fixed = (value: number) => value.toFixed(3);

/** Prints ratios; the floor of each was measured in the same run on the same data. */
export function benchControl(id: string, owners = 372, schools = 2_800, systems = 40): void {
  const pack = requirementsOn(packOf(id), asOf);
  measure(pack, 4, 30, systems); // warm-up
  console.log(
    `control over ${owners} owners, ${schools} schools, ${systems} systems in use at each (pack ${id}, ${pack.length} requirements, one core)`,
  );
  let whole: Measure | undefined;
  for (const share of [0.25, 0.5, 1]) {
    const one = measure(pack, Math.round(owners * share), Math.round(schools * share), systems);
    console.log(
      `  ${String(share * 100).padStart(3)} %: ${one.findings} findings, ${(one.bytes / 1e6).toFixed(0)} MB of JSON; ` +
        `control / (JSON.parse + validation) = ${fixed(one.judge / one.read)} (cpu ${one.judge.toFixed(1)} s / ${one.read.toFixed(1)} s)`,
    );
    whole = one;
  }
  console.log(
    `  memory: findings kept / snapshots kept = ${fixed(memory(pack, 40, 300, systems))} (40 owners${globalThis.gc ? '' : '; run with --expose-gc for a true figure'})`,
  );
  if (whole === undefined) return;
  const change = oneChange(pack, whole.judge, Math.round(schools / owners), systems);
  console.log(
    `  one fact changed: ${change.again} of ${Math.round(whole.findings / owners)} findings of its owner judged again; ` +
      `cost / full run over the country = ${change.ofCountry.toExponential(1)}, / full run over its owner = ${fixed(change.ofOwner)}`,
  );
}
