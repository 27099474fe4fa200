import { describe, expect, it } from 'vitest';
import type { Relation } from '#src/platform/access/relation.ts';
import { mayAnswer } from './answer.ts';
import { readRules } from './pages/rules-form.ts';
import { ownerRules, usualRules } from './rules/owner-rules.ts';
import { objectUntil } from './tell-guardians.ts';

const guardian = (guardianship: NonNullable<Relation['guardianship']>): Relation => ({
  kind: 'guardian',
  school: 's',
  guardianship,
});
const self: Relation = { kind: 'self', school: 's' };

describe('who answers for a pupil', () => {
  it.each(['parental-responsibility', 'foster', 'appointed'] as const)('a guardian by %s', (kind) => {
    expect(mayAnswer([guardian(kind)], 9, 15)).toEqual({ allowed: true });
  });

  it('not who only has the right to be told', () => {
    expect(mayAnswer([guardian('information-only')], 9, 15)).toEqual({ allowed: false, why: 'only-information' });
  });

  it('the pupil from the birthday that the owner has set, and not when nobody knows the age', () => {
    expect(mayAnswer([self], 15, 15)).toEqual({ allowed: true });
    expect(mayAnswer([self], 14, 15)).toEqual({ allowed: false, why: 'too-young' });
    expect(mayAnswer([self], undefined, 15)).toEqual({ allowed: false, why: 'too-young' });
  });

  it.each(['teaches', 'contact-teacher', 'leads-school', 'works-at-school'] as const)('not who %s', (kind) => {
    expect(mayAnswer([{ kind, school: 's' }], 9, 15)).toEqual({ allowed: false, why: 'nobody' });
  });
});

describe('the time to object', () => {
  it('is working days from the day after, over Christmas too', () => {
    expect(objectUntil('2026-11-20', 10)).toBe('2026-12-04');
    // 25 December is a Friday; Christmas Eve and New Year's Eve are working days by law.
    expect(objectUntil('2026-12-18', 10)).toBe('2027-01-05');
  });
});

describe('the owner’s rules', () => {
  const usual = usualRules();
  const form = (more: Record<string, string[]>) =>
    new Map(Object.entries({ confidential: ['name'], noticeDays: ['10'], ...more }));

  it('are careful while nobody has decided: no addresses, no numbers of pupils to the class, the name of nobody in hiding', () => {
    expect(ownerRules.parse(usual)).toEqual(usual);
    expect(usual.fields['class-contact']).toEqual(['name', 'class', 'guardian-name', 'guardian-contact']);
    expect(usual).toMatchObject({ confidential: 'name', noticeDays: 10 });
  });

  it('are read from the form, always with the name and the class', () => {
    const sent = form({
      'felt-class-contact': ['phone'],
      revealingAddresses: [' Fjellhagen \r\n\r\nSolvik gård'],
      'formal-school-work': ['gi-skoleplass'],
      'data-name': ['navn'],
    });
    expect(ownerRules.parse(readRules(sent, usual, true))).toMatchObject({
      fields: { 'class-contact': ['name', 'class', 'phone'], photography: ['name', 'class'] },
      revealingAddresses: ['Fjellhagen', 'Solvik gård'],
      registerPurposes: { 'school-work': 'gi-skoleplass' },
      registerData: { name: 'navn' },
    });
  });

  it('of a school keep the owner’s word about the register', () => {
    const before = { ...usual, registerData: { name: 'navn' } };
    expect(readRules(form({ 'data-name': ['annet'] }), before, false).registerData).toEqual({ name: 'navn' });
  });

  it.each([
    ['noticeDays', '2'],
    ['noticeDays', 'ti'],
    ['confidential', 'alt'],
    ['felt-class-contact', 'ukjent'],
  ])('refuse %s: %s', (name, value) => {
    expect(ownerRules.safeParse(readRules(form({ [name]: [value] }), usual, true)).success).toBe(false);
  });
});
