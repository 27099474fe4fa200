import { telling } from './statements.ts';

/** GDPR art. 13(1)(c), 14(1)(c): the purposes, and the legal ground for each. */
export const noticePurposeAndBasis = telling({
  id: 'notice-purpose-and-basis',
  title: {
    nb: 'Erklæringen sier hvorfor og etter hvilken lov',
    nn: 'Erklæringa seier kvifor og etter kva lov',
    en: 'The statement says why, and by which law',
  },
  question: {
    nb: 'Forteller personvernerklæringen hva opplysningene brukes til, og det rettslige grunnlaget?',
    nn: 'Fortel personvernerklæringa kva opplysningane blir brukte til, og det rettslege grunnlaget?',
    en: 'Does the privacy statement tell what the data are used for, and the legal ground?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 14 nr. 1 bokstav c' },
  ],
  severity: 'high',
  items: [
    {
      fact: 'purpose',
      what: {
        nb: 'hva opplysningene brukes til',
        nn: 'kva opplysningane blir brukte til',
        en: 'what the data are used for',
      },
    },
    {
      fact: 'legalBasis',
      what: {
        nb: 'hva som er det rettslige grunnlaget',
        nn: 'kva som er det rettslege grunnlaget',
        en: 'what the legal ground is',
      },
    },
  ],
  remedy: {
    nb: 'Skriv formålet med hver behandling, og bokstaven i personvernforordningen og paragrafen i loven som den bygger på.',
    nn: 'Skriv formålet med kvar behandling, og bokstaven i personvernforordninga og paragrafen i lova som ho byggjer på.',
    en: 'Write the purpose of each processing, and the letter of the GDPR and the section of the act that it rests on.',
  },
});
