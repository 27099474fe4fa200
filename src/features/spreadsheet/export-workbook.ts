import { readRegister } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { workbookOf } from './roundtrip/workbook-of.ts';

/**
 * The register as an Excel workbook: the record of art. 30 first, then everything.
 * @throws Problem (refused; conflict for a text that no cell can hold)
 */
export async function exportWorkbook(deps: Deps, actor: Actor, lang: Lang): Promise<Uint8Array> {
  const deed = { act: 'register.export', subject: 'register', scope: { units: [] }, purpose: 'spreadsheet' } as const;
  const { landscape } = await perform(deps, actor, deed, (trx) => readRegister(trx, actor.tenant));
  // A register from a public text or an invented one is shown as of the day that it speaks of.
  const isOwn = landscape.origin.kind === 'own-records';
  return workbookOf(landscape, isOwn ? osloDate(deps.clock.now()) : landscape.origin.date, lang);
}
