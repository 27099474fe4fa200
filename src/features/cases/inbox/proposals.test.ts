import { expect, test } from 'vitest';
import { readMail } from '#src/platform/mail/read-mail.ts';
import { eml } from '#test/mail/build.ts';
import { readLetter } from '../letter/letter.ts';
import { receiptAddress } from './may-answer.ts';
import { asksForMore, proposalsOf } from './proposals.ts';
import { arrivedReceipt, joinedReceipt, openedReceipt } from './receipts.ts';

async function proposed(body: string, headers: string[] = []) {
  const mail = await readMail(eml({ body, headers }));
  const inThread = mail.inReplyTo !== undefined;
  return proposalsOf(readLetter({ ...mail, from: '', inThread, day: '2026-11-23' }));
}

test('a breach comes first, and sentences of one kind are one part', async () => {
  const parts = await proposed(
    'Jeg ber om innsyn i avtalen.\n\nJeg ber om innsyn i referatene.\n\nVi oppdaget et brudd: karakterene ligger åpent på nettet, og vil melde fra om dette.',
  );
  expect(parts.map((part) => (part.becomes === 'case' ? part.kind : part.asks))).toEqual(['breach', 'foi']);
  expect(parts[1]?.text).toBe('Jeg ber om innsyn i avtalen.\n\nJeg ber om innsyn i referatene.');
});

test('a letter of one part is that part as a whole; one that asks for nothing known is a question', async () => {
  const [only] = await proposed('Hei.\n\nJeg ber om innsyn i avtalen.\n\nHilsen Kari');
  expect(only).toEqual({ becomes: 'case', kind: 'foi', text: 'Hei.\n\nJeg ber om innsyn i avtalen.\n\nHilsen Kari' });
  expect(await proposed('Fin skole dere har.')).toMatchObject([{ becomes: 'case', kind: 'guidance' }]);
});

test('a complaint belongs to a case that is there', async () => {
  const parts = await proposed('Jeg klager på avslaget dere ga meg.', ['In-Reply-To: <a@b.example>']);
  expect(parts).toMatchObject([{ becomes: 'message', asks: 'complaint' }]);
  expect(asksForMore(parts, 'foi')).toBe(false);
  expect(asksForMore(await proposed('Jeg ber om innsyn i avtalen.'), 'foi')).toBe(false);
  expect(asksForMore(await proposed('Jeg ber om innsyn i avtalen.'), 'access')).toBe(true);
});

const none = () => false;
test.each([
  ['Auto-Submitted: auto-generated', undefined],
  ['Auto-Submitted: no', 'kari.nes@eksempel.example'],
  ['Precedence: list', undefined],
  ['List-Unsubscribe: <https://eksempel.example/av>', undefined],
  ['Return-Path: <>', undefined],
  ['Reply-To: svar@eksempel.example', 'svar@eksempel.example'],
  ['Reply-To: no-reply@eksempel.example', undefined],
  ['X-Annet: noe', 'kari.nes@eksempel.example'],
])('with %s the receipt goes to %s', async (header, address) => {
  const mail = await readMail(eml({ body: 'Hei', headers: [header] }));
  expect(receiptAddress(mail, 'other', none, 'kari.nes@eksempel.example')).toBe(address);
});

test('no receipt goes to ourselves, to a report, or to what a program answered', async () => {
  const mail = await readMail(eml({ body: 'Hei' }));
  expect(receiptAddress(mail, 'other', () => true, null)).toBeUndefined();
  expect(receiptAddress(mail, 'other', none, '')).toBeUndefined();
  expect(receiptAddress(mail, 'bounce', none, null)).toBeUndefined();
  expect(receiptAddress(mail, 'automatic-reply', none, null)).toBeUndefined();
});

const came = { owner: 'Solvik kommune', reference: 'abcdefgh12345678', receivedAt: new Date('2026-11-20T15:30:00Z') };

test.each(['nb', 'nn', 'en'] as const)(
  'a receipt tells the reference, the time, who has it, and the next day (%s)',
  (lang) => {
    const { text } = arrivedReceipt(came, lang, false);
    for (const told of [came.reference, 'Solvik kommune', '16:30', '23']) expect(text).toContain(told);
    expect(joinedReceipt({ ...came, number: '2026/17' }, lang).text).toContain('2026/17');
    const opened = openedReceipt({ ...came, number: '2026/17', kind: 'access' }, lang).text;
    // One month, GDPR art. 12(3): 20 December is a Sunday, so the day after.
    for (const told of ['2026/17', came.reference, '21']) expect(opened).toContain(told);
  },
);

test('who tells of a breach is told of the 72 hours, not promised an answer', () => {
  const { text } = openedReceipt({ ...came, number: '2026/18', kind: 'breach' }, 'nb');
  expect(text).toContain('72 timer');
  expect(text).not.toContain('Du skal ha svar');
});
