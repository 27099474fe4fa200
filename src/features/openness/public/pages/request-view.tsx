import type { FC } from 'hono/jsx';
import { momentWords, StageTag } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { momentAt } from '#src/kernel/oslo-time.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { PublicEntry, PublicView } from '../public-view.ts';
import { publicTexts } from './texts.ts';
import { clockWords, entryTitle, statusWords, stepWords } from './words.ts';

interface Props {
  readonly lang: Lang;
  readonly now: Date;
  readonly view: PublicView;
  /** Where the page is, which its files hang on. */
  readonly href: string;
  /** The heading is left to the page that this is shown in. */
  readonly within?: boolean;
}

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const Entry: FC<{ entry: PublicEntry; lang: Lang; href: string }> = ({ entry, lang, href }) => {
  const texts = publicTexts[lang];
  return (
    <li class="sv-message" id={entry.id} data-direction={entry.part === 'message' ? entry.direction : 'out'}>
      <p class="sv-message-head">
        <strong>{entryTitle(entry, lang)}</strong>{' '}
        <time datetime={entry.at.toISOString()}>{momentWords({ day: momentAt(entry.at.getTime()).day }, lang)}</time>
      </p>
      {entry.part === 'note' && <div class="sv-message-body">{entry.text}</div>}
      {entry.part === 'document' && entry.file !== null && (
        <p>
          <a class="ds-link" href={`${href}/fil/${entry.id}`}>
            {texts.download(size(entry.size))}
            <span class="ds-sr-only"> {entry.title}</span>
          </a>
        </p>
      )}
      {entry.part === 'message' && (
        <>
          {entry.subject !== null && <p>{entry.subject}</p>}
          {entry.words.map(({ text, folded }, index) =>
            folded ? (
              <details class="sv-more" key={index}>
                <summary>{texts.quoted}</summary>
                <blockquote class="sv-message-body">{text.trim()}</blockquote>
              </details>
            ) : (
              text.trim() !== '' && (
                <div class="sv-message-body" key={index}>
                  {text.trim()}
                </div>
              )
            ),
          )}
          {entry.leftOut && <p class="sv-note">{texts.leftOut}</p>}
          {entry.attachments > 0 && <p class="sv-note">{texts.attachments(entry.attachments)}</p>}
        </>
      )}
    </li>
  );
};

/** A request as everybody may read it: how it stands, what has happened, and what has been opened of it. */
export const RequestView: FC<Props> = ({ lang, now, view, href, within }) => {
  const texts = publicTexts[lang];
  const level = within === true ? 3 : 2;
  const clocks = clockWords(view, lang);
  const who = [
    texts.by(view.requester ?? texts.somebody),
    texts.came(momentWords(view.received, lang)),
    ...(view.handler === null ? [] : [texts.handledBy(view.handler)]),
  ];
  return (
    <>
      {within === true ? (
        <p class="sv-lead">{statusWords(view, lang, now)}</p>
      ) : (
        <PageHeading
          kicker={texts.requestTitle(view.number)}
          title={view.title ?? texts.requestTitle(view.number)}
          lead={statusWords(view, lang, now)}
        >
          {view.state !== 'closed' && view.next !== undefined && <StageTag stage={view.stage} lang={lang} />}
        </PageHeading>
      )}
      <p>{who.join('. ')}.</p>
      {clocks.length > 0 && (
        <Section title={texts.clocks} id="frister" level={level}>
          <ul class="ds-list">
            {clocks.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={texts.entries}
        id="brev"
        level={level}
        intro={view.entries.length > 0 ? texts.entriesIntro : undefined}
      >
        {view.entries.length === 0 && <p>{texts.noEntries}</p>}
        <ol class="sv-contents">
          {view.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} lang={lang} href={href} />
          ))}
        </ol>
      </Section>
      <Section title={texts.timeline} id="hendelser" level={level}>
        <ol class="ds-list">
          {stepWords(view, lang).map(({ when, text }) => (
            <li key={`${when} ${text}`}>
              {when}: {text}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
};
