// Every requirement that has fixtures beside it. Made by scripts/requirements.ts (and npm run build); do not edit.
import type { Requirement } from '../requirement.ts';
import { basisDecided } from '../requirements/basis/basis-decided.ts';
import { basisNational } from '../requirements/basis/basis-national.ts';
import { basisNecessity } from '../requirements/basis/basis-necessity.ts';
import { consentValid } from '../requirements/basis/consent-valid.ts';
import { furtherUseCompatible } from '../requirements/basis/further-use-compatible.ts';
import { legalGround } from '../requirements/basis/legal-ground.ts';
import { legitimateInterestBalanced } from '../requirements/basis/legitimate-interest-balanced.ts';
import { noLegitimateInterestInPublicTasks } from '../requirements/basis/no-legitimate-interest-in-public-tasks.ts';
import { purposeTold } from '../requirements/basis/purpose-told.ts';
import { breachDocumented } from '../requirements/breaches/breach-documented.ts';
import { breachReported } from '../requirements/breaches/breach-reported.ts';
import { breachToldToPeople } from '../requirements/breaches/breach-told-to-people.ts';
import { routineForBreaches } from '../requirements/breaches/routine-for-breaches.ts';
import { accessByNeed } from '../requirements/data/access-by-need.ts';
import { criminalDataBasis } from '../requirements/data/criminal-data-basis.ts';
import { dataNeeded } from '../requirements/data/data-needed.ts';
import { dataSourceTold } from '../requirements/data/data-source-told.ts';
import { freeTextReviewed } from '../requirements/data/free-text-reviewed.ts';
import { identityNumberNeed } from '../requirements/data/identity-number-need.ts';
import { specialCategoryBasis } from '../requirements/data/special-category-basis.ts';
import { disclosureBasis } from '../requirements/disclosure/disclosure-basis.ts';
import { disclosureConfidentiality } from '../requirements/disclosure/disclosure-confidentiality.ts';
import { disclosureRecorded } from '../requirements/disclosure/disclosure-recorded.ts';
import { routineClassLists } from '../requirements/disclosure/routine-class-lists.ts';
import { routineDutyToReport } from '../requirements/disclosure/routine-duty-to-report.ts';
import { routinePoliceDisclosure } from '../requirements/disclosure/routine-police-disclosure.ts';
import { dpiaConsulted } from '../requirements/dpia/dpia-consulted.ts';
import { dpiaDone } from '../requirements/dpia/dpia-done.ts';
import { dpiaDpoAsked } from '../requirements/dpia/dpia-dpo-asked.ts';
import { dpiaKeptUp } from '../requirements/dpia/dpia-kept-up.ts';
import { dpiaNeedWeighed } from '../requirements/dpia/dpia-need-weighed.ts';
import { informationExceptionsWeighed } from '../requirements/information/information-exceptions-weighed.ts';
import { noticeAutomatedDecisions } from '../requirements/information/notice-automated-decisions.ts';
import { noticeComplaint } from '../requirements/information/notice-complaint.ts';
import { noticeController } from '../requirements/information/notice-controller.ts';
import { noticeDpo } from '../requirements/information/notice-dpo.ts';
import { noticeDutyToGive } from '../requirements/information/notice-duty-to-give.ts';
import { noticeForChildren } from '../requirements/information/notice-for-children.ts';
import { noticeHolds } from '../requirements/information/notice-holds.ts';
import { noticePlain } from '../requirements/information/notice-plain.ts';
import { noticePurposeAndBasis } from '../requirements/information/notice-purpose-and-basis.ts';
import { noticeRecipients } from '../requirements/information/notice-recipients.ts';
import { noticeRetention } from '../requirements/information/notice-retention.ts';
import { noticeRights } from '../requirements/information/notice-rights.ts';
import { noticeSource } from '../requirements/information/notice-source.ts';
import { noticeTransfers } from '../requirements/information/notice-transfers.ts';
import { noticeUpToDate } from '../requirements/information/notice-up-to-date.ts';
import { noticesAgree } from '../requirements/information/notices-agree.ts';
import { peopleAreTold } from '../requirements/information/people-are-told.ts';
import { publishedStatementComplete } from '../requirements/information/published-statement-complete.ts';
import { publishedStatementHolds } from '../requirements/information/published-statement-holds.ts';
import { logPerUser } from '../requirements/logs/log-per-user.ts';
import { logReaders } from '../requirements/logs/log-readers.ts';
import { logRetention } from '../requirements/logs/log-retention.ts';
import { logReviewed } from '../requirements/logs/log-reviewed.ts';
import { logTellsReads } from '../requirements/logs/log-tells-reads.ts';
import { dpoAppointed } from '../requirements/organisation/dpo-appointed.ts';
import { dpoContact } from '../requirements/organisation/dpo-contact.ts';
import { dpoIndependent } from '../requirements/organisation/dpo-independent.ts';
import { internalControl } from '../requirements/organisation/internal-control.ts';
import { internalControlReport } from '../requirements/organisation/internal-control-report.ts';
import { jointControllersArrangement } from '../requirements/organisation/joint-controllers-arrangement.ts';
import { routineNewSystems } from '../requirements/organisation/routine-new-systems.ts';
import { staffTrained } from '../requirements/organisation/staff-trained.ts';
import { systemOwnerAppointed } from '../requirements/organisation/system-owner-appointed.ts';
import { processorAgreement } from '../requirements/processors/processor-agreement.ts';
import { processorAgreementContents } from '../requirements/processors/processor-agreement-contents.ts';
import { processorAgreementCovers } from '../requirements/processors/processor-agreement-covers.ts';
import { processorAgreementInForce } from '../requirements/processors/processor-agreement-in-force.ts';
import { processorFollowedUp } from '../requirements/processors/processor-followed-up.ts';
import { subProcessorsApproved } from '../requirements/processors/sub-processors-approved.ts';
import { supportAccessControlled } from '../requirements/processors/support-access-controlled.ts';
import { processingOnRecord } from '../requirements/record/processing-on-record.ts';
import { receivesOnlyWhatIsRegistered } from '../requirements/record/receives-only-what-is-registered.ts';
import { recordOfProcessing } from '../requirements/record/record-of-processing.ts';
import { recordReviewed } from '../requirements/record/record-reviewed.ts';
import { signInAsDeclared } from '../requirements/record/sign-in-as-declared.ts';
import { systemOnRecord } from '../requirements/record/system-on-record.ts';
import { systemsInUseRegistered } from '../requirements/record/systems-in-use-registered.ts';
import { archiveBeforeErasure } from '../requirements/retention/archive-before-erasure.ts';
import { erasureCarriedOut } from '../requirements/retention/erasure-carried-out.ts';
import { retentionDecided } from '../requirements/retention/retention-decided.ts';
import { retentionGround } from '../requirements/retention/retention-ground.ts';
import { routineArchive } from '../requirements/retention/routine-archive.ts';
import { whatRemainsIsAnonymous } from '../requirements/retention/what-remains-is-anonymous.ts';
import { accessRoutine } from '../requirements/rights/access-routine.ts';
import { automatedDecisionSafeguards } from '../requirements/rights/automated-decision-safeguards.ts';
import { erasureRoutine } from '../requirements/rights/erasure-routine.ts';
import { informationDuty } from '../requirements/rights/information-duty.ts';
import { privateByDefault } from '../requirements/rights/private-by-default.ts';
import { routineForAccess } from '../requirements/rights/routine-for-access.ts';
import { routineForConsent } from '../requirements/rights/routine-for-consent.ts';
import { routineForErasure } from '../requirements/rights/routine-for-erasure.ts';
import { routineForInformation } from '../requirements/rights/routine-for-information.ts';
import { routineForObjection } from '../requirements/rights/routine-for-objection.ts';
import { routineForPortability } from '../requirements/rights/routine-for-portability.ts';
import { routineForRectification } from '../requirements/rights/routine-for-rectification.ts';
import { routineForRestriction } from '../requirements/rights/routine-for-restriction.ts';
import { secureChannel } from '../requirements/rights/secure-channel.ts';
import { systemSupportsRights } from '../requirements/rights/system-supports-rights.ts';
import { delegationWritten } from '../requirements/schools/delegation-written.ts';
import { protectedAddressesHidden } from '../requirements/schools/protected-addresses-hidden.ts';
import { routineProtectedAddress } from '../requirements/schools/routine-protected-address.ts';
import { useApproved } from '../requirements/schools/use-approved.ts';
import { useKnownToOwner } from '../requirements/schools/use-known-to-owner.ts';
import { accessReviewed } from '../requirements/security/access-reviewed.ts';
import { breachHandling } from '../requirements/security/breach-handling.ts';
import { encryptedAtRest } from '../requirements/security/encrypted-at-rest.ts';
import { encryptedInTransit } from '../requirements/security/encrypted-in-transit.ts';
import { firstPassword } from '../requirements/security/first-password.ts';
import { managementReviewed } from '../requirements/security/management-reviewed.ts';
import { measuresInPlace } from '../requirements/security/measures-in-place.ts';
import { noRealDataInTests } from '../requirements/security/no-real-data-in-tests.ts';
import { passwordsOwn } from '../requirements/security/passwords-own.ts';
import { personalAccounts } from '../requirements/security/personal-accounts.ts';
import { restoreTested } from '../requirements/security/restore-tested.ts';
import { riskAssessed } from '../requirements/security/risk-assessed.ts';
import { riskAssessment } from '../requirements/security/risk-assessment.ts';
import { routineAccessControl } from '../requirements/security/routine-access-control.ts';
import { secondFactor } from '../requirements/security/second-factor.ts';
import { securityAudit } from '../requirements/security/security-audit.ts';
import { securityGoverned } from '../requirements/security/security-governed.ts';
import { securityManagement } from '../requirements/security/security-management.ts';
import { securityMeasuresDecided } from '../requirements/security/security-measures-decided.ts';
import { securityTested } from '../requirements/security/security-tested.ts';
import { strongAuthentication } from '../requirements/security/strong-authentication.ts';
import { usageLog } from '../requirements/security/usage-log.ts';
import { storagePlaceKnown } from '../requirements/transfers/storage-place-known.ts';
import { transferChecked } from '../requirements/transfers/transfer-checked.ts';
import { transferDeclared } from '../requirements/transfers/transfer-declared.ts';
import { transferGround } from '../requirements/transfers/transfer-ground.ts';
import { cookiesAsked } from '../requirements/web/cookies-asked.ts';
import { cookiesChangeable } from '../requirements/web/cookies-changeable.ts';
import { cookiesTold } from '../requirements/web/cookies-told.ts';
import { nothingBeforeChoice } from '../requirements/web/nothing-before-choice.ts';
import { publishedStatementInOrder } from '../requirements/web/published-statement-in-order.ts';
import { recipientsCovered } from '../requirements/web/recipients-covered.ts';
import { recipientsToldInStatement } from '../requirements/web/recipients-told-in-statement.ts';
import { recipientsTransferGround } from '../requirements/web/recipients-transfer-ground.ts';
import { refusingAsEasy } from '../requirements/web/refusing-as-easy.ts';
import { webPublishingRoutine } from '../requirements/web/web-publishing-routine.ts';

export const found = [
  basisDecided,
  basisNational,
  basisNecessity,
  consentValid,
  furtherUseCompatible,
  legalGround,
  legitimateInterestBalanced,
  noLegitimateInterestInPublicTasks,
  purposeTold,
  breachDocumented,
  breachReported,
  breachToldToPeople,
  routineForBreaches,
  accessByNeed,
  criminalDataBasis,
  dataNeeded,
  dataSourceTold,
  freeTextReviewed,
  identityNumberNeed,
  specialCategoryBasis,
  disclosureBasis,
  disclosureConfidentiality,
  disclosureRecorded,
  routineClassLists,
  routineDutyToReport,
  routinePoliceDisclosure,
  dpiaConsulted,
  dpiaDone,
  dpiaDpoAsked,
  dpiaKeptUp,
  dpiaNeedWeighed,
  informationExceptionsWeighed,
  noticeAutomatedDecisions,
  noticeComplaint,
  noticeController,
  noticeDpo,
  noticeDutyToGive,
  noticeForChildren,
  noticeHolds,
  noticePlain,
  noticePurposeAndBasis,
  noticeRecipients,
  noticeRetention,
  noticeRights,
  noticeSource,
  noticeTransfers,
  noticeUpToDate,
  noticesAgree,
  peopleAreTold,
  publishedStatementComplete,
  publishedStatementHolds,
  logPerUser,
  logReaders,
  logRetention,
  logReviewed,
  logTellsReads,
  dpoAppointed,
  dpoContact,
  dpoIndependent,
  internalControl,
  internalControlReport,
  jointControllersArrangement,
  routineNewSystems,
  staffTrained,
  systemOwnerAppointed,
  processorAgreement,
  processorAgreementContents,
  processorAgreementCovers,
  processorAgreementInForce,
  processorFollowedUp,
  subProcessorsApproved,
  supportAccessControlled,
  processingOnRecord,
  receivesOnlyWhatIsRegistered,
  recordOfProcessing,
  recordReviewed,
  signInAsDeclared,
  systemOnRecord,
  systemsInUseRegistered,
  archiveBeforeErasure,
  erasureCarriedOut,
  retentionDecided,
  retentionGround,
  routineArchive,
  whatRemainsIsAnonymous,
  accessRoutine,
  automatedDecisionSafeguards,
  erasureRoutine,
  informationDuty,
  privateByDefault,
  routineForAccess,
  routineForConsent,
  routineForErasure,
  routineForInformation,
  routineForObjection,
  routineForPortability,
  routineForRectification,
  routineForRestriction,
  secureChannel,
  systemSupportsRights,
  delegationWritten,
  protectedAddressesHidden,
  routineProtectedAddress,
  useApproved,
  useKnownToOwner,
  accessReviewed,
  breachHandling,
  encryptedAtRest,
  encryptedInTransit,
  firstPassword,
  managementReviewed,
  measuresInPlace,
  noRealDataInTests,
  passwordsOwn,
  personalAccounts,
  restoreTested,
  riskAssessed,
  riskAssessment,
  routineAccessControl,
  secondFactor,
  securityAudit,
  securityGoverned,
  securityManagement,
  securityMeasuresDecided,
  securityTested,
  strongAuthentication,
  usageLog,
  storagePlaceKnown,
  transferChecked,
  transferDeclared,
  transferGround,
  cookiesAsked,
  cookiesChangeable,
  cookiesTold,
  nothingBeforeChoice,
  publishedStatementInOrder,
  recipientsCovered,
  recipientsToldInStatement,
  recipientsTransferGround,
  refusingAsEasy,
  webPublishingRoutine,
] as readonly Requirement[];
