import { field, type KindLabels, say } from './field.ts';

const login: KindLabels = {
  login: field('innlogging', 'innlogging', 'login'),
  'login.accounts': field('kontoer', 'kontoar', 'accounts', {
    personal: say('personlige', 'personlege', 'personal'),
    'shared-user-name': say('delt brukernavn', 'delt brukarnamn', 'shared user name'),
    'shared-account': say('delt konto', 'delt konto', 'shared account'),
    none: say('ingen innlogging', 'inga innlogging', 'no login'),
  }),
  'login.factors': field('antall faktorer', 'talet på faktorar', 'number of factors'),
  'login.reachableFrom': field('kan nås fra', 'kan nåast frå', 'can be reached from', {
    anywhere: say('hvor som helst', 'kvar som helst', 'anywhere'),
    'owner-network': say('skoleeierens nett', 'nettet til skuleeigaren', 'the owner’s network'),
    'school-network': say('skolens nett', 'nettet til skulen', 'the school’s network'),
  }),
  'login.issuedBy': field('brukere opprettes av', 'brukarar blir oppretta av', 'users are created by'),
  'login.vendorKnowsPasswords': field(
    'leverandøren kjenner passordene',
    'leverandøren kjenner passorda',
    'the supplier knows the passwords',
  ),
  'login.temporaryPassword': field(
    'andre setter et midlertidig passord',
    'andre set eit mellombels passord',
    'others set a temporary password',
  ),
  'login.limits': field('begrensninger', 'avgrensingar', 'limits'),
};

const log: KindLabels = {
  log: field('logg', 'logg', 'log'),
  'log.perUser': field('viser hver bruker', 'viser kvar brukar', 'shows each user'),
  'log.records': field('hva som logges', 'kva som blir logga', 'what is logged', {
    'last-login': say('siste innlogging', 'siste innlogging', 'last login'),
    logins: say('innlogginger', 'innloggingar', 'logins'),
    logouts: say('utlogginger', 'utloggingar', 'logouts'),
    reads: say('oppslag', 'oppslag', 'reads'),
    changes: say('endringer', 'endringar', 'changes'),
    origin: say('hvor brukeren kom fra', 'kvar brukaren kom frå', 'where the user came from'),
    'log-readers': say('hvem som leser loggen', 'kven som les loggen', 'who reads the log'),
  }),
  'log.failedAttempts': field('mislykkede forsøk logges', 'mislykka forsøk blir logga', 'failed attempts are logged'),
  'log.keptFor': field('oppbevares i', 'blir teken vare på i', 'kept for'),
  'log.readers': field('hvem som kan lese den', 'kven som kan lese han', 'who may read it'),
};

export const systemLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  aliases: field('andre navn', 'andre namn', 'other names'),
  description: field('hva det er', 'kva det er', 'what it is'),
  personalData: field('inneholder personopplysninger', 'inneheld personopplysningar', 'holds personal data'),
  vendor: field('leverandør', 'leverandør', 'supplier'),
  operation: field('drift', 'drift', 'operation', {
    own: say('egne ansatte', 'eigne tilsette', 'own staff'),
    processor: say('databehandler', 'databehandlar', 'processor'),
  }),
  systemOwner: field('systemeier', 'systemeigar', 'system owner'),
  'systemOwner.appointed': field('er utpekt', 'er peikt ut', 'is appointed'),
  'systemOwner.role': field('stilling', 'stilling', 'position'),
  ...login,
  ...log,
  freeText: field('fritekst', 'fritekst', 'free text'),
  'freeText.fields': field('felter', 'felt', 'fields'),
  'freeText.reviewed': field('blir gjennomgått', 'blir gjennomgått', 'is reviewed'),
  storage: field('lagring', 'lagring', 'storage'),
  'storage.countries': field('land', 'land', 'countries'),
  'storage.within': field('innenfor', 'innanfor', 'within', {
    nordic: say('Norden', 'Norden', 'the Nordic countries'),
    eea: say('EØS', 'EØS', 'the EEA'),
  }),
  'storage.place': field('sted', 'stad', 'place'),
  supportAccess: field('leverandørens tilgang', 'tilgangen til leverandøren', 'the supplier’s access'),
  'supportAccess.by': field('hvem', 'kven', 'who'),
  'supportAccess.onlyPerCase': field('bare i den enkelte sak', 'berre i den einskilde saka', 'only case by case'),
  'supportAccess.logged': field('logges', 'blir logga', 'is logged'),
  changedOn: field('sist endret av betydning', 'sist endra av betydning', 'last change that matters'),
};

export const useLabels: KindLabels = {
  system: field('system', 'system', 'system'),
  unit: field('enhet', 'eining', 'unit'),
  since: field('i bruk siden', 'i bruk sidan', 'in use since'),
  approvedBy: field('godkjent av', 'godkjend av', 'approved by'),
  knownToOwner: field('skoleeieren vet om bruken', 'skuleeigaren veit om bruken', 'the owner knows of the use'),
};

export const recordLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  keptBy: field('føres av', 'blir ført av', 'kept by'),
  lists: field('tar med', 'tek med', 'lists'),
  reviewedOn: field('sist gjennomgått', 'sist gjennomgått', 'last reviewed'),
};

export const measureLabels: KindLabels = {
  system: field('system', 'system', 'system'),
  what: field('tiltak', 'tiltak', 'measure'),
  decidedBy: field('bestemt av', 'bestemt av', 'decided by', {
    owner: say('skoleeieren', 'skuleeigaren', 'the owner'),
    unit: say('enheten selv', 'eininga sjølv', 'the unit itself'),
    vendor: say('leverandøren', 'leverandøren', 'the supplier'),
  }),
  decidedOn: field('bestemt', 'bestemt', 'decided on'),
  written: field('er skriftlig', 'er skriftleg', 'is in writing'),
  implemented: field('er gjennomført', 'er gjennomført', 'is carried out'),
};

export const routineLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  kind: field('gjelder', 'gjeld', 'concerns', {
    access: say('innsyn', 'innsyn', 'access'),
    information: say('informasjon', 'informasjon', 'information'),
    rectification: say('retting', 'retting', 'rectification'),
    erasure: say('sletting', 'sletting', 'erasure'),
    'free-text-review': say('gjennomgang av fritekst', 'gjennomgang av fritekst', 'review of free text'),
    'breach-handling': say('avvikshåndtering', 'avvikshandtering', 'handling of breaches'),
    'security-audit': say('sikkerhetsrevisjon', 'tryggleiksrevisjon', 'security audit'),
    'security-objectives': say('sikkerhetsmål', 'tryggleiksmål', 'security objectives'),
    'security-strategy': say('sikkerhetsstrategi', 'tryggleiksstrategi', 'security strategy'),
    restriction: say('begrensning av behandlingen', 'avgrensing av behandlinga', 'restriction of processing'),
    objection: say('innsigelse', 'innvending', 'objection'),
    disclosure: say('utlevering', 'utlevering', 'disclosure'),
    'log-access': say('innsyn i logger', 'innsyn i loggar', 'access to logs'),
    'processor-agreements': say(
      'inngåelse av databehandleravtaler',
      'inngåing av databehandlaravtalar',
      'entering into processor agreements',
    ),
  }),
  written: field('er skriftlig', 'er skriftleg', 'is in writing'),
  covers: field('dekker', 'dekkjer', 'covers', { all: say('alle systemer', 'alle system', 'all systems') }),
  level: field('gitt av', 'gitt av', 'issued by'),
  approvedOn: field('godkjent', 'godkjend', 'approved on'),
  reviewedOn: field('sist revidert', 'sist revidert', 'last revised'),
  madeKnownBy: field('gjøres kjent av', 'blir gjort kjend av', 'made known by'),
  knownAt: field('er kjent ved', 'er kjend ved', 'is known at'),
  practice: field('praksis', 'praksis', 'practice'),
};
