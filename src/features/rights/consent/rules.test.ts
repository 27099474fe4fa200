import { beforeAll, describe, expect, test } from 'vitest';
import { compilePolicy, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { shippedLandscape } from '#test/house.ts';
import { consentPurposes, dataOf, fieldsOnlyFor, mayAgree, purposeBases } from './rules.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = snapshotOf(await shippedLandscape('perfect-owner'), '2026-11-22');
});

test('purposes that rest on consent are found by their basis, and no other', () => {
  expect(consentPurposes(snapshot).map(({ key }) => key)).toEqual(['vise-klassebilder']);
});

test('what a purpose uses is of the people it is about', () => {
  expect(dataOf(snapshot, 'jubileum', ['pupils']).map(({ key }) => key)).toEqual(['bilder']);
  expect(dataOf(snapshot, 'jubileum', ['former-pupils']).map(({ key }) => key)).toEqual(['kontaktopplysninger']);
});

describe('what rests on one purpose alone', () => {
  test('is nothing while the activity has another purpose, or another activity uses the same', () => {
    const { data } = compilePolicy(snapshot, 'x');
    for (const purpose of purposeBases(snapshot))
      for (const field of fieldsOnlyFor(snapshot, data, purpose, ['pupils', 'former-pupils', 'guardians'])) {
        const others = purposeBases(snapshot).filter(
          ({ key, activity }) => key !== purpose.key && activity !== purpose.activity,
        );
        const used = others.flatMap(({ activity }) =>
          dataOf(snapshot, activity, ['pupils', 'former-pupils', 'guardians', 'employees', 'contacts']).flatMap(
            ({ key }) => data.get(key)?.holds ?? [],
          ),
        );
        expect(used).not.toContain(field);
      }
    const [consent] = consentPurposes(snapshot);
    expect(consent === undefined ? [] : fieldsOnlyFor(snapshot, data, consent, ['former-pupils'])).toEqual([]);
  });
});

test.each([
  ['a pupil old enough, for themselves', { isSelf: true, age: 15, aloneFrom: 15, isPupil: true }, true],
  ['a pupil too young', { isSelf: true, age: 14, aloneFrom: 15, isPupil: true }, false],
  ['whoever answers for a child too young', { isSelf: false, age: 14, aloneFrom: 15, isPupil: true }, true],
  ['nobody for a child who answers alone', { isSelf: false, age: 15, aloneFrom: 15, isPupil: true }, false],
  ['a grown-up whose day of birth is not known', { isSelf: true, age: null, aloneFrom: 15, isPupil: false }, true],
  ['no pupil whose day of birth is not known', { isSelf: true, age: null, aloneFrom: 15, isPupil: true }, false],
])('%s may agree', (_who, who, may) => {
  expect(mayAgree(who)).toBe(may);
});
