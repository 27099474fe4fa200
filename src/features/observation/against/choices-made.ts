import { type Pass, passes } from '../web/scan-result.ts';

/** A visit, as far as it tells whether the choice of its pass was made. */
export interface Made {
  readonly pass?: Pass | undefined;
  readonly consent?: { readonly clicks?: number | undefined } | undefined;
}

/**
 * In which choices something in truth was seen. A visit that was to accept or refuse, and found no banner or no button for it, is one more visit
 * without a choice: nobody has said yes or no there. Pure.
 * @returns what a pass counts as; the pass itself where older scans do not tell whether it was made
 */
export function choicesMade(visits: readonly Made[]): (pass: Pass) => Pass {
  const none = new Set(
    passes.filter((pass) => {
      const told = visits.flatMap((visit) =>
        visit.pass === pass && visit.consent !== undefined ? [visit.consent] : [],
      );
      return pass !== 'no-choice' && told.length > 0 && told.every(({ clicks }) => clicks === undefined);
    }),
  );
  return (pass) => (none.has(pass) ? 'no-choice' : pass);
}
