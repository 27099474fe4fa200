import type { Examined, StatementFinding } from '../finding.ts';
import { asked, type ContentCheck } from './check.ts';
import { anonymousYetLinked, nameNeverVisible } from './inner/identity.ts';
import { deletedYetKept } from './inner/keeping.ts';
import { neverSharedYetRecipients, noCookiesYetCookies, storedHereYetAbroad } from './inner/sharing.ts';
import { automatedDecisions } from './missing/automated-decisions.ts';
import { basis, specialBasis } from './missing/basis.ts';
import { categories } from './missing/categories.ts';
import { complaint } from './missing/complaint.ts';
import { controller, controllerContact } from './missing/controller.ts';
import { cookiesList } from './missing/cookies-list.ts';
import { dpoContact } from './missing/dpo-contact.ts';
import { legitimateInterest } from './missing/legitimate-interest.ts';
import { logRetention } from './missing/log-retention.ts';
import { mandatory } from './missing/mandatory.ts';
import { purpose } from './missing/purpose.ts';
import { recipients } from './missing/recipients.ts';
import { retention } from './missing/retention.ts';
import { rightsTold } from './missing/rights.ts';
import { dataSource } from './missing/source.ts';
import { transfers } from './missing/transfers.ts';
import {
  consentInSchool,
  dpfReliance,
  legitimateInterestByAuthority,
  passiveCookieConsent,
  privacyShield,
} from './practice/grounds.ts';
import { noDeletionAtAll, overviewOnlyAtSchools, publicClassLists } from './practice/keeping.ts';
import {
  feeForAccess,
  identityNumberAsPassword,
  identityNumberSensitive,
  reasonDemandedForAccess,
  reasonDemandedForErasure,
  responseDeadline,
} from './practice/rights.ts';
import { sharedAccount, staffAloneResponsible, temporaryPassword, unencryptedForm } from './practice/security.ts';

/** What a statement must tell, in the order of GDPR art. 13 and 14. */
const missing = [
  controller,
  controllerContact,
  dpoContact,
  purpose,
  basis,
  specialBasis,
  legitimateInterest,
  recipients,
  transfers,
  retention,
  logRetention,
  ...rightsTold,
  complaint,
  mandatory,
  automatedDecisions,
  dataSource,
  categories,
  cookiesList,
] as const;

const practices = [
  legitimateInterestByAuthority,
  consentInSchool,
  unencryptedForm,
  noDeletionAtAll,
  staffAloneResponsible,
  temporaryPassword,
  sharedAccount,
  overviewOnlyAtSchools,
  publicClassLists,
  identityNumberAsPassword,
  identityNumberSensitive,
  feeForAccess,
  reasonDemandedForErasure,
  reasonDemandedForAccess,
  responseDeadline,
  passiveCookieConsent,
  privacyShield,
  dpfReliance,
] as const;

const contradictions = [
  nameNeverVisible,
  anonymousYetLinked,
  neverSharedYetRecipients,
  deletedYetKept,
  storedHereYetAbroad,
  noCookiesYetCookies,
] as const;

/** Everything that the content of a statement is asked. */
export const allContentChecks: readonly ContentCheck[] = [...missing, ...practices, ...contradictions];

/** Each check as a function of the statement; none of them throws, whatever the text. */
export const contentChecks: readonly ((examined: Examined) => readonly StatementFinding[])[] =
  allContentChecks.map(asked);
