import type { Requirement } from '../../requirement.ts';
import { dpoAppointed } from '../../requirements/organisation/dpo-appointed.ts';
import { dpoContact } from '../../requirements/organisation/dpo-contact.ts';
import { dpoIndependent } from '../../requirements/organisation/dpo-independent.ts';
import { internalControl } from '../../requirements/organisation/internal-control.ts';
import { internalControlReport } from '../../requirements/organisation/internal-control-report.ts';
import { jointControllersArrangement } from '../../requirements/organisation/joint-controllers-arrangement.ts';
import { routineNewSystems } from '../../requirements/organisation/routine-new-systems.ts';
import { staffTrained } from '../../requirements/organisation/staff-trained.ts';
import { systemOwnerAppointed } from '../../requirements/organisation/system-owner-appointed.ts';
import { processorAgreementContents } from '../../requirements/processors/processor-agreement-contents.ts';
import { processorAgreementCovers } from '../../requirements/processors/processor-agreement-covers.ts';
import { processorAgreementInForce } from '../../requirements/processors/processor-agreement-in-force.ts';
import { processorFollowedUp } from '../../requirements/processors/processor-followed-up.ts';
import { subProcessorsApproved } from '../../requirements/processors/sub-processors-approved.ts';
import { supportAccessControlled } from '../../requirements/processors/support-access-controlled.ts';
import { processingOnRecord } from '../../requirements/record/processing-on-record.ts';
import { recordReviewed } from '../../requirements/record/record-reviewed.ts';
import { systemOnRecord } from '../../requirements/record/system-on-record.ts';
import { delegationWritten } from '../../requirements/schools/delegation-written.ts';
import { protectedAddressesHidden } from '../../requirements/schools/protected-addresses-hidden.ts';
import { routineProtectedAddress } from '../../requirements/schools/routine-protected-address.ts';
import { useApproved } from '../../requirements/schools/use-approved.ts';
import { useKnownToOwner } from '../../requirements/schools/use-known-to-owner.ts';
import { storagePlaceKnown } from '../../requirements/transfers/storage-place-known.ts';
import { transferChecked } from '../../requirements/transfers/transfer-checked.ts';
import { transferDeclared } from '../../requirements/transfers/transfer-declared.ts';
import { transferGround } from '../../requirements/transfers/transfer-ground.ts';

/** The record, who answers for what, schools and children, processors and transfers. */
export const organisationRequirements = [
  processingOnRecord,
  systemOnRecord,
  recordReviewed,
  useKnownToOwner,
  useApproved,
  delegationWritten,
  systemOwnerAppointed,
  dpoAppointed,
  dpoContact,
  dpoIndependent,
  internalControl,
  internalControlReport,
  routineNewSystems,
  staffTrained,
  jointControllersArrangement,
  processorAgreementInForce,
  processorAgreementContents,
  processorAgreementCovers,
  subProcessorsApproved,
  processorFollowedUp,
  storagePlaceKnown,
  supportAccessControlled,
  transferDeclared,
  transferGround,
  transferChecked,
  protectedAddressesHidden,
  routineProtectedAddress,
] as readonly Requirement[];
