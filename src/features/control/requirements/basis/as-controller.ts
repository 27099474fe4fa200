import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Requirement } from '../../requirement.ts';

const forAnother = {
  nb: 'Eieren behandler opplysningene på vegne av en annen, som må svare for dette.',
  nn: 'Eigaren behandlar opplysningane på vegner av nokon annan, som må svare for dette.',
  en: 'The owner processes the data on behalf of another, who must answer for this.',
};

/** The scopes that lie within one activity. */
type WithinActivity = 'activity' | 'purpose' | 'dataUse' | 'disclosure' | 'retention';

/** Is a subject part of something that the owner does for another controller? */
function isForAnother(read: Reader, subject: Entry<'activities'> | Entry<'purposes'>): boolean {
  const activity =
    subject.kind === 'activities'
      ? (subject as Entry<'activities'>)
      : read.get('activities', (subject as Entry<'purposes'>).body.activity);
  // Read as a fact only where it decides: elsewhere it would stand beside every verdict and explain nothing.
  return activity?.body.role === 'processor' && read.fact(activity, 'role') === 'processor';
}

/**
 * A requirement of the controller: basis, data, disclosure and retention are for the one who decides over the processing
 * (GDPR art. 4(7), 24(1)), so that it is not asked of what the owner does for somebody else.
 */
export function asController<S extends WithinActivity>(definition: Requirement<S>): Requirement<S> {
  return {
    ...definition,
    judge(read, subject) {
      return isForAnother(read, subject as unknown as Entry<'purposes'>)
        ? { notApplicable: forAnother }
        : definition.judge(read, subject);
    },
  };
}
