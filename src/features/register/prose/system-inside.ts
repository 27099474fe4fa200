import { say } from '../labels/field.ts';
import { choice, either, type Pattern, said } from './patterns.ts';

/** What is written in a system, where it lies, and who may help. */
export const inside: readonly Pattern[] = [
  said('freeText.fields', {
    some: say(
      'Noen felter er fritekst: {freeText.fields}.',
      'Nokre felt er fritekst: {freeText.fields}.',
      'Some fields are free text: {freeText.fields}.',
    ),
    none: say(
      'Det har {freeText.fields:ingen felter med fritekst}.',
      'Det har {freeText.fields:ingen felt med fritekst}.',
      'It has {freeText.fields:no free-text fields}.',
    ),
    asks: say('Hvilke felter er fritekst?', 'Kva felt er fritekst?', 'Which fields are free text?'),
  }),
  either(
    'freeText.reviewed',
    say(
      'Friteksten {freeText.reviewed:blir gjennomgått}.',
      'Friteksten {freeText.reviewed:blir gjennomgått}.',
      'The free text {freeText.reviewed:is reviewed}.',
    ),
    say(
      'Friteksten {freeText.reviewed:blir ikke gjennomgått}.',
      'Friteksten {freeText.reviewed:blir ikkje gjennomgått}.',
      'The free text {freeText.reviewed:is not reviewed}.',
    ),
    say('Blir friteksten gjennomgått?', 'Blir friteksten gjennomgått?', 'Is the free text reviewed?'),
  ),
  said('storage.countries', {
    some: say(
      'Opplysningene lagres i {storage.countries}.',
      'Opplysningane blir lagra i {storage.countries}.',
      'The data are stored in {storage.countries}.',
    ),
    asks: say(
      'Hvilket land lagres opplysningene i?',
      'I kva land blir opplysningane lagra?',
      'In which country are the data stored?',
    ),
  }),
  choice('storage.within', {
    of: {
      nordic: say(
        'De holdes {storage.within:i Norden}.',
        'Dei blir haldne {storage.within:i Norden}.',
        'They are kept {storage.within:in the Nordic countries}.',
      ),
      eea: say(
        'De holdes {storage.within:i EØS}.',
        'Dei blir haldne {storage.within:i EØS}.',
        'They are kept {storage.within:in the EEA}.',
      ),
    },
    asks: say(
      'Holdes opplysningene i Norden eller EØS?',
      'Blir opplysningane haldne i Norden eller EØS?',
      'Are the data kept in the Nordic countries or the EEA?',
    ),
  }),
  said('storage.place', {
    some: say('Stedet er {storage.place}.', 'Staden er {storage.place}.', 'The place is {storage.place}.'),
    asks: say('Hvor lagres opplysningene?', 'Kvar blir opplysningane lagra?', 'Where are the data stored?'),
  }),
  said('supportAccess.by', {
    some: say(
      '{supportAccess.by} har tilgang for å gi brukerstøtte.',
      '{supportAccess.by} har tilgang for å gi brukarstøtte.',
      '{supportAccess.by} has access to give support.',
    ),
    asks: say(
      'Hvem har tilgang for å gi brukerstøtte?',
      'Kven har tilgang for å gi brukarstøtte?',
      'Who has access to give support?',
    ),
  }),
  either(
    'supportAccess.onlyPerCase',
    say(
      'Tilgangen gis {supportAccess.onlyPerCase:bare i den enkelte saken}.',
      'Tilgangen blir gitt {supportAccess.onlyPerCase:berre i den einskilde saka}.',
      'Access is given {supportAccess.onlyPerCase:only case by case}.',
    ),
    say(
      'Tilgangen {supportAccess.onlyPerCase:står åpen} mellom sakene.',
      'Tilgangen {supportAccess.onlyPerCase:står open} mellom sakene.',
      'Access {supportAccess.onlyPerCase:stays open} between cases.',
    ),
    say(
      'Får de som gir brukerstøtte, tilgang bare når en sak krever det?',
      'Får dei som gir brukarstøtte, tilgang berre når ei sak krev det?',
      'Do those who give support get access only when a case calls for it?',
    ),
  ),
  either(
    'supportAccess.logged',
    say(
      'Tilgangen {supportAccess.logged:logges}.',
      'Tilgangen {supportAccess.logged:blir logga}.',
      'Access {supportAccess.logged:is logged}.',
    ),
    say(
      'Tilgangen {supportAccess.logged:logges ikke}.',
      'Tilgangen {supportAccess.logged:blir ikkje logga}.',
      'Access {supportAccess.logged:is not logged}.',
    ),
    say(
      'Logges det når noen går inn for å gi brukerstøtte?',
      'Blir det logga når nokon går inn for å gi brukarstøtte?',
      'Is it logged when somebody goes in to give support?',
    ),
  ),
  said('supportAccess.countries', {
    some: say(
      'Den som har tilgangen, sitter i {supportAccess.countries}.',
      'Den som har tilgangen, sit i {supportAccess.countries}.',
      'Those who have it are in {supportAccess.countries}.',
    ),
    asks: say(
      'Hvilke land sitter de i, de som har tilgang for å gi brukerstøtte?',
      'Kva land sit dei i, dei som har tilgang for å gi brukarstøtte?',
      'Which countries are those in who have access to give support?',
    ),
  }),
];
