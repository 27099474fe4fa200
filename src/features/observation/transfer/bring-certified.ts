import { type IsoDate, isDate, osloDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deed, type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { hashOf } from '../observers/reading.ts';
import { latestObservations } from '../store.ts';
import { certifiedName, frameworks } from './certified.ts';
import {
  type CertifiedReading,
  certifiedBefore,
  certifiedReading,
  deleteCertifiedReading,
  insertCertifiedReading,
  type KeptList,
  keepCertified,
  keptLists,
} from './certified-store.ts';
import { readCertified } from './read-certified.ts';

const bad = (message: Text, place: string) => new Problem(message, { code: 'bad-input', place });
const faults = {
  framework: say(
    'Velg hvilken ordning listen gjelder.',
    'Vel kva ordning lista gjeld.',
    'Choose which framework it is.',
  ),
  day: say(
    'Skriv dagen listen ble hentet. Den kan ikke være i framtiden.',
    'Skriv dagen lista blei henta. Han kan ikkje vere i framtida.',
    'Write the day on which the list was fetched. It cannot be in the future.',
  ),
  file: say(
    'Velg filen med listen. Den kan ikke være større enn 4,5 MB.',
    'Vel fila med lista. Ho kan ikkje vere større enn 4,5 MB.',
    'Choose the file with the list. It cannot be larger than 4.5 MB.',
  ),
  source: say(
    'Skriv hvor listen er hentet, med høyst 500 tegn.',
    'Skriv kvar lista er henta, med høgst 500 teikn.',
    'Write where the list was fetched, in at most 500 characters.',
  ),
} as const;
const gone = new Problem(
  say(
    'Det som ble lest, finnes ikke lenger.',
    'Det som blei lese, finst ikkje lenger.',
    'What was read is no longer there.',
  ),
  {
    code: 'not-found',
    remedy: say(
      'Det venter i ett døgn på den som leste det inn. Les filen inn på nytt.',
      'Det ventar i eitt døgn på den som las det inn. Les fila inn på nytt.',
      'It waits for a day for the one who read it in. Read the file in again.',
    ),
  },
);

const deed = (id: string, purpose: string): Deed => ({
  act: 'observation.bring-in',
  subject: `certified-list/${id}`,
  scope: { units: [] },
  purpose,
});

/** A list that somebody gives, as a form sends it. */
export interface GivenList {
  readonly framework: string;
  /** The day on which it was fetched. */
  readonly on: string;
  readonly source: string;
  /** Undefined where none was sent, or one that is too large. */
  readonly bytes: Uint8Array | undefined;
}

/** The versions that the owner has, the newest first. @throws Problem (refused) */
export function viewCertified(deps: Deps, actor: Actor): Promise<readonly KeptList[]> {
  const asked: Deed = { act: 'observation.read', subject: 'certified-lists', scope: { units: [] } };
  return perform(deps, actor, asked, keptLists);
}

/**
 * Reads a list and keeps what it says for a day, for the actor alone; nothing of the file itself but its hash.
 * @returns the id under which it waits
 * @throws Problem (refused; bad-input with the field, or the file's name where a row of it is wrong)
 */
export function readCertifiedIn(deps: Deps, actor: Actor, given: GivenList): Promise<string> {
  const now = deps.clock.now();
  const id = idAt(now);
  return perform(deps, actor, deed(id, 'read'), async (trx) => {
    const [framework, on, source] = [given.framework, given.on.trim(), given.source.trim()];
    if (!frameworks.includes(framework)) throw bad(faults.framework, 'framework');
    if (!isDate(on) || on > osloDate(now)) throw bad(faults.day, 'on');
    if (source === '' || source.length > 500) throw bad(faults.source, 'source');
    const { bytes } = given;
    if (bytes === undefined) throw bad(faults.file, 'file');
    const list = await readCertified(bytes, { name: framework, on, source });
    await insertCertifiedReading(trx, actor, { ...list, id, hash: hashOf(bytes), at: now });
    return id;
  });
}

/** A recipient that was seen in the country of a list. */
export interface SeenThere {
  readonly organisation: string;
  readonly active: boolean;
}

/** What was read, as somebody sees it before it is kept. */
export interface CertifiedPreview {
  readonly reading: CertifiedReading;
  /** The version before, and how many of the active ones have come and gone since. */
  readonly before: { readonly on: IsoDate; readonly added: number; readonly gone: number } | undefined;
  /** The recipients in the United States that sites were last seen to contact. */
  readonly seen: readonly SeenThere[];
}

async function withReading<T>(
  deps: Deps,
  actor: Actor,
  { id, purpose }: { readonly id: string; readonly purpose: string },
  work: (trx: Trx, reading: CertifiedReading) => Promise<T>,
): Promise<T> {
  return perform(deps, actor, deed(id, purpose), async (trx) => {
    const reading = await certifiedReading(trx, actor, id, deps.clock.now());
    if (reading === undefined) throw gone;
    return work(trx, reading);
  });
}

/** How many of the one are not in the other. */
const without = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((name) => !other.has(name)).length;

/** What was read and waits, beside the version before and those whom it is about. @throws Problem (refused, not-found) */
export function viewCertifiedReading(deps: Deps, actor: Actor, id: string): Promise<CertifiedPreview> {
  return withReading(deps, actor, { id, purpose: 'look' }, async (trx, reading) => {
    const active = new Set(reading.active);
    const previous = await certifiedBefore(trx, reading);
    const earlier = new Set(previous?.active ?? []);
    const observations = await latestObservations(trx, { observers: ['web-scan'] });
    const there = observations.flatMap(({ seen }) =>
      seen.kind === 'recipient' && seen.country === 'US' ? [seen.organisation ?? seen.host] : [],
    );
    return {
      reading,
      before:
        previous === undefined
          ? undefined
          : { on: previous.fetched_on, added: without(active, earlier), gone: without(earlier, active) },
      seen: [...new Set(there)]
        .sort((a, b) => a.localeCompare(b, 'nb'))
        .map((organisation) => ({ organisation, active: active.has(certifiedName(organisation)) })),
    };
  });
}

/** Keeps what was read as a version. @throws Problem (refused, not-found) */
export function keepCertifiedReading(deps: Deps, actor: Actor, id: string): Promise<void> {
  return withReading(deps, actor, { id, purpose: 'keep' }, (trx, reading) =>
    keepCertified(trx, reading, deps.clock.now()),
  );
}

/** Throws away what was read. @throws Problem (refused, not-found) */
export function discardCertifiedReading(deps: Deps, actor: Actor, id: string): Promise<void> {
  return withReading(deps, actor, { id, purpose: 'discard' }, deleteCertifiedReading);
}
