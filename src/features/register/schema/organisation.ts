import * as z from 'zod';
import { country, fact, isoDate, key, ref, text, yesNo } from './facts.ts';
import { frame } from './frame.ts';

/** The school owner: the controller (GDPR art. 4(7)). */
export const owner = z.strictObject({
  ...frame,
  id: key,
  name: text,
  kind: fact(z.enum(['municipality', 'county-council', 'private-school', 'state-agency'])),
  publicBody: fact(yesNo),
  organisationNumber: fact(
    z
      .string()
      .regex(/^\d{9}$/)
      .meta({ description: 'nine digits' }),
  ),
  responsible: fact(text),
  /** How people reach it: post, e-mail, telephone (GDPR art. 13(1)(a), 30(1)(a)). */
  contact: fact(text),
  dataProtectionOfficer: z
    .strictObject({
      appointed: fact(yesNo),
      contact: fact(text),
      contactPublished: fact(yesNo),
      /** Datatilsynet has the contact details (GDPR art. 37(7)). */
      toldToAuthority: fact(yesNo),
      /** Reports to the highest level and takes no instructions (art. 38(3)). */
      independent: fact(yesNo),
      /** Has other tasks that conflict with this one (art. 38(6)). */
      conflictingTasks: fact(yesNo),
    })
    .optional(),
});

/** A unit of the owner, and what it may decide itself (delegation). */
export const unit = z.strictObject({
  ...frame,
  name: text,
  kind: fact(z.enum(['administration', 'school', 'kindergarten', 'department'])),
  partOf: fact(ref('units')),
  delegation: z
    .strictObject({
      mayPutSystemsIntoUse: fact(yesNo),
      condition: fact(text),
      written: fact(yesNo),
      decidedOn: fact(isoDate),
    })
    .optional(),
});

/** Somebody outside the owner: processor, recipient, authority. */
export const party = z.strictObject({
  ...frame,
  name: text,
  aliases: z.array(text).optional(),
  kind: fact(z.enum(['vendor', 'public-authority', 'public-body', 'school-owner', 'research'])),
  country: fact(country),
});
