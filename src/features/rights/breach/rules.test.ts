import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breachAffects } from '../duty/table.ts';
import { affectsTexts, type BreachFacts, likelihoodTexts, proposeBreach, riskTexts, severityTexts } from './rules.ts';

const grades = ['none', 'unlikely', 'risk', 'high'];
const maybe = fc.constantFrom(true, false, undefined);
const level = fc.constantFrom(1, 2, 3, 4, undefined);
const facts: fc.Arbitrary<BreachFacts> = fc.record({
  affects: fc.subarray([...breachAffects]),
  likelihood: level,
  severity: level,
  children: maybe,
  protectedAddresses: maybe,
});
const rank = (one: BreachFacts) => grades.indexOf(proposeBreach(one).risk);

describe('what is proposed of a breach', () => {
  test.each<[Partial<BreachFacts>, string]>([
    [{ likelihood: 1, severity: 1 }, 'unlikely'],
    [{ likelihood: 1, severity: 2 }, 'unlikely'],
    [{ likelihood: 1, severity: 2, children: true }, 'risk'],
    [{ likelihood: 2, severity: 2 }, 'risk'],
    [{ likelihood: 3, severity: 3 }, 'high'],
    [{ likelihood: 1, severity: 1, protectedAddresses: true }, 'high'],
    [{ likelihood: 1, severity: 1, protectedAddresses: true, affects: ['availability'] }, 'unlikely'],
    [{ likelihood: undefined, severity: 1 }, 'risk'],
    [{ affects: [], likelihood: 4, severity: 4 }, 'none'],
  ])('of %o is %s', (some, risk) => {
    const known: BreachFacts = {
      ...{ affects: ['confidentiality'], likelihood: 1, severity: 1, children: false, protectedAddresses: false },
      ...some,
    };
    expect(proposeBreach(known).risk).toBe(risk);
  });

  test('is never less for what is worse, more or unknown', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom('likelihood', 'severity', 'children', 'protectedAddresses', 'affects'),
        (one, what) => {
          const worse: BreachFacts =
            what === 'affects'
              ? { ...one, affects: [...breachAffects] }
              : what === 'likelihood' || what === 'severity'
                ? { ...one, [what]: one[what] === undefined ? undefined : 4 }
                : { ...one, [what]: true };
          const unknown: BreachFacts = what === 'affects' ? one : { ...one, [what]: undefined };
          expect(rank(worse)).toBeGreaterThanOrEqual(rank(one));
          expect(rank(unknown)).toBeGreaterThanOrEqual(rank(one));
        },
      ),
    );
  });

  test('tells the authority of a risk, those concerned of a high one, and always says why', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { risk, notifyAuthority, notifyPersons, because } = proposeBreach(one);
        expect(notifyAuthority).toBe(risk === 'risk' || risk === 'high');
        expect(notifyPersons).toBe(risk === 'high');
        expect(because.length).toBeGreaterThan(0);
      }),
    );
  });

  test('has its words in three languages', () => {
    const all = [...Object.values(affectsTexts), ...Object.values(riskTexts), ...likelihoodTexts, ...severityTexts];
    for (const text of all) expect(Object.keys(text)).toEqual(['nb', 'nn', 'en']);
    expect([likelihoodTexts.length, severityTexts.length]).toEqual([4, 4]);
  });
});
