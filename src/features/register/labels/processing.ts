import type { Text } from '#src/kernel/language.ts';
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
  'access.role': field('rolle', 'rolle', 'role'),
  'access.number': field('antall personer', 'talet på personar', 'number of people'),
  volume: field('omfang', 'omfang', 'volume'),
};

export const purposeLabels: KindLabels = {
  name: field('formål', 'formål', 'purpose'),
  activity,
  ...basesLabels,
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
  removes: field('fjerner', 'fjernar', 'removes'),
  leaves: field('lar bli igjen', 'lèt bli igjen', 'leaves behind'),
};
