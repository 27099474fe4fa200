import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, expectRefused, skolevern } from './skolevern.ts';

beforeAll(ensureBuilt, 120_000);

interface Told {
  readonly kind: string;
  readonly received: string;
  readonly asOf?: string;
  readonly clocks: readonly {
    readonly name: string;
    readonly due: string | null;
    readonly section: string;
    readonly because: string;
    readonly state: string;
    readonly workingDaysLeft?: number;
    readonly steps: readonly { readonly does: string; readonly reason?: string; readonly author?: string }[];
  }[];
}

async function deadline(...args: string[]): Promise<Told> {
  const { code, out, err } = await skolevern(['deadline', ...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const short = ({ clocks }: Told) => clocks.map(({ name, due, state }) => `${name} ${due} ${state}`);

describe('skolevern deadline', () => {
  test('gives every clock with its day, section and reason', async () => {
    const told = await deadline('--kind', 'foi', '--received', '2019-05-07T14:55+02:00');
    expect(told.clocks.map(({ name, due, section }) => ({ name, due, section }))).toEqual([
      { name: 'practice', due: '2019-05-10', section: 'offentleglova § 29 første ledd' },
      { name: 'deemed-refusal', due: '2019-05-14', section: 'offentleglova § 32 andre ledd' },
      { name: 'outer-line', due: '2019-05-20', section: 'offentleglova § 29 første ledd' },
      { name: 'reasons-demand', due: '2019-06-05', section: 'offentleglova § 31 andre ledd' },
      {
        name: 'complaint',
        due: '2019-06-05',
        section: 'offentleglova § 32 første ledd, jf. forvaltningsloven (1967) § 29 første ledd',
      },
    ]);
    for (const { because } of told.clocks) expect(because).toMatch(/2019/);
  });

  test('goes on through events, and sees them from a day', async () => {
    const args = ['--kind', 'gdpr', '--received', '2026-03-05', '--event', 'extend=2026-03-20:many requests:Kari Nes'];
    expect(short(await deadline(...args, '--as-of', '2026-03-19'))[0]).toBe('answer 2026-04-07 running');
    const after = await deadline(...args, '--as-of', '2026-06-05');
    expect(short(after)[0]).toBe('answer 2026-06-05 due-today');
    expect(after.clocks[0]).toMatchObject({ workingDaysLeft: 0 });
    expect(after.clocks[0]?.steps.at(-1)).toMatchObject({
      does: 'extend',
      reason: 'many requests',
      author: 'Kari Nes',
    });
  });

  test('takes a time in an event, with a reason after it', async () => {
    const told = await deadline(
      '--kind=breach',
      '--received=2026-11-20T12:00',
      '--event=notified=2026-11-21T09:30+01:00:in time',
    );
    expect(short(told)[0]).toBe('notify-authority 2026-11-23T12:00+01:00 met');
    expect(told.clocks[0]?.steps.at(-1)).toMatchObject({ reason: 'in time' });
  });

  test.each([
    ['nb', 'Manglende svar blir avslag', 'arbeidsdager'],
    ['nn', 'Manglande svar blir avslag', 'arbeidsdagar'],
    ['en', 'No answer becomes a refusal', 'working days'],
  ])('speaks %s', async (lang, ...says) => {
    const { code, out } = await skolevern(['deadline', '--kind', 'foi', '--received', '2026-11-20', '--lang', lang]);
    expect(code).toBe(0);
    for (const words of says) expect(out).toContain(words);
    expect(out).not.toMatch(/undefined|\{/);
  });

  test.each([
    [[], '--kind', 'foi, foi-reasons, foi-complaint, gdpr, party-access, breach, environment-plan'],
    [['--kind', 'tax', '--received', '2026-11-20'], '--kind', '"tax"'],
    [['--kind', 'foi'], '--received', 'give a day'],
    [['--kind', 'foi', '--received', '2026-02-29'], '--received', 'YYYY-MM-DD'],
    [['--kind', 'foi', '--received', '2026-03-29T02:30'], '--received', 'skips'],
    [['--kind', 'foi', '--received', '2008-12-31'], 'received', '2009-01-01'],
    [['--kind', 'foi', '--received', '2026-11-20', '--as-of', 'now'], '--as-of', 'YYYY-MM-DD'],
    [['--kind', 'foi', '--received', '2026-11-20', '--event', 'granted'], '--event', 'NAME=ISO'],
    [['--kind', 'foi', '--received', '2026-11-20', '--event', 'granted=2026-02-30'], '--event granted', 'YYYY-MM-DD'],
    [['--kind', 'foi', '--received', '2026-11-20', '--event', 'extend=2026-11-21'], '--event extend', 'consent-asked'],
    [['--kind', 'foi', '--received', '2026-11-20', '--event', 'granted=2026-11-19'], 'event granted', 'before'],
    [['--kind', 'foi', '--received', '2026-11-20', '--lang', 'se'], '--lang', 'nb, nn or en'],
    [['--kind', 'foi', '--received', '2026-11-20', 'extra'], 'skolevern deadline', 'usage'],
    [['--kind', 'foi', '--since', '2026-11-20'], 'skolevern deadline', 'usage'],
  ])('refuses %j, naming %s', async (args, ...says) => {
    expectRefused(await skolevern(['deadline', ...args]), ...says);
  });
});
