import { sql } from 'kysely';
import { expect } from 'vitest';
import { routeOf } from './addresses.ts';
import { filledIn, formsIn } from './forms.ts';
import { fingerprints, type HouseOwner, ownOrigin, type Person } from './house.ts';
import { type Fields, type House, together } from './visit.ts';
import { secondCoordinator } from './waiting-work.ts';

interface EarnestForm {
  readonly address: string;
  readonly fields: Fields;
}

/** The forms of a page as somebody in earnest would send them. */
async function formsAt(house: House, page: string, { cookie }: Person): Promise<EarnestForm[]> {
  const { body } = await house.get(page, cookie);
  const forms = formsIn(Buffer.from(body, 'latin1').toString());
  return forms
    .map((form) => ({ address: new URL(form.action, ownOrigin).pathname, fields: filledIn(form) }))
    .filter(({ address }) => address !== '/logg-ut');
}

/** The first form for each address, of a sample of all pages, as the second coordinator would send it. */
export async function everyForm(house: House, owner: HouseOwner): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  const who = secondCoordinator(owner);
  for (const forms of await together(house.addresses('GET'), (page) => formsAt(house, page, who)))
    for (const { address, fields } of forms) if (!found.has(address)) found.set(address, fields);
  return found;
}

const formPattern = (house: House, address: string) => routeOf(house.routes, 'POST', address)?.pattern ?? '';

/** Sends forms and tells, by the patterns of their routes, which of them changed the register. */
async function sender(house: House, owner: HouseOwner, who: Person) {
  const changing = new Set<string>();
  let before = JSON.stringify(await registerPrints(house, owner));
  const send = async (forms: readonly EarnestForm[]) => {
    for (const { address, fields } of forms) {
      const answer = await house.post(address, fields, who.cookie);
      expect(answer.status, address).toBeLessThan(500);
      const after = JSON.stringify(await registerPrints(house, owner));
      if (after !== before) changing.add(formPattern(house, address));
      before = after;
    }
  };
  return { changing, send };
}

/** Sends every form that somebody is given on some pages, right after it was given out. @returns patterns of the routes that changed the register */
export async function sendOwnForms(
  house: House,
  owner: HouseOwner,
  who: Person,
  pages: readonly string[],
): Promise<ReadonlySet<string>> {
  const { changing, send } = await sender(house, owner, who);
  for (const page of pages) await send(await formsAt(house, page, who));
  return changing;
}

/**
 * The patterns of forms that have changed the register when somebody has gone on sending until each that is wanted has, or
 * no page is left. Pages that had forms when nothing was sent come first.
 */
export async function changeByEvery(
  house: House,
  owner: HouseOwner,
  who: Person,
  { pages, wanted }: { readonly pages: readonly string[]; readonly wanted: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { changing, send } = await sender(house, owner, who);
  const patternsOf = (forms: readonly EarnestForm[]) => forms.map(({ address }) => formPattern(house, address));
  const isDone = (pattern: string) => changing.has(pattern);
  const had = await together(pages, async (page) => ({ page, patterns: patternsOf(await formsAt(house, page, who)) }));
  for (const { page, patterns } of had.toSorted((one, other) => other.patterns.length - one.patterns.length)) {
    if (wanted.every(isDone)) break;
    if (patterns.length > 0 && patterns.every(isDone)) continue;
    // What has changed nothing yet goes first: the same thing may be left to do for only one of a page's forms.
    const given = await formsAt(house, page, who);
    await send(
      given.toSorted(
        (a, b) => Number(isDone(formPattern(house, a.address))) - Number(isDone(formPattern(house, b.address))),
      ),
    );
  }
  return changing;
}

/** Everything that leaders have written of other units than their own: must stay empty. */
export async function writtenAcrossSchools(house: House, owner: HouseOwner): Promise<string[]> {
  const leaders = owner.people.filter(({ role }) => role === 'leader');
  const found: string[] = [];
  for (const { actor } of leaders) {
    const { rows } = await sql<{ kind: string; key: string; unit: string | null }>`
      select a.kind, a.key, coalesce(a.body ->> 'unit', a.key) as unit
      from register_assertion a join register_change c on (c.tenant, c.number) = (a.tenant, a.change)
      where c.tenant = ${owner.tenant}::uuid and c.recorded_by = ${actor.id} and c.kind = 'edit' and a.body is not null
      union all
      select w ->> 'kind', w ->> 'key', coalesce(w -> 'body' ->> 'unit', w ->> 'key')
      from register_proposal p cross join jsonb_array_elements(p.assertions) w
      where p.tenant = ${owner.tenant}::uuid and p.proposed_by = ${actor.id}`.execute(house.base.admin);
    for (const { kind, key, unit } of rows) {
      const own = (kind === 'units' || kind === 'uses') && actor.units.includes(unit ?? '');
      if (!own) found.push(`${actor.units.join()} wrote ${kind}/${key}`);
    }
  }
  return found;
}

/** What is kept of every visit, also of those who may only look. */
const ofVisits = ['log_line', 'session'];

/** What is of the owner as a whole, or of one coordinator's own: no leader changes it. */
const ofOwners = ['account', 'publication', 'published_notice', 'spreadsheet_upload', 'tenant'];

/** A fingerprint of each table that no leader writes to. */
export async function ownersOwnPrints(house: House, owner: HouseOwner): Promise<[string, string][]> {
  const those = await fingerprints(house.base.admin, owner.tenant, (table) => ofOwners.includes(table));
  expect(Object.keys(those).toSorted()).toEqual(ofOwners);
  return Object.entries(those);
}

/** Of fingerprints those of every table but the ones that keep visits. */
export function ofRegister(prints: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(prints).filter(([table]) => !ofVisits.includes(table)));
}

/** A fingerprint of every table but those that keep visits. */
export async function registerPrints(house: House, owner: HouseOwner): Promise<Record<string, string>> {
  return fingerprints(house.base.admin, owner.tenant, (table) => !ofVisits.includes(table));
}
