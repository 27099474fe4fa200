import { say } from '../labels/field.ts';
import { choice, either, grouped, line, type Pattern, said } from './patterns.ts';

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
      asks: say('Hvor lenge har det vært i bruk?', 'Kor lenge har det vore i bruk?', 'How long has it been in use?'),
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
        'Oversikten heter «{name}»[ og føres av {keptBy}].',
        'Oversikta heiter «{name}»[ og blir ført av {keptBy}].',
        'The overview is called “{name}”[ and is kept by {keptBy}].',
      ),
    ),
    grouped(
      'lists',
      {
        true: say('Den tar med *.', 'Ho tek med *.', 'It lists *.'),
        false: say('Den mangler *.', 'Ho manglar *.', 'It lacks *.'),
        '–': say('Tar den med *? –', 'Tek ho med *? –', 'Does it list *? –'),
      },
      'systems',
    ),
    said('reviewedOn', {
      some: say(
        'Den ble sist gjennomgått {reviewedOn}.',
        'Ho vart sist gjennomgått {reviewedOn}.',
        'It was last reviewed on {reviewedOn}.',
      ),
      asks: say('Når ble den sist gjennomgått?', 'Når vart ho sist gjennomgått?', 'When was it last reviewed?'),
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
      },
      asks: say('Hvem har bestemt det?', 'Kven har bestemt det?', 'Who has decided it?'),
    }),
    said('decidedOn', {
      some: say('Det ble bestemt {decidedOn}.', 'Det vart bestemt {decidedOn}.', 'It was decided on {decidedOn}.'),
      asks: say('Når ble det bestemt?', 'Når vart det bestemt?', 'When was it decided?'),
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
      say('Er vedtaket skriftlig?', 'Er vedtaket skriftleg?', 'Is the decision in writing?'),
    ),
    either(
      'implemented',
      say('Det {implemented:er gjennomført}.', 'Det {implemented:er gjennomført}.', 'It {implemented:is carried out}.'),
      say(
        'Det {implemented:er ikke gjennomført}.',
        'Det {implemented:er ikkje gjennomført}.',
        'It {implemented:is not carried out}.',
      ),
      say('Er det gjennomført?', 'Er det gjennomført?', 'Is it carried out?'),
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
      say('Er den skriftlig?', 'Er han skriftleg?', 'Is it in writing?'),
    ),
    said('covers', {
      some: say('Den dekker {covers}.', 'Han dekkjer {covers}.', 'It covers {covers}.'),
      none: say(
        'Den dekker {covers:ingen systemer}.',
        'Han dekkjer {covers:ingen system}.',
        'It covers {covers:no systems}.',
      ),
      asks: say('Hvilke systemer dekker den?', 'Kva system dekkjer han?', 'Which systems does it cover?'),
    }),
    said('level', {
      some: say('{level} har gitt den.', '{level} har gitt han.', '{level} has issued it.'),
      asks: say('Hvem har gitt den?', 'Kven har gitt han?', 'Who has issued it?'),
    }),
    said('approvedOn', {
      some: say(
        'Den ble godkjent {approvedOn}.',
        'Han vart godkjend {approvedOn}.',
        'It was approved on {approvedOn}.',
      ),
      asks: say('Når ble den godkjent?', 'Når vart han godkjend?', 'When was it approved?'),
    }),
    said('reviewedOn', {
      some: say(
        'Den ble sist revidert {reviewedOn}.',
        'Han vart sist revidert {reviewedOn}.',
        'It was last revised on {reviewedOn}.',
      ),
      asks: say('Når ble den sist revidert?', 'Når vart han sist revidert?', 'When was it last revised?'),
    }),
  ],
  [
    said('madeKnownBy', {
      some: say(
        'Den skal gjøres kjent av: {madeKnownBy}.',
        'Han skal gjerast kjend av: {madeKnownBy}.',
        'It is to be made known by: {madeKnownBy}.',
      ),
      asks: say('Hvem gjør den kjent?', 'Kven gjer han kjend?', 'Who makes it known?'),
    }),
    grouped(
      'knownAt',
      {
        true: say('Den er kjent ved *.', 'Han er kjend ved *.', 'It is known at *.'),
        false: say('Den er ikke kjent ved *.', 'Han er ikkje kjend ved *.', 'It is not known at *.'),
        '–': say('Er den kjent ved *? –', 'Er han kjend ved *? –', 'Is it known at *? –'),
      },
      'units',
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
