import { say } from '../labels/field.ts';
import { contents } from './agreement-contents.ts';
import { asked, choice, each, either, line, type Pattern, said } from './patterns.ts';

const clause: Pattern = each(
  'clauses',
  [
    line(say('Plikt om {kind}: {obligation}.', 'Plikt om {kind}: {obligation}.', 'A duty ({kind}): {obligation}.')),
    said('owedBy', {
      some: say('{owedBy} skal oppfylle den.', '{owedBy} skal oppfylle ho.', '{owedBy} is to fulfil it.'),
      asks: say('Hvem skal oppfylle plikten?', 'Kven skal oppfylle plikta?', 'Who is to fulfil the duty?'),
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
      asks: say('Hvor ofte gjelder plikten?', 'Kor ofte gjeld plikta?', 'How often does the duty apply?'),
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
      asks: say(
        'Når ble det som er lovet, sist mottatt?',
        'Når vart det som er lova, sist motteke?',
        'When was what is promised last received?',
      ),
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
        'Det er en {kind} med {party}[?, på vegne av {signedFor}].',
        'Det er ein {kind} med {party}[?, på vegner av {signedFor}].',
        'It is made with {party}[? on behalf of {signedFor}] and is of this kind: {kind}.',
      ),
    ),
    asked(
      'signedFor',
      say(
        'Hvilken enhet er avtalen signert på vegne av?',
        'Kva eining er avtalen signert på vegner av?',
        'Which unit is the agreement signed on behalf of?',
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
    said('subjects', {
      some: say('Opplysningene er om {subjects}.', 'Opplysningane er om {subjects}.', 'The data are about {subjects}.'),
      none: say(
        'Opplysningene er {subjects:ikke om noen}.',
        'Opplysningane er {subjects:ikkje om nokon}.',
        'The data are {subjects:about nobody}.',
      ),
      asks: say(
        'Hvem er opplysningene i avtalen om?',
        'Kven er opplysningane i avtalen om?',
        'Whom are the data in the agreement about?',
      ),
    }),
    either(
      'written',
      say('Den er {written:skriftlig}.', 'Han er {written:skriftleg}.', 'It is {written:in writing}.'),
      say('Den er {written:ikke skriftlig}.', 'Han er {written:ikkje skriftleg}.', 'It is {written:not in writing}.'),
      say('Er avtalen skriftlig?', 'Er avtalen skriftleg?', 'Is the agreement in writing?'),
    ),
    said('signedOn', {
      some: say('Den ble signert {signedOn}.', 'Han vart signert {signedOn}.', 'It was signed on {signedOn}.'),
      asks: say('Når ble avtalen signert?', 'Når vart avtalen signert?', 'When was the agreement signed?'),
    }),
    said('validTo', {
      some: say('Den gjelder til {validTo}.', 'Han gjeld til {validTo}.', 'It is valid to {validTo}.'),
      asks: say('Når går avtalen ut?', 'Når går avtalen ut?', 'When does the agreement end?'),
    }),
  ],
  [
    contents,
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
      asks: say(
        'Hvilke underleverandører brukes?',
        'Kva underleverandørar blir brukte?',
        'Which sub-processors are used?',
      ),
    }),
    either(
      'subProcessorsApproved',
      say(
        'Skoleeieren {subProcessorsApproved:har godkjent} underleverandørene.',
        'Skuleeigaren {subProcessorsApproved:har godkjent} underleverandørane.',
        'The owner {subProcessorsApproved:has approved} the sub-processors.',
      ),
      say(
        'Skoleeieren {subProcessorsApproved:har ikke godkjent} underleverandørene.',
        'Skuleeigaren {subProcessorsApproved:har ikkje godkjent} underleverandørane.',
        'The owner {subProcessorsApproved:has not approved} the sub-processors.',
      ),
      say(
        'Har skoleeieren godkjent underleverandørene?',
        'Har skuleeigaren godkjent underleverandørane?',
        'Has the owner approved the sub-processors?',
      ),
    ),
  ],
  [clause],
];
