import { say } from '../labels/field.ts';
import { either, type Pattern, said } from './patterns.ts';

/** What a system remembers of its use. */
export const log: readonly Pattern[] = [
  either(
    'log.perUser',
    say(
      'Loggen {log.perUser:viser hvem} som har gjort hva.',
      'Loggen {log.perUser:viser kven} som har gjort kva.',
      'The log {log.perUser:shows who} has done what.',
    ),
    say(
      'Loggen {log.perUser:viser ikke hvem} som har gjort hva.',
      'Loggen {log.perUser:viser ikkje kven} som har gjort kva.',
      'The log {log.perUser:does not show who} has done what.',
    ),
    say(
      'Viser loggen hvem som har gjort hva?',
      'Viser loggen kven som har gjort kva?',
      'Does the log show who has done what?',
    ),
  ),
  said('log.records', {
    some: say(
      'Det som logges, er {log.records}.',
      'Det som blir logga, er {log.records}.',
      'What is logged is {log.records}.',
    ),
    none: say(
      '{log.records:Ingenting} logges.',
      '{log.records:Ingenting} blir logga.',
      '{log.records:Nothing} is logged.',
    ),
    asks: say('Hva logger systemet?', 'Kva loggar systemet?', 'What does the system log?'),
  }),
  either(
    'log.failedAttempts',
    say(
      'Mislykkede forsøk på å komme inn {log.failedAttempts:logges}.',
      'Mislykka forsøk på å kome inn {log.failedAttempts:blir logga}.',
      'Failed attempts to get in {log.failedAttempts:are logged}.',
    ),
    say(
      'Mislykkede forsøk på å komme inn {log.failedAttempts:logges ikke}.',
      'Mislykka forsøk på å kome inn {log.failedAttempts:blir ikkje logga}.',
      'Failed attempts to get in {log.failedAttempts:are not logged}.',
    ),
    say(
      'Logges mislykkede forsøk på å komme inn?',
      'Blir mislykka forsøk på å kome inn logga?',
      'Are failed attempts to get in logged?',
    ),
  ),
  said('log.keptFor', {
    some: say(
      'Loggen oppbevares i {log.keptFor}.',
      'Loggen blir teken vare på i {log.keptFor}.',
      'The log is kept for {log.keptFor}.',
    ),
    asks: say('Hvor lenge oppbevares loggen?', 'Kor lenge blir loggen teken vare på?', 'How long is the log kept?'),
  }),
  said('log.readers', {
    some: say(
      'Den kan leses av {log.readers}.',
      'Han kan lesast av {log.readers}.',
      'It may be read by {log.readers}.',
    ),
    none: say(
      '{log.readers:Ingen} kan lese den.',
      '{log.readers:Ingen} kan lese han.',
      '{log.readers:Nobody} may read it.',
    ),
    asks: say('Hvem kan lese loggen?', 'Kven kan lese loggen?', 'Who may read the log?'),
  }),
];
