import * as z from 'zod';
import { allOr, count, country, fact, isoDate, perEntry, period, ref, text, yesNo } from './facts.ts';
import { frame } from './frame.ts';

const login = z.strictObject({
  accounts: fact(z.enum(['personal', 'shared-user-name', 'shared-account', 'none'])),
  /** How many factors: a password alone is 1; with a code, card or approved device 2. */
  factors: fact(count),
  reachableFrom: fact(z.enum(['anywhere', 'owner-network', 'school-network'])),
  issuedBy: fact(text),
  vendorKnowsPasswords: fact(yesNo),
  /** Users begin with a password that somebody else has set. */
  temporaryPassword: fact(yesNo),
  limits: fact(text),
});

const log = z.strictObject({
  perUser: fact(yesNo),
  records: fact(z.array(z.enum(['last-login', 'logins', 'logouts', 'reads', 'changes', 'origin', 'log-readers']))),
  failedAttempts: fact(yesNo),
  keptFor: fact(period),
  readers: fact(z.array(text)),
});

const supportAccess = z.strictObject({
  by: fact(ref('parties')),
  onlyPerCase: fact(yesNo),
  logged: fact(yesNo),
  /** From where: access from outside the EEA is a transfer too. */
  countries: fact(z.array(country)),
});

/** Which rights the system itself can carry out, so that nobody must ask its vendor (GDPR art. 25). */
export const supportedRights = ['access', 'rectification', 'erasure', 'restriction', 'portability'] as const;

/** What a web site or app stores on or reads from the visitor's device (ekomloven § 3-15). */
const cookies = z.strictObject({
  used: fact(yesNo),
  onlyNecessary: fact(yesNo),
  /** Which they are, what each is for, how long it stays and who reads it. */
  list: fact(text),
  informed: fact(yesNo),
  consent: fact(z.enum(['before', 'after', 'none'])),
  withdrawable: fact(yesNo),
});

/** A system or programme, wherever it runs. */
export const system = z.strictObject({
  ...frame,
  name: text,
  aliases: z.array(text).optional(),
  description: fact(text),
  personalData: fact(yesNo),
  /** Folders on a shelf are a filing system too (GDPR art. 2(1)), but have neither encryption nor backup. */
  medium: fact(z.enum(['digital', 'paper'])),
  vendor: fact(ref('parties')),
  /** Who runs it: the owner's own staff need no processor agreement for it. */
  operation: fact(z.enum(['own', 'processor'])),
  systemOwner: z.strictObject({ appointed: fact(yesNo), role: fact(text) }).optional(),
  login: login.optional(),
  log: log.optional(),
  freeText: z.strictObject({ fields: fact(z.array(text)), reviewed: fact(yesNo) }).optional(),
  storage: z
    .strictObject({
      countries: fact(z.array(country)),
      /** The widest area, where a source tells no countries. */
      within: fact(z.enum(['nordic', 'eea'])),
      place: fact(text),
    })
    .optional(),
  supportAccess: supportAccess.optional(),
  encryption: z.strictObject({ atRest: fact(yesNo), inTransit: fact(yesNo) }).optional(),
  backup: z.strictObject({ taken: fact(yesNo), restoreTestedOn: fact(isoDate) }).optional(),
  /** Does it hide protected addresses, and when was that tried (folkeregisterloven § 10-4)? */
  protectedAddresses: z.strictObject({ hidden: fact(yesNo), testedOn: fact(isoDate) }).optional(),
  supportsRights: fact(z.array(z.enum(supportedRights))),
  /** As it is delivered, only what is needed is collected and shown (GDPR art. 25(2)). */
  privateByDefault: fact(yesNo),
  realDataInTests: fact(yesNo),
  cookies: cookies.optional(),
  /** The last change that matters to security: new risk assessment after it. */
  changedOn: fact(isoDate),
});

/** A unit that uses a system: since when, approved by whom, and whether the owner knows. */
export const use = z.strictObject({
  ...frame,
  system: ref('systems'),
  unit: ref('units'),
  since: fact(isoDate),
  approvedBy: fact(text),
  knownToOwner: fact(yesNo),
});

/** An overview that the owner keeps of its systems or processing, wherever it stands. */
export const record = z.strictObject({
  ...frame,
  name: text,
  keptBy: fact(ref('units')),
  lists: perEntry('systems'),
  reviewedOn: fact(isoDate),
});

/** A security measure that somebody has decided for a system. */
export const measure = z.strictObject({
  ...frame,
  system: ref('systems'),
  what: text,
  /** `user`: each who uses the system sees to it alone, as with a computer of one's own. */
  decidedBy: fact(z.enum(['owner', 'unit', 'vendor', 'user'])),
  decidedOn: fact(isoDate),
  written: fact(yesNo),
  implemented: fact(yesNo),
});

export const routineKinds = [
  'access',
  'information',
  'rectification',
  'erasure',
  'free-text-review',
  'breach-handling',
  'security-audit',
  'security-objectives',
  'security-strategy',
  'restriction',
  'objection',
  'disclosure',
  'log-access',
  'processor-agreements',
  'risk-assessment',
  'dpia',
  'internal-control',
  'new-systems',
  'access-control',
  'log-review',
  'training',
  'retention',
  'archive',
  'consent',
  'portability',
  'protected-address',
  'class-lists',
  'web-publishing',
  'secure-channel',
  'police-disclosure',
  'duty-to-report',
] as const;

/** A routine or a governing document: written or not, which systems it covers, where it is known. */
export const routine = z.strictObject({
  ...frame,
  name: text,
  kind: z.enum(routineKinds),
  written: fact(yesNo),
  covers: fact(allOr('systems')),
  level: fact(ref('units')),
  approvedOn: fact(isoDate),
  reviewedOn: fact(isoDate),
  madeKnownBy: fact(text),
  knownAt: perEntry('units'),
  practice: fact(text),
});
