import { relationsTo, restrictionsFor, schools, standingOf } from '#src/features/people/index.ts';
import { compilePolicy, lastChange, readRegister, snapshotOf } from '#src/features/register/index.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Policy } from '#src/platform/access/policy.ts';

/** Owners whose policy is kept compiled; the one asked for longest ago is let go first. */
const kept = 200;

/**
 * What decides about persons, put together from the features that know. A policy is compiled once for each version of a
 * register and day, and never outlives a change: the version is read in the transaction that asks.
 */
export function createAboutDeps(): AboutDeps {
  const compiled = new Map<string, { readonly version: string; readonly policy: Policy }>();
  return {
    async policyOf(trx, tenant, today) {
      const version = `${await lastChange(trx)}:${today}`;
      const known = compiled.get(tenant);
      if (known?.version === version) return known.policy;
      const { landscape } = await readRegister(trx, tenant);
      const policy = compilePolicy(snapshotOf(landscape, today), tenant);
      compiled.delete(tenant);
      compiled.set(tenant, { version, policy });
      const [oldest] = compiled.keys();
      if (compiled.size > kept && oldest !== undefined) compiled.delete(oldest);
      return policy;
    },
    relationsTo,
    schools,
    standing: standingOf,
    restrictions: restrictionsFor,
  };
}
