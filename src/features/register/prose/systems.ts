import { say } from '../labels/field.ts';
import { about, asked, choice, either, line, type Pattern, said } from './patterns.ts';
import { cookies } from './system-cookies.ts';
import { inside } from './system-inside.ts';
import { log } from './system-log.ts';
import { login } from './system-login.ts';
import { byDesign, protection } from './system-protection.ts';

const whatItIs: readonly Pattern[] = [
  line(
    say(
      'Systemet heter {name}[, også kalt {aliases}].',
      'Systemet heiter {name}[, òg kalla {aliases}].',
      'The system is called {name}[, also {aliases}].',
    ),
  ),
  said('description', {
    some: say('{description}.', '{description}.', '{description}.'),
    asks: say('Hva brukes systemet til?', 'Kva blir systemet brukt til?', 'What is the system used for?'),
  }),
  either(
    'personalData',
    say(
      'Det {personalData:inneholder personopplysninger}.',
      'Det {personalData:inneheld personopplysningar}.',
      'It {personalData:holds personal data}.',
    ),
    say(
      'Det {personalData:inneholder ikke personopplysninger}.',
      'Det {personalData:inneheld ikkje personopplysningar}.',
      'It {personalData:holds no personal data}.',
    ),
    say(
      'Inneholder systemet personopplysninger?',
      'Inneheld systemet personopplysningar?',
      'Does the system hold personal data?',
    ),
  ),
  choice('medium', {
    of: {
      digital: say('Det er {medium:digitalt}.', 'Det er {medium:digitalt}.', 'It is {medium:digital}.'),
      paper: say('Det er {medium:på papir}.', 'Det er {medium:på papir}.', 'It is {medium:on paper}.'),
    },
    asks: say('Er det på papir eller digitalt?', 'Er det på papir eller digitalt?', 'Is it on paper or digital?'),
  }),
  said('vendor', {
    some: say('{vendor} leverer det.', '{vendor} leverer det.', '{vendor} supplies it.'),
    asks: say('Hvem leverer systemet?', 'Kven leverer systemet?', 'Who supplies the system?'),
  }),
  choice('operation', {
    of: {
      own: say(
        '{operation:Skoleeierens egne ansatte} drifter det.',
        '{operation:Dei tilsette hos skuleeigaren} driftar det.',
        '{operation:The owner’s own staff} run it.',
      ),
      processor: say(
        '{operation:En databehandler} drifter det.',
        '{operation:Ein databehandlar} driftar det.',
        '{operation:A processor} runs it.',
      ),
    },
    asks: say('Hvem drifter systemet?', 'Kven driftar systemet?', 'Who runs the system?'),
  }),
  either(
    'systemOwner.appointed',
    say(
      'En systemeier {systemOwner.appointed:er utpekt}[?: {systemOwner.role}].',
      'Ein systemeigar {systemOwner.appointed:er peikt ut}[?: {systemOwner.role}].',
      'A system owner {systemOwner.appointed:is appointed}[?: {systemOwner.role}].',
    ),
    say(
      '{systemOwner.appointed:Ingen} er utpekt som systemeier.',
      '{systemOwner.appointed:Ingen} er peikt ut som systemeigar.',
      '{systemOwner.appointed:Nobody} is appointed system owner.',
    ),
    say('Er en systemeier utpekt?', 'Er ein systemeigar peikt ut?', 'Is a system owner appointed?'),
  ),
  asked(
    'systemOwner.role',
    say(
      'Hvilken stilling har systemeieren?',
      'Kva stilling har systemeigaren?',
      'What position does the system owner hold?',
    ),
    'systemOwner.appointed',
  ),
];

const whoUsesIt: readonly Pattern[] = [
  about(
    'uses',
    (use, key) => use.system === key,
    [
      line(
        say(
          '{unit} bruker {system}[ siden {since}][, godkjent av {approvedBy}].',
          '{unit} bruker {system}[ sidan {since}][, godkjent av {approvedBy}].',
          '{unit} uses {system}[ since {since}][, approved by {approvedBy}].',
        ),
      ),
      either(
        'knownToOwner',
        say(
          'Skoleeieren {knownToOwner:vet} om det.',
          'Skuleeigaren {knownToOwner:veit} om det.',
          'The owner {knownToOwner:knows} of it.',
        ),
        say(
          'Skoleeieren {knownToOwner:vet ikke} om det.',
          'Skuleeigaren {knownToOwner:veit ikkje} om det.',
          'The owner {knownToOwner:does not know} of it.',
        ),
        say('Vet skoleeieren om det?', 'Veit skuleeigaren om det?', 'Does the owner know of it?'),
      ),
    ],
    {
      path: 'unit',
      named: say('Det brukes av *.', 'Det blir brukt av *.', 'It is used by *.'),
      counted: say('* enheter bruker systemet.', '* einingar bruker systemet.', '* units use the system.'),
    },
  ),
];

const changed: readonly Pattern[] = [
  said('changedOn', {
    some: say(
      'Siste endring av betydning for sikkerheten var {changedOn}.',
      'Siste endring av betydning for tryggleiken var {changedOn}.',
      'The last change that matters to security was on {changedOn}.',
    ),
    asks: say(
      'Når ble det sist endret noe av betydning for sikkerheten?',
      'Når vart noko av betydning for tryggleiken sist endra?',
      'When did something that matters to security last change?',
    ),
  }),
];

export const systemProse: readonly (readonly Pattern[])[] = [
  whatItIs,
  whoUsesIt,
  login,
  log,
  inside,
  protection,
  byDesign,
  cookies,
  changed,
];
