import { say } from '../labels/field.ts';
import { choice, each, either, grouped, line, type Pattern, said } from './patterns.ts';

const clause: Pattern = each(
  'clauses',
  [
    line(say('Plikt om {kind}: {obligation}.', 'Plikt om {kind}: {obligation}.', 'A duty of {kind}: {obligation}.')),
    said('owedBy', {
      some: say('{owedBy} skal oppfylle den.', '{owedBy} skal oppfylle ho.', '{owedBy} is to fulfil it.'),
      asks: say('Hvem skal oppfylle den?', 'Kven skal oppfylle ho?', 'Who is to fulfil it?'),
    }),
    choice('recurs', {
      of: {
        'on-event': say(
          'Den gjelder {recurs:hver gang noe skjer}.',
          'Ho gjeld {recurs:kvar gong noko skjer}.',
          'It applies {recurs:whenever something happens}.',
        ),
      },
      other: say(
        'Det går {recurs} mellom hver gang.',
        'Det går {recurs} mellom kvar gong.',
        'The time between is {recurs}.',
      ),
      asks: say('Hvor ofte gjelder den?', 'Kor ofte gjeld ho?', 'How often does it apply?'),
    }),
    either(
      'askedFor',
      say(
        'Skoleeieren {askedFor:har bedt om} det som er lovet.',
        'Skuleeigaren {askedFor:har bede om} det som er lova.',
        'The owner {askedFor:has asked for} what is promised.',
      ),
      say(
        'Skoleeieren {askedFor:har ikke bedt om} det som er lovet.',
        'Skuleeigaren {askedFor:har ikkje bede om} det som er lova.',
        'The owner {askedFor:has not asked for} what is promised.',
      ),
      say(
        'Har skoleeieren bedt om det som er lovet?',
        'Har skuleeigaren bede om det som er lova?',
        'Has the owner asked for what is promised?',
      ),
    ),
    said('receivedOn', {
      some: say(
        'Det ble sist mottatt {receivedOn}.',
        'Det vart sist motteke {receivedOn}.',
        'It was last received on {receivedOn}.',
      ),
      asks: say('Når ble det sist mottatt?', 'Når vart det sist motteke?', 'When was it last received?'),
    }),
  ],
  {
    none: say('', '', ''),
    asks: say('Hvilke plikter har avtalen?', 'Kva plikter har avtalen?', 'Which duties does it lay down?'),
  },
);

export const agreementProse: readonly (readonly Pattern[])[] = [
  [
    line(say('Avtalen heter «{name}».', 'Avtalen heiter «{name}».', 'The agreement is called “{name}”.')),
    line(
      say(
        'Det er en {kind} med {party}[, på vegne av {signedFor}].',
        'Det er ein {kind} med {party}[, på vegner av {signedFor}].',
        'It is made with {party}[ on behalf of {signedFor}] and is of this kind: {kind}.',
      ),
    ),
    said('systems', {
      some: say('Den gjelder {systems}.', 'Han gjeld {systems}.', 'It concerns {systems}.'),
      none: say(
        'Den gjelder {systems:ingen systemer}.',
        'Han gjeld {systems:ingen system}.',
        'It concerns {systems:no systems}.',
      ),
      asks: say('Hvilke systemer gjelder den?', 'Kva system gjeld han?', 'Which systems does it concern?'),
    }),
    either(
      'written',
      say('Den er {written:skriftlig}.', 'Han er {written:skriftleg}.', 'It is {written:in writing}.'),
      say('Den er {written:ikke skriftlig}.', 'Han er {written:ikkje skriftleg}.', 'It is {written:not in writing}.'),
      say('Er den skriftlig?', 'Er han skriftleg?', 'Is it in writing?'),
    ),
    said('signedOn', {
      some: say('Den ble signert {signedOn}.', 'Han vart signert {signedOn}.', 'It was signed on {signedOn}.'),
      asks: say('Når ble den signert?', 'Når vart han signert?', 'When was it signed?'),
    }),
    said('validTo', {
      some: say('Den gjelder til {validTo}.', 'Han gjeld til {validTo}.', 'It is valid to {validTo}.'),
      asks: say('Hvor lenge gjelder den?', 'Kor lenge gjeld han?', 'How long is it valid?'),
    }),
  ],
  [
    grouped('contents', {
      true: say('Den har med *.', 'Han har med *.', 'It lays down *.'),
      false: say('Den har ikke med *.', 'Han har ikkje med *.', 'It does not lay down *.'),
      '–': say('Har den med *? –', 'Har han med *? –', 'Does it lay down *? –'),
    }),
    said('subProcessors', {
      some: say(
        'Underleverandører er {subProcessors}.',
        'Underleverandørar er {subProcessors}.',
        'Sub-processors are {subProcessors}.',
      ),
      none: say(
        'Det er {subProcessors:ingen underleverandører}.',
        'Det er {subProcessors:ingen underleverandørar}.',
        'There are {subProcessors:no sub-processors}.',
      ),
      asks: say('Hvem er underleverandører?', 'Kven er underleverandørar?', 'Who are sub-processors?'),
    }),
  ],
  [clause],
];
