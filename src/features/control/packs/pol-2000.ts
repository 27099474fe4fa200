import type { Requirement } from '../requirement.ts';
import { found } from './found.generated.ts';
import { inOrder, packIdOf } from './found.ts';
import { readingOrder } from './reading-order.ts';

/**
 * The requirements of personopplysningsloven 2000 and its regulation as Datatilsynet applied them
 * in control report 13/00941 (Bergen kommune, 2013), in the report's order; the texts themselves are
 * no longer at hand, the references rest on the report.
 */
export const pol2000: readonly Requirement[] = inOrder(
  found.filter((one) => packIdOf(one) === 'pol-2000'),
  readingOrder['pol-2000'],
);
