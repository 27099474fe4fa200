import { say } from '../labels/field.ts';
import { choice, either, type Pattern, said } from './patterns.ts';

/** Who gets into a system, and how. */
export const login: readonly Pattern[] = [
  choice('login.accounts', {
    of: {
      personal: say(
        'De som logger inn, har {login.accounts:hver sin konto}.',
        'Dei som loggar inn, har {login.accounts:kvar sin konto}.',
        'Those who log in have {login.accounts:accounts of their own}.',
      ),
      'shared-user-name': say(
        'Alle som logger inn, bruker {login.accounts:samme brukernavn}.',
        'Alle som loggar inn, bruker {login.accounts:same brukarnamn}.',
        'Everybody who logs in uses {login.accounts:the same user name}.',
      ),
      'shared-account': say(
        'Alle som logger inn, bruker {login.accounts:samme konto}.',
        'Alle som loggar inn, bruker {login.accounts:same konto}.',
        'Everybody who logs in uses {login.accounts:the same account}.',
      ),
      none: say(
        '{login.accounts:Ingen logger inn}: det har ingen kontoer.',
        '{login.accounts:Ingen loggar inn}: det har ingen kontoar.',
        '{login.accounts:Nobody logs in}: it has no accounts.',
      ),
    },
    asks: say(
      'Har de som logger inn, hver sin konto?',
      'Har dei som loggar inn, kvar sin konto?',
      'Do those who log in have accounts of their own?',
    ),
  }),
  choice('login.factors', {
    of: {
      '0': say(
        'Det trengs {login.factors:ingenting} for å komme inn.',
        'Det trengst {login.factors:ingenting} for å kome inn.',
        '{login.factors:Nothing} is needed to get in.',
      ),
      '1': say(
        'Det trengs {login.factors:én ting} for å komme inn, for eksempel et passord.',
        'Det trengst {login.factors:éin ting} for å kome inn, til dømes eit passord.',
        '{login.factors:One thing} is needed to get in, for example a password.',
      ),
      '2': say(
        'Det trengs {login.factors:to ting} for å komme inn, for eksempel et passord og en kode.',
        'Det trengst {login.factors:to ting} for å kome inn, til dømes eit passord og ein kode.',
        '{login.factors:Two things} are needed to get in, for example a password and a code.',
      ),
    },
    other: say(
      'Det trengs {login.factors} ting for å komme inn.',
      'Det trengst {login.factors} ting for å kome inn.',
      '{login.factors} things are needed to get in.',
    ),
    asks: say(
      'Hvor mange ting trengs for å komme inn, som passord og kode på telefonen?',
      'Kor mange ting trengst for å kome inn, som passord og kode på telefonen?',
      'How many things are needed to get in, such as a password and a code on the phone?',
    ),
  }),
  choice('login.reachableFrom', {
    of: {
      anywhere: say(
        'Det kan nås {login.reachableFrom:fra hvor som helst}.',
        'Det kan nåast {login.reachableFrom:frå kvar som helst}.',
        'It can be reached {login.reachableFrom:from anywhere}.',
      ),
      'owner-network': say(
        'Det kan bare nås {login.reachableFrom:fra skoleeierens nett}.',
        'Det kan berre nåast {login.reachableFrom:frå nettet til skuleeigaren}.',
        'It can only be reached {login.reachableFrom:from the owner’s network}.',
      ),
      'school-network': say(
        'Det kan bare nås {login.reachableFrom:fra skolens nett}.',
        'Det kan berre nåast {login.reachableFrom:frå nettet til skulen}.',
        'It can only be reached {login.reachableFrom:from the school’s network}.',
      ),
    },
    asks: say('Hvor kan systemet nås fra?', 'Kvar kan systemet nåast frå?', 'Where can the system be reached from?'),
  }),
  said('login.issuedBy', {
    some: say(
      'Brukere opprettes av {login.issuedBy}.',
      'Brukarar blir oppretta av {login.issuedBy}.',
      'Users are created by {login.issuedBy}.',
    ),
    asks: say('Hvem oppretter brukere?', 'Kven opprettar brukarar?', 'Who creates users?'),
  }),
  either(
    'login.vendorKnowsPasswords',
    say(
      'Leverandøren {login.vendorKnowsPasswords:kjenner} passordene.',
      'Leverandøren {login.vendorKnowsPasswords:kjenner} passorda.',
      'The supplier {login.vendorKnowsPasswords:knows} the passwords.',
    ),
    say(
      'Leverandøren {login.vendorKnowsPasswords:kjenner ikke} passordene.',
      'Leverandøren {login.vendorKnowsPasswords:kjenner ikkje} passorda.',
      'The supplier {login.vendorKnowsPasswords:does not know} the passwords.',
    ),
    say('Kjenner leverandøren passordene?', 'Kjenner leverandøren passorda?', 'Does the supplier know the passwords?'),
  ),
  either(
    'login.temporaryPassword',
    say(
      'Brukerne {login.temporaryPassword:får et midlertidig passord} som andre har satt.',
      'Brukarane {login.temporaryPassword:får eit mellombels passord} som andre har sett.',
      'The users {login.temporaryPassword:get a temporary password} that others have set.',
    ),
    say(
      'Brukerne {login.temporaryPassword:får ikke passord} som andre har satt.',
      'Brukarane {login.temporaryPassword:får ikkje passord} som andre har sett.',
      'The users {login.temporaryPassword:get no password} that others have set.',
    ),
    say(
      'Begynner brukerne med et passord som andre har satt?',
      'Byrjar brukarane med eit passord som andre har sett?',
      'Do users begin with a password that others have set?',
    ),
  ),
  said('login.limits', {
    some: say(
      'Om begrensninger i bruken: {login.limits}.',
      'Om avgrensingar i bruken: {login.limits}.',
      'On limits to its use: {login.limits}.',
    ),
    asks: say(
      'Hvordan er bruken ellers begrenset?',
      'Korleis er bruken elles avgrensa?',
      'How else is its use limited?',
    ),
  }),
];
