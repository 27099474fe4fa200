import type { Lang, Text } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { Examined, LawReference, StatementFinding } from '../finding.ts';
import { toldAsPast } from './clause.ts';
import { type Outdated, outdated } from './outdated-table.ts';

const patterns = outdated.map((entry) => ({
  entry,
  pattern: new RegExp(
    `(?<![\\p{L}\\d])(?:${entry.name.replace(/ /g, '\\s{1,3}')})(?![\\p{L}\\d])`,
    entry.exact ? 'gu' : 'giu',
  ),
}));

function inWords(written: string, { now, since }: Outdated): Text {
  const name = written.replace(/\s+/g, ' ');
  const say = (lang: Lang) =>
    ({
      nb: `«${name}» er et gammelt navn. Siden ${shortDate(since, lang)} heter det ${now.nb}.`,
      nn: `«${name}» er eit gammalt namn. Sidan ${shortDate(since, lang)} heiter det ${now.nn}.`,
      en: `“${name}” is an old name. Since ${shortDate(since, lang)} it is ${now.en}.`,
    })[lang];
  return { nb: say('nb'), nn: say('nn'), en: say('en') };
}

/** The law that gave the new name, where the table names one of ours. */
function lawOf({ check }: Outdated): readonly LawReference[] {
  if (check === 'offentlighetsloven') return [{ act: 'offentleglova-2006', section: '–' }];
  return check === 'persondatadirektivet' ? [{ act: 'gdpr', section: 'art. 94' }] : [];
}

/** Names of authorities and acts that had been changed by the day that the text is examined for. */
export function outdatedNames({ text, asOf }: Examined): readonly StatementFinding[] {
  return patterns
    .filter(({ entry }) => entry.since <= asOf)
    .flatMap(({ entry, pattern }) =>
      [...text.matchAll(pattern)]
        .filter(({ index, 0: name }) => !toldAsPast(text, index, index + name.length))
        .map(({ index, 0: name }) => ({
          kind: 'outdated-name' as const,
          check: entry.check,
          passage: { start: index, end: index + name.length, text: name },
          message: inWords(name, entry),
          law: lawOf(entry),
        })),
    );
}
