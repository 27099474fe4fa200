import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf } from '../../requirement.ts';

/** Every comparison of notices about a system with what is recorded in it or told elsewhere; a comparison counts whoever made it. */
export function comparisons(read: Reader, notices: readonly Entry<'notices'>[]): readonly (boolean | undefined)[] {
  return notices.flatMap((notice) =>
    Object.keys(notice.body.sameAs ?? {}).map((other) => read.fact(notice, `sameAs.${other}`) as boolean | undefined),
  );
}

/** Does what is recorded in a system match what people are told? Unknown until somebody has compared (report 13/00941 pp. 8, 19). */
export function recordedAsTold(read: Reader, system: string): boolean | undefined {
  return allOf(comparisons(read, read.find('noticesBySystem', system)));
}
