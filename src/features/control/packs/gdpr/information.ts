import type { Requirement } from '../../requirement.ts';
import { informationExceptionsWeighed } from '../../requirements/information/information-exceptions-weighed.ts';
import { noticeAutomatedDecisions } from '../../requirements/information/notice-automated-decisions.ts';
import { noticeComplaint } from '../../requirements/information/notice-complaint.ts';
import { noticeController } from '../../requirements/information/notice-controller.ts';
import { noticeDpo } from '../../requirements/information/notice-dpo.ts';
import { noticeDutyToGive } from '../../requirements/information/notice-duty-to-give.ts';
import { noticeForChildren } from '../../requirements/information/notice-for-children.ts';
import { noticeHolds } from '../../requirements/information/notice-holds.ts';
import { noticePlain } from '../../requirements/information/notice-plain.ts';
import { noticePurposeAndBasis } from '../../requirements/information/notice-purpose-and-basis.ts';
import { noticeRecipients } from '../../requirements/information/notice-recipients.ts';
import { noticeRetention } from '../../requirements/information/notice-retention.ts';
import { noticeRights } from '../../requirements/information/notice-rights.ts';
import { noticeSource } from '../../requirements/information/notice-source.ts';
import { noticeTransfers } from '../../requirements/information/notice-transfers.ts';
import { noticeUpToDate } from '../../requirements/information/notice-up-to-date.ts';
import { noticesAgree } from '../../requirements/information/notices-agree.ts';
import { peopleAreTold } from '../../requirements/information/people-are-told.ts';
import { automatedDecisionSafeguards } from '../../requirements/rights/automated-decision-safeguards.ts';
import { privateByDefault } from '../../requirements/rights/private-by-default.ts';
import { routineForAccess } from '../../requirements/rights/routine-for-access.ts';
import { routineForConsent } from '../../requirements/rights/routine-for-consent.ts';
import { routineForErasure } from '../../requirements/rights/routine-for-erasure.ts';
import { routineForInformation } from '../../requirements/rights/routine-for-information.ts';
import { routineForObjection } from '../../requirements/rights/routine-for-objection.ts';
import { routineForPortability } from '../../requirements/rights/routine-for-portability.ts';
import { routineForRectification } from '../../requirements/rights/routine-for-rectification.ts';
import { routineForRestriction } from '../../requirements/rights/routine-for-restriction.ts';
import { secureChannel } from '../../requirements/rights/secure-channel.ts';
import { systemSupportsRights } from '../../requirements/rights/system-supports-rights.ts';
import { cookiesAsked } from '../../requirements/web/cookies-asked.ts';
import { cookiesChangeable } from '../../requirements/web/cookies-changeable.ts';
import { cookiesTold } from '../../requirements/web/cookies-told.ts';
import { webPublishingRoutine } from '../../requirements/web/web-publishing-routine.ts';

/** What people are told, and the rights that they can use. */
export const informationRequirements = [
  peopleAreTold,
  noticeController,
  noticeDpo,
  noticePurposeAndBasis,
  noticeRecipients,
  noticeTransfers,
  noticeRetention,
  noticeRights,
  noticeComplaint,
  noticeDutyToGive,
  noticeAutomatedDecisions,
  noticeSource,
  noticePlain,
  noticeForChildren,
  noticeUpToDate,
  noticeHolds,
  noticesAgree,
  informationExceptionsWeighed,
  routineForInformation,
  routineForAccess,
  routineForRectification,
  routineForErasure,
  routineForRestriction,
  routineForObjection,
  routineForPortability,
  routineForConsent,
  systemSupportsRights,
  privateByDefault,
  cookiesTold,
  cookiesAsked,
  cookiesChangeable,
  automatedDecisionSafeguards,
  secureChannel,
  webPublishingRoutine,
] as readonly Requirement[];
