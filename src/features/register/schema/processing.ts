import * as z from 'zod';
import { anyRef, count, country, fact, isoDate, notStated, period, ref, subjects, text, yesNo } from './facts.ts';
import { frame } from './frame.ts';

/** Something the owner does with personal data (GDPR art. 30(1)), and who may see what comes of it. */
export const activity = z.strictObject({
  ...frame,
  name: text,
  role: fact(z.enum(['controller', 'joint-controller', 'processor'])),
  units: fact(z.array(ref('units'))),
  systems: z.array(ref('systems')),
  access: fact(z.array(z.strictObject({ role: text, number: count.optional() }))),
  /** How much and about how many, in words: few records about few people are hard to make anonymous. */
  volume: fact(text),
});

/** A legal basis that somebody claims or has decided for a purpose. */
export const basis = z.strictObject({
  /** The provision itself: "GDPR art. 6(1)(e)", "pol § 8 b"; "–" where only a national provision is claimed. */
  article: z.union([
    z.enum([
      'pol-8-consent',
      'pol-8-law',
      'pol-8-a',
      'pol-8-b',
      'pol-8-c',
      'pol-8-d',
      'pol-8-e',
      'pol-8-f',
      'pol-9-consent',
      'pol-9-law',
      'pol-9-e',
      'gdpr-6-1-a',
      'gdpr-6-1-b',
      'gdpr-6-1-c',
      'gdpr-6-1-d',
      'gdpr-6-1-e',
      'gdpr-6-1-f',
      'gdpr-9-2-a',
      'gdpr-9-2-b',
      'gdpr-9-2-c',
      'gdpr-9-2-f',
      'gdpr-9-2-g',
      'gdpr-9-2-h',
      'gdpr-9-2-i',
      'gdpr-9-2-j',
      'gdpr-10',
    ]),
    z.literal(notStated),
  ]),
  /** The national provision that it rests on (GDPR art. 6(3)). */
  national: z.strictObject({ act: text, section: text }).optional(),
  /** Why the processing is necessary for it; absent when nobody has said. */
  necessity: fact(text),
  decidedBy: fact(text),
  decidedOn: fact(isoDate),
});

/** What an activity is for; the legal bases belong here. */
export const purpose = z.strictObject({
  ...frame,
  name: text,
  activity: ref('activities'),
  bases: fact(z.array(basis)),
});

export const dataType = z.strictObject({
  ...frame,
  name: text,
  sensitivity: fact(z.enum(['ordinary', 'confidential', 'special-category', 'criminal-offence', 'protected-address'])),
  freeText: fact(yesNo),
});

/** One kind of data about one group of people in one activity. */
export const dataUse = z.strictObject({
  ...frame,
  activity: ref('activities'),
  data: ref('dataTypes'),
  subjects,
  basis: fact(z.enum(['inherited', 'own', 'excess', 'unresolved'])),
  bases: z.array(basis).optional(),
  source: fact(text),
  mandatory: fact(yesNo),
});

const end = anyRef('systems', 'parties', 'units');

export const flow = z.strictObject({
  ...frame,
  source: end,
  target: end,
  data: fact(z.array(ref('dataTypes'))),
  mechanism: fact(text),
  encrypted: fact(yesNo),
});

/** Data given to somebody who decides over it themselves; needs a legal ground of its own. */
export const disclosure = z.strictObject({
  ...frame,
  activity: ref('activities'),
  recipient: ref('parties'),
  data: fact(z.array(ref('dataTypes'))),
  purpose: fact(text),
  bases: fact(z.array(basis)),
});

/** Data leaving the EEA (GDPR ch. V). */
export const transfer = z.strictObject({
  ...frame,
  system: ref('systems'),
  recipient: fact(ref('parties')),
  country: fact(country),
  mechanism: fact(z.enum(['adequacy', 'standard-clauses', 'binding-rules', 'derogation', 'none'])),
  checkedOn: fact(isoDate),
  checkedBy: fact(text),
});

/** How long, counted from which event, what then happens, on which ground; and what is removed and what stays. */
export const retention = z.strictObject({
  ...frame,
  activity: ref('activities'),
  event: fact(
    z.enum([
      'pupil-leaves',
      'school-year-ends',
      'case-closed',
      'last-login',
      'access-removed',
      'recorded',
      'purpose-ends',
      'collection-ends',
      'decision-made',
      'deadline-passed',
      'consent-withdrawn',
      'on-request',
    ]),
  ),
  period: fact(period),
  then: fact(z.enum(['delete', 'anonymise', 'archive', 'keep'])),
  ground: fact(text),
  removes: fact(z.array(ref('dataTypes'))),
  leaves: fact(z.array(ref('dataTypes'))),
});
