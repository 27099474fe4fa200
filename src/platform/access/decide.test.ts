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
  'log.read': ['coordinator'],
  'log.manage': ['coordinator'],
  'access.read': ['coordinator', 'leader', 'reader'],
  'access.review': ['coordinator'],
  'access.support': ['coordinator'],
  'people.import': ['coordinator'],
  'people.read-lists': ['coordinator', 'staff'],
  'people.decide-ages': ['coordinator'],
  'class-list.make': ['coordinator', 'leader', 'staff'],
  'class-list.decide': ['coordinator'],
  'sign-in.rule': ['coordinator'],
  'matter.list': ['coordinator', 'reader', 'staff'],
  'matter.write-down': ['coordinator', 'staff'],
  'matter.register': ['coordinator'],
  'matter.see-keeping': ['coordinator', 'reader', 'archivist'],
  'matter.decide-keeping': ['coordinator'],
  'consent.write': ['coordinator'],
  'observation.read': ['coordinator', 'leader', 'reader'],
  'observation.bring-in': ['coordinator'],
};

describe('who may do what', () => {
  it.each(acts)('%s, of the owner as a whole', (act) => {
    const may = roles.filter((role) => decide(actor(role, ['a']), act, { units: [] }).allowed);
    expect(may).toEqual(wholeOwner[act]);
  });

  it.each(acts)('%s, of a unit: a leader nothing but their own, and the others as of the whole', (act) => {
    const own = [
      'access.read',
      'access.review',
      'register.read',
      'register.change',
      'findings.read',
      'log.read',
      'people.read-lists',
      'class-list.make',
      'class-list.decide',
      'matter.list',
      'matter.write-down',
      'matter.register',
      'observation.read',
      'observation.bring-in',
    ].includes(act);
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
