import { describe, expect, test } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { plain } from '#test/house.ts';
import type { LookedOwner, Who } from '#test/looked/house.ts';
import {
  count,
  decided,
  deps,
  get,
  house,
  lines,
  north,
  origin,
  south,
  textOf,
  useOwners,
} from '#test/looked/owners.ts';
import { decideExemption, decideTelling } from './settings.ts';

useOwners();

const post = (owner: LookedOwner, who: Who, path: string, fields: Readonly<Record<string, string>>) =>
  house.app.request(path, {
    method: 'POST',
    headers: { cookie: owner.cookies[who], origin },
    body: new URLSearchParams(fields),
  });

describe('who has looked at me', () => {
  test('a pupil sees who by role, when, what and why; their own looks apart', async () => {
    const persons = [north.persons.pupil];
    await north.line('teacher', { persons, category: 'fravaer', purpose: 'folge' });
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain('Kontaktlærer for 9B så på Fravær om deg.');
    expect(text).toContain('kl. 10:15');
    expect(text).toContain('Hvorfor: Følge opp fraværet.');
    expect(text).toContain('i Skolevern');
    expect(text).toContain('Andre har sett på opplysninger om deg 1 gang, fordelt på 1 dag.');
    expect(text).toContain('Du selv: 1 oppslag denne dagen');
    expect(text).not.toContain('Kim teacher');
  });

  test.each([
    ['nn', 'Kontaktlærar for 9B såg på Fravær om deg.', 'Kvifor: Følge opp fraværet.'],
    ['en', 'Contact teacher of 9B looked at Fravær about you.', 'Why: Følge opp fraværet.'],
  ])('in %s too', async (lang, sentence, why) => {
    await north.line('teacher', { persons: [north.persons.pupil], category: 'fravaer', purpose: 'folge' });
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett', lang));
    expect(text).toContain(sentence);
    expect(text).toContain(why);
  });

  test('by name when the owner has decided so, with who decided and when', async () => {
    await decideTelling(deps(), north.actors.coordinator, { ...decided, shows: 'name', guardiansUntil: 18 });
    await north.line('teacher', { persons: [north.persons.pupil], category: 'fravaer' });
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain(`Kim teacher nord-${count} (kontaktlærer for 9B) så på Fravær om deg.`);
    expect(text).toContain('Bestemt av Kommunalsjefen 1. november 2026.');
  });

  test('a list is told as a list, a refusal as a refusal, a program as a program', async () => {
    const { pupil, other } = north.persons;
    await north.line('teacher', { persons: [pupil, other], category: 'fravaer' });
    await north.line('support', { persons: [pupil], category: 'fravaer', allowed: false });
    await north.line('system:nightly', { persons: [pupil], act: 'people.export' });
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain('så på Fravær om deg, i en liste med 2 personer.');
    expect(text).toContain('Brukerstøtte hos leverandøren prøvde å se Fravær om deg, men fikk nei.');
    expect(text).toContain('Skolevern selv, uten at noen så på tok ut opplysninger om deg.');
  });

  test('work in bulk is told by its principle', async () => {
    await north.line('system:import', { act: 'people.import', subject: 'oneroster' });
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain('Skolens lister over elever, foresatte og ansatte hentes inn.');
    expect(text).toContain('1 gang i perioden, sist 20. november 2026.');
  });

  test('systems whose logs are not here are named: the page does not pass for the whole answer', async () => {
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain('Alfa Er det med her? Nei. Loggen er ikke hentet inn.');
    expect(text).toContain('Vi vet ikke om systemet fører hvem som ser.');
    expect(text).toContain('Systemet fører ikke hvem som ser.');
    expect(text).toContain('Skoleeieren har ikke bestemt hvor lenge loggen skal tas vare på.');
  });

  test('reading it is itself a line about the child, which the child sees', async () => {
    const { pupil } = north.persons;
    expect((await get(north, 'mother', `/hvem-har-sett?barn=${pupil}`)).status).toBe(200);
    const text = await textOf(get(north, 'pupil', '/hvem-har-sett'));
    expect(text).toContain('En foresatt så hvem som har sett på deg.');
    expect((await lines(north, 'looked.see')).map(({ allowed }) => allowed)).toEqual([true, true]);
  });

  test('a guardian sees the child’s; one with § 47 only is refused with the ground, and that is logged', async () => {
    const { pupil } = north.persons;
    await north.line('teacher', { persons: [pupil], category: 'fravaer' });
    const mother = await textOf(get(north, 'mother', `/hvem-har-sett?barn=${pupil}`));
    expect(mother).toContain('Kontaktlærer for 9B så på Fravær om Ask.');
    const father = await get(north, 'father', `/hvem-har-sett?barn=${pupil}`);
    expect(father.status).toBe(403);
    const text = await textOf(father);
    expect(text).toContain('handler ikke på vegne av barnet her');
    expect(text).toContain('barnelova § 47');
    expect(text).not.toContain('Fravær');
    expect((await lines(north, 'looked.see')).filter(({ allowed }) => !allowed)).toHaveLength(1);
    expect(await textOf(get(north, 'father', '/hvem-har-sett'))).toContain('Du kan ikke se dette for:');
  });

  test('a pupil sees it alone from the owner’s age, and below it is refused with the age, and that is logged', async () => {
    const age = { right_name: 'see-who-looked', note: 'Vedtatt i rektormøtet' } as const;
    const set = (from_age: number) =>
      inTenant(house.db, north.tenant, (trx) =>
        trx
          .insertInto('age_setting')
          .values({ tenant: north.tenant, ...age, from_age })
          .onConflict((conflict) => conflict.columns(['tenant', 'right_name']).doUpdateSet({ from_age }))
          .execute(),
      );
    await set(15);
    const refused = await get(north, 'pupil', '/hvem-har-sett');
    expect(refused.status).toBe(403);
    expect(await textOf(refused)).toContain('fra de er 15 år');
    expect(await lines(north, 'people.see-who-looked')).toMatchObject([{ allowed: false }]);
    await set(14);
    expect((await get(north, 'pupil', '/hvem-har-sett')).status).toBe(200);
  });

  test('a guardian no longer sees it when the owner’s age is reached', async () => {
    await decideTelling(deps(), north.actors.coordinator, { ...decided, shows: 'role', guardiansUntil: 14 });
    expect((await get(north, 'mother', `/hvem-har-sett?barn=${north.persons.pupil}`)).status).toBe(403);
  });

  test.each(['teacher', 'leader', 'other', 'mother'] as const)('%s finds nobody who is not theirs', async (who) => {
    const strangers = [south.persons.pupil, north.persons.other, crypto.randomUUID(), 'x', "'"].filter(
      (id) => id !== north.actors[who].person,
    );
    for (const id of strangers) {
      const answer = await get(north, who, `/hvem-har-sett?barn=${encodeURIComponent(id)}`);
      expect(answer.status, id).toBe(404);
      expect(await textOf(answer)).not.toContain('Ask');
    }
  });

  test('staff see who has looked at themselves; an account without a person is told why there is nothing', async () => {
    await north.line('leader', { persons: [north.persons.teacher], category: 'fravaer' });
    expect(await textOf(get(north, 'teacher', '/hvem-har-sett'))).toContain('En leder ved skolen så på Fravær om deg.');
    const none = await get(north, 'coordinator', '/hvem-har-sett');
    expect(none.status).toBe(404);
    expect(await textOf(none)).toContain('Kontoen din er ikke knyttet til en person');
  });

  test('another owner’s lines about the same person are not there', async () => {
    await south.line('teacher', { persons: [north.persons.pupil], category: 'fravaer' });
    expect(await textOf(get(north, 'pupil', '/hvem-har-sett'))).toContain(
      'Ingen andre har sett på opplysninger om deg',
    );
  });

  test('many looks come in pages of whole days, each look once', async () => {
    const persons = [north.persons.pupil];
    for (let n = 0; n < 90; n += 1) {
      const day = String(1 + Math.floor(n / 10)).padStart(2, '0');
      await north.line(
        'teacher',
        { persons, category: 'fravaer' },
        `2026-11-${day}T09:${String(n % 60).padStart(2, '0')}:00Z`,
      );
    }
    const found: string[] = [];
    for (const page of [1, 2, 3, 4]) {
      const html = await (
        await get(north, 'pupil', `/hvem-har-sett?fra=2026-11-01&til=2026-11-20&side=${page}`)
      ).text();
      found.push(...[...html.matchAll(/<li id="(ours-[\w-]+)">/g)].map(([, id]) => id ?? ''));
    }
    expect([found.length, new Set(found).size]).toEqual([90, 90]);
  });

  test.each(['fra=2026-11-22&til=2026-11-01', 'fra=x', 'fra=2020-01-01'])('%s is answered in words', async (query) => {
    const answer = await get(north, 'pupil', `/hvem-har-sett?${query}`);
    expect(answer.status).toBe(400);
    expect(await textOf(answer)).toContain('Velg en fra-dag');
  });
});

describe('asking about a look', () => {
  test('is kept with the day it is due, answered once, and seen by both sides', async () => {
    const id = await north.line('teacher', { persons: [north.persons.pupil], category: 'fravaer' });
    const form = await get(north, 'pupil', `/hvem-har-sett/spor?linje=ours:${id}`);
    expect(form.status).toBe(200);
    const sent = await post(north, 'pupil', '/hvem-har-sett/spor', {
      linje: `ours:${id}`,
      barn: '',
      sporsmal: 'Hvorfor?',
    });
    expect(sent.status).toBe(303);
    expect(await textOf(get(north, 'pupil', '/hvem-har-sett'))).toContain(
      'Hvorfor? Du skal ha svar senest tirsdag 22. desember 2026 (GDPR art. 12 nr. 3).',
    );
    const page = await (await get(north, 'coordinator', '/logg/sporsmal')).text();
    const question = /name="id" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    expect(plain(page)).toContain('1 spørsmål venter på svar.');
    const answer = { id: question, [`svar-${question}`]: 'Fraværet ble ført.' };
    expect((await post(north, 'coordinator', '/logg/sporsmal', answer)).status).toBe(303);
    expect((await post(north, 'coordinator', '/logg/sporsmal', answer)).status).toBe(404);
    expect(await textOf(get(north, 'pupil', '/hvem-har-sett'))).toContain('Svar 22. november 2026: Fraværet ble ført.');
    expect(await textOf(get(south, 'coordinator', '/logg/sporsmal'))).toContain('Ingen spørsmål venter.');
  });

  test('is only about what one is shown', async () => {
    const mine = await north.line('teacher', { persons: [north.persons.pupil], purpose: 'barnevern' });
    const others = await north.line('teacher', { persons: [north.persons.other] });
    const wish = {
      ...decided,
      category: '',
      purpose: 'barnevern',
      act: '',
      towards: 'everyone',
      letter: 'b',
      considerations: '',
      countShown: true,
      countGround: '',
    } as const;
    await decideExemption(deps(), north.actors.coordinator, wish);
    for (const key of [`ours:${mine}`, `ours:${others}`, 'ours:x', 'imported:x', '']) {
      expect((await get(north, 'pupil', `/hvem-har-sett/spor?linje=${key}`)).status, key).toBe(404);
    }
  });

  test('nothing typed is sent back', async () => {
    const id = await north.line('teacher', { persons: [north.persons.pupil] });
    const sent = await post(north, 'pupil', '/hvem-har-sett/spor', { linje: `ours:${id}`, barn: '', sporsmal: ' ' });
    expect(sent.status).toBe(422);
    expect(await textOf(sent)).toContain('Skriv hva du lurer på.');
  });
});
