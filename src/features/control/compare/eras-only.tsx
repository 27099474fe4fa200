import type { FC } from 'hono/jsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { countsInWords } from '../pages/finding-rows.tsx';
import { addressOf, type Typed } from '../pages/query.ts';
import type { Sight } from '../pages/sight.ts';
import { themeName } from '../theme-names.ts';
import type { LawSide } from './eras-model.ts';
import { compareTexts } from './texts.ts';

/** What only one of the laws asks, by theme. */
export const Only: FC<{ sight: Sight; head: string; typed: Typed; side: LawSide }> = ({ sight, head, typed, side }) => {
  const { lang } = sight;
  const texts = compareTexts[lang].eras;
  const themes = [...Map.groupBy(side.requirements, ({ theme }) => theme)];
  if (themes.length === 0) return null;
  return (
    <Section
      title={texts.only(head.charAt(0).toLocaleLowerCase('nb') + head.slice(1))}
      id={`bare-${sight.view.pack.id}`}
      intro={texts.onlyIntro}
    >
      <Table
        caption={texts.only(head.charAt(0).toLocaleLowerCase('nb') + head.slice(1))}
        captionHidden
        rows={themes}
        rowKey={([theme]) => theme}
        columns={[
          {
            key: 'theme',
            header: texts.theme,
            rowHeader: true,
            cell: ([theme]) => (
              <a href={`${addressOf('/funn', { ...typed, tema: theme })}#utvalg`}>{themeName(theme, lang)}</a>
            ),
          },
          {
            key: 'requirements',
            header: texts.requirements,
            cell: ([, of]) => (
              <ul>
                {of.map(({ id, title }) => (
                  <li key={id}>{title[lang]}</li>
                ))}
              </ul>
            ),
          },
          {
            key: 'findings',
            header: texts.findings,
            cell: ([, of]) => {
              const ids = of.map(({ id }) => id);
              const findings = side.findings.filter(({ requirement }) => ids.includes(requirement));
              return findings.length === 0 ? texts.noFindings : countsInWords(findings, sight);
            },
          },
        ]}
      />
    </Section>
  );
};
