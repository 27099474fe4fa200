import {
  commandLineActor,
  type ImportOutcome,
  importLandscape,
  type Landscape,
  parseLandscape,
  readRegister,
  tenantFor,
} from '#src/features/register/index.ts';
import { waitingProposals } from '#src/features/register/proposals.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';

/** Entries of a landscape by kind and key, as a file has them. */
export interface Parts {
  readonly [kind: string]: Record<string, unknown>;
}

const school = { name: 'Skole', kind: 'school' };

/** An owner with two schools that both use one system. */
export const parts: Parts = {
  units: { admin: { name: 'Sentralt', kind: 'administration' }, a: school, b: school },
  parties: { leverandor: { name: 'Leverandør' } },
  systems: {
    alfa: { name: 'Alfa', login: { accounts: 'personal', factors: 2, reachableFrom: 'anywhere' } },
    beta: { name: 'Beta' },
  },
  uses: { 'alfa-a': { system: 'alfa', unit: 'a' }, 'alfa-b': { system: 'alfa', unit: 'b', from: '2015-01-01' } },
  notices: { plakat: { name: 'Plakat', form: 'brochure', mentions: { alfa: true } } },
};

/** The parts as a landscape of an owner, some kinds replaced. */
export function landscapeOf(owner: string, changed: Parts = {}): Landscape {
  const origin = { kind: 'invented', title: 'Prøve', date: '2024-01-01' };
  const file = { landscape: 1, origin, owner: { id: owner, name: 'Eier' }, ...parts, ...changed };
  return parseLandscape(JSON.stringify(file), 'prøve');
}

/** Brings a landscape into a register of its own. @returns the tenant */
export async function founded(deps: Deps, file: Landscape): Promise<string> {
  const { id: tenant } = await tenantFor(deps.db, file);
  await importLandscape(deps, commandLineActor(tenant), file, { why: 'først' });
  return tenant;
}

interface Bringing {
  readonly closeFrom?: string;
  readonly dryRun?: boolean;
}

/** A register of the parts, with people to act in it and ways to look at it. */
export async function smallRegister(deps: Deps) {
  const owner = `eier-${newId()}`;
  const tenant = await founded(deps, landscapeOf(owner));
  const person = (role: Role, units: string[] = []): Actor => ({ id: newId(), name: role, role, tenant, units });
  return {
    coordinator: person('coordinator'),
    second: person('coordinator'),
    leaderOfA: person('leader', ['a']),
    bring: (changed: Parts, options: Bringing = {}): Promise<ImportOutcome> =>
      importLandscape(deps, commandLineActor(tenant), landscapeOf(owner, changed), { why: 'på nytt', ...options }),
    read: () => inTenant(deps.db, tenant, (trx) => readRegister(trx, tenant)),
    waiting: () => inTenant(deps.db, tenant, waitingProposals),
    log: (actor: string) =>
      inTenant(deps.db, tenant, (trx) =>
        trx
          .selectFrom('log_line')
          .select(['act', 'subject', 'allowed', 'purpose'])
          .where('actor', '=', actor)
          .execute(),
      ),
  };
}
