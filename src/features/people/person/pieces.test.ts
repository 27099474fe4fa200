import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePolicy, type Landscape, parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import { categoriesOf, judgePiece, judgePieces, pieces, purposesFor } from './pieces.ts';
import { viewerOf } from './read-person.ts';

const at = new Date('2026-11-22T09:00:00Z');
const school = '0192f000-0000-7000-8000-00000000000a';
const actor: Actor = { id: 'a', name: 'A', role: 'staff', tenant: 't', units: [], person: 'p', secondFactor: true };
const text = readFileSync('landscapes/perfect-owner.yaml', 'utf8');
const policyOf = (landscape: Landscape) => compilePolicy(snapshotOf(landscape, '2026-11-22'), 't');
const solvik = policyOf(parseLandscape(text, 'perfect-owner.yaml'));
/** The same register where nobody has said what of ours the kinds of data are. */
const silent = policyOf(parseLandscape(text.replaceAll(/, holds: \[[^\]]*\]/g, ''), 'perfect-owner.yaml'));

const relation = (kind: Relation['kind'], more: Partial<Relation> = {}): Relation => ({ kind, school, ...more });
const asked = (...relations: Relation[]) => ({ actor, relations, protection: 'none' as const, at });
const statesFor = (one: Relation, policy = solvik, who: Actor = actor) =>
  Object.fromEntries(
    judgePieces(policy, { ...asked(one), actor: who, purpose: 'gi-skoleplass' }).map(({ piece, state }) => [
      piece,
      state,
    ]),
  );

const none = Object.fromEntries(pieces.map((piece) => [piece, 'refused']));
const contact = { address: 'open', phone: 'open', email: 'open', guardians: 'open' };

describe('which pieces of a person the register gives', () => {
  it.each([
    ['a contact teacher', relation('contact-teacher'), { name: 'open', groups: 'open', ...contact }],
    ['a teacher of a group', relation('teaches'), { name: 'open', groups: 'open' }],
    ['a pupil of their own', relation('self'), { name: 'open', groups: 'open', ...contact }],
    [
      'who has parental responsibility',
      relation('guardian', { guardianship: 'parental-responsibility' }),
      { name: 'open', groups: 'open', ...contact },
    ],
    [
      'who has the right to information',
      relation('guardian', { guardianship: 'information-only' }),
      { name: 'open', groups: 'open' },
    ],
    [
      'who leads the school',
      relation('leads-school', { role: 'leader' }),
      {
        ...{ name: 'open', groups: 'open', ...contact },
        ...{ 'birth-date': 'on-request', 'identity-number': 'on-request', 'protected-address': 'on-request' },
      },
    ],
    ['a colleague', relation('works-at-school', { role: 'teacher' }), {}],
    ['who works for the owner', relation('works-for-owner'), {}],
  ])('%s', (_, one, given) => {
    const who: Actor = one.kind === 'works-for-owner' ? { ...actor, role: 'coordinator' } : actor;
    expect(statesFor(one, solvik, who)).toEqual({ ...none, ...given });
  });

  it('are none while the register does not say what they are, and the reason says so', () => {
    const states = statesFor(relation('leads-school'), silent);
    expect(states).toMatchObject({ name: 'undeclared', address: 'undeclared', guardians: 'undeclared' });
    // These two the register tells by other facts.
    expect(states).toMatchObject({ 'identity-number': 'on-request', 'protected-address': 'on-request' });
    const { because } = judgePiece(silent, { ...asked(relation('self')), purpose: 'gi-skoleplass' }, 'phone');
    expect(because.nb).toBe('registeret sier ikke hvilken type opplysning dette er');
    expect(purposesFor(silent, asked(relation('leads-school')))).toEqual([]);
  });

  it('ask for two factors where the kind of data does', () => {
    const weak = { ...actor, secondFactor: false };
    expect(statesFor(relation('leads-school'), solvik, weak)).toMatchObject({
      name: 'open',
      'identity-number': 'step-up',
    });
  });

  it('come under the kinds that say so', () => {
    expect(categoriesOf(solvik, 'phone')).toEqual(['kontaktopplysninger']);
    expect(categoriesOf(solvik, 'identity-number')).toEqual(['fodselsnummer']);
    expect(categoriesOf(solvik, 'protected-address')).toEqual(['sperret-adresse']);
  });
});

describe('the purposes that somebody may choose', () => {
  it('are those that give the name, each with why', () => {
    const [only, ...more] = purposesFor(solvik, asked(relation('contact-teacher', { group: '9B' })));
    expect([only?.key, more]).toEqual(['gi-skoleplass', []]);
    expect(only?.because.en).toBe(
      'because you are contact teacher of 9B, for “Oppfylle retten til grunnskoleopplæring”',
    );
    expect(purposesFor(solvik, asked())).toEqual([]);
  });
});

describe('whose eyes it is for', () => {
  it.each([
    [relation('self'), 'strictly-confidential', 'own'],
    [relation('guardian', { guardianship: 'parental-responsibility' }), 'none', 'own'],
    [relation('guardian', { guardianship: 'foster' }), 'none', 'own'],
    [relation('guardian', { guardianship: 'parental-responsibility' }), 'confidential', 'need'],
    [relation('guardian', { guardianship: 'information-only' }), 'none', 'need'],
    [relation('contact-teacher'), 'none', 'need'],
  ] as const)('%o of somebody %s: %s', (one, protection, to) => {
    expect(viewerOf(one, protection, ['phone', 'address']).to).toBe(to);
  });

  it('staff need of what is secret no more than the register gives them', () => {
    expect(viewerOf(relation('teaches'), 'none', ['name'])).toEqual({ to: 'need', needs: [] });
    expect(viewerOf(relation('contact-teacher'), 'none', ['phone'])).toEqual({ to: 'need', needs: ['contact'] });
    const guardian = relation('guardian', { guardianship: 'information-only' });
    expect(viewerOf(guardian, 'none', ['phone', 'address'])).toEqual({ to: 'need' });
  });
});
