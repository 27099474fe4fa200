import type { Text } from '#src/kernel/language.ts';

/** Said of what goes to a country of the EEA: it is no transfer. */
export const withinEea: Text = {
  nb: 'Landet er i EØS, så dette er ingen overføring etter kapittel V.',
  nn: 'Landet er i EØS, så dette er inga overføring etter kapittel V.',
  en: 'The country is in the EEA, so this is no transfer under chapter V.',
};
