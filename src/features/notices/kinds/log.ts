import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { codeList, list, period } from '../slots.ts';
import { fact, ofSystem, open, yesOrNo } from './define.ts';

const records = codeList({
  'last-login': say('når du sist logget inn', 'når du sist logga inn', 'when you last logged in'),
  logins: say('hvem som logger inn', 'kven som loggar inn', 'who logs in'),
  logouts: say('hvem som logger ut', 'kven som loggar ut', 'who logs out'),
  reads: say('hvem som ser på noe', 'kven som ser på noko', 'who looks at what'),
  changes: say('hvem som endrer noe', 'kven som endrar noko', 'who changes what'),
  origin: say('hvor du logger inn fra', 'kvar du loggar inn frå', 'where you log in from'),
  'log-readers': say('hvem som leser loggen', 'kven som les loggen', 'who reads the log'),
});

/** What a system writes down of what people do in it, how long that is kept, and who reads it. */
export const logKinds: readonly TellingKind[] = [
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
    say(
      'Bare disse kan lese loggen: {value}.',
      'Berre desse kan lese loggen: {value}.',
      'Only these can read the log: {value}.',
    ),
  ),
];
