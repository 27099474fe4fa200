import { describe, expect, test } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { child, deps, house, matterOf, page, parties, send, sent, slug, tenant, useAskHouse } from '#test/ask/house.ts';
import { plain } from '#test/house.ts';
import { takeMatter } from '../hand-over.ts';

useAskHouse();

describe('who uses a right', () => {
  test('without signing in comes in as not shown yet, under the name they gave, and as nobody that we know', async () => {
    expect((await send('mine-rettigheter', { kind: 'access', whom: 'self' })).status).toBe(422);
    const receipt = await sent('mine-rettigheter', { kind: 'access', whom: 'self', name: 'Ola Oppdiktet' });
    const matter = await matterOf(receipt);
    expect(matter).toMatchObject({ kind: 'access', confidential: true, subject: 'Innsyn i egne opplysninger' });
    expect(await parties(matter.id)).toMatchObject([
      { name: 'Ola Oppdiktet', authority: 'self', shown: 'not-yet', person: null, account: null },
    ]);
  });

  test('as a guardian chooses among their own children, and is known by their account', async () => {
    const form = await (await house.get(`/om/${slug}/mine-rettigheter`, 'guardian')).text();
    expect(form).toContain(`value="${child}"`);
    expect(await (await house.get(`/om/${slug}/mine-rettigheter`, 'other')).text()).not.toContain(child);
    const receipt = await sent('mine-rettigheter', { kind: 'access', whom: 'child', child }, 'guardian');
    const matter = await matterOf(receipt);
    expect(matter).toMatchObject({ received_via: 'signed-in', opened_by: null });
    expect(matter.unit).not.toBeNull();
    const { id: account, ...guardian } = house.actor('guardian');
    expect(await parties(matter.id)).toMatchObject([
      { part: 'requester', account, name: guardian.name, authority: 'parental-responsibility', shown: 'signed-in' },
      { part: 'subject', person: child, shown: 'signed-in' },
    ]);
    // Another's child cannot be chosen, whatever is sent.
    const foreign = await send('mine-rettigheter', { kind: 'access', whom: 'child', child }, 'other');
    expect(foreign.status).toBe(422);
  });

  test('without parental responsibility may be told of the child, and have nothing changed', async () => {
    const form = await (await house.get(`/om/${slug}/mine-rettigheter`, 'informed')).text();
    const [, own = ''] = /name="child" value="([0-9a-f-]{36})"/.exec(form) ?? [];
    expect(own).not.toBe('');
    const wish = { whom: 'child', child: own, what: 'Noe' };
    const refused = await send('mine-rettigheter', { ...wish, kind: 'erasure' }, 'informed');
    expect(refused.status).toBe(422);
    expect(plain(await refused.text())).toContain('Uten foreldreansvar kan du be skolen om opplysninger om barnet');
    const matter = await matterOf(await sent('mine-rettigheter', { ...wish, kind: 'access' }, 'informed'));
    expect((await parties(matter.id))[0]).toMatchObject({ authority: 'information-only', shown: 'signed-in' });
  });

  test('below the owner’s age is told who may ask, and may ask a question, or have something put right', async () => {
    const text = await page(`/om/${slug}/mine-rettigheter`, 'pupil');
    expect(text).toContain('fra de er 15 år');
    expect(text).toContain('Send oss et spørsmål');
    const wish = { whom: 'self', what: 'Navnet er feil' };
    expect((await send('mine-rettigheter', { ...wish, kind: 'access' }, 'pupil')).status).toBe(422);
    const [line] = await house.admin
      .selectFrom('log_line')
      .selectAll()
      .where('act', '=', 'matter.ask')
      .orderBy('id', 'desc')
      .execute();
    expect(line).toMatchObject({ actor: house.actor('pupil').id, allowed: false });
    await sent('mine-rettigheter', { ...wish, kind: 'rectification' }, 'pupil');
    await sent('sporsmal', { what: 'Hva vet dere om meg?' }, 'pupil');
    const receipt = await sent('mine-rettigheter', { ...wish, kind: 'access' }, 'old');
    expect((await parties((await matterOf(receipt)).id))[0]).toMatchObject({ authority: 'self', shown: 'signed-in' });
  });

  test('with a mandate sends it along', async () => {
    const fields = {
      whom: 'represented',
      about: 'Ada Oppdiktet, Nesset',
      name: 'Advokat Oppdiktet',
      what: 'Saken om skoleplass',
    };
    const answer = await send('innsyn-som-part', { ...fields, email: 'advokat@eksempel.example' });
    // What must still be shown is said at once, on the page that follows and by mail.
    const [, told = ''] = /melding=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
    expect(Buffer.from(told, 'base64url').toString()).toContain('fullmakt fra den det gjelder');
    const bare = await matterOf(answer.headers.get('location') ?? '');
    const mail = await house.admin
      .selectFrom('mail_out')
      .select('body')
      .where('matter', '=', bare.id)
      .executeTakeFirst();
    expect(mail?.body).toContain('fullmakt fra den det gjelder');
    const whole = await matterOf(await sent('innsyn-som-part', fields, undefined, [new File(['ja'], 'fullmakt.pdf')]));
    expect((await parties(bare.id)).map(({ part, shown }) => [part, shown])).toEqual([
      ['representative', 'not-yet'],
      ['subject', 'not-yet'],
    ]);
    expect((await parties(whole.id))[0]).toMatchObject({ authority: 'mandate', shown: 'document' });
  });
});

describe('whoever tells of a breach', () => {
  test('starts its 72 hours, without a name; at work they may handle it all the same', async () => {
    const receipt = await sent('meld-brudd', { what: 'Klasselisten ligger åpent på nettet.' }, 'coordinator');
    const matter = await matterOf(receipt);
    expect(matter).toMatchObject({ kind: 'breach', confidential: true });
    // Nobody need show who they are to tell of a breach, and the receipt does not ask for it.
    const read = plain(await (await house.get(receipt)).text());
    expect(read).toContain('Du trenger ikke si hvem du er');
    expect(read).not.toContain('hvordan du viser hvem du er');
    await takeMatter(deps(), house.actor('coordinator'), { matter: matter.id });
    expect(plain(await (await house.get(`/saker/${matter.id}`, 'coordinator')).text())).toContain(
      '26. november 2026 kl. 10.00',
    );
  });
});

describe('the list of one’s own', () => {
  test('has what one has asked for and what is about oneself, and nobody else’s', async () => {
    const listed = await page('/mine-saker', 'guardian');
    expect(listed).toContain('Du er part i én sak');
    expect(await page('/mine-saker', 'other')).toContain('Du har ikke bedt om noe');
    expect(await page('/mine-saker', 'stranger')).toContain('Du har ikke bedt om noe');
    expect((await house.get('/mine-saker')).headers.get('location')).toContain('/logg-inn');
    const [, id = ''] =
      /\/mine-saker\/([0-9a-f-]{36})/.exec(await (await house.get('/mine-saker', 'guardian')).text()) ?? [];
    expect(await page(`/mine-saker/${id}`, 'guardian')).toContain('Legg til noe');
    for (const who of ['other', 'old', 'stranger'] as const) {
      expect((await house.get(`/mine-saker/${id}`, who)).status).toBe(404);
      expect((await house.post(`/mine-saker/${id}/melding`, who, { 'melding-tekst': 'Hei' })).status).toBe(404);
    }
    // The child whom it is about sees how it stands, not what was said, and withdraws nothing.
    const child = await page(`/mine-saker/${id}`, 'pupil');
    expect(child).toContain('en annen har spurt');
    expect(child).not.toContain('Trekk kravet');
    expect((await house.post(`/mine-saker/${id}/trekk`, 'pupil', { 'trekk-tekst': '' })).status).toBe(404);
    expect((await house.post(`/mine-saker/${id}/trekk`, 'guardian', { 'trekk-tekst': 'Ikke nå.' })).status).toBe(303);
    const row = await inTenant(house.db, tenant, (trx) =>
      trx.selectFrom('matter').select(['state', 'outcome']).where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ state: 'closed', outcome: 'withdrawn' });
  });
});
