import { type Row, still } from './row.ts';

const routine = 'routines/tilgangsrutine';
const newDpias = 'assessments/{dpia-blaklokke-2026,dpia-kvistad,dpia-tallstien,dpia-behov}';
const asked = 'pack gdpr reads it (art. 32)';
const impact = 'pack gdpr reads it (art. 35)';

/** Read by part security of today's pack. */
export const securityToday: readonly Row[] = [
  still('systems/*#login.temporaryPassword', true, asked),
  still('systems/*#encryption.{atRest,inTransit}', false, asked),
  still('systems/*#backup.taken', false, asked),
  still('systems/*#backup.restoreTestedOn', '2010-01-01', asked),
  still('systems/*#realDataInTests', true, asked),
  still(
    'activities/*#ifNotGiven',
    '–',
    'the Act of 2000 asks whether data must be given, not what follows if they are not',
  ),
  still('activities/*#{newTechnology,largeScale,systematicMonitoring,profiling,automatedDecisions}', '–', impact),
  still(`${newDpias}#systems`, [], impact),
  still(`${newDpias}#done`, false, impact),
  still(`${newDpias}#on`, '2010-01-01', impact),
  still('assessments/dpia-*#dpoAdvice', false, impact),
  still('assessments/dpia-*#residualRisk', '–', 'pack gdpr reads it (art. 36)'),
  still('assessments/dpia-kvistad#authorityConsulted', false, 'pack gdpr reads it (art. 36)'),
  still(`${routine}#kind`, 'web-publishing', asked),
  still(`${routine}#{written,knownAt.*}`, false, asked),
  still(`${routine}#covers`, [], asked),
  still('audits/logger#kind', 'access-review', asked),
  still('audits/logger#systems', [], asked),
  still('audits/logger#{done,documented}', false, asked),
  still('audits/logger#on', '2010-01-01', asked),
  still('agreements/*#contents.breachNotice', false, 'pack gdpr reads it (art. 28(3)(f))'),
  still('breaches/*#risk', '–', 'pack gdpr reads it (art. 33, 34)'),
];
