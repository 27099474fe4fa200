import { say } from '../labels/field.ts';
import { either, grouped, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

export const noticeProse: Paragraphs = [
  [
    line(
      say(
        'Dette er «{name}» ({form})[, skrevet av {writtenBy}].',
        'Dette er «{name}» ({form})[, skriven av {writtenBy}].',
        'This is “{name}” ({form})[, written by {writtenBy}].',
      ),
    ),
    said('audience', {
      some: say('Det er for {audience}.', 'Det er for {audience}.', 'It is for {audience}.'),
      none: say(
        'Det er {audience:ikke for noen bestemte}.',
        'Det er {audience:ikkje for nokon bestemte}.',
        'It is {audience:for nobody in particular}.',
      ),
      asks: say('Hvem er det for?', 'Kven er det for?', 'Who is it for?'),
    }),
    either(
      'written',
      say('Det er {written:skriftlig}.', 'Det er {written:skriftleg}.', 'It is {written:in writing}.'),
      say('Det er {written:ikke skriftlig}.', 'Det er {written:ikkje skriftleg}.', 'It is {written:not in writing}.'),
      say('Er det skriftlig?', 'Er det skriftleg?', 'Is it in writing?'),
    ),
    either(
      'findable',
      say('Det er {findable:lett å finne}.', 'Det er {findable:lett å finne}.', 'It is {findable:easy to find}.'),
      say(
        'Det er {findable:ikke lett å finne}.',
        'Det er {findable:ikkje lett å finne}.',
        'It is {findable:not easy to find}.',
      ),
      say('Er det lett å finne?', 'Er det lett å finne?', 'Is it easy to find?'),
    ),
    said('publishedOn', {
      some: say(
        'Det ble publisert {publishedOn}.',
        'Det vart publisert {publishedOn}.',
        'It was published on {publishedOn}.',
      ),
      asks: say('Når ble det publisert?', 'Når vart det publisert?', 'When was it published?'),
    }),
    said('url', {
      some: say('Adressen er {url}.', 'Adressa er {url}.', 'The address is {url}.'),
      asks: say('Hvilken adresse har det?', 'Kva adresse har det?', 'What is its address?'),
    }),
  ],
  [
    grouped(
      'mentions',
      {
        true: say('Det nevner *.', 'Det nemner *.', 'It mentions *.'),
        false: say('Det nevner ikke *.', 'Det nemner ikkje *.', 'It does not mention *.'),
        '–': say('Nevner det *? –', 'Nemner det *? –', 'Does it mention *? –'),
      },
      'systems',
    ),
    grouped('tells', {
      yes: say('Det sier noe om *.', 'Det seier noko om *.', 'It says something of *.'),
      partly: say('Det sier bare delvis noe om *.', 'Det seier berre delvis noko om *.', 'It says only part of *.'),
      no: say('Det sier ikke noe om *.', 'Det seier ikkje noko om *.', 'It says nothing of *.'),
      '–': say('Sier det noe om *? –', 'Seier det noko om *? –', 'Does it say anything of *? –'),
    }),
    said('rights', {
      some: say(
        'Det nevner disse rettighetene: {rights}.',
        'Det nemner desse rettane: {rights}.',
        'It names these rights: {rights}.',
      ),
      none: say(
        'Det nevner {rights:ingen rettigheter}.',
        'Det nemner {rights:ingen rettar}.',
        'It names {rights:no rights}.',
      ),
      asks: say('Hvilke rettigheter nevner det?', 'Kva rettar nemner det?', 'Which rights does it name?'),
    }),
    said('promises', {
      some: say('Det lover: {promises}.', 'Det lovar: {promises}.', 'It promises: {promises}.'),
      asks: say('Hva lover det?', 'Kva lovar det?', 'What does it promise?'),
    }),
    grouped(
      'sameAs',
      {
        true: say('Det sier det samme som *.', 'Det seier det same som *.', 'It says the same as *.'),
        false: say('Det sier noe annet enn *.', 'Det seier noko anna enn *.', 'It says something else than *.'),
        '–': say('Sier det det samme som *? –', 'Seier det det same som *? –', 'Does it say the same as *? –'),
      },
      'notices',
    ),
  ],
];

export const evidenceProse: Paragraphs = [
  [
    line(
      say(
        '«{title}» ({kind})[, datert {date}].',
        '«{title}» ({kind})[, datert {date}].',
        '“{title}” ({kind})[, dated {date}].',
      ),
    ),
    said('heldBy', {
      some: say('{heldBy} har det.', '{heldBy} har det.', '{heldBy} holds it.'),
      asks: say('Hvem har det?', 'Kven har det?', 'Who holds it?'),
    }),
    said('expires', {
      some: say('Det gjelder til {expires}.', 'Det gjeld til {expires}.', 'It is valid to {expires}.'),
      asks: say('Hvor lenge gjelder det?', 'Kor lenge gjeld det?', 'How long is it valid?'),
    }),
  ],
];
