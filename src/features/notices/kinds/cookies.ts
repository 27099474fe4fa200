import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, words } from '../slots.ts';
import { fact, ofSystem, open, yesOrNo } from './define.ts';

/** What a system keeps on the reader's own device (ekomloven § 3-15). */
export const cookieKinds: readonly TellingKind[] = [
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
    'cookies-list',
    ofSystem,
    'cookies.list',
    words,
    say('Filene er disse: {value}.', 'Filene er desse: {value}.', 'The files are these: {value}.'),
  ),
  open(
    'cookies-list-open',
    (context) => [{ ...ofSystem(context), path: 'cookies.list', value: null }],
    say(
      'Hvilke filer det er, hva de er til og hvem som leser dem, er ikke sagt.',
      'Kva filer det er, kva dei er til og kven som les dei, er ikkje sagt.',
      'Which files they are, what they are for and who reads them has not been said.',
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
