import * as z from 'zod';
import { allOr, fact, isoDate, key, perEntry, period, ref, subjects, text, yesNo } from './facts.ts';
import { frame } from './frame.ts';

const clause = z.strictObject({
  kind: z.enum(['security-audit', 'breach-report', 'deletion-at-end', 'sub-processor-list', 'assistance']),
  obligation: text,
  owedBy: fact(ref('parties')),
  recurs: fact(z.union([period, z.literal('on-event')])),
  /** Has the owner asked for what the clause promises, and when was it last received? */
  askedFor: fact(yesNo),
  receivedOn: fact(isoDate),
});

/** A written agreement with a processor or another party, its validity, and its clauses as obligations to follow up. */
export const agreement = z.strictObject({
  ...frame,
  name: text,
  kind: z.enum(['processor', 'joint-controllers', 'disclosure', 'use']),
  written: fact(yesNo),
  party: ref('parties'),
  signedFor: fact(ref('units')),
  signedOn: fact(isoDate),
  validTo: fact(isoDate),
  systems: z.array(ref('systems')),
  /** What it lays down: only on instruction, security measures (pol § 15, § 13; GDPR art. 28(3)). */
  contents: z
    .strictObject({
      onlyAsAgreed: fact(yesNo),
      securityMeasures: fact(yesNo),
      confidentiality: fact(yesNo),
      subProcessors: fact(yesNo),
      assistance: fact(yesNo),
      deletionAtEnd: fact(yesNo),
      audits: fact(yesNo),
      /** Subject matter, duration, nature, purpose, kinds of data and data subjects (GDPR art. 28(3)). */
      describesProcessing: fact(yesNo),
      breachNotice: fact(yesNo),
    })
    .optional(),
  /** About whom it lets the other party process data: an agreement for employees says nothing of visitors. */
  subjects: fact(z.array(subjects)),
  subProcessors: fact(z.array(ref('parties'))),
  /** The owner has approved each sub-processor, or had a chance to object (GDPR art. 28(2)). */
  subProcessorsApproved: fact(yesNo),
  clauses: z.record(key, clause).optional(),
});

export const assessmentKinds = [
  'risk',
  'dpia',
  'anonymity-after-erasure',
  'information-exceptions',
  'transfer',
  'dpia-need',
  'legitimate-interest',
  'compatibility',
] as const;

export const assessment = z.strictObject({
  ...frame,
  kind: z.enum(assessmentKinds),
  systems: allOr('systems'),
  /** Which purposes it weighs (GDPR art. 6(1)(f), 6(4)): a balancing speaks of a purpose, not of a system. */
  purposes: fact(z.array(ref('purposes'))),
  done: fact(yesNo),
  on: fact(isoDate),
  by: fact(text),
  criteriaSet: fact(yesNo),
  comparedWithCriteria: fact(yesNo),
  coversExternalAccess: fact(yesNo),
  conclusion: fact(text),
  /** The advice of the data protection officer was sought (GDPR art. 35(2)). */
  dpoAdvice: fact(yesNo),
  residualRisk: fact(z.enum(['low', 'medium', 'high'])),
  /** Datatilsynet was consulted before the start (GDPR art. 36). */
  authorityConsulted: fact(yesNo),
});

export const audit = z.strictObject({
  ...frame,
  kind: z.enum(['security-audit', 'management-review', 'access-review', 'log-review', 'internal-control-report']),
  systems: allOr('systems'),
  done: fact(yesNo),
  on: fact(isoDate),
  by: fact(text),
  documented: fact(yesNo),
});

export const breach = z.strictObject({
  ...frame,
  what: text,
  systems: fact(z.array(ref('systems'))),
  awareOn: fact(isoDate),
  authorityNotifiedOn: fact(isoDate),
  subjectsTold: fact(yesNo),
  documented: fact(yesNo),
  /** How likely it is to harm those concerned: decides who must be told (GDPR art. 33(1), 34(1)). */
  risk: fact(z.enum(['unlikely', 'risk', 'high'])),
  reasonForDelay: fact(text),
});

const told = fact(z.enum(['yes', 'partly', 'no']));

export const rightsTold = [
  'information',
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'withdraw-consent',
] as const;

/** Something told to the people concerned: a statement, a brochure, rules made known, words on a parents' evening. */
export const notice = z.strictObject({
  ...frame,
  name: text,
  form: z.enum(['statement', 'brochure', 'booklet', 'rules-of-conduct', 'oral', 'form-sample', 'message']),
  writtenBy: fact(text),
  audience: fact(z.array(subjects)),
  written: fact(yesNo),
  findable: fact(yesNo),
  url: fact(text),
  hash: fact(text),
  publishedOn: fact(isoDate),
  mentions: perEntry('systems'),
  tells: z
    .strictObject({
      controller: told,
      purpose: told,
      recipients: told,
      voluntary: told,
      rights: told,
      dataRecorded: told,
      access: told,
      erasure: told,
      legalBasis: told,
      retention: told,
      dataProtectionOfficer: told,
      complaint: told,
      transfers: told,
      source: told,
      automatedDecisions: told,
      cookies: told,
    })
    .optional(),
  /** Which rights it tells of, each by itself (GDPR art. 13(2)(b) and (c)). */
  rights: fact(z.array(z.enum(rightsTold))),
  promises: fact(text),
  /** Compared with another notice or code list: do they say the same? */
  sameAs: perEntry('notices'),
  /** Compared with what is really done in an activity: does what it says of it hold? */
  agreesWith: perEntry('activities'),
  /** Tried on people of the audience, or measured: do they understand it (GDPR art. 12(1))? */
  plainLanguage: fact(yesNo),
  childVersion: fact(yesNo),
  reviewedOn: fact(isoDate),
});

/** A document, a statement or an observation that facts rest on. */
export const evidence = z.strictObject({
  ...frame,
  title: text,
  kind: z.enum(['document', 'statement', 'observation']),
  date: fact(isoDate),
  /** SHA-256 of the file, in hex. */
  hash: fact(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'a SHA-256 as 64 hex digits' }),
  ),
  expires: fact(isoDate),
  heldBy: fact(text),
});
