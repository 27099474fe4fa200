import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { saveRun } from '../store.ts';
import { registerToday } from './bring-in.ts';
import { readObserved } from './readers.ts';
import { type FileObserver, type Given, hashOf } from './reading.ts';

const day = 86_400_000;

/** The systems that schools use, by name. */
function namesInUse(snapshot: Snapshot): readonly string[] {
  const keys = new Set([...entriesOf(snapshot, 'uses').values()].map(({ body }) => body.system));
  return [...keys].flatMap((key) => entriesOf(snapshot, 'systems').get(key)?.body.name ?? []).toSorted();
}

/** What the invented municipality's name server, Feide list and purchases would say. */
function filesOf(snapshot: Snapshot, days: (back: number) => string) {
  const [first = 'Elevportalen', ...others] = namesInUse(snapshot);
  const school = [...entriesOf(snapshot, 'units').values()].find(({ body }) => body.kind === 'school')?.key;
  // The last two are registered and no longer on the list: one was there long ago, the other never.
  const [stopped, ...still] = others.slice(0, -1).toReversed();
  const service = (name: string, index: number) => ({ id: index + 2, name, attributes: ['displayName'] });
  const services = [{ id: 1, name: first, attributes: ['displayName', 'norEduPersonNIN'] }, ...still.map(service)];
  const before = [...services, ...(stopped === undefined ? [] : [service(stopped, others.length)])];
  const visits = ['app.quizkong.example', 'www.regnereisen.example'].map((host, index) =>
    [host, days(3 + index), 24 + index, 310 + index].join(','),
  );
  return [
    { observer: 'feide', text: JSON.stringify(before), back: 430, unit: undefined },
    { observer: 'feide', text: JSON.stringify(services), back: 2, unit: undefined },
    { observer: 'network-log', text: ['host,date,clients,count', ...visits].join('\n'), back: 1, unit: school },
    {
      observer: 'purchases',
      text: `Dato;Produkt\n${days(40)};${first}\n`,
      back: 30,
      unit: undefined,
    },
  ] as const satisfies readonly { observer: FileObserver; text: string; back: number; unit: string | undefined }[];
}

/** Gives the demo's own municipality observations, all invented; what is there already stays as it is. */
export async function addDemoObservations({ db, clock }: Deps, tenant: string): Promise<void> {
  const now = clock.now();
  const at = (back: number) => new Date(now.getTime() - back * day);
  const days = (back: number) => at(back).toISOString().slice(0, 10);
  await inTenant(db, tenant, async (trx) => {
    const before = await trx
      .selectFrom('observation_run')
      .select('id')
      .where('observer', '=', 'feide')
      .limit(1)
      .execute();
    if (before.length > 0) return;
    for (const { observer, text, back, unit } of filesOf(await registerToday(trx, tenant, now), days)) {
      const bytes = new TextEncoder().encode(text);
      const given: Given = { bytes, at: at(back).toISOString(), ...(unit === undefined ? {} : { unit }) };
      const { observations } = await readObserved(observer, given);
      await saveRun(trx, { id: idAt(at(back)), observer, unit, at: at(back), source: hashOf(bytes), observations });
    }
  });
}
