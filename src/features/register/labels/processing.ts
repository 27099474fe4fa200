import type { Text } from '#src/kernel/language.ts';
import { accessLabels } from './access.ts';
import { basesLabels } from './bases.ts';
import { field, type KindLabels, say } from './field.ts';

/** The groups of people that data is about. */
export const subjectNames: Readonly<Record<string, Text>> = {
  pupils: say('elever', 'elevar', 'pupils'),
  'former-pupils': say('tidligere elever', 'tidlegare elevar', 'former pupils'),
  guardians: say('foresatte', 'føresette', 'guardians'),
  employees: say('ansatte', 'tilsette', 'employees'),
  applicants: say('søkere', 'søkjarar', 'applicants'),
  visitors: say('besøkende', 'besøkjande', 'visitors'),
  'exam-candidates': say(
    'privatister og andre eksamenskandidater',
    'privatistar og andre eksamenskandidatar',
    'external and other exam candidates',
  ),
  examiners: say('sensorer', 'sensorar', 'examiners'),
  'adult-learners': say('voksne i opplæring', 'vaksne i opplæring', 'adults in training'),
  apprentices: say('lærlinger', 'lærlingar', 'apprentices'),
  children: say('barn i barnehage', 'barn i barnehage', 'children in kindergarten'),
  contacts: say('andre som tar kontakt', 'andre som tek kontakt', 'others who get in touch'),
  'others-named-in-text': say(
    'andre som er nevnt i teksten',
    'andre som er nemnde i teksten',
    'others named in the text',
  ),
};

const activity = field('behandlingsaktivitet', 'behandlingsaktivitet', 'processing activity');
const data = field('opplysninger', 'opplysningar', 'data');

export const activityLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  role: field('rolle', 'rolle', 'role', {
    controller: say('behandlingsansvarlig', 'behandlingsansvarleg', 'controller'),
    'joint-controller': say('felles behandlingsansvarlig', 'felles behandlingsansvarleg', 'joint controller'),
    processor: say('databehandler', 'databehandlar', 'processor'),
  }),
  units: field('enheter', 'einingar', 'units'),
  systems: field('systemer', 'system', 'systems'),
  access: field('hvem som har tilgang', 'kven som har tilgang', 'who has access'),
  ...accessLabels,
  volume: field('omfang', 'omfang', 'volume'),
  responsible: field('ansvarlig til daglig', 'ansvarleg til dagleg', 'responsible from day to day'),
  newTechnology: field('bruker ny teknologi', 'bruker ny teknologi', 'uses new technology'),
  largeScale: field('er i stort omfang', 'er i stort omfang', 'is on a large scale'),
  systematicMonitoring: field('overvåker systematisk', 'overvaker systematisk', 'monitors systematically'),
  profiling: field('lager profiler av personer', 'lagar profilar av personar', 'profiles people'),
  automatedDecisions: field(
    'tar avgjørelser helt automatisk',
    'tek avgjerder heilt automatisk',
    'decides wholly automatically',
  ),
  automatedLogic: field('hvordan avgjørelsene tas', 'korleis avgjerdene blir tekne', 'how the decisions are taken'),
  ifNotGiven: field(
    'hva som skjer om noen ikke gir opplysningene',
    'kva som skjer om nokon ikkje gir opplysningane',
    'what happens if the data are not given',
  ),
  disclosed: field(
    'gir opplysninger til andre som bestemmer over dem selv',
    'gir opplysningar til andre som bestemmer over dei sjølv',
    'gives data to others who decide over them themselves',
  ),
};

export const purposeLabels: KindLabels = {
  name: field('formål', 'formål', 'purpose'),
  activity,
  ...basesLabels,
  publicTask: field(
    'er en del av en offentlig oppgave',
    'er ein del av ei offentleg oppgåve',
    'is part of a public task',
  ),
  consent: field('samtykke', 'samtykke', 'consent'),
  'consent.freelyGiven': field('er frivillig', 'er frivillig', 'is freely given'),
  'consent.recorded': field('kan dokumenteres', 'kan dokumenterast', 'can be shown'),
  'consent.withdrawable': field('er like lett å trekke', 'er like lett å trekkje', 'is as easy to withdraw'),
  'consent.givenBy': field('gis av', 'blir gitt av', 'is given by', {
    pupil: say('eleven', 'eleven', 'the pupil'),
    guardian: say('foresatte', 'føresette', 'the guardian'),
    'pupil-or-guardian-by-age': say(
      'eleven eller foresatte etter alder',
      'eleven eller føresette etter alder',
      'the pupil or the guardian, by age',
    ),
    other: say('andre', 'andre', 'others'),
  }),
  furtherUse: field('viderebruk', 'vidarebruk', 'further use'),
  'furtherUse.of': field('av opplysninger samlet inn for', 'av opplysningar samla inn for', 'of data collected for'),
  'furtherUse.compatible': field('er forenlig med det', 'er sameinleg med det', 'is compatible with it'),
};

export const dataTypeLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  sensitivity: field('hvor følsomt', 'kor kjensleg', 'sensitivity', {
    ordinary: say('vanlig', 'vanleg', 'ordinary'),
    confidential: say('taushetsbelagt', 'underlagt teieplikt', 'confidential'),
    'special-category': say('særlig kategori (sensitiv)', 'særleg kategori (sensitiv)', 'special category (sensitive)'),
    'criminal-offence': say('om lovbrudd', 'om lovbrot', 'about criminal offences'),
    'protected-address': say('adressesperre', 'adressesperre', 'protected address'),
  }),
  freeText: field('er fritekst', 'er fritekst', 'is free text'),
  identityNumber: field('er et identitetsnummer', 'er eit identitetsnummer', 'is an identity number'),
  privateArea: field('er elevens private område', 'er det private området til eleven', 'is the pupil’s private area'),
  holds: field('dette har vi her om personer', 'dette har vi her om personar', 'what is kept here of persons', {
    name: say('navn og skole', 'namn og skule', 'name and school'),
    'birth-date': say('fødselsdato', 'fødselsdato', 'date of birth'),
    address: say('adresse', 'adresse', 'address'),
    phone: say('telefon', 'telefon', 'telephone'),
    email: say('e-post', 'e-post', 'email'),
    groups: say('klasser, grupper og rolle', 'klassar, grupper og rolle', 'classes, groups and role'),
    guardians: say('hvem som er foresatte', 'kven som er føresette', 'who the guardians are'),
  }),
};

export const dataUseLabels: KindLabels = {
  activity,
  data,
  subjects: field('hvem det gjelder', 'kven det gjeld', 'about whom', subjectNames),
  basis: field('grunnlag', 'grunnlag', 'basis', {
    inherited: say('som formålet', 'som formålet', 'that of the purpose'),
    own: say('eget', 'eige', 'its own'),
    excess: say('ut over formålet', 'ut over formålet', 'beyond the purpose'),
    unresolved: say('ikke avklart', 'ikkje avklart', 'not resolved'),
  }),
  ...basesLabels,
  source: field('hvor de kommer fra', 'kvar dei kjem frå', 'where it comes from'),
  mandatory: field('må gis', 'må givast', 'must be given'),
  need: field('hvorfor de trengs', 'kvifor dei trengst', 'why it is needed'),
};

export const flowLabels: KindLabels = {
  source: field('fra', 'frå', 'from'),
  target: field('til', 'til', 'to'),
  data,
  mechanism: field('måte', 'måte', 'means'),
  encrypted: field('er kryptert', 'er kryptert', 'is encrypted'),
};

export const disclosureLabels: KindLabels = {
  activity,
  recipient: field('mottaker', 'mottakar', 'recipient'),
  data,
  purpose: field('formål', 'formål', 'purpose'),
  ...basesLabels,
  confidentialityAssessed: field(
    'taushetsplikten er vurdert',
    'teieplikta er vurdert',
    'confidentiality has been weighed',
  ),
  recorded: field('blir dokumentert', 'blir dokumentert', 'is documented'),
};

export const transferLabels: KindLabels = {
  system: field('system', 'system', 'system'),
  recipient: field('mottaker', 'mottakar', 'recipient'),
  country: field('land', 'land', 'country'),
  mechanism: field('grunnlag for overføringen', 'grunnlag for overføringa', 'mechanism of the transfer', {
    adequacy: say('adekvansbeslutning', 'adekvansavgjerd', 'adequacy decision'),
    'standard-clauses': say(
      'standard personvernbestemmelser',
      'standard personvernføresegner',
      'standard contractual clauses',
    ),
    'binding-rules': say('bindende virksomhetsregler', 'bindande verksemdsreglar', 'binding corporate rules'),
    derogation: say('unntak i enkelttilfelle', 'unntak i einskildtilfelle', 'derogation'),
    none: say('ingen', 'ingen', 'none'),
  }),
  checkedOn: field('sist sjekket', 'sist sjekka', 'last checked'),
  checkedBy: field('sjekket av', 'sjekka av', 'checked by'),
};

export const retentionLabels: KindLabels = {
  activity,
  event: field('regnes fra', 'blir rekna frå', 'counted from', {
    'pupil-leaves': say('eleven slutter', 'eleven sluttar', 'the pupil leaves'),
    'school-year-ends': say('skoleåret er slutt', 'skuleåret er slutt', 'the school year ends'),
    'case-closed': say('saken er avsluttet', 'saka er avslutta', 'the case is closed'),
    'last-login': say('siste innlogging', 'siste innlogging', 'last login'),
    'access-removed': say('tilgangen fjernes', 'tilgangen blir fjerna', 'access is removed'),
    recorded: say('registreringen', 'registreringa', 'the recording'),
    'purpose-ends': say('formålet er oppfylt', 'formålet er oppfylt', 'the purpose is fulfilled'),
    'collection-ends': say('innsamlingen er avsluttet', 'innsamlinga er avslutta', 'the collection is closed'),
    'decision-made': say('vedtaket er truffet', 'vedtaket er gjort', 'the decision is made'),
    'deadline-passed': say('fristen er ute', 'fristen er ute', 'the deadline has passed'),
    'consent-withdrawn': say('samtykket er trukket', 'samtykket er trekt', 'consent is withdrawn'),
    'on-request': say('noen ber om det', 'nokon ber om det', 'somebody asks for it'),
  }),
  period: field('hvor lenge', 'kor lenge', 'how long'),
  then: field('deretter', 'deretter', 'then', {
    delete: say('slettes', 'blir sletta', 'deleted'),
    anonymise: say('anonymiseres', 'blir anonymisert', 'anonymised'),
    archive: say('arkiveres', 'blir arkivert', 'archived'),
    keep: say('blir liggende', 'blir liggjande', 'kept'),
  }),
  ground: field('grunn', 'grunn', 'ground'),
  mustBePreserved: field(
    'skal bevares for ettertiden',
    'skal takast vare på for ettertida',
    'must be preserved for posterity',
  ),
  removes: field('fjerner', 'fjernar', 'removes'),
  leaves: field('lar bli igjen', 'lèt bli igjen', 'leaves behind'),
  decidedBy: field('bestemt av', 'bestemt av', 'decided by'),
  decidedOn: field('bestemt', 'bestemt', 'decided on'),
  carriedOutOn: field('sist gjennomført', 'sist gjennomført', 'last carried out on'),
};
