import { say } from '../labels/field.ts';
import { accessReach } from './access-reach.ts';
import { activityRisk } from './activity-risk.ts';
import { about, asked, choice, each, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

export const activityProse: Paragraphs = [
  [
    line(say('Behandlingen heter «{name}».', 'Behandlinga heiter «{name}».', 'The processing is called “{name}”.')),
    choice('role', {
      of: {
        controller: say(
          'Skoleeieren er {role:behandlingsansvarlig}: den bestemmer hvorfor og hvordan.',
          'Skuleeigaren er {role:behandlingsansvarleg}: han bestemmer kvifor og korleis.',
          'The owner is {role:controller}: it decides why and how.',
        ),
        'joint-controller': say(
          'Skoleeieren er {role:behandlingsansvarlig sammen med andre}.',
          'Skuleeigaren er {role:behandlingsansvarleg saman med andre}.',
          'The owner is {role:controller together with others}.',
        ),
        processor: say(
          'Skoleeieren er {role:databehandler}: den gjør det for andre.',
          'Skuleeigaren er {role:databehandlar}: han gjer det for andre.',
          'The owner is {role:processor}: it does so for others.',
        ),
      },
      asks: say('Hvilken rolle har skoleeieren?', 'Kva rolle har skuleeigaren?', 'What is the owner’s role?'),
    }),
    said('units', {
      some: say('Den foregår ved {units}.', 'Ho skjer ved {units}.', 'It takes place at {units}.'),
      none: say(
        'Den foregår ved {units:ingen enheter}.',
        'Ho skjer ved {units:ingen einingar}.',
        'It takes place at {units:no units}.',
      ),
      asks: say('Hvilke enheter gjør dette?', 'Kva einingar gjer dette?', 'Which units do this?'),
    }),
    said('systems', {
      some: say('Den bruker {systems}.', 'Ho bruker {systems}.', 'It uses {systems}.'),
      none: say(
        'Den bruker {systems:ingen systemer}.',
        'Ho bruker {systems:ingen system}.',
        'It uses {systems:no systems}.',
      ),
      asks: say('Hvilke systemer brukes?', 'Kva system blir brukte?', 'Which systems are used?'),
    }),
    said('responsible', {
      some: say(
        '{responsible} har ansvaret til daglig.',
        '{responsible} har ansvaret til dagleg.',
        '{responsible} is responsible from day to day.',
      ),
      asks: say(
        'Hvem har ansvaret til daglig?',
        'Kven har ansvaret til dagleg?',
        'Who is responsible from day to day?',
      ),
    }),
  ],
  activityRisk,
  [
    each(
      'access',
      [
        line(
          say(
            '{role}[? ({number} i alt)] har tilgang.',
            '{role}[? ({number} i alt)] har tilgang.',
            '{role}[? ({number} in all)] has access.',
          ),
        ),
        asked(
          'number',
          say(
            'Hvor mange i denne rollen har tilgang?',
            'Kor mange i denne rolla har tilgang?',
            'How many in this role have access?',
          ),
        ),
        said('need', {
          some: say(
            'Dette trenger de det til: {need}.',
            'Dette treng dei det til: {need}.',
            'This is what they need it for: {need}.',
          ),
          asks: say(
            'Hvorfor trenger denne rollen tilgang?',
            'Kvifor treng denne rolla tilgang?',
            'Why does this role need access?',
          ),
        }),
        ...accessReach,
      ],
      {
        none: say('{access:Ingen} har tilgang.', '{access:Ingen} har tilgang.', '{access:Nobody} has access.'),
        asks: say('Hvem har tilgang?', 'Kven har tilgang?', 'Who has access?'),
      },
    ),
  ],
  [
    said('volume', {
      some: say('Om omfanget: {volume}.', 'Om omfanget: {volume}.', 'On how much: {volume}.'),
      asks: say(
        'Hvor mange opplysninger er det, og om hvor mange personer?',
        'Kor mange opplysningar er det, og om kor mange personar?',
        'How much data is it, and about how many people?',
      ),
    }),
    about(
      'purposes',
      (purpose, key) => purpose.activity === key,
      [line(say('Formålet er «{name}».', 'Formålet er «{name}».', 'The purpose is “{name}”.'))],
      {
        path: 'name',
        named: say('Formålene er: *.', 'Formåla er: *.', 'The purposes are: *.'),
        counted: say('Den har * formål.', 'Ho har * formål.', 'It has * purposes.'),
      },
    ),
  ],
];
