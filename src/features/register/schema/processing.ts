import * as z from 'zod';
import { accessHolders, accessRelations, personActs, personFields } from '#src/platform/access/policy.ts';
import { anyRef, count, country, fact, isoDate, notStated, period, ref, subjects, text, yesNo } from './facts.ts';
import { frame } from './frame.ts';

/**
 * Who has access, in the owner's own words, and what the system goes by: how they stand to the person, which of those in
 * that relation they are, and what they may do with which data (all that the activity uses, when none is named). A role
 * without a relation gives nobody access here (GDPR art. 5(1)(f), 25(2), 32(4)).
 */
const access = z.strictObject({
  role: text,
  number: count.optional(),
  need: text.optional(),
  relation: z.enum(accessRelations).optional(),
  who: z.array(z.enum(accessHolders)).optional(),
  may: z.array(z.enum(personActs)).optional(),
  data: z.array(ref('dataTypes')).optional(),
});

/** Something the owner does with personal data (GDPR art. 30(1)), and who may see what comes of it. */
export const activity = z.strictObject({
  ...frame,
  name: text,
  role: fact(z.enum(['controller', 'joint-controller', 'processor'])),
  units: fact(z.array(ref('units'))),
  systems: z.array(ref('systems')),
  access: fact(z.array(access)),
  /** How much and about how many, in words: few records about few people are hard to make anonymous. */
  volume: fact(text),
  /** Who answers for it from day to day. */
  responsible: fact(text),
  /** What decides whether a DPIA is needed (GDPR art. 35(1) and (3)), and whether art. 22 is touched. */
  newTechnology: fact(yesNo),
  largeScale: fact(yesNo),
  systematicMonitoring: fact(yesNo),
  profiling: fact(yesNo),
  automatedDecisions: fact(yesNo),
  /** How the machine decides, and what it may lead to (GDPR art. 13(2)(f)). */
  automatedLogic: fact(text),
  /** What happens to those who do not give what must be given (GDPR art. 13(2)(e)). */
  ifNotGiven: fact(text),
  /** Are data given to others who decide over them themselves? Each of those is a disclosure (GDPR art. 30(1)(d)). */
  disclosed: fact(yesNo),
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
  /** Done as part of the tasks of a public authority (GDPR art. 6(1) last sentence). */
  publicTask: fact(yesNo),
  /** Where consent is the basis (GDPR art. 4(11), 7, 8). */
  consent: z
    .strictObject({
      freelyGiven: fact(yesNo),
      recorded: fact(yesNo),
      withdrawable: fact(yesNo),
      givenBy: fact(z.enum(['pupil', 'guardian', 'pupil-or-guardian-by-age', 'other'])),
    })
    .optional(),
  /** Where the data were collected for something else: is this compatible with it (GDPR art. 5(1)(b), 6(4))? */
  furtherUse: z.strictObject({ of: fact(ref('purposes')), compatible: fact(yesNo) }).optional(),
});

export const dataType = z.strictObject({
  ...frame,
  name: text,
  sensitivity: fact(z.enum(['ordinary', 'confidential', 'special-category', 'criminal-offence', 'protected-address'])),
  freeText: fact(yesNo),
  /** Identity number or another unique means of identification (personopplysningsloven § 12). */
  identityNumber: fact(yesNo),
  /** In a room of the pupil's own, which no role opens but the pupil's. */
  privateArea: fact(yesNo),
  /** What this system itself keeps of persons under it: a field under no kind of data is shown to nobody. */
  holds: fact(z.array(z.enum(personFields))),
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
  /** Why the purpose cannot do without it (GDPR art. 5(1)(c)). */
  need: fact(text),
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
  /** Has somebody weighed the duty of confidentiality first (forvaltningsloven § 13 ff.)? */
  confidentialityAssessed: fact(yesNo),
  /** Is it written down what was given, to whom and why? */
  recorded: fact(yesNo),
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
  /** Must it be preserved for posterity (arkivlova 2025 § 12, bevaringsforskrifta)? */
  mustBePreserved: fact(yesNo),
  removes: fact(z.array(ref('dataTypes'))),
  leaves: fact(z.array(ref('dataTypes'))),
  decidedBy: fact(text),
  decidedOn: fact(isoDate),
  /** When what was due was last erased or handed over. */
  carriedOutOn: fact(isoDate),
});
