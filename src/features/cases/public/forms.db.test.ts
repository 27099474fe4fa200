import { describe, expect, test } from 'vitest';
import { commandLineActor, setPublished } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import {
  deps,
  house,
  matterOf,
  ownOrigin,
  page,
  parties,
  send,
  sent,
  slug,
  tenant,
  useAskHouse,
} from '#test/ask/house.ts';
import { plain } from '#test/house.ts';
import { decideOutcome, sendAnswer } from '../closing.ts';
import { takeMatter } from '../hand-over.ts';
import { listMatters } from '../list-matters.ts';
import { sayInMatter } from '../say-in-matter.ts';
import { eventsOf, messagesOf } from '../store/read.ts';

useAskHouse();

const messages = (matter: string) => inTenant(house.db, tenant, (trx) => messagesOf(trx, matter));

const count = async () =>
  Number(
    (
      await house.admin
        .selectFrom('matter')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('who asks for documents', () => {
  test('says nothing of themselves, and has a receipt with number, day and ground, that they can follow', async () => {
    const receipt = await sent('be-om-dokumenter', { what: 'Alle avtaler om læringsplattform.', unit: '' });
    const matter = await matterOf(receipt);
    expect(matter).toMatchObject({
      kind: 'foi',
      state: 'received',
      received_via: 'form',
      subject: 'Innsyn i dokumenter',
    });
    const [party] = await parties(matter.id);
    expect(party).toMatchObject({
      name: null,
      email: null,
      address: null,
      public_name: null,
      authority: 'anyone',
      shown: 'not-needed',
      lang: 'nb',
    });
    const answer = await house.get(receipt);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = plain(await answer.text());
    expect(text).toContain(`2026/${matter.sequence}`);
    expect(text).toContain('torsdag 26. november 2026');
    expect(text).toContain('offentleglova § 32 andre ledd');
    expect(text).toContain('Alle avtaler om læringsplattform.');
    // Nobody's address stands in the log, and no reference.
    const lines = await house.admin.selectFrom('log_line').selectAll().where('act', '=', 'matter.ask').execute();
    expect(lines.at(-1)).toMatchObject({ actor: 'form', subject: `matter:${matter.id}` });
    expect(JSON.stringify(lines)).not.toContain(matter.requester_reference);
  });

  test('is mailed the receipt where they gave an address, once for a form that is sent twice', async () => {
    const fields = {
      what: 'Møteboka',
      email: 'kim@avis.example',
      word: '0123456789abcdef',
      named: 'ja',
      publicName: 'Avisa',
      lang: 'nn',
    };
    const before = await count();
    const receipt = await sent('be-om-dokumenter', fields);
    expect(await sent('be-om-dokumenter', fields)).toBe(receipt);
    expect(await count()).toBe(before + 1);
    // What is written anew is another request, although the form is the same.
    expect(await sent('be-om-dokumenter', { ...fields, what: 'Møteboka og vedlegget' })).not.toBe(receipt);
    const matter = await matterOf(receipt);
    const mails = await house.admin.selectFrom('mail_out').selectAll().where('matter', '=', matter.id).execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ purpose: 'receipt', language: 'nn', to_address: 'kim@avis.example' });
    expect(mails[0]?.body).toContain(`${ownOrigin}${receipt}`.replace(ownOrigin, ''));
    expect(mails[0]?.body).toContain('seinast');
    expect((await messages(matter.id)).map(({ direction }) => direction)).toEqual(['in', 'out']);
    expect((await parties(matter.id))[0]).toMatchObject({ public_name: 'Avisa', name: null, lang: 'nn' });
  });

  test('gets everything typed back with the fault at its place', async () => {
    const before = await count();
    const fields = {
      what: '',
      subject: 'Om kunst',
      email: 'ikke en adresse',
      address: 'Vei 1',
      named: 'ja',
      unit: 'finnes-ikke',
    };
    const answer = await send('be-om-dokumenter', fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const kept of ['Om kunst', 'ikke en adresse', 'Vei 1']) expect(html).toContain(kept);
    for (const field of ['what', 'email', 'publicName', 'unit']) expect(html).toContain(`id="felt-${field}-feil"`);
    expect(await count()).toBe(before);
  });

  test('may send files; one that is too large is told of, and what was written stays', async () => {
    const large = new File([new Uint8Array(8_100_000)], 'stor.pdf', { type: 'application/pdf' });
    const answer = await send('be-om-dokumenter', { what: 'Se skjermbildet' }, undefined, [large]);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Se skjermbildet');
    expect(html).toContain('stor.pdf');
    const receipt = await sent('be-om-dokumenter', { what: 'Se skjermbildet' }, undefined, [
      new File(['x'], 'a/b.png'),
    ]);
    const [link = ''] =
      /\/om\/solvik\/kvittering\/\w+\/fil\/[\w-]+/.exec(await (await house.get(receipt)).text()) ?? [];
    const file = await house.get(link);
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/octet-stream', 'x']);
  });

  test('who fills in what nobody sees opens nothing', async () => {
    const before = await count();
    expect((await send('be-om-dokumenter', { what: 'Kjøp', website: 'https://ond.example' })).status).toBe(422);
    expect(await count()).toBe(before);
  });
});

describe('a receipt', () => {
  test('takes a message, and a withdrawal that somebody is told of', async () => {
    const receipt = await sent('be-om-dokumenter', { what: 'Alt om skolegården' });
    const { id } = await matterOf(receipt);
    const post = (step: string, text: string) =>
      send(`${receipt.replace(`/om/${slug}/`, '')}/${step}`, { [`${step}-tekst`]: text });
    expect((await post('melding', '  ')).status).toBe(422);
    expect((await post('melding', 'Bare fra i år.')).headers.get('location')).toBe(receipt);
    expect(await page(receipt)).toContain('Bare fra i år.');
    // A complaint is of an answer.
    expect((await post('klage', 'Uenig')).status).toBe(409);
    expect((await post('trekk', '')).status).toBe(303);
    expect(await matterOf(receipt)).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
    const { matters } = await listMatters(deps(), house.actor('coordinator'), { list: 'mine' });
    expect(matters.find((one) => one.id === id)?.because).toEqual(['unread']);
    expect((await post('trekk', '')).status).toBe(409);
  });

  test('shows what was answered, takes a complaint of it, and never shows a note', async () => {
    const receipt = await sent('be-om-dokumenter', { what: 'Avviksmeldinger' });
    const { id: matter } = await matterOf(receipt);
    const by = house.actor('coordinator');
    await takeMatter(deps(), by, { matter });
    await sayInMatter(deps(), by, 'note', { matter, body: 'Internt ord.' });
    await sayInMatter(deps(), by, 'message-out', { matter, body: 'Her er svaret.' });
    await decideOutcome(deps(), by, { matter, outcome: 'granted' });
    await sendAnswer(deps(), by, { matter });
    const text = await page(receipt);
    expect(text).toContain('Her er svaret.');
    expect(text).not.toContain('Internt ord.');
    expect(text).not.toContain(by.name);
    const path = `${receipt.replace(`/om/${slug}/`, '')}/klage`;
    expect((await send(path, { 'klage-tekst': 'Det mangler to.' })).status).toBe(303);
    expect(await matterOf(receipt)).toMatchObject({ state: 'complaint' });
    const events = await inTenant(house.db, tenant, (trx) => eventsOf(trx, matter));
    expect(events.find(({ name }) => name === 'complained')).toMatchObject({ author: 'receipt' });
  });

  test('of what is confidential shows number and deadline, not what it is', async () => {
    const receipt = await sent('mine-rettigheter', {
      kind: 'erasure',
      whom: 'self',
      what: 'Slett hemmelige ord',
      name: 'Kari Oppdiktet',
    });
    const { sequence, id } = await matterOf(receipt);
    const text = await page(receipt);
    expect(text).toContain(`2026/${sequence}`);
    expect(text).toContain('23. desember 2026');
    expect(text).toContain('Her står bare nummeret og fristen.');
    for (const secret of ['hemmelige ord', 'Sletting', 'Kari']) expect(text).not.toContain(secret);
    const post = (step: string) =>
      send(`${receipt.replace(`/om/${slug}/`, '')}/${step}`, { [`${step}-tekst`]: 'Mer.' });
    expect((await post('melding')).status).toBe(303);
    expect((await post('trekk')).status).toBe(403);
    const files = await house.get(`${receipt}/fil/${newId()}`);
    expect(files.status).toBe(404);
    expect((await messages(id)).map(({ handled_at }) => handled_at)).toEqual([null, null]);
  });

  test.each([
    ['nb', 'Her står bare nummeret.', /frist/i],
    ['nn', 'Her står berre nummeret.', /frist/i],
    ['en', 'Only the number stands here.', /deadline/i],
  ])('of a breach promises no day in %s: its clock is towards the authority', async (lang, says, promise) => {
    const receipt = await sent('meld-brudd', { what: 'En liste lå på bussen' });
    const text = plain(await (await house.get(receipt, undefined, lang)).text());
    expect(text).toContain(says);
    expect(text).not.toMatch(promise);
  });

  test.each(['finnes-ikke-16tegn', '0123456789abcdeg', '%F0%9F%99%82', '__proto__'])(
    '%s is none',
    async (reference) => {
      expect((await house.get(`/om/${slug}/kvittering/${reference}`)).status).toBe(404);
    },
  );

  test('is of its owner alone, and found when the owner’s page is closed', async () => {
    const receipt = await sent('sporsmal', { what: 'Hvem er personvernombud?' });
    expect((await house.get(receipt.replace(slug, 'skien'))).status).toBe(404);
    await setPublished(deps(), commandLineActor(tenant), false);
    try {
      expect((await house.get(receipt)).status).toBe(200);
      expect((await house.get(`/om/${slug}/sporsmal`)).status).toBe(404);
      expect((await send('sporsmal', { what: 'Hei' })).status).toBe(404);
      expect((await send('sporsmal', { what: 'Hei' }, 'stranger')).status).toBe(404);
      expect((await house.get(`/om/${slug}/sporsmal`, 'guardian')).status).toBe(200);
    } finally {
      await setPublished(deps(), commandLineActor(tenant), true);
    }
  });
});

describe('the three questions', () => {
  test('lead to the form with what was answered filled in', async () => {
    const found = await (
      await house.get(`/om/${slug}/hva-trenger-du?hva=opplysninger&onske=slette&hvem=barnet`)
    ).text();
    expect(found).toContain(`/om/${slug}/mine-rettigheter?kind=erasure&amp;whom=child`);
    const form = await (await house.get(`/om/${slug}/mine-rettigheter?kind=erasure&whom=child`)).text();
    expect(form).toMatch(/value="erasure" checked/);
    expect(form).toMatch(/value="child" checked/);
    expect(await page(`/om/${slug}/hva-trenger-du?svar=hva`)).toContain('Velg et svar');
  });
});
