import { expect, it } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { control } from '../../run.ts';
import { basisNational } from './basis-national.ts';

function saysOf(act: string, section: string): string[] {
  const text = `
landscape: 1
origin: { kind: invented, title: Prøve, date: 2026-11-16 }
owner: { id: eier, name: Eier }
activities: { b: { name: B, systems: [] } }
purposes: { p: { name: P, activity: b, bases: [{ article: gdpr-6-1-c, national: { act: ${act}, section: "${section}" } }] } }
`;
  const findings = control([basisNational as never], snapshotOf(parseLandscape(text, 'test'), '2026-11-16'));
  return findings.flatMap(({ reasons }) => reasons.map(({ says }) => says.nb));
}

it.each([
  [
    'opplaeringslova-1998',
    '§ 15-5',
    'Opplæringslova (1998) § 15-5 var opphevet denne dagen. Se nå opplæringslova (2023) § 24-1.',
  ],
  // Where only the act is named, only the act that took over can be.
  ['opplaeringslova-1998', '–', 'Opplæringslova (1998) var opphevet denne dagen. Se nå opplæringslova (2023).'],
  ['forvaltningsloven-1967', '§ 3-31', '«forvaltningsloven (1967) § 3-31» finnes ikke i loven.'],
])('tells of %s %s what became of it', (act, section, says) => {
  expect(saysOf(act, section)).toContain(says);
});

it('names each act that took over once, with its provisions', () => {
  const [says = ''] = saysOf('opplaeringslova-1998', '§§ 5-1 til 5-9');
  expect(says.match(/opplæringslova \(2023\)/g)).toHaveLength(1);
  expect(says).toContain('§ 11-7');
});
