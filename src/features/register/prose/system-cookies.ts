import { say } from '../labels/field.ts';
import { choice, either, type Pattern, said } from './patterns.ts';

/** What a system keeps on the device of those who use it. */
export const cookies: readonly Pattern[] = [
  either(
    'cookies.used',
    say(
      'Systemet {cookies.used:bruker} informasjonskapsler.',
      'Systemet {cookies.used:bruker} informasjonskapslar.',
      'The system {cookies.used:uses} cookies.',
    ),
    say(
      'Systemet {cookies.used:bruker ikke} informasjonskapsler.',
      'Systemet {cookies.used:bruker ikkje} informasjonskapslar.',
      'The system {cookies.used:does not use} cookies.',
    ),
    say(
      'Bruker systemet informasjonskapsler (cookies)?',
      'Bruker systemet informasjonskapslar (cookies)?',
      'Does the system use cookies?',
    ),
  ),
  either(
    'cookies.onlyNecessary',
    say(
      '{cookies.onlyNecessary:Alle} er nødvendige for at det skal virke.',
      '{cookies.onlyNecessary:Alle} er nødvendige for at det skal verke.',
      '{cookies.onlyNecessary:All of them} are needed for it to work.',
    ),
    say(
      '{cookies.onlyNecessary:Ikke alle} er nødvendige for at det skal virke.',
      '{cookies.onlyNecessary:Ikkje alle} er nødvendige for at det skal verke.',
      '{cookies.onlyNecessary:Not all of them} are needed for it to work.',
    ),
    say(
      'Er alle informasjonskapslene nødvendige for at systemet skal virke?',
      'Er alle informasjonskapslane nødvendige for at systemet skal verke?',
      'Are all the cookies needed for the system to work?',
    ),
  ),
  either(
    'cookies.informed',
    say(
      'De som bruker systemet, {cookies.informed:får vite om dem}.',
      'Dei som bruker systemet, {cookies.informed:får vite om dei}.',
      'Those who use the system {cookies.informed:are told of them}.',
    ),
    say(
      'De som bruker systemet, {cookies.informed:får ikke vite om dem}.',
      'Dei som bruker systemet, {cookies.informed:får ikkje vite om dei}.',
      'Those who use the system {cookies.informed:are not told of them}.',
    ),
    say(
      'Får de som bruker systemet, vite om informasjonskapslene?',
      'Får dei som bruker systemet, vite om informasjonskapslane?',
      'Are those who use the system told of the cookies?',
    ),
  ),
  choice('cookies.consent', {
    of: {
      before: say(
        'De blir spurt {cookies.consent:før} kapslene settes.',
        'Dei blir spurde {cookies.consent:før} kapslane blir sette.',
        'They are asked {cookies.consent:before} the cookies are set.',
      ),
      after: say(
        'De blir spurt {cookies.consent:først etter} at kapslene er satt.',
        'Dei blir spurde {cookies.consent:først etter} at kapslane er sette.',
        'They are asked {cookies.consent:only after} the cookies have been set.',
      ),
      none: say(
        'De blir {cookies.consent:ikke spurt} om samtykke.',
        'Dei blir {cookies.consent:ikkje spurde} om samtykke.',
        'They are {cookies.consent:not asked} for consent.',
      ),
    },
    asks: say(
      'Når blir de spurt om samtykke til informasjonskapslene?',
      'Når blir dei spurde om samtykke til informasjonskapslane?',
      'When are they asked to consent to the cookies?',
    ),
  }),
  either(
    'cookies.withdrawable',
    say(
      'De {cookies.withdrawable:kan endre} valget når som helst.',
      'Dei {cookies.withdrawable:kan endre} valet når som helst.',
      'They {cookies.withdrawable:can change} their choice at any time.',
    ),
    say(
      'De {cookies.withdrawable:kan ikke endre} valget når de vil.',
      'Dei {cookies.withdrawable:kan ikkje endre} valet når dei vil.',
      'They {cookies.withdrawable:cannot change} their choice whenever they like.',
    ),
    say(
      'Kan de endre valget om informasjonskapsler når som helst?',
      'Kan dei endre valet om informasjonskapslar når som helst?',
      'Can they change their choice of cookies at any time?',
    ),
  ),
  said('cookies.list', {
    some: say(
      'Informasjonskapslene er disse: {cookies.list}.',
      'Informasjonskapslane er desse: {cookies.list}.',
      'The cookies are these: {cookies.list}.',
    ),
    asks: say(
      'Hvilke informasjonskapsler er det, til hva, hvor lenge og for hvem?',
      'Kva informasjonskapslar er det, til kva, kor lenge og for kven?',
      'Which cookies are they, what for, how long and for whom?',
    ),
  }),
];
