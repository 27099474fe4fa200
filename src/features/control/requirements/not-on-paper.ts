import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../reader.ts';
import { type Requirement, requirement } from '../requirement.ts';

const onPaper = {
  nb: 'Opplysningene står på papir. Hvem som kommer til dem, blir spurt etter i andre krav.',
  nn: 'Opplysningane står på papir. Kven som kjem til dei, blir spurt etter i andre krav.',
  en: 'The data are on paper. Who can get at them is asked by other requirements.',
};

function isOnPaper(read: Reader, system: Entry<'systems'>): boolean {
  // Read as a fact only where it decides: elsewhere it would stand beside every verdict and explain nothing.
  return system.body.medium === 'paper' && read.fact(system, 'medium') === 'paper';
}

/**
 * A requirement that means nothing for paper: encryption, backup, test data, cookies, what a program can do. That paper is kept safe is asked
 * all the same, as risk and measures (GDPR art. 2(1) takes in filing systems, art. 32 their security).
 */
export function notOnPaper(definition: Requirement<'system'>): Requirement<'system'> {
  return requirement({
    ...definition,
    judge: (read, system) => (isOnPaper(read, system) ? { notApplicable: onPaper } : definition.judge(read, system)),
  });
}
