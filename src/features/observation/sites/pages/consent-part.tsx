import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Section } from '#src/ui/section.tsx';
import type { SiteScan } from '../../web/scan-result.ts';
import { consentDiffers, consentLines, consentTitle } from '../../words/ease-words.ts';
import { siteTexts } from './texts.ts';

/** How the site asks for consent: whether a no is as easy as a yes, and what could not be read. Nothing where no banner was met. */
export const ConsentPart: FC<{ lang: Lang; scan: SiteScan; site: string }> = ({ lang, scan, site }) => {
  const lines = consentLines(scan.visits, lang);
  if (lines.length === 0) return null;
  return (
    <Section title={consentTitle[lang]} id="samtykke">
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {consentDiffers(scan.visits) && (
        <p>
          <a class="ds-link" href={`/nettsteder/${site}/samtykke`}>
            {siteTexts[lang].site.decide}
            <span class="ds-sr-only">: {consentTitle[lang]}</span>
          </a>
        </p>
      )}
    </Section>
  );
};
