import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Section } from '#src/ui/section.tsx';
import { type Block, type Chapter, expiryWords, type Line, type PackageContents } from '../package/contents.ts';
import { innsynTexts } from './texts.ts';

const Lines: FC<{ lines: readonly Line[] }> = ({ lines }) => (
  <dl class="sv-facts sv-copy-lines">
    {lines.map(({ label, text, withheld }) => (
      <div>
        <dt>{label}</dt>
        <dd>{withheld === undefined ? <span class="sv-said">{text}</span> : <em class="sv-said">{text}</em>}</dd>
      </div>
    ))}
  </dl>
);

const Blocks: FC<{ blocks: readonly Block[] }> = ({ blocks }) => (
  <ol class="sv-contents">
    {blocks.map(({ lines }) => (
      <li>
        <Lines lines={lines} />
      </li>
    ))}
  </ol>
);

/** What a fragment of the page is called. */
const anchor = (id: string) => `rom-${id.replaceAll(/[^a-z0-9-]/g, '-')}`;

const ChapterView: FC<{ chapter: Chapter }> = ({ chapter }) => (
  <Section title={chapter.title} id={anchor(chapter.id)}>
    {chapter.facts.length > 0 && <Lines lines={chapter.facts} />}
    {chapter.parts.map((part) => (
      <Section title={part.title} level={3}>
        {part.note !== undefined && <p class="sv-note">{part.note}</p>}
        <Blocks blocks={part.blocks} />
      </Section>
    ))}
  </Section>
);

/** A copy as a page: what is kept back first, then room by room. The same words as in its files. */
export const PackageView: FC<{ contents: PackageContents; lang: Lang }> = ({ contents, lang }) => (
  <>
    <p>{contents.lead}</p>
    <Alert tone="info">
      <p>{expiryWords(contents.expiresOn)[lang]}</p>
    </Alert>
    {contents.withheld.length > 0 && (
      <Section title={innsynTexts.kept[lang]} id="holdt-tilbake" intro={innsynTexts.keptIntro[lang]}>
        <ul class="ds-list">
          {contents.withheld.map(({ text, count }) => (
            <li>
              {text} ({count})
            </li>
          ))}
        </ul>
      </Section>
    )}
    <nav aria-label={innsynTexts.contents[lang]}>
      <ul class="ds-list">
        {contents.chapters.map(({ id, title }) => (
          <li>
            <a class="ds-link" href={`#${anchor(id)}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {contents.chapters.map((chapter) => (
      <ChapterView chapter={chapter} />
    ))}
  </>
);
