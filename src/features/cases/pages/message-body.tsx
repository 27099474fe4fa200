import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { type StoredText, shownParts } from '../inbox/quotes.ts';
import { caseTexts } from '../texts.ts';

type Body = { readonly id: string; readonly body: string; readonly direction: 'in' | 'out' | 'note' };

/** What was said before a message, by which what it quotes is proved. */
function before(message: Body, messages: readonly Body[]): readonly StoredText[] {
  const until = messages.findIndex(({ id }) => id === message.id);
  return messages
    .slice(0, until < 0 ? messages.length : until)
    .filter(({ direction }) => direction !== 'note')
    .map(({ id, body }) => ({ id, text: body }));
}

/** The words of a message. What it quotes is folded where it is word for word what stands in the same case; else it stays open. */
export const MessageBody: FC<{ lang: Lang; message: Body; messages: readonly Body[] }> = ({
  lang,
  message,
  messages,
}) => {
  const parts = shownParts(message.body, before(message, messages));
  return (
    <div class="sv-message-body">
      {parts.map(({ start, end, copyOf }) => {
        const text = message.body.slice(start, end);
        if (copyOf === undefined) return text;
        return (
          <details class="sv-more" key={start}>
            <summary>{caseTexts[lang].matter.quoted}</summary>
            {text}
          </details>
        );
      })}
    </div>
  );
};
