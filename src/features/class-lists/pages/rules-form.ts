import { ownersPurposes } from '../field.ts';
import type { OwnerRules } from '../rules/owner-rules.ts';
import { offered } from './address.ts';

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const whole = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : text);

/**
 * What the form of rules says, to be judged by the schema. The name and the class belong to every list.
 * @param before what holds now; of the register's keys a school's form says nothing
 */
export function readRules(
  sent: ReadonlyMap<string, readonly string[]>,
  before: OwnerRules,
  withRegister: boolean,
): Record<keyof OwnerRules, unknown> {
  const one = (name: string) => sent.get(name)?.at(-1) ?? '';
  const chosen = (prefix: string, keys: readonly string[]) =>
    Object.fromEntries(keys.flatMap((key) => (one(`${prefix}-${key}`) === '' ? [] : [[key, one(`${prefix}-${key}`)]])));
  return {
    fields: Object.fromEntries(
      ownersPurposes.map((purpose) => [
        purpose,
        [...new Set(['name', 'class', ...(sent.get(`felt-${purpose}`) ?? [])])],
      ]),
    ),
    confidential: one('confidential'),
    noticeDays: whole(one('noticeDays')),
    revealingAddresses: linesOf(one('revealingAddresses')),
    specialGroups: linesOf(one('specialGroups')),
    practice: one('practice'),
    registerPurposes: withRegister ? chosen('formal', [...ownersPurposes, 'public-access']) : before.registerPurposes,
    registerData: withRegister ? chosen('data', offered) : before.registerData,
  };
}
