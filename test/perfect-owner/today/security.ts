import type { Part } from './part.ts';
import { assessmentRows } from './security-rows-assessments.ts';
import { followUpRows } from './security-rows-follow-up.ts';
import { systemRows } from './security-rows-systems.ts';

function because(requirements: readonly string[], subjects: readonly string[], why: string): Record<string, string> {
  return Object.fromEntries(
    requirements.flatMap((requirement) => subjects.map((subject) => [`${requirement} ${subject}`, why])),
  );
}

export const security: Part = {
  part: 'security',
  notApplicable: {
    ...because(
      [
        'second-factor',
        'personal-accounts',
        'passwords-own',
        'first-password',
        'access-reviewed',
        'log-per-user',
        'log-tells-reads',
        'log-retention',
        'log-readers',
        'log-reviewed',
      ],
      ['systems/romtavla'],
      'nobody logs in to the screen',
    ),
    ...because(
      ['dpia-done'],
      [
        'activities/elevregister',
        'activities/vurdering',
        'activities/dagsplan',
        'activities/jubileum',
        'activities/tilgangsstyring',
      ],
      'pupils or employees are the only sign of high risk',
    ),
    ...because(
      ['dpia-dpo-asked', 'dpia-consulted', 'dpia-kept-up'],
      ['activities/elevregister', 'activities/vurdering', 'activities/dagsplan', 'activities/jubileum'],
      'there is no impact assessment, and none is needed',
    ),
  },
  rows: [...systemRows, ...assessmentRows, ...followUpRows],
};
