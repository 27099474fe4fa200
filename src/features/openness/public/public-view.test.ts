import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentRow, FileRow, MatterRow, MessageRow, PartyRow } from '#src/features/cases/index.ts';
import { mask } from './mask.ts';
import { type Publication, publicView, seenHash, seenOf, type WholeCase } from './public-view.ts';
import type { PublicPart } from './table.ts';

const now = new Date('2026-11-23T09:00:00Z');
const at = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const row = (more: Partial<MatterRow> = {}): MatterRow => ({
  tenant: 't',
  id: 'm',
  year: 2026,
  sequence: 17,
  kind: 'foi',
  subject: 'Avtaler om læringsplattform',
  unit: 'bakkelokka',
  handler: 'h',
  offered_account: null,
  offered_unit: null,
  opened_by: null,
  state: 'active',
  received_at: at(72),
  received_day_only: false,
  received_via: 'mail',
  confidential: false,
  outcome: null,
  outcome_reason: 'grunnen',
  closed_at: null,
  erased_at: null,
  retain_until: null,
  public_slug: 'abcdefgh12345678',
  requester_reference: 'zyxwvuts87654321',
  form_key: null,
  next_due: null,
  ...more,
});

const party = (more: Partial<PartyRow> = {}): PartyRow => ({
  tenant: 't',
  id: 'p',
  matter: 'm',
  part: 'requester',
  person: null,
  account: null,
  name: 'Kari Nordmann Lie',
  public_name: null,
  email: 'kari@eksempel.invalid',
  phone: '412 34 567',
  address: 'Storgata 1, 0155 Oslo',
  authority: 'anyone',
  shown: 'not-needed',
  lang: null,
  ...more,
});

const message = (id: string, more: Partial<MessageRow> = {}): MessageRow => ({
  tenant: 't',
  id,
  matter: 'm',
  direction: 'in',
  channel: 'mail',
  at: at(70),
  author: 'mail',
  from_text: 'Kari Nordmann Lie',
  to_text: null,
  subject: null,
  body: `Tekst ${id}`,
  message_id: null,
  in_reply_to: null,
  mail_in: null,
  mail_out: null,
  handled_at: at(69),
  ...more,
});

const document = (id: string, more: Partial<DocumentRow> = {}): DocumentRow => ({
  tenant: 't',
  id,
  matter: 'm',
  title: `Tittel ${id}`,
  file: `fil-${id}`,
  source: `Kilde ${id}`,
  decision: 'open',
  ground_act: null,
  ground_section: null,
  secrecy_section: null,
  wider_access: `vurdert ${id}`,
  explanation: `forklart ${id}`,
  released_file: null,
  decided_at: at(20),
  decided_by: 'h',
  rest_ground: null,
  rest_reason: null,
  municipal_sort: null,
  facts: null,
  facts_reason: null,
  why: null,
  why_kept_back: false,
  until_day: null,
  until_event: null,
  sent_on_to: null,
  ...more,
});

const file = (id: string): FileRow => ({
  tenant: 't',
  id,
  matter: 'm',
  message: null,
  name: `navn-${id}`,
  media_type: 'application/pdf',
  sha256: 'a'.repeat(64),
  size: 10,
  added_at: at(60),
  author: 'mail',
});

const whole = (more: Partial<WholeCase> = {}): WholeCase => ({
  row: row(),
  parties: [party()],
  messages: [],
  documents: [],
  files: [],
  events: [],
  publications: [],
  staff: ['Jonas Eide'],
  handler: 'Jonas Eide',
  namesHandlers: false,
  ...more,
});

/** Somebody says that parts may be shown, as they stand. */
function saying(of: WholeCase, parts: readonly (readonly [PublicPart, string | null, boolean?])[]): WholeCase {
  const publications = parts.map(([part, item, isPublic = true], index): Publication => {
    const body = part === 'note' ? `Merknad ${item}` : null;
    const seen = seenOf(of, part, item, body ?? undefined) ?? 'nothing';
    return {
      tenant: 't',
      id: `w${String(index).padStart(3, '0')}`,
      matter: 'm',
      part,
      item,
      body,
      public: isPublic,
      seen_sha256: seenHash(seen),
      said_at: at(5),
      said_by: 'h',
    };
  });
  return { ...of, publications: [...of.publications, ...publications] };
}

const said = (of: WholeCase) => JSON.stringify(publicView(of, now, 'nb') ?? null);

describe('what is never public', () => {
  test.each([
    'access',
    'rectification',
    'erasure',
    'party-access',
    'breach',
    'log-access',
    'disclosure',
    'guidance',
  ] as const)('a case of %s, whatever was said of it', (kind) => {
    const of = saying(whole({ row: row({ kind }), messages: [message('a')] }), [
      ['message', 'a'],
      ['subject', null],
    ]);
    expect(publicView(of, now, 'nb')).toBeUndefined();
  });

  test('a confidential case, and one without a public page', () => {
    expect(publicView(whole({ row: row({ confidential: true }) }), now, 'nb')).toBeUndefined();
    expect(publicView(whole({ row: row({ public_slug: null }) }), now, 'nb')).toBeUndefined();
  });

  test('of a new case anything but number, day, state and clock', () => {
    const of = whole({ messages: [message('a', { handled_at: null })], documents: [document('d')] });
    const view = publicView(of, now, 'nb');
    expect(view).toMatchObject({ number: '2026/17', title: null, requester: null, handler: null, entries: [] });
    expect(view?.next?.rule.name).toBeDefined();
    expect(said(of)).not.toMatch(/Avtaler|Kari|Tekst|Tittel|bakkelokka|grunnen|Eide/);
  });

  test('notes among ourselves, letters that nobody has read, and documents that nobody has decided, though somebody says so', () => {
    const of = saying(
      whole({
        messages: [message('a', { direction: 'note' }), message('b', { handled_at: null })],
        documents: [document('d', { decision: 'undecided', decided_at: null })],
      }),
      [
        ['message', 'a'],
        ['message', 'b'],
        ['document', 'd'],
        ['message', 'of another case'],
      ],
    );
    expect(publicView(of, now, 'nb')?.entries).toEqual([]);
  });

  test('an outcome before it is sent to the one who asked', () => {
    expect(publicView(whole({ row: row({ state: 'decided', outcome: 'refused' }) }), now, 'nb')?.outcome).toBeNull();
    expect(publicView(whole({ row: row({ state: 'answered', outcome: 'refused' }) }), now, 'nb')?.outcome).toBe(
      'refused',
    );
  });

  test('whatever a case holds: what nobody has opened, addresses and numbers, names, the reference of the receipt', () => {
    const secret = 'zyxwvuts87654321';
    const body = fc
      .array(
        fc.constantFrom(
          'hei',
          'Kari',
          'nordmann',
          'KARI NORDMANN LIE',
          'kari@eksempel.invalid',
          'annen.adresse@skole.no',
          '412 34 567',
          '+47 22334455',
          '01011212345',
          '010112 12345',
          `https://eksempel.invalid/kvittering/${secret}`,
          `sak+${secret}@kommune.invalid`,
          'Storgata 1,\n0155 Oslo',
          'Jonas Eide',
          '> sitat',
          '\n',
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(' '));
    const messages = fc.array(
      fc.record({
        body,
        direction: fc.constantFrom('in' as const, 'out' as const, 'note' as const),
        read: fc.boolean(),
        open: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    const documents = fc.array(
      fc.record({
        decision: fc.constantFrom('undecided' as const, 'open' as const, 'partly' as const, 'refused' as const),
        released: fc.boolean(),
        open: fc.boolean(),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(messages, documents, fc.boolean(), (letters, papers, titled) => {
        const of = whole({
          messages: letters.map(({ body: text, direction, read }, n) =>
            message(`m${n}`, {
              direction,
              body: `merke${n}m ${text}`,
              handled_at: read ? at(1) : null,
              at: at(60 - n),
              subject: text.replaceAll('\n', ' '),
            }),
          ),
          documents: papers.map(({ decision, released }, n) =>
            document(`d${n}`, { decision, released_file: released ? `ut-d${n}` : null }),
          ),
          files: papers.flatMap((_, n) => [file(`fil-d${n}`), file(`ut-d${n}`)]),
        });
        const view = said(
          saying(of, [
            ...letters.map(({ open }, n) => ['message', `m${n}`, open] as const),
            ...papers.map(({ open }, n) => ['document', `d${n}`, open] as const),
            ['subject', null, titled],
          ]),
        );
        expect(view).not.toMatch(/@|412|2233|0101|010112|Storgata|kvittering|zyxwvuts|kilde|vurdert|forklart/i);
        expect(view).not.toMatch(/\b(?:kari|nordmann|lie|jonas|eide)\b/i);
        for (const [n, { direction, read, open }] of letters.entries())
          expect(view.includes(`merke${n}m`)).toBe(open && read && direction !== 'note');
        for (const [n, { decision, released, open }] of papers.entries()) {
          expect(view.includes(`Tittel d${n}`)).toBe(open && decision !== 'undecided');
          expect(view.includes(`"fil-d${n}"`)).toBe(open && decision === 'open' && !released);
          expect(view.includes(`"ut-d${n}"`)).toBe(open && released && (decision === 'open' || decision === 'partly'));
        }
        expect(view.includes('Avtaler')).toBe(titled);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what somebody has opened', () => {
  test('is shown until somebody takes it back, and never when it has changed since', () => {
    const of = whole({ messages: [message('a')], documents: [document('d')] });
    const open = saying(of, [
      ['message', 'a'],
      ['document', 'd'],
      ['note', 'n'],
    ]);
    expect(publicView(open, now, 'nb')?.entries.map(({ part }) => part)).toEqual(['message', 'document', 'note']);
    const back = saying(open, []);
    const again: WholeCase = {
      ...back,
      publications: [...back.publications, { ...(back.publications[0] as Publication), id: 'z', public: false }],
    };
    expect(publicView(again, now, 'nb')?.entries.map(({ part }) => part)).toEqual(['document', 'note']);
    const changed = { ...open, documents: [document('d', { decision: 'partly', released_file: 'x' })] };
    expect(publicView(changed, now, 'nb')?.entries.map(({ part }) => part)).toEqual(['message', 'note']);
  });

  test('folds a copy of a message that is shown, and leaves out a copy of one that is not', () => {
    const asked = message('a', { body: 'Jeg ber om å få se alle avtalene med vedlegg.', at: at(60) });
    const quoted =
      'Her er de.\n\nman. 23. nov. 2026 kl. 10:15 skrev Kari Nordmann Lie <kari@eksempel.invalid>:\n\n> Jeg ber om å få se alle avtalene med vedlegg.\n';
    const answer = message('b', { direction: 'out', body: quoted, at: at(10) });
    const of = whole({ messages: [asked, answer] });
    const both = publicView(
      saying(of, [
        ['message', 'a'],
        ['message', 'b'],
      ]),
      now,
      'nb',
    )?.entries.at(-1);
    expect(both).toMatchObject({ leftOut: false });
    expect(JSON.stringify(both)).toMatch(/"folded":true/);
    const one = said(saying(of, [['message', 'b']]));
    expect(one).not.toContain('alle avtalene');
    expect(one).toContain('"leftOut":true');
  });

  test('names the one who asks only as they chose, and the handler only where the owner does', () => {
    const of = whole({
      parties: [party({ public_name: 'Lokalavisa' })],
      messages: [message('a', { body: 'Hilsen Kari i Lokalavisa' })],
    });
    const view = publicView(saying(of, [['message', 'a']]), now, 'nb');
    expect(view).toMatchObject({ requester: 'Lokalavisa', handler: null, isPersonal: true });
    expect(JSON.stringify(view)).toContain('Hilsen [navn] i Lokalavisa');
    expect(publicView({ ...of, namesHandlers: true }, now, 'nb')?.handler).toBe('Jonas Eide');
  });
});

test('masking takes what is written in another way too, and leaves dates, amounts and case numbers', () => {
  const secrets = { names: ['Kari Nordmann'], addresses: ['Storgata 1'], keys: ['zyxw'] };
  expect(mask('KARI  nordmanns brev, storgata   1', secrets, 'nb')).toBe('[navn] brev, [adresse]');
  const plain = 'Sak 2026/17 av 19. november 2026 kl. 10.30 kostet 1 250 000 kroner (§ 13).';
  expect(mask(plain, secrets, 'nb')).toBe(plain);
});

test('masking takes the reference of a letter, which opens its receipt, and no long word', () => {
  const secrets = { names: [], addresses: [], keys: [] };
  expect(mask('Referansen er qbz47t90d3cv1xzg. Ta vare på den.', secrets, 'nb')).toBe(
    'Referansen er [lenke]. Ta vare på den.',
  );
  const plain = 'Personvernombudet i 2026 og opplysningsplikten';
  expect(mask(plain, secrets, 'nb')).toBe(plain);
});
