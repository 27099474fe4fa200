import type { Requirement } from '../../requirement.ts';
import { basisDecided } from '../../requirements/basis/basis-decided.ts';
import { basisNational } from '../../requirements/basis/basis-national.ts';
import { basisNecessity } from '../../requirements/basis/basis-necessity.ts';
import { consentValid } from '../../requirements/basis/consent-valid.ts';
import { furtherUseCompatible } from '../../requirements/basis/further-use-compatible.ts';
import { legitimateInterestBalanced } from '../../requirements/basis/legitimate-interest-balanced.ts';
import { noLegitimateInterestInPublicTasks } from '../../requirements/basis/no-legitimate-interest-in-public-tasks.ts';
import { purposeTold } from '../../requirements/basis/purpose-told.ts';
import { accessByNeed } from '../../requirements/data/access-by-need.ts';
import { criminalDataBasis } from '../../requirements/data/criminal-data-basis.ts';
import { dataNeeded } from '../../requirements/data/data-needed.ts';
import { dataSourceTold } from '../../requirements/data/data-source-told.ts';
import { freeTextReviewed } from '../../requirements/data/free-text-reviewed.ts';
import { identityNumberNeed } from '../../requirements/data/identity-number-need.ts';
import { specialCategoryBasis } from '../../requirements/data/special-category-basis.ts';
import { disclosureBasis } from '../../requirements/disclosure/disclosure-basis.ts';
import { disclosureConfidentiality } from '../../requirements/disclosure/disclosure-confidentiality.ts';
import { disclosureRecorded } from '../../requirements/disclosure/disclosure-recorded.ts';
import { routineClassLists } from '../../requirements/disclosure/routine-class-lists.ts';
import { routineDutyToReport } from '../../requirements/disclosure/routine-duty-to-report.ts';
import { routinePoliceDisclosure } from '../../requirements/disclosure/routine-police-disclosure.ts';
import { archiveBeforeErasure } from '../../requirements/retention/archive-before-erasure.ts';
import { erasureCarriedOut } from '../../requirements/retention/erasure-carried-out.ts';
import { retentionDecided } from '../../requirements/retention/retention-decided.ts';
import { retentionGround } from '../../requirements/retention/retention-ground.ts';
import { routineArchive } from '../../requirements/retention/routine-archive.ts';
import { whatRemainsIsAnonymous } from '../../requirements/retention/what-remains-is-anonymous.ts';

/** What carries each purpose, which data it may use, to whom it may go and how long it is kept. */
export const basisRequirements = [
  purposeTold,
  basisDecided,
  basisNational,
  basisNecessity,
  noLegitimateInterestInPublicTasks,
  legitimateInterestBalanced,
  consentValid,
  specialCategoryBasis,
  criminalDataBasis,
  identityNumberNeed,
  dataNeeded,
  dataSourceTold,
  furtherUseCompatible,
  freeTextReviewed,
  accessByNeed,
  disclosureBasis,
  disclosureConfidentiality,
  disclosureRecorded,
  routinePoliceDisclosure,
  routineDutyToReport,
  routineClassLists,
  retentionDecided,
  retentionGround,
  archiveBeforeErasure,
  erasureCarriedOut,
  whatRemainsIsAnonymous,
  routineArchive,
] as readonly Requirement[];
