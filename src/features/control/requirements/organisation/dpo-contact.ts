import { check, requirement } from '../../requirement.ts';
import { noOfficer } from './officer.ts';

const published = {
  holds: {
    nb: 'Kontaktopplysningene til personvernombudet er offentliggjort.',
    nn: 'Kontaktopplysningane til personvernombodet er offentleggjorde.',
    en: 'The officer’s contact details are published.',
  },
  fails: {
    nb: 'Kontaktopplysningene til personvernombudet er ikke offentliggjort.',
    nn: 'Kontaktopplysningane til personvernombodet er ikkje offentleggjorde.',
    en: 'The officer’s contact details are not published.',
  },
  unknown: {
    nb: 'Ingen har sagt om kontaktopplysningene til personvernombudet er offentliggjort.',
    nn: 'Ingen har sagt om kontaktopplysningane til personvernombodet er offentleggjorde.',
    en: 'Nobody has said whether the officer’s contact details are published.',
  },
};
const told = {
  holds: {
    nb: 'Datatilsynet har fått kontaktopplysningene.',
    nn: 'Datatilsynet har fått kontaktopplysningane.',
    en: 'Datatilsynet has been given the contact details.',
  },
  fails: {
    nb: 'Datatilsynet har ikke fått kontaktopplysningene.',
    nn: 'Datatilsynet har ikkje fått kontaktopplysningane.',
    en: 'Datatilsynet has not been given the contact details.',
  },
  unknown: {
    nb: 'Ingen har sagt om Datatilsynet har fått kontaktopplysningene.',
    nn: 'Ingen har sagt om Datatilsynet har fått kontaktopplysningane.',
    en: 'Nobody has said whether Datatilsynet has been given the contact details.',
  },
};

/** GDPR art. 37(7): the contact details are published and told to the supervisory authority. */
export const dpoContact = requirement({
  id: 'dpo-contact',
  theme: 'organisation',
  scope: 'owner',
  title: {
    nb: 'Personvernombudet kan nås',
    nn: 'Personvernombodet kan nåast',
    en: 'The data protection officer can be reached',
  },
  question: {
    nb: 'Er kontaktopplysningene til personvernombudet offentliggjort og meldt til Datatilsynet?',
    nn: 'Er kontaktopplysningane til personvernombodet offentleggjorde og melde til Datatilsynet?',
    en: 'Are the officer’s contact details published and told to Datatilsynet?',
  },
  law: [{ act: 'gdpr', section: 'art. 37 nr. 7' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Nettsiden med kontaktopplysningene, og kvitteringen fra Datatilsynet',
      nn: 'Nettsida med kontaktopplysningane, og kvitteringa frå Datatilsynet',
      en: 'The page with the contact details, and the receipt from Datatilsynet',
    },
    of: ['owner'],
  },
  judge(read, owner) {
    if (read.fact(owner, 'dataProtectionOfficer.appointed') === false) return { notApplicable: noOfficer };
    return {
      checks: [
        check(read.fact(owner, 'dataProtectionOfficer.contactPublished'), published),
        check(read.fact(owner, 'dataProtectionOfficer.toldToAuthority'), told),
      ],
    };
  },
  remedy: () => [
    {
      say: {
        nb: 'Legg kontaktopplysningene på nettsiden og meld dem til Datatilsynet, og skriv det inn.',
        nn: 'Legg kontaktopplysningane på nettsida og meld dei til Datatilsynet, og skriv det inn.',
        en: 'Put the contact details on the web page and report them to Datatilsynet, and enter that.',
      },
      form: { kind: 'owner', key: 'owner' },
    },
  ],
});
