import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from './decide.ts';
import { decideAbout } from './decide-about.ts';
import type { Policy } from './policy.ts';
import type { Relation } from './relation.ts';
import { type Restriction, restricts } from './restriction.ts';

const names = ['contact', 'grades', 'name'] as const;
const purposes = ['teach', 'admit'] as const;
const policy: Policy = {
  tenant: 't',
  rules: [
    {
      ...{ activity: 'a', line: 0, purposes: [...purposes], role: 'everybody', holders: [], data: [...names] },
      ...{ relation: 'own-groups', may: ['see', 'change', 'export'] },
    },
    ...(['self', 'guardian'] as const).map((relation) => ({
      ...{ activity: 'a', line: 1, purposes: [...purposes], role: relation, holders: [], data: [...names] },
      ...{ relation, may: ['see', 'change', 'export'] as const },
    })),
  ],
  data: new Map(
    names.map((name) => [
      name,
      {
        ...{ name, twoFactors: false, privateArea: false, ofGuardians: [], identityNumber: false },
        ...{ protectedAddress: false, holds: name === 'contact' ? (['phone', 'address'] as const) : [] },
      },
    ]),
  ),
  purposes: new Map(purposes.map((one) => [one, one])),
  activities: new Map([['a', 'A']]),
  unplaced: [],
};
const actor: Actor = { id: 'x', name: 'X', role: 'staff', tenant: 't', units: [], secondFactor: true };
const relation = fc.constantFrom<Relation>(
  { kind: 'teaches', school: 's' },
  { kind: 'contact-teacher', school: 's' },
  { kind: 'self', school: 's' },
  { kind: 'guardian', school: 's', guardianship: 'parental-responsibility' },
  { kind: 'guardian', school: 's', guardianship: 'information-only' },
);
const restriction: fc.Arbitrary<Restriction> = fc.record({
  id: fc.constant('r'),
  person: fc.constant('p'),
  category: fc.constantFrom(null, ...names),
  purpose: fc.constantFrom(null, ...purposes),
  fields: fc.subarray(['phone', 'address', 'name']),
  guardiansToo: fc.boolean(),
});
const asked = fc.record({
  act: fc.constantFrom('see', 'change', 'export'),
  category: fc.constantFrom(...names),
  purpose: fc.constantFrom(...purposes),
  field: fc.option(fc.constantFrom('phone', 'address', 'name'), { nil: undefined }),
});
const at = new Date('2026-11-23T09:00:00Z');

describe('what is restricted', () => {
  test('is given to nobody but the person and those who answer for them, for any act, kind, field or purpose that it covers', () => {
    fc.assert(
      fc.property(
        fc.array(restriction, { maxLength: 3 }),
        relation,
        asked,
        (restrictions, held, { field, ...what }) => {
          const request = { actor, ...what, relations: [held], protection: 'none', restrictions, at } as const;
          const decision = decideAbout(policy, { ...request, ...(field !== undefined && { field }) });
          const covering = restrictions.filter((one) => restricts(one, { ...what, field }));
          const own =
            held.kind === 'self' ||
            (held.guardianship === 'parental-responsibility' && covering.every((one) => !one.guardiansToo));
          if (covering.length > 0 && !own) expect(decision.allowed).toBe(false);
          const without = decideAbout(policy, { ...request, restrictions: [] });
          // What nothing covers, and what is one's own, is as it would be without.
          if (covering.length === 0 || own) expect(decision.allowed).toBe(without.allowed);
          if (!without.allowed) expect(decision.allowed).toBe(false);
        },
      ),
    );
  });

  test('says that it is restricted, with its law', () => {
    const one: Restriction = {
      id: 'r',
      person: 'p',
      category: 'contact',
      purpose: null,
      fields: [],
      guardiansToo: false,
    };
    const { because } = decideAbout(policy, {
      ...{ actor, act: 'see', category: 'contact', purpose: 'teach', protection: 'none', at, restrictions: [one] },
      relations: [{ kind: 'teaches', school: 's' }],
    });
    for (const words of Object.values(because)) expect(words).toContain('GDPR art. 18');
  });

  test.each([
    [{ category: 'contact', purpose: 'teach' }, { category: 'contact', purpose: 'admit' }, false],
    [{ category: 'contact', purpose: 'teach' }, { category: 'contact' }, true],
    [{ category: 'contact', purpose: null }, { category: 'grades', field: 'phone' }, true],
    [{ category: 'contact', purpose: null }, { category: 'grades' }, false],
    [{ category: null, purpose: null }, {}, true],
  ])(
    '%o covers %o: %s; whoever does not say what for gets nothing that is restricted for something',
    (has, usage, covers) => {
      expect(restricts({ id: 'r', person: 'p', fields: ['phone'], guardiansToo: false, ...has }, usage)).toBe(covers);
    },
  );
});
