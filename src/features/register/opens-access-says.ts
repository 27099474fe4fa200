import { say, type Text } from '#src/kernel/language.ts';
import type { PersonField } from '#src/platform/access/policy.ts';

const shown = (nb: string, nn: string, en: string) =>
  say(
    `de som får se opplysningene, får også se ${nb}`,
    `dei som får sjå opplysningane, får òg sjå ${nn}`,
    `those who may see the data also see ${en}`,
  );

/** What is shown to more people when a field of persons comes under a kind of data. */
export const personFieldOpens: Readonly<Record<PersonField, Text>> = {
  name: shown('navn og skole', 'namn og skule', 'names and schools'),
  'birth-date': shown('fødselsdato', 'fødselsdato', 'dates of birth'),
  address: shown('adresse', 'adresse', 'addresses'),
  phone: shown('telefon', 'telefon', 'telephone numbers'),
  email: shown('e-post', 'e-post', 'email addresses'),
  groups: shown('klasser, grupper og rolle', 'klassar, grupper og rolle', 'classes, groups and roles'),
  guardians: shown('hvem som er foresatte', 'kven som er føresette', 'who the guardians are'),
};

/** What a change opens, in words; a name is the key of an entry, or the word for a role. */
export const says = {
  sees: (role: string): Text => ({
    nb: `${role} får se opplysninger`,
    nn: `${role} får sjå opplysningar`,
    en: `${role} may see the data`,
  }),
  moreSee: (role: string): Text => ({
    nb: `flere ${role} får se opplysninger`,
    nn: `fleire ${role} får sjå opplysningar`,
    en: `more of ${role} may see the data`,
  }),
  reachesMore: (role: string): Text => ({
    nb: `${role} får tilgang til opplysninger om flere`,
    nn: `${role} får tilgang til opplysningar om fleire`,
    en: `${role} gets access to data about more people`,
  }),
  moreHold: (role: string): Text => ({
    nb: `flere regnes som ${role}`,
    nn: `fleire blir rekna som ${role}`,
    en: `more people count as ${role}`,
  }),
  mayMore: (role: string): Text => ({
    nb: `${role} får gjøre mer med opplysningene`,
    nn: `${role} får gjere meir med opplysningane`,
    en: `${role} may do more with the data`,
  }),
  seesMore: (role: string): Text => ({
    nb: `${role} får tilgang til flere slags opplysninger`,
    nn: `${role} får tilgang til fleire slags opplysningar`,
    en: `${role} gets access to more kinds of data`,
  }),
  noLongerPrivate: {
    nb: 'opplysningene er ikke lenger i elevens private område',
    nn: 'opplysningane er ikkje lenger i det private området til eleven',
    en: 'the data are no longer in the private area of the pupil',
  },
  enters: (system: string): Text => ({
    nb: `opplysningene går også inn i ${system}`,
    nn: `opplysningane går òg inn i ${system}`,
    en: `the data also enter ${system}`,
  }),
  takesPart: (unit: string): Text => ({
    nb: `${unit} tar del i behandlingen`,
    nn: `${unit} tek del i behandlinga`,
    en: `${unit} takes part in the activity`,
  }),
  reach: {
    nb: 'systemet kan nås fra flere steder',
    nn: 'systemet kan nåast frå fleire stader',
    en: 'the system can be reached from more places',
  },
  weaker: { nb: 'innloggingen blir svakere', nn: 'innlogginga blir svakare', en: 'the login becomes weaker' },
  shared: { nb: 'brukerne får felles konto', nn: 'brukarane får felles konto', en: 'the users share an account' },
  noAccounts: {
    nb: 'systemet brukes uten konto',
    nn: 'systemet blir brukt utan konto',
    en: 'the system is used without an account',
  },
  passwords: {
    nb: 'leverandøren kjenner passordene',
    nn: 'leverandøren kjenner passorda',
    en: 'the vendor knows the passwords',
  },
  support: {
    nb: 'en leverandør får tilgang for brukerstøtte',
    nn: 'ein leverandør får tilgang for brukarstøtte',
    en: 'a vendor gets support access',
  },
  noCase: {
    nb: 'leverandøren får tilgang uten egen sak',
    nn: 'leverandøren får tilgang utan eiga sak',
    en: 'the vendor gets access without a case',
  },
  readsLog: (reader: string): Text => ({
    nb: `${reader} får lese loggen`,
    nn: `${reader} får lese loggen`,
    en: `${reader} may read the log`,
  }),
  runs: (vendor: string): Text => ({
    nb: `${vendor} drifter systemet`,
    nn: `${vendor} driftar systemet`,
    en: `${vendor} runs the system`,
  }),
  storedIn: (country: string): Text => ({
    nb: `opplysninger lagres i ${country}`,
    nn: `opplysningar blir lagra i ${country}`,
    en: `data are stored in ${country}`,
  }),
  freeText: (field: string): Text => ({
    nb: `nytt fritekstfelt: ${field}`,
    nn: `nytt fritekstfelt: ${field}`,
    en: `new free-text field: ${field}`,
  }),
  subProcessor: (party: string): Text => ({
    nb: `${party} blir underleverandør`,
    nn: `${party} blir underleverandør`,
    en: `${party} becomes a sub-processor`,
  }),
  flowsTo: (end: string): Text => ({
    nb: `opplysninger går til ${end}`,
    nn: `opplysningar går til ${end}`,
    en: `data go to ${end}`,
  }),
  unencrypted: { nb: 'opplysninger går ukryptert', nn: 'opplysningar går ukryptert', en: 'data go unencrypted' },
  disclosed: (party: string): Text => ({
    nb: `opplysninger utleveres til ${party}`,
    nn: `opplysningar blir utleverte til ${party}`,
    en: `data are disclosed to ${party}`,
  }),
  transferred: {
    nb: 'opplysninger overføres til et annet land',
    nn: 'opplysningar blir overførte til eit anna land',
    en: 'data are transferred to another country',
  },
  startsToUse: (unit: string, system: string): Text => ({
    nb: `${unit} tar i bruk ${system}`,
    nn: `${unit} tek i bruk ${system}`,
    en: `${unit} starts to use ${system}`,
  }),
  mayDecide: {
    nb: 'enheten kan selv ta systemer i bruk',
    nn: 'eininga kan sjølv ta system i bruk',
    en: 'the unit may put systems into use itself',
  },
  recorded: (data: string): Text => ({
    nb: `${data} blir registrert`,
    nn: `${data} blir registrert`,
    en: `${data} is recorded`,
  }),
  lessSensitive: {
    nb: 'opplysningene regnes som mindre følsomme',
    nn: 'opplysningane blir rekna som mindre følsame',
    en: 'the data are counted as less sensitive',
  },
  keptLonger: {
    nb: 'opplysninger blir lagret lenger',
    nn: 'opplysningar blir lagra lenger',
    en: 'data are kept for longer',
  },
} satisfies Record<string, Text | ((...names: string[]) => Text)>;
