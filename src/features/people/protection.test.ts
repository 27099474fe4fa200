import { describe, expect, it } from 'vitest';
import { isWeaker, type ProtectedFacts, shownOf, strictest } from './protection.ts';
import type { Protection } from './table.ts';

const person = (protection: Protection, contactSecret = false): ProtectedFacts => ({
  givenName: 'Alma',
  familyName: 'Fjellrev',
  protection,
  contactSecret,
  email: 'alma@solvik.example',
  phone: '00 00 00 01',
  address: 'Lyngveien 1',
  schoolName: 'Nesset',
});

const hidden = (...given: Parameters<typeof shownOf>) => Object.keys(shownOf(...given).hidden).sort();

describe('what is shown of a person', () => {
  it.each([
    ['none', []],
    ['confidential', ['address', 'email', 'name', 'phone', 'schoolName']],
    ['strictly-confidential', ['address', 'email', 'name', 'phone', 'schoolName']],
  ] as const)('on a list, %s', (protection, expected) => {
    expect(hidden(person(protection), { to: 'list' })).toEqual(expected);
  });

  it.each([
    ['none', []],
    ['confidential', ['address', 'phone']],
    ['strictly-confidential', ['address', 'email', 'phone']],
  ] as const)('to staff whose work needs it, %s', (protection, expected) => {
    expect(hidden(person(protection), { to: 'need', needs: ['contact', 'address'] })).toEqual(expected);
  });

  it('is everything to oneself', () => {
    expect(shownOf(person('strictly-confidential'), { to: 'own' })).toMatchObject({
      name: 'Alma Fjellrev',
      hidden: {},
    });
  });

  it('keeps secret numbers and addresses to those who need just them', () => {
    const secret = person('none', true);
    expect(hidden(secret, { to: 'list', needs: ['contact', 'address'] })).toEqual(['address', 'email', 'phone']);
    expect(hidden(secret, { to: 'need' })).toEqual(['address', 'email', 'phone']);
    expect(hidden(secret, { to: 'need', needs: ['contact'] })).toEqual(['address']);
  });

  it('leaves nothing of what is hidden in the answer, and says why', () => {
    const shown = shownOf(person('strictly-confidential'), { to: 'list' });
    expect(JSON.stringify(shown)).not.toMatch(/Alma|Fjellrev|example|Lyngveien|Nesset|00 00/);
    expect(shown.hidden.name).toBe('strictly-confidential');
  });
});

describe('grades', () => {
  it('are ordered', () => {
    expect(strictest(['none', 'strictly-confidential', 'confidential'])).toBe('strictly-confidential');
    expect([strictest([]), strictest(['none'])]).toEqual(['none', 'none']);
    expect([isWeaker('confidential', 'none'), isWeaker('none', 'confidential'), isWeaker('none', 'none')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
