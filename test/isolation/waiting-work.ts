import { createHash } from 'node:crypto';
import { createAboutDeps } from '#src/app/about-deps.ts';
import { decideOutcome, moveOn, sendAnswer } from '#src/features/cases/closing.ts';
import { addDocument, decideDocument } from '#src/features/cases/documents.ts';
import { takeMatter } from '#src/features/cases/hand-over.ts';
import { makeCalendar } from '#src/features/cases/notice-settings.ts';
import { openMatter } from '#src/features/cases/open-matter.ts';
import { writeDown } from '#src/features/cases/write-down.ts';
import { openReading, type ReadingForm } from '#src/features/looked/reading/open-reading.ts';
import { readIn } from '#src/features/observation/observers/bring-in.ts';
import { saveRun } from '#src/features/observation/store.ts';
import { readCertifiedIn } from '#src/features/observation/transfer/bring-certified.ts';
import { reassess } from '#src/features/openness/complaint/reassess.ts';
import { letterPdf } from '#src/features/openness/letter/pdf.ts';
import { changeEntry } from '#src/features/register/index.ts';
import { knownNamesOf, proposeSheet } from '#src/features/spreadsheet/index.ts';
import { chooseMapping, openUpload, uploadSpreadsheet } from '#src/features/spreadsheet/work.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { clock, type HouseOwner, type Person } from './house.ts';
import { addLetters } from './letters.ts';
import { type Mark, markSource } from './marks.ts';
import { addAccess, addGivenCopy } from './own-copies.ts';
import { addSites } from './sites.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** The one who did not propose what waits. */
export function secondCoordinator({ people, name }: HouseOwner): Person {
  const found = people.filter(({ role }) => role === 'coordinator')[1];
  if (found === undefined) throw new Error(`${name} has no second coordinator`);
  return found;
}

/** A purpose from the catalogue, in an edition that another has taken the place of. */
async function addOutdated(db: Db, { people, landscape }: HouseOwner, next: (place: string) => Mark): Promise<Mark[]> {
  const [first] = people;
  const activity = Object.keys(landscape.entries.activities ?? {})[0];
  if (first === undefined || activity === undefined) throw new Error('nobody to do it, or nothing to do it for');
  const [name, why] = [next('purposes/fra-katalogen'), next('purposes/fra-katalogen')];
  const pin = { entry: 'purposes/skolemiljo', edition: '2021-08-01' };
  const wish = {
    kind: 'purposes',
    key: 'fra-katalogen',
    from: null,
    to: null,
    body: { name: `Formål ${name.token}`, activity, catalogue: pin },
  } as const;
  await changeEntry({ db, clock }, first.actor, wish, `fordi ${why.token}`, 1_000_000);
  return [name, why];
}

/** A list of one system that somebody has begun to bring in, its columns said or not. */
async function addUpload(db: Db, { actor }: Person, mark: Mark, isMapped: boolean): Promise<string> {
  const deps = { db, clock };
  const text = `System;Leverandør;Merknad\r\nSystem ${mark.token};Firma ${mark.token};${mark.token}\r\n`;
  const file = { name: `liste-${mark.token}.csv`, bytes: new TextEncoder().encode(text), founding: undefined };
  const id = await uploadSpreadsheet(deps, actor, file);
  if (!isMapped) return id;
  const { upload, register } = await openUpload(deps, actor, id);
  const { sheet, headerRow, columns } = proposeSheet(upload.sheets, knownNamesOf(register));
  const targets = Object.fromEntries(columns.map(({ column, target }) => [column, target]));
  await chooseMapping(deps, actor, id, { sheet, headerRow, columns: targets });
  return id;
}

/** A list of a service in use that somebody has read in and not kept. @returns its id */
function addObserved(db: Db, { actor }: Person, mark: Mark): Promise<string> {
  const bytes = new TextEncoder().encode(
    JSON.stringify([{ name: `Tjeneste ${mark.token}`, attributes: [mark.token] }]),
  );
  return readIn({ db, clock }, actor, { observer: 'feide', bytes, unit: undefined });
}

/** A list of certified recipients that somebody has read in and not kept. @returns its id */
function addCertified(db: Db, { actor }: Person, mark: Mark): Promise<string> {
  const bytes = new TextEncoder().encode(`Organization;Status\n${mark.token};Active\n`);
  const given = { framework: 'Data Privacy Framework', on: '2026-11-19', source: mark.token, bytes };
  return readCertifiedIn({ db, clock }, actor, given);
}

/** A service that nobody has registered: what somebody decides of. */
async function addGap(db: Db, { tenant }: HouseOwner): Promise<void> {
  const [at, source] = [clock.now(), 'f'.repeat(64)];
  const seen = { kind: 'system', name: 'Ukjent tjeneste' } as const;
  const observations = [{ observer: 'feide', seen, at: at.toISOString(), source } as const];
  await inTenant(db, tenant, (trx) => saveRun(trx, { id: newId(), observer: 'feide', at, source, observations }));
}

/** A reading of the log that the owner's own control has opened, of which everybody is to be told afterwards. */
async function addReading(db: Db, { actor }: Person, mark: Mark): Promise<string> {
  const form: ReadingForm = {
    why: 'control',
    about: 'period',
    told: 'after',
    order: undefined,
    ...{ reason: `Årlig kontroll ${mark.token}`, reference: '', persons: '', account: '' },
    ...{ from: '2026-11-01', to: '2026-11-20', until: '2026-12-01' },
    ...{ toldGround: 'Kontrollen er ikke over.', noticeDue: '2026-12-10' },
  };
  const outcome = await openReading({ db, clock }, actor, form);
  if ('refusals' in outcome) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.id;
}

/** A case of the owner as a whole that somebody has, and a calendar address of each coordinator. @returns its id */
async function addMatter(db: Db, owner: HouseOwner, mark: Mark): Promise<string> {
  const wish = { kind: 'foi', subject: `Krav ${mark.token}`, unit: '', channel: 'post', body: mark.token } as const;
  const parties = [{ part: 'requester', name: mark.token, authority: 'anyone', shown: 'not-needed' }] as const;
  const { actor } = secondCoordinator(owner);
  const { id } = await writeDown(
    { db, clock, about: createAboutDeps() },
    actor,
    { ...wish, parties, received: { day: '2026-11-19' } },
    [],
  );
  await takeMatter({ db, clock }, actor, { matter: id });
  for (const { actor: one, role } of owner.people) if (role === 'coordinator') await makeCalendar({ db, clock }, one);
  return id;
}

/** Adds a document to a case of the second coordinator. @param withFile a page of paper with the mark on it */
async function addPaper(db: Db, owner: HouseOwner, matter: string, mark: Mark, withFile: boolean): Promise<string> {
  const { actor } = secondCoordinator(owner);
  const blocks = [{ key: 'text', text: mark.token, locked: true }];
  const bytes = await letterPdf({ language: 'nb', subject: mark.token, head: [], blocks }, owner.name, clock.now());
  const file = { name: `${mark.token}.pdf`, mediaType: 'application/pdf', bytes };
  return addDocument({ db, clock }, actor, { matter, title: mark.token, ...(withFile && { file }) });
}

/** A request for documents whose only document is refused, and where asked for, answered, complained of and assessed anew. @returns its id */
async function addRefusal(db: Db, owner: HouseOwner, mark: Mark, isComplaint: boolean): Promise<string> {
  const matter = await addMatter(db, owner, mark);
  const document = await addPaper(db, owner, matter, mark, true);
  const [deps, { actor }] = [{ db, clock }, secondCoordinator(owner)];
  const wider = `Vurdert ${mark.token}`;
  await decideDocument(deps, actor, { matter, document, decision: 'refused', section: '§ 14 første ledd', wider });
  if (!isComplaint) return matter;
  await decideOutcome(deps, actor, { matter, outcome: 'refused', reason: mark.token });
  await sendAnswer(deps, actor, { matter });
  await moveOn(deps, actor, 'complain', { matter, reason: mark.token });
  await reassess(deps, actor, { matter, document, result: 'upheld', why: mark.token });
  return matter;
}

/** Two requests of the second coordinator's own, of which the first coordinator has answered one. @returns their ids */
async function addOwnMatters(db: Db, owner: HouseOwner, mark: Mark): Promise<readonly string[]> {
  const { actor } = secondCoordinator(owner);
  const [answers] = owner.people;
  if (answers === undefined) throw new Error('nobody answers');
  const wish = {
    kind: 'foi',
    subject: `Eget krav ${mark.token}`,
    received: { at: clock.now() },
    via: 'signed-in',
    author: actor.id,
    parties: [{ part: 'requester', account: actor.id, authority: 'anyone', shown: 'not-needed' }],
    message: { direction: 'in', channel: 'signed-in', body: mark.token },
  } as const;
  const [waits, answered] = await inTenant(db, owner.tenant, async (trx) => [
    // So long without an answer that silence can be complained of.
    await openMatter(trx, clock, { ...wish, received: { at: new Date(clock.now().getTime() - 12 * 86_400_000) } }),
    await openMatter(trx, clock, wish),
  ]);
  if (waits === undefined || answered === undefined) throw new Error('no cases');
  const [deps, matter] = [{ db, clock }, answered.id];
  await takeMatter(deps, answers.actor, { matter });
  await decideOutcome(deps, answers.actor, { matter, outcome: 'granted' });
  await sendAnswer(deps, answers.actor, { matter });
  return [waits.id, matter];
}

/** What is to be handed over in a case of disclosure, with its file; the ids are the case's. */
async function addHandOver(trx: Trx, owner: HouseOwner, id: string, token: string): Promise<void> {
  const { actor } = secondCoordinator(owner);
  const [tenant, at] = [owner.tenant, clock.now()];
  await trx
    .insertInto('disclosure')
    .values({
      ...{ tenant, id, matter: id, person: null, person_name: token, recipient: token, ground: 'consent' },
      ...{ assessment: token, lifts: token, fields: [token], why_needed: token, quiet: null, decided_at: at },
      ...{ decided_by: actor.id, handed_at: null, handed_by: null, how: null, chosen: [], other: token },
      ...{ handed_fields: null, file: null, file_sha256: null },
    })
    .execute();
  const bytes = Buffer.from(token);
  const sum = createHash('sha256').update(bytes).digest('hex');
  await trx
    .insertInto('disclosure_file')
    .values({
      ...{ tenant, id, disclosure: id, made_at: at, made_by: actor.id, chosen: [], says_sha256: sum, sha256: sum },
      ...{ size: bytes.length, expires_on: '2099-12-31', state: 'ready', bytes },
    })
    .execute();
}

/** One case of each duty that has a page, with something in it. @returns their ids */
async function addDuties(db: Db, owner: HouseOwner, { token }: Mark): Promise<readonly string[]> {
  const { actor } = secondCoordinator(owner);
  const deps = { db, clock, about: createAboutDeps() };
  const ids: string[] = [];
  for (const kind of ['rectification', 'disclosure', 'breach', 'log-access', 'erasure', 'portability'] as const) {
    const wish = { kind, subject: `Plikt ${token}`, unit: '', channel: 'post', body: token } as const;
    const parties = [{ part: 'requester', name: token, authority: 'unknown', shown: 'not-yet' }] as const;
    const { id } = await writeDown(deps, actor, { ...wish, parties, received: { day: '2026-11-19' } }, []);
    await takeMatter(deps, actor, { matter: id });
    ids.push(id);
  }
  const [matter = ''] = ids;
  // Of an account that nobody signs in to: these owners have no persons.
  const account = newId();
  await inTenant(db, owner.tenant, async (trx) => {
    await trx
      .insertInto('account')
      .values({ tenant: owner.tenant, id: account, name: token, role: 'guardian', units: [] })
      .execute();
    await trx.updateTable('matter_party').set({ account }).where('matter', 'in', ids.slice(4)).execute();
  });
  const place = { person: null, field: null, place: token, wrong: token, proposed: `rett ${token}` };
  const undecided = { ground: null, section: null, decided_at: null, decided_by: null };
  const everything = {
    category: null,
    purpose: null,
    fields: ['name'],
    ground: 'contested',
    guardians_too: false,
  } as const;
  const open = { told_at: null, told_how: null, lifted_at: null, lifted_by: null };
  await inTenant(db, owner.tenant, async (trx) => {
    const row = { tenant: owner.tenant, id: newId(), matter };
    await trx
      .insertInto('correction')
      .values({ ...row, ...place, ...undecided })
      .execute();
    // Of somebody who is in no list: these owners have no persons.
    const began = { person: newId(), began_at: clock.now(), began_by: actor.id };
    await trx
      .insertInto('person_restriction')
      .values({ ...row, id: newId(), ...began, ...everything, ...open, fields: [...everything.fields] })
      .execute();
    await addHandOver(trx, owner, ids[1] ?? '', token);
  });
  return ids;
}

/** What people have begun and not ended, so that pages that only then have something have it, with marks in it. */
export async function addWaitingWork(db: Db, owner: HouseOwner): Promise<HouseOwner> {
  const next = markSource(`${owner.name.toUpperCase()}W`);
  const second = secondCoordinator(owner);
  const [plain, mapped] = [next('upload'), next('upload')];
  const uploads = [await addUpload(db, second, plain, false), await addUpload(db, second, mapped, true)];
  const seen = next('upload');
  const observed = [await addObserved(db, second, seen), await addObserved(db, second, seen)];
  const certified = [await addCertified(db, second, seen), await addCertified(db, second, seen)];
  await addGap(db, owner);
  const outdated = await addOutdated(db, owner, next);
  const reading = next('log-reading');
  const readings = [await addReading(db, second, reading)];
  const matter = next('matter');
  const matters = [await addMatter(db, owner, matter)];
  const [paper, ready, complained] = [next('document'), next('matter'), next('matter')];
  // A case of their own: the forms of the first one's page close it, and then nothing is decided or redacted in it.
  const worked = await addMatter(db, owner, paper);
  const documents = [
    [worked, await addPaper(db, owner, worked, paper, true)],
    [worked, await addPaper(db, owner, worked, paper, false)],
  ] as const;
  const readyMatters = [await addRefusal(db, owner, ready, false)];
  const complaints = [await addRefusal(db, owner, complained, true)];
  const own = next('matter');
  const ownMatters = await addOwnMatters(db, owner, own);
  const [asked, given] = [next('matter'), next('matter')];
  const [firstPerson] = owner.people;
  if (firstPerson === undefined) throw new Error('nobody asks');
  const access = await addAccess(db, owner, firstPerson.actor, second.actor, asked.token);
  const copies = [await addGivenCopy(db, owner, second.actor, firstPerson.actor, given.token)];
  const duty = next('matter');
  const dutyMatters = await addDuties(db, owner, duty);
  const written = [next('mail'), next('mail'), next('mail')] as const;
  const letters = await addLetters(db, owner, second, written);
  const school = Object.entries(owner.landscape.entries.units ?? {}).find(([, all]) => all.at(-1)?.kind === 'school');
  const onSites = [next('site'), next(school === undefined ? 'site' : `units/${school[0]}`), next('site')] as const;
  const sites = await addSites(db, owner, second, onSites);
  // Signed in elsewhere too: that other session is one's own to end.
  await createSession(db, clock, random, { tenant: owner.tenant, id: second.actor.id, because: 'a test' });
  const marks = [
    ...owner.marks,
    plain,
    mapped,
    seen,
    ...outdated,
    reading,
    matter,
    paper,
    ready,
    complained,
    own,
    asked,
    given,
    duty,
    ...written,
    ...onSites,
  ];
  const answering = { documents, readyMatters, complaints, accessMatters: [access.matter], copies, dutyMatters };
  return { ...owner, uploads, observed, certified, readings, matters, ...answering, ownMatters, sites, letters, marks };
}
