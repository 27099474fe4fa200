import { describe, expect, it } from 'vitest';
import { type Act, type Actor, acts, decide, type Role, roles } from './decide.ts';

const actor = (role: Role, units: string[] = []): Actor => ({ id: '1', name: role, role, tenant: 't', units });

/** What concerns the owner as a whole: who may do it. */
const wholeOwner: Readonly<Record<Act, readonly Role[]>> = {
  'register.read': ['coordinator', 'leader', 'reader'],
  'register.change': ['coordinator'],
  'register.approve': ['coordinator'],
  'register.import': ['coordinator'],
  'register.export': ['coordinator'],
  'findings.read': ['coordinator', 'leader', 'reader'],
  'report.read': ['coordinator', 'reader'],
  'page.publish': ['coordinator'],
  'notice.read': ['coordinator', 'reader'],
  'notice.publish': ['coordinator'],
};

describe('who may do what', () => {
  it.each(acts)('%s, of the owner as a whole', (act) => {
    const may = roles.filter((role) => decide(actor(role, ['a']), act, { units: [] }).allowed);
    expect(may).toEqual(wholeOwner[act]);
  });

  it.each(acts)('%s, of a unit: a leader nothing but their own, and the others as of the whole', (act) => {
    const own = ['register.read', 'register.change', 'findings.read'].includes(act);
    const leads = (unit: string) => decide(actor('leader', ['a']), act, { units: [unit] }).allowed;
    expect([leads('a'), leads('b')]).toEqual([own, false]);
    for (const role of ['coordinator', 'reader'] as const) {
      expect(decide(actor(role), act, { units: ['b'] }).allowed).toBe(wholeOwner[act].includes(role));
    }
  });

  it('says why, in every language', () => {
    const { because } = decide(actor('leader', ['a']), 'notice.publish', { units: [] });
    expect(because).toEqual({
      nb: 'nei: rollen din gir ikke adgang til dette',
      nn: 'nei: rolla di gir ikkje tilgang til dette',
      en: 'no: your role does not allow this',
    });
  });
});
