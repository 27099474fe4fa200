import { Problem } from '#src/kernel/problem.ts';
import type { LandscapeFault } from './landscape/fault.ts';

/** What is wrong with a change to the register, field by field, so that a form can show each where it stands. */
export class RegisterProblem extends Problem {
  readonly faults: readonly LandscapeFault[];

  constructor(place: string, faults: readonly LandscapeFault[]) {
    super(
      faults.map((fault) => `${fault.path.map(String).join('.')}: ${fault.message}; ${fault.remedy}`).join('\n  '),
      { code: 'bad-input', place, remedy: 'mend the fields named; nothing was changed' },
    );
    this.name = 'RegisterProblem';
    this.faults = faults;
  }
}
