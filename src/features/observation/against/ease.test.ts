import { describe, expect, it } from 'vitest';
import type { ChoiceEase } from '../web/scan-result.ts';
import { consentLines, pressedWords } from '../words/ease-words.ts';
import { compare } from './compare.ts';
import { describe as inWords } from './describe.ts';
import { type Chosen, easeOf, harderOf, isGrave } from './ease.ts';
import { register } from './given.fixture.ts';
import { readScan } from './read-scan.ts';

const button = (words: string, more: Partial<ChoiceEase> = {}): ChoiceEase => ({
  ...{ words, clicks: 1, area: 2_000, look: 'button' },
  ...more,
});
const [yes, no] = [button('Godta'), button('Avvis')];
const settings = button('Tilpass', { clicks: 2, area: 0, look: 'hidden' });
const visit = (pass: NonNullable<Chosen['pass']>, consent: Chosen['consent'], page = 'https://a.example/') => ({
  page,
  pass,
  consent,
});
const harder = (...visits: readonly Chosen[]) => {
  const ease = easeOf(visits);
  return ease && harderOf(ease);
};

describe('what makes a no harder than a yes', () => {
  it('is nothing where they stand beside each other, or where no banner says yes', () => {
    expect(harder(visit('no-choice', { ease: { accept: yes, reject: no } }))).toBeUndefined();
    expect(easeOf([visit('no-choice', {}), visit('reject', { ease: { reject: no } })])).toBeUndefined();
  });

  it('is the clicks that it took, or at the least those known', () => {
    const seen = { ease: { accept: yes, reject: settings } };
    expect(harder(visit('accept', seen), visit('reject', { ...seen, clicks: 3, pressed: 'Lagre' }))).toEqual({
      yes: 1,
      no: 3,
    });
    expect(harder(visit('no-choice', seen))).toEqual({ yes: 1, no: 2, atLeast: true });
  });

  it('is that nothing refuses; where a button is not understood nobody knows', () => {
    const alone = { ease: { accept: yes } };
    const [sure, unsure, wall] = [
      harder(visit('no-choice', alone)),
      harder(visit('no-choice', { ...alone, others: 1 })),
      harder(visit('no-choice', { ...alone, wall: true })),
    ];
    expect([sure, unsure, wall]).toEqual([{ yes: 1 }, { yes: 1, unsure: true }, { yes: 1, wall: true }]);
    expect([sure, unsure, wall].map((one) => one && isGrave(one))).toEqual([true, false, true]);
    // The rules of a product found a way that nobody reads.
    expect(harder(visit('no-choice', alone), visit('reject', { clicks: 1, pressed: '(CMP)' }))).toBeUndefined();
  });

  it('is that it shows less, or that something is ticked beforehand', () => {
    const beside = (reject: ChoiceEase, more: object = {}) =>
      harder(visit('no-choice', { ease: { accept: yes, reject }, ...more }));
    expect(beside(button('Nei', { look: 'text' }))).toMatchObject({ fainter: 'text' });
    expect(beside(button('Nei', { area: 500 }))).toMatchObject({ fainter: 'smaller' });
    expect(beside(button('Nei', { area: 900 }))).toBeUndefined();
    expect(beside(no, { ticked: 2 })).toEqual({ yes: 1, no: 1, ticked: 2 });
  });

  it('is told of the page where it is hardest, in whatever order they were visited', () => {
    const visits = [
      visit('no-choice', { ease: { accept: yes, reject: no } }),
      visit('no-choice', { ease: { accept: yes, reject: settings } }, 'https://a.example/b'),
      visit('no-choice', { ease: { accept: yes } }, 'https://a.example/c'),
    ];
    expect(harder(...visits)).toEqual({ yes: 1 });
    expect(easeOf(visits.toReversed())).toEqual(easeOf(visits));
  });
});

describe('against the register', () => {
  const scan = (...visits: readonly object[]) =>
    JSON.stringify({
      sites: [
        {
          ...{ url: 'https://kampen.example/', ended: '2026-11-10T02:00:00.000Z', recipients: [], stored: [] },
          visits: visits.map((one) => ({ outcome: 'whole', page: 'https://kampen.example/', ...one })),
        },
      ],
    });
  const found = (...visits: readonly object[]) =>
    compare({ observations: readScan(scan(...visits), 'funn.json').observations, snapshot: register({}) });

  it('is a difference with its evidence, its words and a way out', () => {
    const seen = { found: 'home-made', ease: { accept: yes, reject: settings }, ticked: 1 };
    const [one, ...more] = found(
      { pass: 'accept', consent: { ...seen, clicks: 1 } },
      { pass: 'reject', consent: { ...seen, clicks: 3, pressed: 'Lagre valg' } },
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ kind: 'refusing-is-harder', severity: 'high', site: 'kampen.example' });
    expect(one?.observations).toHaveLength(1);
    const { title, why, remedy } = inWords(one as never);
    expect(title.nn).toBe('På kampen.example er det vanskelegare å seie nei enn ja');
    expect(why.nb).toMatch(/^Å si nei krever 3 trykk, å si ja 1\. Ett valg er krysset av på forhånd\. Samtykke skal/);
    expect(remedy).toHaveLength(3);
  });

  it('is said of nothing where a no is as easy', () => {
    expect(found({ pass: 'reject', consent: { ease: { accept: yes, reject: no }, clicks: 1 } })).toEqual([]);
  });

  it('is that nobody knows where a banner was not understood, and never a claim', () => {
    const consent = { found: 'not-understood', unread: { where: 'shadow', text: 'Vi bruker kapsler' } };
    const differences = found({ pass: 'accept', consent }, { pass: 'reject', consent });
    expect(differences).toMatchObject([{ kind: 'banner-not-understood', severity: 'low' }]);
    expect(inWords(differences[0] as never).why.nb).toContain('Det begynner med «Vi bruker kapsler».');
  });
});

describe('in words', () => {
  const whole = { begun: '', ended: '', outcome: 'whole', unexplained: [] } as const;
  const seen = { ...whole, page: 'https://a.example/' } as const;
  it('is said of a site, in each language', () => {
    const even = {
      ...seen,
      pass: 'no-choice',
      consent: { found: 'home-made', ease: { accept: yes, reject: no } },
    } as const;
    expect(consentLines([even], 'nb')).toEqual(['Det er like lett å si nei som ja.']);
    const hard = { ...even, consent: { found: 'home-made', ease: { accept: yes, reject: settings } } } as const;
    expect(consentLines([hard], 'en')).toEqual([
      'It is harder to say no than yes. Saying no takes at least 2 clicks, saying yes 1.',
    ]);
    const unread = {
      ...seen,
      pass: 'reject',
      consent: { found: 'not-understood', unread: { where: 'page', text: '' } },
    } as const;
    expect(consentLines([unread], 'nn')[0]).toContain('blei ikkje forstått. Ingen val er tekne der');
    expect(consentLines([{ ...seen, pass: 'accept', consent: { found: 'none' } }], 'nb')).toEqual([]);
    expect(pressedWords(unread, 'nb')).toBe('ingen valg ble tatt, fordi samtykkebanneret ikke ble forstått');
  });
});
