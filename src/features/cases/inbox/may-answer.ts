import type { Mail } from '#src/platform/mail/mail.ts';
import { isMailAddress } from '#src/platform/mail/outbox.ts';
import type { LetterKind } from '../letter/letter.ts';

/** So many receipts an address gets in a day and a night: two programs that answer each other stop there. */
export const mostReceipts = 5;

const robots =
  /^(?:no-?reply|do-?not-?reply|ikke-?svar|ikkje-?svar|mailer-daemon|postmaster|bounces?|noreply.*|abuse)(?:[+@]|$)/i;
const field = ({ headers }: Mail, name: string) => (headers.get(name)?.[0] ?? '').trim().toLowerCase();

/**
 * The address that a receipt goes to; undefined when none may be sent: no program is answered, no list, no report and not
 * ourselves (RFC 3834 section 2).
 * @param own whether an address is one of our own
 */
export function receiptAddress(
  mail: Mail,
  kind: LetterKind,
  own: (address: string) => boolean,
  envelopeFrom: string | null,
): string | undefined {
  if (kind === 'bounce' || kind === 'automatic-reply' || envelopeFrom === '') return undefined;
  const submitted = field(mail, 'auto-submitted');
  if (submitted !== '' && submitted !== 'no') return undefined;
  if (/^(?:bulk|list|junk|auto_reply)/.test(field(mail, 'precedence'))) return undefined;
  // mailparser puts all headers that begin with List- into one.
  if (['list', 'list-id', 'list-unsubscribe'].some((name) => mail.headers.has(name))) return undefined;
  if (field(mail, 'return-path') === '<>') return undefined;
  const address = (mail.replyTo ?? mail.from)?.address ?? '';
  if (!isMailAddress(address) || robots.test(address) || own(address)) return undefined;
  return address;
}
