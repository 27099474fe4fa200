import type { Text } from '#src/kernel/language.ts';
import type { WantedEvidence } from '../requirement.ts';

/** A routine that those who must follow it know, with each unit's own word for it. */
export const routineConfirmed: WantedEvidence = {
  wants: {
    nb: 'Rutinen, og en bekreftelse fra hver enhet på at den er kjent',
    nn: 'Rutina, og ei stadfesting frå kvar eining på at ho er kjend',
    en: 'The routine, and each unit’s confirmation that it is known',
  },
  of: ['routines'],
};

/** A routine, with whatever shows that the units know it. */
export const routineShownKnown: Text = {
  nb: 'Rutinen, og det som viser at enhetene kjenner den',
  nn: 'Rutinen, og det som viser at einingane kjenner han',
  en: 'The routine, and what shows that the units know it',
};

/** Is it known at every unit that uses systems? */
export const knownToUnits = {
  holds: {
    nb: 'Alle enheter som bruker systemer, kjenner rutinen.',
    nn: 'Alle einingar som bruker system, kjenner rutinen.',
    en: 'Every unit that uses systems knows the routine.',
  },
  fails: {
    nb: 'En enhet som bruker systemer, kjenner ikke rutinen.',
    nn: 'Ei eining som bruker system, kjenner ikkje rutinen.',
    en: 'A unit that uses systems does not know the routine.',
  },
  unknown: {
    nb: 'Ingen har sagt om alle enheter som bruker systemer, kjenner rutinen.',
    nn: 'Ingen har sagt om alle einingar som bruker system, kjenner rutinen.',
    en: 'Nobody has said whether every unit that uses systems knows the routine.',
  },
};
