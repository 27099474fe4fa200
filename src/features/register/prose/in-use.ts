import { say } from '../labels/field.ts';
import { asked, choice, either, grouped, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

export const useProse: Paragraphs = [
  [
    line(say('{unit} bruker {system}.', '{unit} bruker {system}.', '{unit} uses {system}.')),
    said('since', {
      some: say(
        'Det har vært i bruk siden {since}.',
        'Det har vore i bruk sidan {since}.',
        'It has been in use since {since}.',
      ),
      asks: say('Når ble det tatt i bruk?', 'Når vart det teke i bruk?', 'When was it put into use?'),
    }),
    said('approvedBy', {
      some: say(
        'Bruken er godkjent av {approvedBy}.',
        'Bruken er godkjend av {approvedBy}.',
        'The use is approved by {approvedBy}.',
      ),
      asks: say('Hvem har godkjent bruken?', 'Kven har godkjent bruken?', 'Who has approved the use?'),
    }),
    either(
      'knownToOwner',
      say(
        'Skoleeieren {knownToOwner:vet} om bruken.',
        'Skuleeigaren {knownToOwner:veit} om bruken.',
        'The owner {knownToOwner:knows} of the use.',
      ),
      say(
        'Skoleeieren {knownToOwner:vet ikke} om bruken.',
        'Skuleeigaren {knownToOwner:veit ikkje} om bruken.',
        'The owner {knownToOwner:does not know} of the use.',
      ),
      say('Vet skoleeieren om bruken?', 'Veit skuleeigaren om bruken?', 'Does the owner know of the use?'),
    ),
  ],
];

export const recordProse: Paragraphs = [
  [
    line(
      say(
        'Oversikten heter «{name}»[? og føres av {keptBy}].',
        'Oversikta heiter «{name}»[? og blir ført av {keptBy}].',
        'The overview is called “{name}”[? and is kept by {keptBy}].',
      ),
    ),
    asked('keptBy', say('Hvem fører oversikten?', 'Kven fører oversikta?', 'Who keeps the overview?')),
    grouped(
      'lists',
      {
        true: say('Den tar med *.', 'Ho tek med *.', 'It lists *.'),
        false: say('Den mangler *.', 'Ho manglar *.', 'It lacks *.'),
      },
      {
        mapOf: 'systems',
        asks: () => say('Står * i oversikten?', 'Står * i oversikta?', 'Is * in the overview?'),
      },
    ),
    said('reviewedOn', {
      some: say(
        'Den ble sist gjennomgått {reviewedOn}.',
        'Ho vart sist gjennomgått {reviewedOn}.',
        'It was last reviewed on {reviewedOn}.',
      ),
      asks: say(
        'Når ble oversikten sist gjennomgått?',
        'Når vart oversikta sist gjennomgått?',
        'When was the overview last reviewed?',
      ),
    }),
  ],
];

export const measureProse: Paragraphs = [
  [
    line(
      say(
        'Tiltaket gjelder {system}: {what}.',
        'Tiltaket gjeld {system}: {what}.',
        'The measure concerns {system}: {what}.',
      ),
    ),
    choice('decidedBy', {
      of: {
        owner: say(
          '{decidedBy:Skoleeieren} har bestemt det.',
          '{decidedBy:Skuleeigaren} har bestemt det.',
          '{decidedBy:The owner} has decided it.',
        ),
        unit: say(
          '{decidedBy:Enheten selv} har bestemt det.',
          '{decidedBy:Eininga sjølv} har bestemt det.',
          '{decidedBy:The unit itself} has decided it.',
        ),
        vendor: say(
          '{decidedBy:Leverandøren} har bestemt det.',
          '{decidedBy:Leverandøren} har bestemt det.',
          '{decidedBy:The supplier} has decided it.',
        ),
        user: say(
          '{decidedBy:Hver bruker selv} svarer for det.',
          '{decidedBy:Kvar brukar sjølv} svarer for det.',
          '{decidedBy:Each user alone} answers for it.',
        ),
      },
      asks: say('Hvem har bestemt tiltaket?', 'Kven har bestemt tiltaket?', 'Who has decided the measure?'),
    }),
    said('decidedOn', {
      some: say('Det ble bestemt {decidedOn}.', 'Det vart bestemt {decidedOn}.', 'It was decided on {decidedOn}.'),
      asks: say('Når ble tiltaket bestemt?', 'Når vart tiltaket bestemt?', 'When was the measure decided?'),
    }),
    either(
      'written',
      say(
        'Vedtaket er {written:skriftlig}.',
        'Vedtaket er {written:skriftleg}.',
        'The decision is {written:in writing}.',
      ),
      say(
        'Vedtaket er {written:ikke skriftlig}.',
        'Vedtaket er {written:ikkje skriftleg}.',
        'The decision is {written:not in writing}.',
      ),
      say(
        'Er vedtaket om tiltaket skriftlig?',
        'Er vedtaket om tiltaket skriftleg?',
        'Is the decision on the measure in writing?',
      ),
    ),
    either(
      'implemented',
      say('Det {implemented:er gjennomført}.', 'Det {implemented:er gjennomført}.', 'It {implemented:is carried out}.'),
      say(
        'Det {implemented:er ikke gjennomført}.',
        'Det {implemented:er ikkje gjennomført}.',
        'It {implemented:is not carried out}.',
      ),
      say('Er tiltaket gjennomført?', 'Er tiltaket gjennomført?', 'Is the measure carried out?'),
    ),
  ],
];

export const routineProse: Paragraphs = [
  [
    line(say('Rutinen heter «{name}».', 'Rutinen heiter «{name}».', 'The routine is called “{name}”.')),
    line(say('Den gjelder {kind}.', 'Han gjeld {kind}.', 'It concerns {kind}.')),
    either(
      'written',
      say('Den er {written:skriftlig}.', 'Han er {written:skriftleg}.', 'It is {written:in writing}.'),
      say('Den er {written:ikke skriftlig}.', 'Han er {written:ikkje skriftleg}.', 'It is {written:not in writing}.'),
      say('Er rutinen skriftlig?', 'Er rutinen skriftleg?', 'Is the routine in writing?'),
    ),
    said('covers', {
      some: say('Den dekker {covers}.', 'Han dekkjer {covers}.', 'It covers {covers}.'),
      none: say(
        'Den dekker {covers:ingen systemer}.',
        'Han dekkjer {covers:ingen system}.',
        'It covers {covers:no systems}.',
      ),
      asks: say(
        'Hvilke systemer dekker rutinen?',
        'Kva system dekkjer rutinen?',
        'Which systems does the routine cover?',
      ),
    }),
    said('level', {
      some: say('{level} har gitt den.', '{level} har gitt han.', '{level} has issued it.'),
      asks: say('Hvem har gitt rutinen?', 'Kven har gitt rutinen?', 'Who has issued the routine?'),
    }),
    said('approvedOn', {
      some: say(
        'Den ble godkjent {approvedOn}.',
        'Han vart godkjend {approvedOn}.',
        'It was approved on {approvedOn}.',
      ),
      asks: say('Når ble rutinen godkjent?', 'Når vart rutinen godkjend?', 'When was the routine approved?'),
    }),
    said('reviewedOn', {
      some: say(
        'Den ble sist revidert {reviewedOn}.',
        'Han vart sist revidert {reviewedOn}.',
        'It was last revised on {reviewedOn}.',
      ),
      asks: say(
        'Når ble rutinen sist revidert?',
        'Når vart rutinen sist revidert?',
        'When was the routine last revised?',
      ),
    }),
  ],
  [
    said('madeKnownBy', {
      some: say(
        'Den skal gjøres kjent av: {madeKnownBy}.',
        'Han skal gjerast kjend av: {madeKnownBy}.',
        'It is to be made known by: {madeKnownBy}.',
      ),
      asks: say('Hvem gjør rutinen kjent?', 'Kven gjer rutinen kjend?', 'Who makes the routine known?'),
    }),
    grouped(
      'knownAt',
      {
        true: say('Den er kjent ved *.', 'Han er kjend ved *.', 'It is known at *.'),
        false: say('Den er ikke kjent ved *.', 'Han er ikkje kjend ved *.', 'It is not known at *.'),
      },
      {
        mapOf: 'units',
        asks: () => say('Er rutinen kjent ved *?', 'Er rutinen kjend ved *?', 'Is the routine known at *?'),
      },
    ),
    said('practice', {
      some: say(
        'Slik gjøres det i praksis: {practice}.',
        'Slik blir det gjort i praksis: {practice}.',
        'In practice: {practice}.',
      ),
      asks: say('Hvordan gjøres det i praksis?', 'Korleis blir det gjort i praksis?', 'How is it done in practice?'),
    }),
  ],
];
