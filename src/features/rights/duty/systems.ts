import { entriesOf, type Snapshot } from '#src/features/register/index.ts';

/** Which data: keys of the register; empty is every kind, or every purpose. */
export interface WhichData {
  readonly category: string;
  readonly purpose: string;
}

function activitiesWith(snapshot: Snapshot, { category, purpose }: WhichData): ReadonlySet<string> {
  const ofPurpose = purpose === '' ? undefined : entriesOf(snapshot, 'purposes').get(purpose)?.body.activity;
  const uses = [...entriesOf(snapshot, 'dataUses').values()]
    .filter(({ body }) => category === '' || body.data === category)
    .map(({ body }) => body.activity);
  return new Set(uses.filter((one) => ofPurpose === undefined || one === ofPurpose));
}

/** Names of the systems that the register says hold some data. */
export function systemsWith(snapshot: Snapshot, which: WhichData): readonly string[] {
  const activities = activitiesWith(snapshot, which);
  const keys = [...entriesOf(snapshot, 'activities').values()]
    .filter(({ key }) => activities.has(key))
    .flatMap(({ body }) => (Array.isArray(body.systems) ? body.systems : []));
  const systems = entriesOf(snapshot, 'systems');
  return [...new Set(keys)].flatMap((key) => systems.get(key)?.body.name ?? []).sort();
}

/** Names of those whom the register says are given some data as a matter of course. */
export function recipientsOf(snapshot: Snapshot, category: string): readonly string[] {
  const parties = entriesOf(snapshot, 'parties');
  const keys = [...entriesOf(snapshot, 'disclosures').values()]
    .filter(({ body }) => category === '' || (Array.isArray(body.data) && body.data.includes(category)))
    .map(({ body }) => body.recipient);
  return [...new Set(keys)].flatMap((key) => parties.get(key)?.body.name ?? []).sort();
}
