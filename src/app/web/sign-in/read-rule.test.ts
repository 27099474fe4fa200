import { expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { refusalReasons } from '#src/platform/identity/refusals.ts';
import { readRule } from './read-rule.ts';
import { signInTexts } from './texts.ts';

const { errors: texts } = signInTexts.nb.rules;
const read = (fields: Record<string, string>) => readRule(new URLSearchParams(fields), texts);

test('an empty form is the default', () => {
  expect(read({})).toEqual({
    rule: {
      networks: [],
      onlyNetworks: false,
      weekdaysOnly: false,
      hours: undefined,
      secondFactor: 'confidential',
      idleMinutes: undefined,
    },
  });
});

test('everything that is said is read', () => {
  const fields = {
    nett: '10.20.0.0/16\r\n2001:db8::/32',
    'bare-nett': '1',
    ukedager: '1',
    fra: '06:30',
    til: '17:00',
    trinn: 'outside',
    minutter: '20',
  };
  expect(read(fields)).toEqual({
    rule: {
      networks: ['10.20.0.0/16', '2001:db8::/32'],
      onlyNetworks: true,
      weekdaysOnly: true,
      hours: { from: '06:30', to: '17:00' },
      secondFactor: 'outside',
      idleMinutes: 20,
    },
  });
});

test.each([
  [{ nett: '10.20.0.0/99' }, ['nett']],
  [{ 'bare-nett': '1' }, ['nett']],
  [{ fra: '6:30', til: '17:00' }, ['fra']],
  [{ fra: '06:30' }, ['til']],
  [{ til: '24:00', fra: '06:00' }, ['til']],
  [{ minutter: '4' }, ['minutter']],
  [{ minutter: '7.5' }, ['minutter']],
  [{ minutter: 'ti', nett: 'skolen' }, ['nett', 'minutter']],
])('%o is wrong in %o, and all is said at once', (fields, wrong) => {
  const outcome = read(fields as unknown as Record<string, string>);
  expect('errors' in outcome && outcome.errors.map(({ field }) => field)).toEqual(wrong);
});

test.each(languages)('every reason for a refusal is said, with what to do (%s)', (lang) => {
  for (const reason of refusalReasons) {
    const { title, text, now } = signInTexts[lang].refusals[reason];
    for (const part of [title, text, now]) expect(part.length, reason).toBeGreaterThan(10);
  }
});
