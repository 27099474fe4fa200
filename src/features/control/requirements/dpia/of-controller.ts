import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Judgement, WantedEvidence } from '../../requirement.ts';
import { isForAnother } from '../as-controller.ts';
import { type Latest, latestDone } from '../security/latest-done.ts';

const forAnother = {
  nb: 'Eieren behandler opplysningene på vegne av en annen, som må gjøre vurderingen.',
  nn: 'Eigaren behandlar opplysningane på vegner av nokon annan, som må gjere vurderinga.',
  en: 'The owner processes the data on behalf of another, who must make the assessment.',
};
const notDone = {
  nb: 'Ingen vurdering av personvernkonsekvenser er kjent. Om den trengs, er et eget krav.',
  nn: 'Inga vurdering av personvernkonsekvensar er kjend. Om ho trengst, er eit eige krav.',
  en: 'No data protection impact assessment is known. Whether it is needed is a requirement of its own.',
};

/** The duty is the controller's (GDPR art. 35(1)): of what is done for another nothing is asked. */
export function ofController(read: Reader, activity: Entry<'activities'>, judge: () => Judgement): Judgement {
  return isForAnother(read, activity) ? { notApplicable: forAnother } : judge();
}

/** The system to fill in where an activity has one; a form takes no more than one. */
export function theSystem({ body: { systems } }: Entry<'activities'>): Readonly<Record<string, string>> {
  const [system, ...others] = systems;
  return system === undefined || others.length > 0 ? {} : { systems: system };
}

/** Judges the latest impact assessment of each system of an activity; where none is known there is nothing to judge. */
export function ofDpias(
  read: Reader,
  activity: Entry<'activities'>,
  judge: (latest: readonly (Latest & { readonly system: string })[]) => Judgement,
): Judgement {
  return ofController(read, activity, () => {
    const latest = activity.body.systems.flatMap((system) => {
      const found = latestDone(read, 'dpia', system);
      return found === undefined ? [] : [{ ...found, system }];
    });
    return latest.length === 0 ? { notApplicable: notDone } : judge(latest);
  });
}

/** The assessment itself. */
export const theDpia: WantedEvidence = {
  wants: {
    nb: 'Vurderingen av personvernkonsekvenser',
    nn: 'Vurderinga av personvernkonsekvensar',
    en: 'The data protection impact assessment',
  },
  of: ['assessments'],
};
