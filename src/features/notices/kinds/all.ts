import type { TellingKind } from '../kind.ts';
import { agreementKinds } from './agreements.ts';
import { cookieKinds } from './cookies.ts';
import { dataKinds } from './data.ts';
import { logKinds } from './log.ts';
import { loginKinds } from './login.ts';
import { otherKinds } from './others.ts';
import { placeKinds } from './places.ts';
import { retentionKinds } from './retention.ts';
import { rightsKinds } from './rights.ts';
import { sharingKinds } from './sharing.ts';
import { systemKinds } from './systems.ts';
import { wayKinds } from './ways.ts';
import { whoKinds } from './who.ts';
import { whyKinds } from './why.ts';

/** Every kind of sentence that a statement may hold. */
export const tellingKinds: readonly TellingKind[] = [
  ...whoKinds,
  ...whyKinds,
  ...dataKinds,
  ...sharingKinds,
  ...retentionKinds,
  ...systemKinds,
  ...placeKinds,
  ...loginKinds,
  ...logKinds,
  ...cookieKinds,
  ...agreementKinds,
  ...otherKinds,
  ...wayKinds,
  ...rightsKinds,
];

const byId = new Map(tellingKinds.map((kind) => [kind.id, kind]));

/** The kind of an id. @throws Error for an id that there is none of */
export function kindOf(id: string): TellingKind {
  const kind = byId.get(id);
  if (kind === undefined) throw new Error(`no kind of sentence "${id}"`);
  return kind;
}
