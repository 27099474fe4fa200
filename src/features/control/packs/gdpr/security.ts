import type { Requirement } from '../../requirement.ts';
import { breachDocumented } from '../../requirements/breaches/breach-documented.ts';
import { breachReported } from '../../requirements/breaches/breach-reported.ts';
import { breachToldToPeople } from '../../requirements/breaches/breach-told-to-people.ts';
import { routineForBreaches } from '../../requirements/breaches/routine-for-breaches.ts';
import { dpiaConsulted } from '../../requirements/dpia/dpia-consulted.ts';
import { dpiaDone } from '../../requirements/dpia/dpia-done.ts';
import { dpiaDpoAsked } from '../../requirements/dpia/dpia-dpo-asked.ts';
import { dpiaKeptUp } from '../../requirements/dpia/dpia-kept-up.ts';
import { dpiaNeedWeighed } from '../../requirements/dpia/dpia-need-weighed.ts';
import { logPerUser } from '../../requirements/logs/log-per-user.ts';
import { logReaders } from '../../requirements/logs/log-readers.ts';
import { logRetention } from '../../requirements/logs/log-retention.ts';
import { logReviewed } from '../../requirements/logs/log-reviewed.ts';
import { logTellsReads } from '../../requirements/logs/log-tells-reads.ts';
import { accessReviewed } from '../../requirements/security/access-reviewed.ts';
import { encryptedAtRest } from '../../requirements/security/encrypted-at-rest.ts';
import { encryptedInTransit } from '../../requirements/security/encrypted-in-transit.ts';
import { firstPassword } from '../../requirements/security/first-password.ts';
import { managementReviewed } from '../../requirements/security/management-reviewed.ts';
import { measuresInPlace } from '../../requirements/security/measures-in-place.ts';
import { noRealDataInTests } from '../../requirements/security/no-real-data-in-tests.ts';
import { passwordsOwn } from '../../requirements/security/passwords-own.ts';
import { personalAccounts } from '../../requirements/security/personal-accounts.ts';
import { restoreTested } from '../../requirements/security/restore-tested.ts';
import { riskAssessed } from '../../requirements/security/risk-assessed.ts';
import { routineAccessControl } from '../../requirements/security/routine-access-control.ts';
import { secondFactor } from '../../requirements/security/second-factor.ts';
import { securityGoverned } from '../../requirements/security/security-governed.ts';
import { securityTested } from '../../requirements/security/security-tested.ts';

/** Security, logs, impact assessments and breaches. */
export const securityRequirements = [
  securityGoverned,
  managementReviewed,
  riskAssessed,
  measuresInPlace,
  secondFactor,
  personalAccounts,
  passwordsOwn,
  firstPassword,
  encryptedInTransit,
  encryptedAtRest,
  restoreTested,
  securityTested,
  routineAccessControl,
  accessReviewed,
  noRealDataInTests,
  logPerUser,
  logTellsReads,
  logRetention,
  logReaders,
  logReviewed,
  dpiaNeedWeighed,
  dpiaDone,
  dpiaDpoAsked,
  dpiaConsulted,
  dpiaKeptUp,
  routineForBreaches,
  breachReported,
  breachToldToPeople,
  breachDocumented,
] as readonly Requirement[];
