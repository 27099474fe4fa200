import type { WantedEvidence } from '../requirement.ts';

/** What shows how people log in to a system: no older than a year. */
export const loginSetUp: WantedEvidence = {
  wants: {
    nb: 'Oppsettet av innloggingen, som dokument eller prøvd i systemet',
    nn: 'Oppsettet av innlogginga, som dokument eller prøvd i systemet',
    en: 'The set-up of the login, as a document or tried in the system',
  },
  of: ['systems'],
  maxAge: 'P1Y',
};

/** What shows what the log of a system holds: no older than a year. */
export const logSetUp: WantedEvidence = {
  wants: {
    nb: 'Oppsettet av loggen, eller et uttrekk uten personopplysninger',
    nn: 'Oppsettet av loggen, eller eit uttrekk utan personopplysningar',
    en: 'The set-up of the log, or an extract without personal data',
  },
  of: ['systems'],
  maxAge: 'P1Y',
};
