import type { Lang } from '#src/kernel/language.ts';
import { caseTexts } from '../texts.ts';
import type { WholeMatter } from '../view-matter.ts';
import type { MatterExtras } from './extras.ts';
import type { UnitName } from './list-view.tsx';
import type { FormContext } from './step-form.tsx';

/** What the parts of a case's page are drawn from. */
export interface MatterProps {
  readonly lang: Lang;
  readonly now: Date;
  readonly view: WholeMatter;
  readonly units: readonly UnitName[];
  readonly context: FormContext;
  /** What other features add. */
  readonly extras: readonly MatterExtras[];
}

/** The name of a unit, or of the owner as a whole. */
export function unitWords(key: string | null, units: readonly UnitName[], lang: Lang): string {
  if (key === null) return caseTexts[lang].wholeOwner;
  return units.find((unit) => unit.key === key)?.name ?? key;
}
