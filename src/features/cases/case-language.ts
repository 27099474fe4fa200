import type { Trx } from '#src/platform/db/connect.ts';
import { whomToTell } from './remind.ts';

/** A school's written Norwegian. */
export type CaseLanguage = 'nb' | 'nn';

/**
 * The language that the program writes in a case of a unit: the Norwegian that most of those are mailed in who answer for it (the same
 * setting as of all mails); bokmål where they are as many, or nobody has said.
 */
export async function caseLanguage(trx: Trx, unit: string | null): Promise<CaseLanguage> {
  const langs = (await whomToTell(trx, unit)).map(({ lang }) => lang);
  const count = (lang: CaseLanguage) => langs.filter((one) => one === lang).length;
  return count('nn') > count('nb') ? 'nn' : 'nb';
}
