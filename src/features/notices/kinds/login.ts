import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, type Slot, words } from '../slots.ts';
import { fact, ofSystem, yesOrNo } from './define.ts';

const factors = code({
  0: say('ingen ting', 'ingen ting', 'nothing'),
  1: say('en ting, som et passord', 'éin ting, som eit passord', 'one thing, such as a password'),
  2: say('to ting, som passord og kode', 'to ting, som passord og kode', 'two things, such as a password and a code'),
});

const many = { nb: 'ting', nn: 'ting', en: 'things' } as const;

/** How many factors. */
const factorCount: Slot<number> = {
  say: (value, voice, careful) =>
    value < 3 ? factors.say(String(value), voice, careful) : `${value} ${many[voice.lang]}`,
  pattern: (voice) => `(?:${factors.pattern(voice)}|\\d+ ${many[voice.lang]})`,
  hear: (said, voice) => Number(factors.hear(said, voice) ?? /^\d+/.exec(said)?.[0]),
};

/** How one gets into a system. */
export const loginKinds: readonly TellingKind[] = [
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
