import type { Requirement } from '../requirement.ts';
import { basisRequirements } from './gdpr/basis.ts';
import { informationRequirements } from './gdpr/information.ts';
import { organisationRequirements } from './gdpr/organisation.ts';
import { securityRequirements } from './gdpr/security.ts';

/**
 * Today's requirements of a school owner: GDPR, personopplysningsloven 2018 and the acts beside them that carry a basis,
 * set a duty or bar one, in the order in which an owner would read them.
 */
export const gdpr: readonly Requirement[] = [
  ...organisationRequirements,
  ...basisRequirements,
  ...informationRequirements,
  ...securityRequirements,
];
