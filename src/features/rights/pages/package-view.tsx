import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Section } from '#src/ui/section.tsx';
import {
  type Block,
  type Chapter,
  emptyChapter,
  expiryWords,
  type Line,
  type PackageContents,
  type Part,
} from '../package/contents.ts';
import { packageTexts } from '../package/texts.ts';
import { put } from './props.ts';
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

/** A part of so few lines is shown as it is. */
const fewLines = 14;
/** Entries of so many lines are folded one by one, so that one can look for the one that is meant. */
const longEntry = 6;

/** How a part is shown: as it is, each of its entries folded, or folded as a whole. */
function foldOf({ blocks }: Part): 'open' | 'each' | 'whole' {
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  if (lines <= fewLines) return 'open';
  return blocks.length > 1 && lines / blocks.length >= longEntry ? 'each' : 'whole';
}

const entriesIn = ({ blocks }: Part, lang: Lang) => put(innsynTexts.entriesIn[lang], { antall: blocks.length });

/** Which line tells the entries of a part apart: the first in which most of them differ. */
function tellingLine({ blocks }: Part): number {
  const differ = (at: number) => new Set(blocks.map(({ lines }) => lines[at]?.text)).size;
  const most = Math.max(...blocks.map(({ lines }) => lines.length));
  const counts = Array.from({ length: most }, (_, at) => differ(at));
  return counts.indexOf(Math.max(...counts));
}

/** What a folded entry is called: what tells it apart; never what is kept back, which says so instead. */
function entryName({ lines }: Block, at: number): string {
  const line = lines[at] ?? lines[0];
  if (line === undefined) return '–';
  return line.withheld === undefined ? line.text : line.label;
}

const Blocks: FC<{ part: Part; folded: boolean }> = ({ part, folded }) => (
  <ol class="sv-contents">
    {part.blocks.map((block) => (
      <li>
        {folded ? (
          <details class="sv-more">
            <summary>{entryName(block, tellingLine(part))}</summary>
            <Lines lines={block.lines} />
          </details>
        ) : (
          <Lines lines={block.lines} />
        )}
      </li>
    ))}
  </ol>
);

const PartView: FC<{ part: Part; lang: Lang }> = ({ part, lang }) => {
  const fold = foldOf(part);
  const note = part.note !== undefined && <p class="sv-note">{part.note}</p>;
  return (
    <Section title={part.title} level={3}>
      {note}
      {fold === 'whole' ? (
        <details class="sv-more">
          <summary>
            {entriesIn(part, lang)}
            <span class="ds-sr-only">: {part.title}</span>
          </summary>
          <Blocks part={part} folded={false} />
        </details>
      ) : (
        <Blocks part={part} folded={fold === 'each'} />
      )}
    </Section>
  );
};

/** What a fragment of the page is called. */
const anchor = (id: string) => `rom-${id.replaceAll(/[^a-z0-9-]/g, '-')}`;

const ChapterView: FC<{ chapter: Chapter; lang: Lang }> = ({ chapter, lang }) => {
  const { id, title, facts, parts } = chapter;
  const summary =
    id === emptyChapter
      ? put(innsynTexts.roomsWithNothing[lang], { antall: facts.length })
      : innsynTexts.aboutThis[lang];
  return (
    <Section title={title} id={anchor(id)}>
      {parts.map((part) => (
        <PartView part={part} lang={lang} />
      ))}
      {facts.length > 1 ? (
        <details class="sv-more">
          <summary>
            {summary}
            {id !== emptyChapter && <span class="ds-sr-only">: {title}</span>}
          </summary>
          <Lines lines={facts} />
        </details>
      ) : (
        facts.length > 0 && <Lines lines={facts} />
      )}
    </Section>
  );
};

/** A copy as a page: what is kept back first, then what is held, room by room, the long of it folded. The same words as in its files. */
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
        {contents.onwards !== undefined && (
          <p>
            <strong>{packageTexts.complaint[contents.lang]}:</strong> {contents.onwards}
          </p>
        )}
      </Section>
    )}
    <Section title={innsynTexts.contents[lang]} id="innhold" intro={innsynTexts.contentsIntro[lang]}>
      <ul class="sv-toc">
        {contents.chapters.map(({ id, title, parts }) => {
          const count = parts.reduce((sum, { blocks }) => sum + blocks.length, 0);
          return (
            <li>
              <a class="ds-link" href={`#${anchor(id)}`}>
                {title}
              </a>
              {count > 0 && ` (${count})`}
            </li>
          );
        })}
      </ul>
    </Section>
    {contents.chapters.map((chapter) => (
      <ChapterView chapter={chapter} lang={lang} />
    ))}
  </>
);
