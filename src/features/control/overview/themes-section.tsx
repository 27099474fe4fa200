import type { FC } from 'hono/jsx';
import { VerdictBar } from '#src/ui/count-bar.tsx';
import { Section } from '#src/ui/section.tsx';
import { gainOf } from '../compare/compare.ts';
import { countsInWords } from '../pages/finding-rows.tsx';
import { addressOf, questionPart } from '../pages/query.ts';
import { countsOf, groupByTheme } from '../pages/select.ts';
import type { Sight } from '../pages/sight.ts';
import { themeName } from '../theme-names.ts';
import { overviewTexts } from './texts.ts';
import type { Since } from './view-since.ts';

/** The themes: each with its bar, the numbers in words, what is new, and a way to its findings. */
export const ThemesSection: FC<{ sight: Sight; since: Since | undefined }> = ({ sight, since }) => {
  const { lang, view } = sight;
  const texts = overviewTexts[lang];
  return (
    <Section title={texts.themes} id="temaer" intro={texts.themesIntro}>
      <ul class="sv-themes">
        {groupByTheme(view.findings).map(({ theme, findings }) => (
          <li key={theme}>
            <a
              class="sv-theme-name"
              href={`${addressOf('/funn', { ...questionPart(sight.asked), tema: theme })}#utvalg`}
            >
              {themeName(theme, lang)}
            </a>
            <VerdictBar counts={countsOf(findings)} height={18} />
            <p>
              {countsInWords(findings, sight)}
              <Gain lang={lang} gain={since === undefined ? 0 : gainIn(theme, since)} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

function gainIn(theme: string, { pairs }: Since): number {
  return gainOf(pairs.filter(({ before, after }) => (after ?? before)?.theme === theme));
}

const Gain: FC<{ lang: Sight['lang']; gain: number }> = ({ lang, gain }) =>
  gain === 0 ? null : (
    <>
      {' '}
      <strong class="sv-gain">{overviewTexts[lang].gained(gain)}</strong>
    </>
  );
