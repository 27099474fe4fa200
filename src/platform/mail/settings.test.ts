import { expect, test } from 'vitest';
import { readMailSettings } from './settings.ts';

const box = { SKOLEVERN_MAILBOXES: 'solvik', SKOLEVERN_MAILBOX_SOLVIK_ADDRESS: 'post@solvik.example' };
const imap = {
  ...box,
  SKOLEVERN_MAILBOX_SOLVIK_IMAP: 'imaps://post@imap.solvik.example',
  SKOLEVERN_MAILBOX_SOLVIK_IMAP_PASSWORD: 'hush',
};

test('without settings there is no mail', () => {
  const none = { boxes: [], out: undefined, listen: undefined, maxBytes: 100 * 1024 * 1024 };
  expect(readMailSettings({})).toEqual(none);
});

test('a mailbox has its owner’s name and an address for cases unless told', () => {
  expect(readMailSettings(box).boxes).toEqual([
    { key: 'solvik', owner: 'solvik', address: 'post@solvik.example', replyPattern: 'post+{reference}@solvik.example' },
  ]);
});

test('mail is fetched with TLS from the first byte, sent with STARTTLS that must succeed', () => {
  const { boxes, out } = readMailSettings({
    ...imap,
    SKOLEVERN_SMTP: 'smtp://ut@mx.solvik.example',
    SKOLEVERN_SMTP_PASSWORD: 'ssh',
  });
  expect(boxes[0]?.imap).toEqual({
    host: 'imap.solvik.example',
    port: 993,
    tls: 'at-once',
    user: 'post',
    password: 'hush',
    folder: 'INBOX',
  });
  expect(out).toEqual({ host: 'mx.solvik.example', port: 587, tls: 'starttls', user: 'ut', password: 'ssh' });
});

test('folders, passwords in files and authorities of one’s own are read', () => {
  const files: Record<string, string> = { '/run/secret': 'hush hush\n', '/run/ca': 'PEM' };
  const env = {
    ...box,
    SKOLEVERN_MAILBOX_SOLVIK_IMAP: 'imap://post%40solvik.example@mail.solvik.example:1143/INBOX/Krav?done=Tatt%20imot',
    SKOLEVERN_MAILBOX_SOLVIK_IMAP_PASSWORD_FILE: '/run/secret',
    SKOLEVERN_MAIL_CA_FILE: '/run/ca',
  };
  expect(readMailSettings(env, (path) => files[path] ?? '').boxes[0]?.imap).toEqual({
    host: 'mail.solvik.example',
    port: 1143,
    tls: 'starttls',
    user: 'post@solvik.example',
    password: 'hush hush',
    ca: 'PEM',
    folder: 'INBOX/Krav',
    done: 'Tatt imot',
  });
});

test('without TLS only towards this machine, and listening to others only with a certificate', () => {
  expect(readMailSettings({ SKOLEVERN_SMTP: 'smtp://127.0.0.1:25?tls=no' }).out).toEqual({
    host: '127.0.0.1',
    port: 25,
    tls: 'none',
  });
  expect(readMailSettings({ SKOLEVERN_MAIL_LISTEN: 'lmtp://127.0.0.1:2424' }).listen).toEqual({
    host: '127.0.0.1',
    port: 2424,
    lmtp: true,
  });
});

test.each([
  [{ SKOLEVERN_SMTP: 'smtp://mx.solvik.example?tls=no' }, 'SKOLEVERN_SMTP'],
  [{ SKOLEVERN_SMTP: 'smtps://127.0.0.1?tls=no' }, 'SKOLEVERN_SMTP'],
  [{ SKOLEVERN_SMTP: 'https://mx.solvik.example' }, 'SKOLEVERN_SMTP'],
  [{ SKOLEVERN_SMTP: 'smtps://ut:hemmelig@mx.solvik.example' }, 'SKOLEVERN_SMTP'],
  [{ SKOLEVERN_SMTP: 'smtps://ut@mx.solvik.example' }, 'SKOLEVERN_SMTP_PASSWORD'],
  [
    {
      SKOLEVERN_SMTP: 'smtps://ut@mx.solvik.example',
      SKOLEVERN_SMTP_PASSWORD: 'a',
      SKOLEVERN_SMTP_PASSWORD_FILE: '/b',
    },
    'SKOLEVERN_SMTP_PASSWORD_FILE',
  ],
  [
    { SKOLEVERN_SMTP: 'smtps://ut@mx.solvik.example', SKOLEVERN_SMTP_PASSWORD_FILE: '/nowhere/at/all' },
    'SKOLEVERN_SMTP_PASSWORD_FILE',
  ],
  [{ SKOLEVERN_MAILBOXES: 'Solvik Post' }, 'SKOLEVERN_MAILBOXES'],
  [{ SKOLEVERN_MAILBOXES: 'solvik' }, 'SKOLEVERN_MAILBOX_SOLVIK_ADDRESS'],
  [
    { ...box, SKOLEVERN_MAILBOXES: 'solvik,annen', SKOLEVERN_MAILBOX_ANNEN_ADDRESS: 'POST@solvik.example' },
    'SKOLEVERN_MAILBOXES',
  ],
  [{ ...box, SKOLEVERN_MAILBOX_SOLVIK_REPLY: 'sak@solvik.example' }, 'SKOLEVERN_MAILBOX_SOLVIK_REPLY'],
  [{ ...box, SKOLEVERN_MAILBOX_SOLVIK_IMAP: 'imaps://imap.solvik.example' }, 'SKOLEVERN_MAILBOX_SOLVIK_IMAP'],
  [{ SKOLEVERN_MAIL_LISTEN: '127.0.0.1:25' }, 'SKOLEVERN_MAIL_LISTEN'],
  [{ SKOLEVERN_MAIL_LISTEN: 'smtp://0.0.0.0:25' }, 'SKOLEVERN_MAIL_LISTEN'],
  [
    { SKOLEVERN_MAIL_LISTEN: 'smtp://127.0.0.1:25', SKOLEVERN_MAIL_LISTEN_CERT_FILE: '/x' },
    'SKOLEVERN_MAIL_LISTEN_KEY_FILE',
  ],
  [{ SKOLEVERN_MAIL_MAX_MB: 'mye' }, 'SKOLEVERN_MAIL_MAX_MB'],
])('nonsense names its variable, and never the secret: %o', (env, place) => {
  expect(() => readMailSettings(env)).toThrow(expect.objectContaining({ code: 'bad-input', place }));
  expect(() => readMailSettings(env)).toThrow(/^(?!.*hemmelig)/s);
});
