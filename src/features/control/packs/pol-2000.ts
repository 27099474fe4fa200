import type { Requirement } from '../requirement.ts';
import { legalGround } from '../requirements/basis/legal-ground.ts';
import { processorAgreement } from '../requirements/processors/processor-agreement.ts';
import { recordOfProcessing } from '../requirements/record/record-of-processing.ts';
import { accessRoutine } from '../requirements/rights/access-routine.ts';
import { erasureRoutine } from '../requirements/rights/erasure-routine.ts';
import { informationDuty } from '../requirements/rights/information-duty.ts';
import { breachHandling } from '../requirements/security/breach-handling.ts';
import { riskAssessment } from '../requirements/security/risk-assessment.ts';
import { securityAudit } from '../requirements/security/security-audit.ts';
import { securityManagement } from '../requirements/security/security-management.ts';
import { securityMeasuresDecided } from '../requirements/security/security-measures-decided.ts';
import { strongAuthentication } from '../requirements/security/strong-authentication.ts';
import { usageLog } from '../requirements/security/usage-log.ts';

/**
 * The requirements of personopplysningsloven 2000 and its regulation as Datatilsynet applied them
 * in control report 13/00941 (Bergen kommune, 2013), in the report's order; the texts themselves are
 * no longer at hand, the references rest on the report.
 */
export const pol2000: readonly Requirement[] = [
  recordOfProcessing,
  accessRoutine,
  informationDuty,
  erasureRoutine,
  securityManagement,
  riskAssessment,
  securityAudit,
  breachHandling,
  securityMeasuresDecided,
  strongAuthentication,
  usageLog,
  processorAgreement,
  legalGround,
] as readonly Requirement[];
