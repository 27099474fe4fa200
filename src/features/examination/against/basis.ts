import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Reading, Sentence } from '../content/read/reading.ts';
import { articleSixLetters, negated } from '../content/read/words.ts';
import type { StatementFinding } from '../finding.ts';
import { contradiction } from './contradiction.ts';
import { known } from './names.ts';

/** The letters of art. 6(1) that the register has for a system; undefined when any of its purposes has none decided. */
function lettersOf(snapshot: Snapshot, system: string): ReadonlySet<string> | undefined {
  const activities = [...entriesOf(snapshot, 'activities').values()].filter(({ body }) =>
    body.systems.includes(system),
  );
  const keys = new Set(activities.map(({ key }) => key));
  const purposes = [...entriesOf(snapshot, 'purposes').values()].filter(({ body }) => keys.has(body.activity));
  const uses = [...entriesOf(snapshot, 'dataUses').values()].filter(({ body }) => keys.has(body.activity));
  const disclosures = [...entriesOf(snapshot, 'disclosures').values()].filter(({ body }) => keys.has(body.activity));
  if (purposes.length === 0 || purposes.some(({ body }) => known(body.bases) === undefined)) return undefined;
  const bases = [...purposes, ...disclosures].flatMap(({ body }) => known(body.bases) ?? []);
  const all = [...bases, ...uses.flatMap(({ body }) => body.bases ?? [])];
  if (all.some(({ article }) => known(article) === undefined)) return undefined;
  return new Set(all.flatMap(({ article }) => /^gdpr-6-1-([a-f])$/u.exec(article)?.[1] ?? []));
}

/** Another ground in GDPR art. 6(1) than the register has for the system. */
export function basis(
  _reading: Reading,
  snapshot: Snapshot,
  subjects: ReadonlyMap<Sentence, string>,
): readonly StatementFinding[] {
  return [...subjects].flatMap(([sentence, key]) => {
    const claimed = negated.test(sentence.text) ? [] : articleSixLetters(sentence.text);
    const held = claimed.length === 0 ? undefined : lettersOf(snapshot, key);
    const wrong = held === undefined || held.size === 0 ? undefined : claimed.find((letter) => !held.has(letter));
    if (held === undefined || wrong === undefined) return [];
    const letters = [...held].sort().join(', ');
    return [
      contradiction(
        'basis',
        sentence,
        {
          nb: `Registeret har ikke bokstav ${wrong} som grunnlag her, men ${letters}. Finn ut hvilket som gjelder, og rett den som er feil.`,
          nn: `Registeret har ikkje bokstav ${wrong} som grunnlag her, men ${letters}. Finn ut kva for eit som gjeld, og rett den som er feil.`,
          en: `The register does not have letter ${wrong} as the ground here, but ${letters}. Find out which holds, and correct the one that is wrong.`,
        },
        [{ act: 'gdpr', section: 'art. 13 nr. 1 bokstav c' }],
      ),
    ];
  });
}
