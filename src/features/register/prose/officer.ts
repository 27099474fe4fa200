import { say } from '../labels/field.ts';
import { either, type Pattern } from './patterns.ts';

/** How the data protection officer stands with the owner and with Datatilsynet. */
export const officer: readonly Pattern[] = [
  either(
    'dataProtectionOfficer.toldToAuthority',
    say(
      'Ombudet {dataProtectionOfficer.toldToAuthority:er meldt} til Datatilsynet.',
      'Ombodet {dataProtectionOfficer.toldToAuthority:er meldt} til Datatilsynet.',
      'Datatilsynet {dataProtectionOfficer.toldToAuthority:has been told} who the officer is.',
    ),
    say(
      'Ombudet {dataProtectionOfficer.toldToAuthority:er ikke meldt} til Datatilsynet.',
      'Ombodet {dataProtectionOfficer.toldToAuthority:er ikkje meldt} til Datatilsynet.',
      'Datatilsynet {dataProtectionOfficer.toldToAuthority:has not been told} who the officer is.',
    ),
    say(
      'Er personvernombudet meldt til Datatilsynet?',
      'Er personvernombodet meldt til Datatilsynet?',
      'Has Datatilsynet been told who the data protection officer is?',
    ),
  ),
  either(
    'dataProtectionOfficer.independent',
    say(
      'Ombudet {dataProtectionOfficer.independent:er uavhengig} og rapporterer til øverste ledelse.',
      'Ombodet {dataProtectionOfficer.independent:er uavhengig} og rapporterer til øvste leiing.',
      'The officer {dataProtectionOfficer.independent:is independent} and reports to the top.',
    ),
    say(
      'Ombudet {dataProtectionOfficer.independent:er ikke uavhengig}, eller rapporterer ikke til øverste ledelse.',
      'Ombodet {dataProtectionOfficer.independent:er ikkje uavhengig}, eller rapporterer ikkje til øvste leiing.',
      'The officer {dataProtectionOfficer.independent:is not independent}, or does not report to the top.',
    ),
    say(
      'Er personvernombudet uavhengig, og rapporterer det til øverste ledelse?',
      'Er personvernombodet uavhengig, og rapporterer det til øvste leiing?',
      'Is the data protection officer independent, and reporting to the top?',
    ),
  ),
  either(
    'dataProtectionOfficer.conflictingTasks',
    say(
      'Ombudet {dataProtectionOfficer.conflictingTasks:har andre oppgaver} som er i konflikt med rollen.',
      'Ombodet {dataProtectionOfficer.conflictingTasks:har andre oppgåver} som er i konflikt med rolla.',
      'The officer {dataProtectionOfficer.conflictingTasks:has other tasks} that conflict with the role.',
    ),
    say(
      'Ombudet har {dataProtectionOfficer.conflictingTasks:ingen andre oppgaver} som er i konflikt med rollen.',
      'Ombodet har {dataProtectionOfficer.conflictingTasks:ingen andre oppgåver} som er i konflikt med rolla.',
      'The officer has {dataProtectionOfficer.conflictingTasks:no other tasks} that conflict with the role.',
    ),
    say(
      'Har personvernombudet andre oppgaver som er i konflikt med rollen?',
      'Har personvernombodet andre oppgåver som er i konflikt med rolla?',
      'Does the data protection officer have other tasks that conflict with the role?',
    ),
  ),
];
