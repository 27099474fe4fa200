import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../reader.ts';
import type { Requirement } from '../requirement.ts';

const mustAnswer = {
  nb: 'Eieren behandler opplysningene på vegne av en annen, som må svare for dette.',
  nn: 'Eigaren behandlar opplysningane på vegner av nokon annan, som må svare for dette.',
  en: 'The owner processes the data on behalf of another, who must answer for this.',
};

/** The scopes that lie within one activity. */
type WithinActivity = 'activity' | 'purpose' | 'dataUse' | 'disclosure' | 'retention';

/** Is an activity something that the owner does for another controller (GDPR art. 4(8))? Its role then explains the verdict. */
export function isForAnother(read: Reader, activity: Entry<'activities'>): boolean {
  return read.fact(activity, 'role') === 'processor';
}

function activityOf(read: Reader, subject: Entry): Entry<'activities'> | undefined {
  return subject.kind === 'activities'
    ? (subject as Entry<'activities'>)
    : read.get('activities', (subject as Entry<'purposes'>).body.activity);
}

/**
 * A requirement of the controller: basis, data, disclosure and retention are for the one who decides over the processing
 * (GDPR art. 4(7), 24(1)), so that it is not asked of what the owner does for somebody else.
 */
export function asController<S extends WithinActivity>(definition: Requirement<S>): Requirement<S> {
  return {
    ...definition,
    judge(read, subject) {
      const activity = activityOf(read, subject as unknown as Entry);
      // Read as a fact only where it decides: elsewhere it would stand beside every verdict and explain nothing.
      return activity?.body.role === 'processor' && isForAnother(read, activity)
        ? { notApplicable: mustAnswer }
        : definition.judge(read, subject);
    },
  };
}
