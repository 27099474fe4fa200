import type { FC } from 'hono/jsx';
import { instantWords, numberOf } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { mask } from '../mask.ts';
import {
  givenFile,
  isShown,
  type PublicView,
  publishedParts,
  secretsOf,
  seenHash,
  seenOf,
  type WholeCase,
} from '../public-view.ts';
import type { PublicPart } from '../table.ts';
import { RequestView } from './request-view.tsx';
import { publicTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly now: Date;
  readonly of: WholeCase;
  readonly view: PublicView | undefined;
  /** Where everybody finds it; undefined while the owner shows no such pages. */
  readonly href: string | undefined;
  readonly note: string;
  readonly errors: readonly FormError[];
}

/** A part's name in the form. */
export const keyOf = (part: PublicPart, item: string | null): string => `${part}_${item ?? ''}`;

interface Choice {
  readonly part: PublicPart;
  readonly item: string | null;
  readonly heading: string;
  readonly text: string;
  /** Why it cannot be shown. */
  readonly not?: string;
  readonly more?: string;
}

function choicesOf({ of, lang }: Props): readonly { readonly title: string; readonly choices: readonly Choice[] }[] {
  const texts = publicTexts[lang];
  const secrets = secretsOf(of);
  const masked = (text: string) => mask(text, secrets, lang);
  const subject: Choice = { part: 'subject', item: null, heading: texts.publish.subject, text: masked(of.row.subject) };
  const messages = of.messages.flatMap(({ id, at, direction, subject: line, body, handled_at: read }): Choice[] =>
    direction === 'note'
      ? []
      : [
          {
            part: 'message',
            item: id,
            heading: `${texts.directions[direction]}, ${instantWords(at, lang)}`,
            text: masked([line, body].filter((one) => one !== null).join('\n\n')),
            ...(read === null && { not: texts.publish.unread }),
          },
        ],
  );
  const documents = of.documents.map(
    (document): Choice => ({
      part: 'document',
      item: document.id,
      heading: masked(document.title),
      text: [texts.decisions[document.decision], document.ground_section].filter((one) => one !== null).join(', '),
      ...(document.decision === 'undecided'
        ? { not: texts.publish.undecided }
        : { more: givenFile(document, of.files) === undefined ? texts.publish.noFile : texts.publish.withFile }),
    }),
  );
  const notes = [...publishedParts(of).values()].flatMap(({ part, item, body }): Choice[] =>
    part === 'note' && item !== null && body !== null ? [{ part, item, heading: texts.note, text: masked(body) }] : [],
  );
  return [
    { title: texts.publish.subject, choices: [subject] },
    { title: texts.publish.messages, choices: messages },
    { title: texts.publish.documents, choices: documents },
    ...(notes.length === 0 ? [] : [{ title: texts.publish.notes, choices: notes }]),
  ];
}

const ChoiceView: FC<Props & { choice: Choice }> = ({ of, lang, choice }) => {
  const texts = publicTexts[lang].publish;
  const { part, item, heading, text, not, more } = choice;
  const key = keyOf(part, item);
  const body = part === 'note' ? of.publications.findLast((one) => one.item === item)?.body : undefined;
  const seen = seenOf(of, part, item, body ?? undefined);
  return (
    <li>
      <p>
        <strong>{heading}</strong>
      </p>
      {part !== 'subject' || text !== heading ? <div class="sv-message-body">{text}</div> : null}
      {more !== undefined && <p class="sv-note">{more}</p>}
      {not !== undefined || seen === undefined ? (
        <p class="sv-note">{not}</p>
      ) : (
        <div class="ds-field sv-choice">
          <input type="hidden" name="del" value={`${key} ${seenHash(seen)}`} />
          <input
            class="ds-input"
            type="checkbox"
            id={`vis-${key}`}
            name="vis"
            value={key}
            checked={isShown(publishedParts(of), part, item)}
          />
          <label class="ds-label" for={`vis-${key}`} data-weight="regular">
            {texts.show}
            <span class="ds-sr-only">: {heading}</span>
          </label>
        </div>
      )}
    </li>
  );
};

/** `/saker/:id/offentlig`: what of a request everybody may read, part by part, and how they see it. */
export const PublishView: FC<Props> = (props) => {
  const { lang, now, of, view, href, note, errors } = props;
  const texts = publicTexts[lang].publish;
  return (
    <>
      <PageHeading
        kicker={publicTexts[lang].requestTitle(numberOf(of.row))}
        title={texts.title}
        lead={texts.lead(publishedParts(of).size)}
      />
      {href === undefined && <Alert tone="info">{texts.hidden}</Alert>}
      <p>{texts.intro}</p>
      <div class="sv-columns">
        <form class="sv-form" method="post" action={`/saker/${of.row.id}/offentlig`} novalidate>
          <ErrorSummary lang={lang} errors={errors} />
          {choicesOf(props).map(({ title, choices }) => (
            <Section key={title} title={title}>
              {choices.length === 0 && <p>{texts.nothing}</p>}
              <ul class="sv-contents">
                {choices.map((choice) => (
                  <ChoiceView key={keyOf(choice.part, choice.item)} {...props} choice={choice} />
                ))}
              </ul>
            </Section>
          ))}
          <TextArea
            lang={lang}
            name="merknad"
            label={texts.newNote}
            description={texts.newNoteHelp}
            value={note}
            required={false}
          />
          <Checkbox
            name="lest"
            value="ja"
            label={texts.read}
            error={errors.find(({ field }) => field === 'lest')?.text}
          />
          <div class="sv-actions">
            <Button>{texts.save}</Button>
          </div>
        </form>
        <Section title={texts.preview} id="forhandsvisning" intro={texts.previewIntro}>
          {view !== undefined && (
            <div class="sv-public-preview">
              <h3 class="ds-heading">{view.title ?? publicTexts[lang].requestTitle(view.number)}</h3>
              <RequestView lang={lang} now={now} view={view} href={href ?? ''} within />
            </div>
          )}
          {href !== undefined && (
            <p>
              <a class="ds-link" href={href}>
                {texts.open}
              </a>
            </p>
          )}
        </Section>
      </div>
    </>
  );
};
