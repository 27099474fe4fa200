import type { Text } from '#src/kernel/language.ts';
import { say } from '../labels/field.ts';
import { asked, either, line, type Pattern, said } from './patterns.ts';
import { factAt, isKnown } from './teller.ts';

/** What is done to the data in the end. */
const endings: Readonly<Record<string, Text>> = {
  delete: say('Opplysningene {then:slettes}', 'Opplysningane {then:blir sletta}', 'The data {then:are deleted}'),
  anonymise: say(
    'Opplysningene {then:anonymiseres}',
    'Opplysningane {then:blir anonymiserte}',
    'The data {then:are anonymised}',
  ),
  archive: say('Opplysningene {then:arkiveres}', 'Opplysningane {then:blir arkiverte}', 'The data {then:are archived}'),
  keep: say('Opplysningene {then:blir liggende}', 'Opplysningane {then:blir liggjande}', 'The data {then:are kept}'),
};

/** What happens with the time after which it does, where that is known. */
function ending(says: Text): Pattern {
  return (teller) => {
    const timed = say(
      `${says.nb} etter {period}[?, regnet fra: {event}].`,
      `${says.nn} etter {period}[?, rekna frå: {event}].`,
      `${says.en} after {period}[?, counted from: {event}].`,
    );
    const untimed = say(`${says.nb}.`, `${says.nn}.`, `${says.en}.`);
    return line(isKnown(teller, 'period') ? timed : untimed)(teller);
  };
}

const what: Pattern = (teller) => {
  const says = endings[String(factAt(teller, 'then'))];
  if (says !== undefined) return ending(says)(teller);
  return asked(
    'then',
    say(
      'Hva skjer med opplysningene til slutt?',
      'Kva skjer med opplysningane til slutt?',
      'What happens to the data in the end?',
    ),
  )(teller);
};

const untold = say('', '', '');

/** The time and what it is counted from, where the sentence of what happens does not tell them. */
const time: Pattern = (teller) => {
  const ends = isKnown(teller, 'then');
  if (isKnown(teller, 'period')) {
    const says = say(
      'Tiden er {period}[?, regnet fra: {event}].',
      'Tida er {period}[?, rekna frå: {event}].',
      'The time is {period}[?, counted from: {event}].',
    );
    return line(ends ? untold : says)(teller);
  }
  const counted = say('Tiden regnes fra: {event}.', 'Tida blir rekna frå: {event}.', 'Time is counted from: {event}.');
  return line(isKnown(teller, 'event') ? counted : untold)(teller);
};

export const retentionProse: readonly (readonly Pattern[])[] = [
  [
    line(say('Dette gjelder «{activity}».', 'Dette gjeld «{activity}».', 'This concerns “{activity}”.')),
    what,
    time,
    asked(
      'period',
      say(
        'Hvor lenge oppbevares opplysningene?',
        'Kor lenge blir opplysningane tekne vare på?',
        'How long are the data kept?',
      ),
    ),
    asked(
      'event',
      say(
        'Hva regnes oppbevaringstiden fra?',
        'Kva blir oppbevaringstida rekna frå?',
        'What is the time counted from?',
      ),
    ),
    either(
      'mustBePreserved',
      say(
        'De {mustBePreserved:skal bevares} for ettertiden.',
        'Dei {mustBePreserved:skal takast vare på} for ettertida.',
        'They {mustBePreserved:must be preserved} for posterity.',
      ),
      say(
        'De {mustBePreserved:skal ikke bevares} for ettertiden.',
        'Dei {mustBePreserved:skal ikkje takast vare på} for ettertida.',
        'They {mustBePreserved:need not be preserved} for posterity.',
      ),
      say(
        'Skal opplysningene bevares for ettertiden?',
        'Skal opplysningane takast vare på for ettertida?',
        'Must the data be preserved for posterity?',
      ),
    ),
    said('removes', {
      some: say('Dette fjernes: {removes}.', 'Dette blir fjerna: {removes}.', 'This is removed: {removes}.'),
      none: say('{removes:Ingenting} fjernes.', '{removes:Ingenting} blir fjerna.', '{removes:Nothing} is removed.'),
      asks: say('Hvilke opplysninger fjernes?', 'Kva opplysningar blir fjerna?', 'Which data are removed?'),
    }),
    said('leaves', {
      some: say('Dette blir igjen: {leaves}.', 'Dette blir att: {leaves}.', 'This remains: {leaves}.'),
      none: say('{leaves:Ingenting} blir igjen.', '{leaves:Ingenting} blir att.', '{leaves:Nothing} remains.'),
      asks: say('Hvilke opplysninger blir igjen?', 'Kva opplysningar blir att?', 'Which data remain?'),
    }),
    said('ground', {
      some: say('Grunnen er: {ground}.', 'Grunnen er: {ground}.', 'The ground is: {ground}.'),
      asks: say(
        'Hva er grunnen til at det er bestemt slik?',
        'Kva er grunnen til at det er bestemt slik?',
        'What is the ground for deciding so?',
      ),
    }),
  ],
  [
    said('decidedBy', {
      some: say('{decidedBy} har bestemt det.', '{decidedBy} har bestemt det.', '{decidedBy} has decided it.'),
      asks: say(
        'Hvem har bestemt hvor lenge opplysningene oppbevares?',
        'Kven har bestemt kor lenge opplysningane blir tekne vare på?',
        'Who has decided how long the data are kept?',
      ),
    }),
    said('decidedOn', {
      some: say('Det ble bestemt {decidedOn}.', 'Det vart bestemt {decidedOn}.', 'It was decided on {decidedOn}.'),
      asks: say(
        'Når ble det bestemt hvor lenge opplysningene oppbevares?',
        'Når vart det bestemt kor lenge opplysningane blir tekne vare på?',
        'When was it decided how long the data are kept?',
      ),
    }),
    said('carriedOutOn', {
      some: say(
        'Det ble sist gjennomført {carriedOutOn}.',
        'Det vart sist gjennomført {carriedOutOn}.',
        'It was last carried out on {carriedOutOn}.',
      ),
      asks: say(
        'Når ble det sist slettet eller arkivert slik det er bestemt?',
        'Når vart det sist sletta eller arkivert slik det er bestemt?',
        'When were data last deleted or archived as decided?',
      ),
    }),
  ],
];
