import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf } from '../../requirement.ts';

/** People in an uneven relation to the owner: children and pupils, and those whom it employs or examines (WP 248 rev. 01, criterion 7). */
const uneven: readonly string[] = [
  'pupils',
  'children',
  'apprentices',
  'exam-candidates',
  'adult-learners',
  'employees',
];

const special: readonly string[] = ['special-category', 'criminal-offence'];

/** Are special categories or offences among the data? Unknown while nobody has said it of all of them, or there are none. */
function hasSpecialData(read: Reader, uses: readonly Entry<'dataUses'>[]): boolean | undefined {
  return anyOf(
    uses.map(({ body }) => {
      const data = read.get('dataTypes', body.data);
      const sensitivity = data === undefined ? undefined : read.fact(data, 'sensitivity');
      return sensitivity === undefined ? undefined : special.includes(sensitivity);
    }),
  );
}

export type Need = 'by-law' | 'as-a-rule' | 'none' | undefined;

/**
 * Does an activity need a DPIA? `by-law`: a case of GDPR art. 35(3)(a) or (b). `as-a-rule`: two or more of the signs of high risk that the
 * data protection authorities go by. `none`: not even two, whatever is unknown. Undefined: too little is known.
 */
export function needOf(read: Reader, activity: Entry<'activities'>): Need {
  const uses = read.find('dataUsesByActivity', activity.key);
  const about = uses.map((use) => uneven.includes(read.fact(use, 'subjects') ?? ''));
  const automated = read.fact(activity, 'automatedDecisions');
  const profiling = read.fact(activity, 'profiling');
  const large = read.fact(activity, 'largeScale');
  const sensitive = hasSpecialData(read, uses);
  if (allOf([profiling, automated]) === true || allOf([large, sensitive]) === true) return 'by-law';
  const signs = [
    anyOf(about),
    sensitive,
    large,
    profiling,
    automated,
    read.fact(activity, 'newTechnology'),
    read.fact(activity, 'systematicMonitoring'),
  ];
  const has = signs.filter((sign) => sign === true).length;
  if (has >= 2) return 'as-a-rule';
  return has + signs.filter((sign) => sign === undefined).length < 2 ? 'none' : undefined;
}
