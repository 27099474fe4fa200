import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Reading, Sentence } from '../content/read/reading.ts';
import type { StatementFinding } from '../finding.ts';
import { contradiction } from './contradiction.ts';
import { alike, known, namesOf } from './names.ts';

const name = String.raw`(\p{Lu}[\p{L}\p{N}-]{1,40}(?:\s(?:og\s)?[\p{Lu}][\p{L}\p{N}-]{0,40}){0,5})`;
/** "Driftes av Enable AS", "Leverandør: Enable AS": who delivers or runs it. */
const delivers = [
  new RegExp(
    `(?<!\\p{L})(?:drift(?:es|et|a|ast)|drives|drivast|lever(?:es|t|ast)|supplied|delivered|operated|run)\\s(?:av|by)\\s${name}`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})(?:[Ll]everandør(?:en)?|[Ss]upplier)(?:\\s(?:er|is)|:)\\s${name}`, 'u'),
];

/** Whoever else the register says has to do with the system: a sub-processor may run what another delivers. */
function others(snapshot: Snapshot, system: string): readonly string[] {
  const agreements = [...entriesOf(snapshot, 'agreements').values()].filter(({ body }) =>
    body.systems.includes(system),
  );
  return agreements.flatMap(({ body }) => [body.party, ...(known(body.subProcessors) ?? [])]);
}

/** Another vendor than the register has. */
export function vendor(
  _reading: Reading,
  snapshot: Snapshot,
  subjects: ReadonlyMap<Sentence, string>,
): readonly StatementFinding[] {
  const parties = entriesOf(snapshot, 'parties');
  return [...subjects].flatMap(([sentence, key]) => {
    const system = entriesOf(snapshot, 'systems').get(key)?.body;
    const held = known(system?.vendor);
    const said = delivers.map((pattern) => pattern.exec(sentence.text)?.[1]).find((found) => found !== undefined);
    if (system === undefined || held === undefined || said === undefined) return [];
    const support = known(system.supportAccess?.by);
    const right = [held, ...(support === undefined ? [] : [support]), ...others(snapshot, key)].flatMap((party) => {
      const body = parties.get(party)?.body;
      return body === undefined ? [] : namesOf(body);
    });
    if (right.length === 0 || right.some((one) => alike(one, said))) return [];
    const vendorName = parties.get(held)?.body.name ?? held;
    return [
      contradiction(
        'vendor',
        sentence,
        {
          nb: `Etter registeret er ${vendorName} leverandør av ${system.name}, ikke ${said}. Rett den som er feil.`,
          nn: `Etter registeret er ${vendorName} leverandør av ${system.name}, ikkje ${said}. Rett den som er feil.`,
          en: `By the register ${vendorName} is the vendor of ${system.name}, not ${said}. Correct the one that is wrong.`,
        },
        [{ act: 'gdpr', section: 'art. 13 nr. 1 bokstav e' }],
      ),
    ];
  });
}
