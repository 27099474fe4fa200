import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acts } from '#src/law/acts.ts';
import { matterKinds } from '../model/kinds.ts';
import { type Asking, childAuthorities, decideAsking, hasOwnAge, isOpenToAll, whoms } from './who-asks.ts';

const asking: Asking = { kind: 'access', whom: 'self', signedIn: true, fromAge: 15, hasDocument: false };

const kind = fc.constantFrom(...matterKinds);
const guardianship = fc.option(fc.constantFrom(...childAuthorities), { nil: undefined });
const anyone: fc.Arbitrary<Asking> = fc.record({
  kind,
  whom: fc.constantFrom(...whoms),
  signedIn: fc.boolean(),
  pupilAge: fc.option(fc.option(fc.nat(20), { nil: null }), { nil: undefined }),
  fromAge: fc.integer({ min: 0, max: 18 }),
  known: guardianship,
  says: guardianship,
  hasDocument: fc.boolean(),
});

describe('who may ask, and for whom', () => {
  test('where the law lets anyone ask, nothing is asked of anybody, whoever they are', () => {
    fc.assert(
      fc.property(anyone, (one) => {
        if (!isOpenToAll(one.kind)) return;
        const { because, law, ...rest } = decideAsking(one);
        expect(rest).toEqual({
          allowed: true,
          authority: 'anyone',
          shown: 'not-needed',
          gives: 'all',
          asks: 'nothing',
        });
      }),
    );
  });

  test('what matters who asks for is never without need of showing it, and never shown by an account that was not signed in', () => {
    fc.assert(
      fc.property(anyone, (one) => {
        if (isOpenToAll(one.kind)) return;
        const { authority, shown, asks, allowed } = decideAsking(one);
        expect(authority).not.toBe('anyone');
        expect(shown).not.toBe('not-needed');
        if (!one.signedIn) expect(shown).not.toBe('signed-in');
        if (!one.hasDocument) expect(shown).not.toBe('document');
        // What has not been shown is asked for, and nothing else is.
        if (allowed) expect(asks === 'nothing').toBe(shown !== 'not-yet');
      }),
    );
  });

  test('without parental responsibility somebody is told of the child, and can have nothing changed', () => {
    fc.assert(
      fc.property(anyone, (one) => {
        const decision = decideAsking({ ...one, whom: 'child', known: 'information-only' });
        if (isOpenToAll(one.kind)) return;
        expect(decision.allowed).toBe(one.kind === 'access');
        if (decision.allowed) expect(decision.gives).toBe('information');
        expect(decision.law[0]?.section).toContain('§ 47');
      }),
    );
  });

  test('what the school knows goes before what somebody says of themselves', () => {
    fc.assert(
      fc.property(anyone, guardianship, (one, says) => {
        if (one.known === undefined) return;
        expect(decideAsking({ ...one, whom: 'child' })).toEqual(decideAsking({ ...one, whom: 'child', says }));
      }),
    );
  });

  test('a pupil may from the owner’s age on, the day it is reached, and not before; only a pupil is asked', () => {
    fc.assert(
      fc.property(kind, fc.integer({ min: 1, max: 18 }), (one, fromAge) => {
        const may = (pupilAge: number | null | undefined) =>
          decideAsking({ ...asking, kind: one, fromAge, pupilAge }).allowed;
        expect(may(fromAge)).toBe(true);
        expect(may(undefined)).toBe(true);
        expect([may(fromAge - 1), may(null)]).toEqual([!hasOwnAge(one), !hasOwnAge(one)]);
      }),
    );
  });

  test('whoever may not is told who may, and what they can do instead, in three languages', () => {
    fc.assert(
      fc.property(anyone, (one) => {
        const { allowed, because, law } = decideAsking(one);
        expect(law.length).toBeGreaterThan(0);
        for (const { act } of law) expect(acts[act]).toBeDefined();
        for (const words of Object.values(because)) expect(words.length).toBeGreaterThan(20);
        if (!allowed) expect(because.nb).toMatch(/spørsmål/);
      }),
    );
  });

  test('a document shows a mandate and an appointment; what parents say of themselves it does not', () => {
    const by = (more: Partial<Asking>) =>
      decideAsking({ ...asking, signedIn: false, hasDocument: true, ...more }).shown;
    expect(by({ whom: 'represented' })).toBe('document');
    expect(by({ whom: 'child', says: 'appointed' })).toBe('document');
    expect(by({ whom: 'child', says: 'foster' })).toBe('document');
    expect(by({ whom: 'child', says: 'parental-responsibility' })).toBe('not-yet');
    expect(by({ whom: 'self' })).toBe('not-yet');
  });
});
