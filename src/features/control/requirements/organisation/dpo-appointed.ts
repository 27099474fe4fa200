import { type Check, check, requirement } from '../../requirement.ts';
import { isPublicBody } from './officer.ts';

const appointed = {
  holds: {
    nb: 'Eieren har personvernombud.',
    nn: 'Eigaren har personvernombod.',
    en: 'The owner has a data protection officer.',
  },
  fails: {
    nb: 'Eieren er et offentlig organ og har ikke personvernombud.',
    nn: 'Eigaren er eit offentleg organ og har ikkje personvernombod.',
    en: 'The owner is a public body and has no data protection officer.',
  },
  unknown: {
    nb: 'Ingen har sagt om eieren har personvernombud.',
    nn: 'Ingen har sagt om eigaren har personvernombod.',
    en: 'Nobody has said whether the owner has a data protection officer.',
  },
};
const publicUnknown = {
  nb: 'Eieren har ikke personvernombud, og ingen har sagt om eieren er et offentlig organ.',
  nn: 'Eigaren har ikkje personvernombod, og ingen har sagt om eigaren er eit offentleg organ.',
  en: 'The owner has no data protection officer, and nobody has said whether it is a public body.',
};
const condition = {
  nb: 'En eier som ikke er et offentlig organ, kan være uten personvernombud hvis kjernevirksomheten verken er regelmessig og systematisk overvåking i stor skala eller behandling i stor skala av særlige kategorier av opplysninger eller opplysninger om straffbare forhold. Skriv ned vurderingen.',
  nn: 'Ein eigar som ikkje er eit offentleg organ, kan vere utan personvernombod viss kjerneverksemda verken er regelmessig og systematisk overvaking i stor skala eller behandling i stor skala av særlege kategoriar av opplysningar eller opplysningar om straffbare forhold. Skriv ned vurderinga.',
  en: 'An owner that is no public body may do without an officer if its core activities are neither regular and systematic monitoring on a large scale nor processing on a large scale of special categories of data or data on criminal offences. Write the assessment down.',
};

function withoutOfficer(isPublic: boolean | undefined): Check {
  if (isPublic === undefined) return { state: 'unknown', says: publicUnknown };
  return isPublic ? { state: 'fails', says: appointed.fails } : { state: 'condition', says: condition };
}

/**
 * GDPR art. 37(1): public bodies always; others where monitoring or sensitive data on a large scale is what they do.
 */
export const dpoAppointed = requirement({
  id: 'dpo-appointed',
  theme: 'organisation',
  scope: 'owner',
  title: {
    nb: 'Personvernombud er utpekt',
    nn: 'Personvernombod er peikt ut',
    en: 'A data protection officer is appointed',
  },
  question: {
    nb: 'Har eieren utpekt et personvernombud?',
    nn: 'Har eigaren peikt ut eit personvernombod?',
    en: 'Has the owner appointed a data protection officer?',
  },
  law: [{ act: 'gdpr', section: 'art. 37 nr. 1' }],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Vedtaket om personvernombud',
      nn: 'Vedtaket om personvernombod',
      en: 'The decision that appoints the officer',
    },
    of: ['owner'],
  },
  judge(read, owner) {
    const has = read.fact(owner, 'dataProtectionOfficer.appointed');
    return { checks: [has === false ? withoutOfficer(isPublicBody(read, owner)) : check(has, appointed)] };
  },
  remedy: () => [
    {
      say: {
        nb: 'Utpek et personvernombud. Flere eiere kan ha samme ombud.',
        nn: 'Peik ut eit personvernombod. Fleire eigarar kan ha same ombod.',
        en: 'Appoint a data protection officer. Several owners may share one.',
      },
      form: { kind: 'owner', key: 'owner' },
    },
  ],
});
