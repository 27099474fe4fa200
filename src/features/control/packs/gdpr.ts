import type { Requirement } from '../requirement.ts';
import { found } from './found.generated.ts';
import { inOrder, packIdOf } from './found.ts';
import { readingOrder } from './reading-order.ts';

const { organisation, basis, information, security } = readingOrder;

/**
 * Today's requirements of a school owner: GDPR, personopplysningsloven 2018 and the acts beside them that carry a basis,
 * set a duty or bar one, in the order in which an owner would read them.
 */
export const gdpr: readonly Requirement[] = inOrder(
  found.filter((one) => packIdOf(one) === 'gdpr'),
  [...organisation, ...basis, ...information, ...security],
);
