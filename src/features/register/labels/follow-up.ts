import { field, type KindLabels, say } from './field.ts';
import { subjectNames } from './processing.ts';

const allSystems = { all: say('alle systemer', 'alle system', 'all systems') };
const systems = field('systemer', 'system', 'systems', allSystems);

const contents: KindLabels = {
  contents: field('innhold', 'innhald', 'contents'),
  'contents.onlyAsAgreed': field(
    'behandling bare slik det er avtalt',
    'behandling berre slik det er avtalt',
    'processing only as agreed',
  ),
  'contents.securityMeasures': field('sikkerhetstiltak', 'tryggleikstiltak', 'security measures'),
  'contents.confidentiality': field('taushetsplikt', 'teieplikt', 'confidentiality'),
  'contents.subProcessors': field('underleverandører', 'underleverandørar', 'sub-processors'),
  'contents.assistance': field('bistand', 'bistand', 'assistance'),
  'contents.deletionAtEnd': field(
    'sletting når avtalen er slutt',
    'sletting når avtalen er slutt',
    'deletion at the end',
  ),
  'contents.audits': field('revisjon', 'revisjon', 'audits'),
  'contents.describesProcessing': field(
    'hva behandlingen går ut på',
    'kva behandlinga går ut på',
    'what the processing is',
  ),
  'contents.breachNotice': field('melding om brudd', 'melding om brot', 'notice of breaches'),
};

const clauses: KindLabels = {
  clauses: field('plikt', 'plikt', 'clause'),
  'clauses.kind': field('gjelder', 'gjeld', 'concerns', {
    'security-audit': say('sikkerhetsrevisjon', 'tryggleiksrevisjon', 'security audit'),
    'breach-report': say('melding om brudd', 'melding om brot', 'report of breaches'),
    'deletion-at-end': say('sletting når avtalen er slutt', 'sletting når avtalen er slutt', 'deletion at the end'),
    'sub-processor-list': say('liste over underleverandører', 'liste over underleverandørar', 'list of sub-processors'),
    assistance: say('bistand', 'bistand', 'assistance'),
  }),
  'clauses.obligation': field('hva som er lovet', 'kva som er lova', 'what is promised'),
  'clauses.owedBy': field('av hvem', 'av kven', 'by whom'),
  'clauses.recurs': field('hvor ofte', 'kor ofte', 'how often', {
    'on-event': say('når noe skjer', 'når noko skjer', 'when something happens'),
  }),
  'clauses.askedFor': field('er etterspurt', 'er etterspurt', 'has been asked for'),
  'clauses.receivedOn': field('sist mottatt', 'sist motteke', 'last received'),
};

export const agreementLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  kind: field('slags avtale', 'slag avtale', 'kind of agreement', {
    processor: say('databehandleravtale', 'databehandlaravtale', 'processor agreement'),
    'joint-controllers': say('avtale om felles ansvar', 'avtale om felles ansvar', 'joint controllers’ arrangement'),
    disclosure: say('avtale om utlevering', 'avtale om utlevering', 'disclosure agreement'),
    use: say('bruksavtale', 'bruksavtale', 'agreement on use'),
  }),
  written: field('er skriftlig', 'er skriftleg', 'is in writing'),
  party: field('avtalepart', 'avtalepart', 'other party'),
  signedFor: field('signert på vegne av', 'signert på vegner av', 'signed on behalf of'),
  signedOn: field('signert', 'signert', 'signed on'),
  validTo: field('gjelder til', 'gjeld til', 'valid to'),
  systems: field('systemer', 'system', 'systems'),
  ...contents,
  subjects: field('om hvem', 'om kven', 'about whom', subjectNames),
  subProcessors: field('underleverandører', 'underleverandørar', 'sub-processors'),
  subProcessorsApproved: field(
    'underleverandørene er godkjent',
    'underleverandørane er godkjende',
    'sub-processors are approved',
  ),
  ...clauses,
};

export const assessmentLabels: KindLabels = {
  kind: field('slags vurdering', 'slag vurdering', 'kind of assessment', {
    risk: say('risikovurdering', 'risikovurdering', 'risk assessment'),
    dpia: say(
      'vurdering av personvernkonsekvenser',
      'vurdering av personvernkonsekvensar',
      'data protection impact assessment',
    ),
    'anonymity-after-erasure': say(
      'vurdering av om det som blir igjen, er anonymt',
      'vurdering av om det som blir att, er anonymt',
      'assessment of whether what remains is anonymous',
    ),
    'information-exceptions': say(
      'vurdering av unntak fra informasjonsplikten',
      'vurdering av unntak frå informasjonsplikta',
      'assessment of exceptions from the duty to inform',
    ),
    transfer: say(
      'vurdering av overføring til utlandet',
      'vurdering av overføring til utlandet',
      'assessment of a transfer abroad',
    ),
    'dpia-need': say(
      'vurdering av om konsekvensene må vurderes',
      'vurdering av om konsekvensane må vurderast',
      'assessment of whether a DPIA is needed',
    ),
    'legitimate-interest': say('interesseavveining', 'interesseavveging', 'balancing of interests'),
    compatibility: say(
      'vurdering av om ny bruk er forenlig',
      'vurdering av om ny bruk er sameinleg',
      'assessment of whether a new use is compatible',
    ),
  }),
  systems,
  purposes: field('gjelder formålene', 'gjeld formåla', 'concerns the purposes'),
  done: field('er gjort', 'er gjord', 'is done'),
  on: field('gjort', 'gjord', 'done on'),
  by: field('gjort av', 'gjord av', 'done by'),
  criteriaSet: field(
    'det er satt mål for akseptabel risiko',
    'det er sett mål for akseptabel risiko',
    'acceptable risk is defined',
  ),
  comparedWithCriteria: field(
    'sammenlignet med akseptabel risiko',
    'samanlikna med akseptabel risiko',
    'compared with acceptable risk',
  ),
  coversExternalAccess: field('omfatter tilgang utenfra', 'omfattar tilgang utanfrå', 'covers access from outside'),
  conclusion: field('konklusjon', 'konklusjon', 'conclusion'),
  dpoAdvice: field('personvernombudet er spurt', 'personvernombodet er spurt', 'the data protection officer was asked'),
  residualRisk: field('risiko som er igjen', 'risiko som er att', 'remaining risk', {
    low: say('lav', 'låg', 'low'),
    medium: say('middels', 'middels', 'medium'),
    high: say('høy', 'høg', 'high'),
  }),
  authorityConsulted: field('Datatilsynet er rådspurt', 'Datatilsynet er rådspurt', 'Datatilsynet was consulted'),
};

export const auditLabels: KindLabels = {
  kind: field('slags revisjon', 'slag revisjon', 'kind of audit', {
    'security-audit': say('sikkerhetsrevisjon', 'tryggleiksrevisjon', 'security audit'),
    'management-review': say('ledelsens gjennomgang', 'gjennomgangen til leiinga', 'management review'),
    'access-review': say('gjennomgang av tilganger', 'gjennomgang av tilgangar', 'access review'),
    'log-review': say('gjennomgang av logger', 'gjennomgang av loggar', 'log review'),
    'internal-control-report': say(
      'rapport om internkontroll',
      'rapport om internkontroll',
      'report on internal control',
    ),
  }),
  systems,
  done: field('er gjort', 'er gjord', 'is done'),
  on: field('gjort', 'gjord', 'done on'),
  by: field('gjort av', 'gjord av', 'done by'),
  documented: field('er dokumentert', 'er dokumentert', 'is documented'),
};

export const breachLabels: KindLabels = {
  what: field('hva som skjedde', 'kva som skjedde', 'what happened'),
  systems: field('systemer', 'system', 'systems'),
  awareOn: field('oppdaget', 'oppdaga', 'discovered on'),
  authorityNotifiedOn: field('meldt til Datatilsynet', 'meldt til Datatilsynet', 'reported to Datatilsynet on'),
  subjectsTold: field(
    'de det gjelder, har fått vite det',
    'dei det gjeld, har fått vite det',
    'those concerned have been told',
  ),
  documented: field('er dokumentert', 'er dokumentert', 'is documented'),
  risk: field('risiko for dem det gjelder', 'risiko for dei det gjeld', 'risk to those concerned', {
    unlikely: say('lite sannsynlig', 'lite sannsynleg', 'unlikely'),
    risk: say('risiko', 'risiko', 'risk'),
    high: say('høy risiko', 'høg risiko', 'high risk'),
  }),
  reasonForDelay: field('grunn til forsinkelsen', 'grunn til forseinkinga', 'reason for the delay'),
};

const told = { yes: say('ja', 'ja', 'yes'), partly: say('delvis', 'delvis', 'partly'), no: say('nei', 'nei', 'no') };

const tells: KindLabels = {
  tells: field('sier noe om', 'seier noko om', 'says something of'),
  'tells.controller': field('hvem som er ansvarlig', 'kven som er ansvarleg', 'who is responsible', told),
  'tells.purpose': field('formålet', 'formålet', 'the purpose', told),
  'tells.recipients': field('hvem som får opplysningene', 'kven som får opplysningane', 'who receives the data', told),
  'tells.voluntary': field('om det er frivillig', 'om det er frivillig', 'whether it is voluntary', told),
  'tells.rights': field('rettighetene', 'rettane', 'the rights', told),
  'tells.dataRecorded': field('hva som registreres', 'kva som blir registrert', 'what is recorded', told),
  'tells.access': field('innsyn', 'innsyn', 'access', told),
  'tells.erasure': field('sletting', 'sletting', 'erasure', told),
  'tells.legalBasis': field('rettslig grunnlag', 'rettsleg grunnlag', 'the legal basis', told),
  'tells.retention': field(
    'hvor lenge opplysningene oppbevares',
    'kor lenge opplysningane blir tekne vare på',
    'how long the data are kept',
    told,
  ),
  'tells.dataProtectionOfficer': field('personvernombudet', 'personvernombodet', 'the data protection officer', told),
  'tells.complaint': field('klage til Datatilsynet', 'klage til Datatilsynet', 'complaint to Datatilsynet', told),
  'tells.transfers': field('overføring til utlandet', 'overføring til utlandet', 'transfers abroad', told),
  'tells.source': field(
    'hvor opplysningene kommer fra',
    'kvar opplysningane kjem frå',
    'where the data comes from',
    told,
  ),
  'tells.automatedDecisions': field('automatiske avgjørelser', 'automatiske avgjerder', 'automated decisions', told),
  'tells.cookies': field('informasjonskapsler', 'informasjonskapslar', 'cookies', told),
};

export const noticeLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  form: field('form', 'form', 'form', {
    statement: say('personvernerklæring', 'personvernerklæring', 'privacy statement'),
    brochure: say('brosjyre', 'brosjyre', 'brochure'),
    booklet: say('hefte', 'hefte', 'booklet'),
    'rules-of-conduct': say('ordensregler', 'ordensreglar', 'rules of conduct'),
    oral: say('muntlig', 'munnleg', 'oral'),
    'form-sample': say('skjema eller eksempel', 'skjema eller eksempel', 'form or sample'),
    message: say('melding', 'melding', 'message'),
  }),
  writtenBy: field('skrevet av', 'skriven av', 'written by'),
  audience: field('målgruppe', 'målgruppe', 'audience', subjectNames),
  written: field('er skriftlig', 'er skriftleg', 'is in writing'),
  findable: field('er lett å finne', 'er lett å finne', 'is easy to find'),
  url: field('adresse', 'adresse', 'address'),
  hash: field('fingeravtrykk', 'fingeravtrykk', 'fingerprint'),
  publishedOn: field('publisert', 'publisert', 'published on'),
  mentions: field('nevner', 'nemner', 'mentions'),
  ...tells,
  rights: field('nevner rettighetene', 'nemner rettane', 'names the rights', {
    information: say('informasjon', 'informasjon', 'information'),
    access: say('innsyn', 'innsyn', 'access'),
    rectification: say('retting', 'retting', 'rectification'),
    erasure: say('sletting', 'sletting', 'erasure'),
    restriction: say('begrensning', 'avgrensing', 'restriction'),
    objection: say('å protestere', 'å protestere', 'objection'),
    portability: say('dataportabilitet', 'dataportabilitet', 'data portability'),
    'withdraw-consent': say('å trekke samtykket', 'å trekkje samtykket', 'withdrawing consent'),
  }),
  promises: field('lover', 'lovar', 'promises'),
  sameAs: field('sier det samme som', 'seier det same som', 'says the same as'),
  agreesWith: field('stemmer med det som gjøres i', 'stemmer med det som blir gjort i', 'agrees with what is done in'),
  plainLanguage: field('er lett å forstå', 'er lett å forstå', 'is easy to understand'),
  childVersion: field('har en utgave for barn', 'har ei utgåve for barn', 'has a version for children'),
  reviewedOn: field('sist gjennomgått', 'sist gjennomgått', 'last reviewed on'),
};

export const evidenceLabels: KindLabels = {
  title: field('tittel', 'tittel', 'title'),
  kind: field('slags dokumentasjon', 'slag dokumentasjon', 'kind of evidence', {
    document: say('dokument', 'dokument', 'document'),
    statement: say('utsagn', 'utsegn', 'statement'),
    observation: say('observasjon', 'observasjon', 'observation'),
  }),
  date: field('dato', 'dato', 'date'),
  hash: field('fingeravtrykk', 'fingeravtrykk', 'fingerprint'),
  expires: field('utløper', 'går ut', 'expires'),
  heldBy: field('oppbevares av', 'blir teke vare på av', 'held by'),
};
