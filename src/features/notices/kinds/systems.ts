import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, codeList, country, countryList, date, line, list, period, type Slot, words } from '../slots.ts';
import { byLaw, fact, fixed, ofSystem, ofTransfer, ofUse, open, yesOrNo } from './define.ts';

const records = codeList({
  'last-login': say('når du sist logget inn', 'når du sist logga inn', 'when you last logged in'),
  logins: say('hvem som logger inn', 'kven som loggar inn', 'who logs in'),
  logouts: say('hvem som logger ut', 'kven som loggar ut', 'who logs out'),
  reads: say('hvem som ser på noe', 'kven som ser på noko', 'who looks at what'),
  changes: say('hvem som endrer noe', 'kven som endrar noko', 'who changes what'),
  origin: say('hvor du logger inn fra', 'kvar du loggar inn frå', 'where you log in from'),
  'log-readers': say('hvem som leser loggen', 'kven som les loggen', 'who reads the log'),
});

const mechanisms = code({
  adequacy: say(
    'at EU sier at landet er trygt',
    'at EU seier at landet er trygt',
    'that the EU says that the country is safe',
  ),
  'standard-clauses': say('en avtale med ord fra EU', 'ein avtale med ord frå EU', 'a contract in the words of the EU'),
  'binding-rules': say('regler som firmaet må følge', 'reglar som firmaet må følgje', 'rules that bind the company'),
  derogation: say('et unntak i loven', 'eit unntak i lova', 'an exception in the law'),
  none: say('ikke noe', 'ikkje noko', 'nothing'),
});

const inside: readonly TellingKind[] = [
  fact(
    'system-description',
    ofSystem,
    'description',
    words,
    say('Kort sagt: {value}.', 'Kort sagt: {value}.', 'In short: {value}.'),
  ),
  fact(
    'system-aliases',
    ofSystem,
    'aliases',
    list,
    say('Det heter også {value}.', 'Det heiter også {value}.', 'It is also called {value}.'),
  ),
  fixed(
    'system-paper',
    ofSystem,
    'medium',
    'paper',
    say('Det står på papir, i permer.', 'Det står på papir, i permar.', 'It is on paper, in folders.'),
  ),
  ...yesOrNo(
    'system-people',
    ofSystem,
    'personalData',
    say('Det har opplysninger om folk.', 'Det har opplysningar om folk.', 'It holds data about people.'),
    say('Det har ikke opplysninger om folk.', 'Det har ikkje opplysningar om folk.', 'It holds no data about people.'),
  ),
  fact(
    'system-vendor',
    ofSystem,
    'vendor',
    words,
    say('Vi har det fra {value}.', 'Vi har det frå {value}.', 'We have it from {value}.'),
  ),
  fixed(
    'system-run-by-others',
    ofSystem,
    'operation',
    'processor',
    say('Andre driver det for oss.', 'Andre driv det for oss.', 'Others run it for us.'),
  ),
  fixed(
    'system-run-by-us',
    ofSystem,
    'operation',
    'own',
    say('Vi driver det selv.', 'Vi driv det sjølve.', 'We run it ourselves.'),
  ),
  open(
    'system-operation-open',
    (context) => [{ ...ofSystem(context), path: 'operation', value: null }],
    say('Hvem som driver det, er ikke sagt.', 'Kven som driv det, er ikkje sagt.', 'Who runs it has not been said.'),
  ),
  fact(
    'system-owner',
    ofSystem,
    'systemOwner.role',
    words,
    say(
      'Den som styrer det hos oss, er {value}.',
      'Den som styrer det hos oss, er {value}.',
      'The one in charge of it here is {value}.',
    ),
  ),
  {
    id: 'agreement',
    shape: 'sentence',
    says: say(
      '{party} har lovet å gjøre bare det vi ber om ({name}).',
      '{party} har lova å gjere berre det vi ber om ({name}).',
      '{party} has agreed to do only what we ask ({name}).',
    ),
    slots: { party: words, name: words },
    facts: ({ party, name }) => [
      { kind: 'agreements', names: [String(party)], path: 'party', value: party },
      { kind: 'agreements', names: [String(party)], path: 'name', value: name },
    ],
  },
  {
    id: 'sub-processors',
    shape: 'sentence',
    says: say('{party} bruker igjen {others}.', '{party} bruker igjen {others}.', '{party} in turn uses {others}.'),
    slots: { party: words, others: list },
    facts: ({ party, others }) => [
      { kind: 'agreements', names: [String(party)], path: 'subProcessors', value: others },
    ],
  },
  {
    id: 'used-at',
    shape: 'sentence',
    says: say('Det er i bruk ved {unit}.', 'Det er i bruk ved {unit}.', 'It is in use at {unit}.'),
    slots: { unit: words },
    facts: ({ unit }, { system = '?' }) => [
      { kind: 'uses', names: [system, String(unit)], path: 'unit', value: unit },
      { kind: 'uses', names: [system, String(unit)], path: 'system', value: system },
    ],
    opens: ({ unit }, context) => ({ ...context, unit: String(unit) }),
  },
  fact(
    'used-since',
    ofUse,
    'since',
    date,
    say('Der kom det {value}.', 'Der kom det {value}.', 'It came there on {value}.'),
  ),
  fact(
    'used-approved',
    ofUse,
    'approvedBy',
    words,
    say('Der sa {value} ja til det.', 'Der sa {value} ja til det.', 'There {value} said yes to it.'),
  ),
  {
    id: 'measure',
    shape: 'sentence',
    says: say('Slik passer vi på: {what}.', 'Slik passar vi på: {what}.', 'This is how we look after it: {what}.'),
    slots: { what: words },
    facts: ({ what }, { system = '?' }) => [{ kind: 'measures', names: [system], path: 'what', value: what }],
  },
  fact(
    'system-free-text',
    ofSystem,
    'freeText.fields',
    list,
    say(
      'Der kan en skrive fritt i dette: {value}.',
      'Der kan ein skrive fritt i dette: {value}.',
      'One can write freely in this: {value}.',
    ),
  ),
];

const where: readonly TellingKind[] = [
  fact(
    'stored-in',
    ofSystem,
    'storage.countries',
    countryList,
    say('Det ligger i {value}.', 'Det ligg i {value}.', 'It is kept in {value}.'),
  ),
  fixed(
    'stored-eea',
    ofSystem,
    'storage.within',
    'eea',
    say('Det skal ligge i EU eller EØS.', 'Det skal liggje i EU eller EØS.', 'It is to be kept in the EU or EEA.'),
  ),
  fixed(
    'stored-nordic',
    ofSystem,
    'storage.within',
    'nordic',
    say('Det skal ligge i Norden.', 'Det skal liggje i Norden.', 'It is to be kept in the Nordic countries.'),
  ),
  fact(
    'stored-at',
    ofSystem,
    'storage.place',
    words,
    say('Stedet er dette: {value}.', 'Staden er dette: {value}.', 'The place is this: {value}.'),
  ),
  open(
    'stored-open',
    (context) => [{ ...ofSystem(context), path: 'storage', value: null }],
    say('Hvor det ligger, er ikke sagt.', 'Kvar det ligg, er ikkje sagt.', 'Where it is kept has not been said.'),
  ),
  {
    id: 'party-country',
    shape: 'sentence',
    says: say('{party} er i {country}.', '{party} er i {country}.', '{party} is in {country}.'),
    slots: { party: words, country },
    facts: ({ party, country: at }) => [{ kind: 'parties', names: [String(party)], path: 'country', value: at }],
  },
  {
    id: 'transfer',
    shape: 'sentence',
    says: say(
      '{recipient} kan se det fra {country}.',
      '{recipient} kan sjå det frå {country}.',
      '{recipient} can see it from {country}.',
    ),
    slots: { recipient: words, country },
    facts: ({ recipient, country: at }, { system = '?' }) => {
      const names = [system, String(recipient)];
      return [
        { kind: 'transfers', names, path: 'recipient', value: recipient },
        { kind: 'transfers', names, path: 'country', value: at },
      ];
    },
    opens: ({ recipient }, context) => ({ ...context, recipient: String(recipient) }),
  },
  {
    id: 'transfer-unplaced',
    shape: 'sentence',
    says: say(
      '{recipient} kan se det fra land utenfor EU og EØS.',
      '{recipient} kan sjå det frå land utanfor EU og EØS.',
      '{recipient} can see it from outside the EU and EEA.',
    ),
    slots: { recipient: words },
    facts: ({ recipient }, { system = '?' }) => [
      { kind: 'transfers', names: [system, String(recipient)], path: 'recipient', value: recipient },
    ],
    opens: ({ recipient }, context) => ({ ...context, recipient: String(recipient) }),
  },
  fact(
    'transfer-mechanism',
    ofTransfer,
    'mechanism',
    mechanisms,
    say(
      'Det som verner det der, er {value}.',
      'Det som vernar det der, er {value}.',
      'What protects it there is {value}.',
    ),
  ),
  byLaw(
    'transfer-copy',
    say(
      'Vil du se hva som verner det der, kan du be oss om en kopi.',
      'Vil du sjå kva som vernar det der, kan du be oss om ein kopi.',
      'If you want to see what protects it there, you can ask us for a copy.',
    ),
  ),
  open(
    'transfer-open',
    (context) => [{ ...ofTransfer(context), path: 'mechanism', value: null }],
    say(
      'Hva som verner det der, er ikke sagt.',
      'Kva som vernar det der, er ikkje sagt.',
      'What protects it there has not been said.',
    ),
  ),
  {
    id: 'support',
    shape: 'sentence',
    says: say(
      'Får vi feil, kan {value} se inn.',
      'Får vi feil, kan {value} sjå inn.',
      'If it fails, {value} can look in.',
    ),
    slots: { value: words },
    facts: ({ value }, context) => [{ ...ofSystem(context), path: 'supportAccess.by', value }],
  },
  ...yesOrNo(
    'support-per-case',
    ofSystem,
    'supportAccess.onlyPerCase',
    say(
      'Da er det bare når vi ber om det.',
      'Då er det berre når vi ber om det.',
      'Then it is only when we ask for it.',
    ),
    say('De kan se inn når de vil.', 'Dei kan sjå inn når dei vil.', 'They can look in when they like.'),
  ),
  ...yesOrNo(
    'support-logged',
    ofSystem,
    'supportAccess.logged',
    say(
      'Da blir det skrevet ned at de så inn.',
      'Då blir det skrive ned at dei såg inn.',
      'Then it is written down that they did.',
    ),
    say(
      'Det blir ikke skrevet ned at de så inn.',
      'Det blir ikkje skrive ned at dei såg inn.',
      'It is not written down that they did.',
    ),
  ),
  fact(
    'support-from',
    ofSystem,
    'supportAccess.countries',
    countryList,
    say('De kan se inn fra {value}.', 'Dei kan sjå inn frå {value}.', 'They can look in from {value}.'),
  ),
  ...yesOrNo(
    'encrypted-at-rest',
    ofSystem,
    'encryption.atRest',
    say('Det er kryptert der det ligger.', 'Det er kryptert der det ligg.', 'It is encrypted where it is kept.'),
    say(
      'Det er ikke kryptert der det ligger.',
      'Det er ikkje kryptert der det ligg.',
      'It is not encrypted where it is kept.',
    ),
  ),
  ...yesOrNo(
    'encrypted-in-transit',
    ofSystem,
    'encryption.inTransit',
    say(
      'Det er kryptert når det blir sendt.',
      'Det er kryptert når det blir sendt.',
      'It is encrypted when it is sent.',
    ),
    say(
      'Det er ikke kryptert når det blir sendt.',
      'Det er ikkje kryptert når det blir sendt.',
      'It is not encrypted when it is sent.',
    ),
  ),
];

const factors = code({
  0: say('ingen ting', 'ingen ting', 'nothing'),
  1: say('en ting, som et passord', 'éin ting, som eit passord', 'one thing, such as a password'),
  2: say('to ting, som passord og kode', 'to ting, som passord og kode', 'two things, such as a password and a code'),
  3: say('tre ting', 'tre ting', 'three things'),
});

/** How many factors; more than three are as good as three. */
const factorCount: Slot<number> = {
  say: (value, voice, careful) => factors.say(String(Math.min(value, 3)), voice, careful),
  pattern: factors.pattern,
  hear: (said, voice) => {
    const heard = factors.hear(said, voice);
    return heard === undefined ? undefined : Number(heard);
  },
};

const login: readonly TellingKind[] = [
  fact(
    'login-accounts',
    ofSystem,
    'login.accounts',
    code({
      personal: say('Alle har sin egen bruker', 'Alle har sin eigen brukar', 'Each has a user of their own'),
      'shared-user-name': say('Flere deler et navn', 'Fleire deler eit namn', 'Some share a user name'),
      'shared-account': say('Flere deler en bruker', 'Fleire deler ein brukar', 'Some share a user'),
      none: say('Ingen må logge inn', 'Ingen må logge inn', 'No one has to log in'),
    }),
    say('{value} der.', '{value} der.', '{value} there.'),
  ),
  fact(
    'login-issued',
    ofSystem,
    'login.issuedBy',
    words,
    say('Du får bruker fra {value}.', 'Du får brukar frå {value}.', 'You get your user from {value}.'),
  ),
  fact(
    'login-factors',
    ofSystem,
    'login.factors',
    factorCount,
    say('For å komme inn må du ha {value}.', 'For å kome inn må du ha {value}.', 'To get in you need {value}.'),
  ),
  fact(
    'login-from',
    ofSystem,
    'login.reachableFrom',
    code({
      anywhere: say(
        'Du kan logge inn hvor som helst',
        'Du kan logge inn kvar som helst',
        'You can log in from anywhere',
      ),
      'owner-network': say(
        'Du kan logge inn på nettet vårt',
        'Du kan logge inn på nettet vårt',
        'You can log in on our net',
      ),
      'school-network': say(
        'Du kan bare logge inn på skolen',
        'Du kan berre logge inn på skulen',
        'You can log in only at school',
      ),
    }),
    say('{value}.', '{value}.', '{value}.'),
  ),
  ...yesOrNo(
    'login-temporary',
    ofSystem,
    'login.temporaryPassword',
    say(
      'Det første passordet har en annen laget til deg.',
      'Det første passordet har ein annan laga til deg.',
      'Someone else made your first password.',
    ),
    say('Du lager passordet selv.', 'Du lagar passordet sjølv.', 'You make the password yourself.'),
  ),
  ...yesOrNo(
    'login-vendor-knows',
    ofSystem,
    'login.vendorKnowsPasswords',
    say(
      'De som lager det, kan se passordet ditt.',
      'Dei som lagar det, kan sjå passordet ditt.',
      'Those who make it can see your password.',
    ),
    say(
      'De som lager det, kan ikke se passordet ditt.',
      'Dei som lagar det, kan ikkje sjå passordet ditt.',
      'Those who make it cannot see your password.',
    ),
  ),
  fact(
    'login-limits',
    ofSystem,
    'login.limits',
    words,
    say('Der er det en grense: {value}.', 'Der er det ei grense: {value}.', 'There is a limit: {value}.'),
  ),
];

const log: readonly TellingKind[] = [
  ...yesOrNo(
    'log-who',
    ofSystem,
    'log.perUser',
    say('Loggen viser hvem som gjør hva.', 'Loggen viser kven som gjer kva.', 'The log shows who does what.'),
    say(
      'Loggen viser ikke hvem som gjør hva.',
      'Loggen viser ikkje kven som gjer kva.',
      'The log does not show who does what.',
    ),
  ),
  fact(
    'log-records',
    ofSystem,
    'log.records',
    records,
    say('I loggen står det {value}.', 'I loggen står det {value}.', 'In the log it says {value}.'),
  ),
  ...yesOrNo(
    'log-failed',
    ofSystem,
    'log.failedAttempts',
    say(
      'Der står det også om noen prøver uten å komme inn.',
      'Der står det også om nokon prøver utan å kome inn.',
      'It also says if someone tries without getting in.',
    ),
    say(
      'Der står det ikke om noen prøver uten å komme inn.',
      'Der står det ikkje om nokon prøver utan å kome inn.',
      'It does not say if someone tries without getting in.',
    ),
  ),
  fact(
    'log-kept',
    ofSystem,
    'log.keptFor',
    period,
    say('Vi har loggen i {value}.', 'Vi har loggen i {value}.', 'We keep the log for {value}.'),
  ),
  open(
    'log-kept-open',
    (context) => [{ ...ofSystem(context), path: 'log.keptFor', value: null }],
    say(
      'Hvor lenge vi har loggen, er ikke sagt.',
      'Kor lenge vi har loggen, er ikkje sagt.',
      'How long we keep the log has not been said.',
    ),
  ),
  fact(
    'log-readers',
    ofSystem,
    'log.readers',
    list,
    say('Den kan bare disse lese: {value}.', 'Han kan berre desse lese: {value}.', 'Only these can read it: {value}.'),
  ),
];

const cookies: readonly TellingKind[] = [
  ...yesOrNo(
    'cookies',
    ofSystem,
    'cookies.used',
    say(
      'Det lagrer små filer hos deg (informasjonskapsler).',
      'Det lagrar små filer hos deg (informasjonskapslar).',
      'It puts small files with you (cookies).',
    ),
    say(
      'Det lagrer ingen filer hos deg (informasjonskapsler).',
      'Det lagrar ingen filer hos deg (informasjonskapslar).',
      'It puts no files with you (cookies).',
    ),
  ),
  ...yesOrNo(
    'cookies-necessary',
    ofSystem,
    'cookies.onlyNecessary',
    say('De må til for at det skal virke.', 'Dei må til for at det skal verke.', 'They must be there for it to work.'),
    say(
      'Noen av dem må ikke til for at det skal virke.',
      'Nokre av dei må ikkje til for at det skal verke.',
      'Some of them need not be there for it to work.',
    ),
  ),
  fact(
    'cookies-consent',
    ofSystem,
    'cookies.consent',
    code({
      before: say('Vi spør deg først', 'Vi spør deg først', 'We ask you first'),
      after: say('Vi spør deg, men ikke først', 'Vi spør deg, men ikkje først', 'We ask you, but not first'),
      none: say('Vi spør deg ikke', 'Vi spør deg ikkje', 'We do not ask you'),
    }),
    say('{value} om du vil ha dem.', '{value} om du vil ha dei.', '{value} if you want them.'),
  ),
  ...yesOrNo(
    'cookies-withdraw',
    ofSystem,
    'cookies.withdrawable',
    say('Du kan si nei til dem etterpå.', 'Du kan seie nei til dei etterpå.', 'You can say no to them later.'),
    say(
      'Du kan ikke si nei til dem etterpå.',
      'Du kan ikkje seie nei til dei etterpå.',
      'You cannot say no to them later.',
    ),
  ),
];

/** What we use: a heading for each system, and what is in it, where it is, who gets in and what is logged (GDPR art. 13(1)(e)–(f)). */
export const systemKinds: readonly TellingKind[] = [
  {
    id: 'activity-system',
    shape: 'sentence',
    says: say('Til dette bruker vi {systems}.', 'Til dette bruker vi {systems}.', 'For this we use {systems}.'),
    slots: { systems: list },
    facts: ({ systems }, { activity = '?' }) => [
      { kind: 'activities', names: [activity], path: 'systems', value: systems },
    ],
  },
  {
    id: 'system',
    shape: 'heading',
    says: say('Vi bruker: {name}', 'Vi bruker: {name}', 'We use: {name}'),
    slots: { name: line },
    facts: ({ name }) => [{ kind: 'systems', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, { owner }) => ({ ...(owner !== undefined && { owner }), system: String(name), bases: 0 }),
  },
  ...inside,
  ...where,
  ...login,
  ...log,
  ...cookies,
];
