import * as z from 'zod';
import { fields, ownersPurposes } from '../field.ts';

const field = z.enum(fields);
const line = z.string().trim().min(1).max(200);

/** What an owner, or one of its schools, has decided of class lists (inventory rule 89). */
export const ownerRules = z.strictObject({
  /** By purpose, the fields that the list has. The law may still withhold them. */
  fields: z.record(z.enum(ownersPurposes), z.array(field)),
  /** What a confidential address (fortrolig) hides from guardians and fellow pupils: the name (inventory rule 86), or only contact. */
  confidential: z.enum(['contact', 'name']),
  /** Working days that guardians have to object. */
  noticeDays: z.int().min(5).max(60),
  /** Parts of addresses that give something personal away: names or streets of institutions. */
  revealingAddresses: z.array(line).max(200),
  /** Words in names of groups that show something personal, beside those that are always known. */
  specialGroups: z.array(line).max(200),
  /** How the school does it, in words. */
  practice: z.string().trim().max(2000),
  /** By purpose, the key of the purpose in the register that the list is made under. */
  registerPurposes: z.partialRecord(z.enum(ownersPurposes).or(z.literal('public-access')), z.string().min(1)),
  /** By field, the key of the data type in the register. */
  registerData: z.partialRecord(field, z.string().min(1)),
});
export type OwnerRules = z.infer<typeof ownerRules>;

/**
 * What holds until an owner decides something else: the little that each purpose needs.
 */
export function usualRules(): OwnerRules {
  return {
    fields: {
      'school-work': ['name', 'class', 'phone', 'guardian-name', 'guardian-contact'],
      'class-contact': ['name', 'class', 'guardian-name', 'guardian-contact'],
      'health-service': ['name', 'class', 'school', 'birth-date'],
      photography: ['name', 'class'],
    },
    confidential: 'name',
    noticeDays: 10,
    revealingAddresses: [],
    specialGroups: [],
    practice: '',
    registerPurposes: {},
    registerData: {},
  };
}
