import { say } from '../labels/field.ts';
import { tells } from './notice-tells.ts';
import { asked, either, grouped, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

export const noticeProse: Paragraphs = [
  [
    line(
      say(
        'Dette er «{name}» ({form})[?, skrevet av {writtenBy}].',
        'Dette er «{name}» ({form})[?, skriven av {writtenBy}].',
        'This is “{name}” ({form})[?, written by {writtenBy}].',
      ),
    ),
    asked('writtenBy', say('Hvem har skrevet det?', 'Kven har skrive det?', 'Who has written it?')),
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
    either(
      'plainLanguage',
      say(
        'Det er {plainLanguage:lett å forstå} for dem det er for.',
        'Det er {plainLanguage:lett å forstå} for dei det er for.',
        'It is {plainLanguage:easy to understand} for those it is for.',
      ),
      say(
        'Det er {plainLanguage:ikke lett å forstå} for dem det er for.',
        'Det er {plainLanguage:ikkje lett å forstå} for dei det er for.',
        'It is {plainLanguage:not easy to understand} for those it is for.',
      ),
      say(
        'Er det lett å forstå for dem det er for?',
        'Er det lett å forstå for dei det er for?',
        'Is it easy to understand for those it is for?',
      ),
    ),
    either(
      'childVersion',
      say(
        'Det {childVersion:finnes i en utgave} for barn.',
        'Det {childVersion:finst i ei utgåve} for barn.',
        'It {childVersion:has a version} for children.',
      ),
      say(
        'Det {childVersion:finnes ikke i en utgave} for barn.',
        'Det {childVersion:finst ikkje i ei utgåve} for barn.',
        'It {childVersion:has no version} for children.',
      ),
      say('Finnes det i en utgave for barn?', 'Finst det i ei utgåve for barn?', 'Is there a version for children?'),
    ),
    said('publishedOn', {
      some: say(
        'Det ble publisert {publishedOn}.',
        'Det vart publisert {publishedOn}.',
        'It was published on {publishedOn}.',
      ),
      asks: say('Når ble det publisert?', 'Når vart det publisert?', 'When was it published?'),
    }),
    said('reviewedOn', {
      some: say(
        'Det ble sist gjennomgått {reviewedOn}.',
        'Det vart sist gjennomgått {reviewedOn}.',
        'It was last reviewed on {reviewedOn}.',
      ),
      asks: say('Når ble det sist gjennomgått?', 'Når vart det sist gjennomgått?', 'When was it last reviewed?'),
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
      },
      {
        mapOf: 'systems',
        asks: () => say('Er * nevnt?', 'Er * nemnt?', 'Is * mentioned?'),
      },
    ),
    tells,
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
      },
      {
        mapOf: 'notices',
        asks: () => say('Sier det det samme som *?', 'Seier det det same som *?', 'Does it say the same as *?'),
      },
    ),
    grouped(
      'agreesWith',
      {
        true: say(
          'Det stemmer med det som gjøres i: *.',
          'Det stemmer med det som blir gjort i: *.',
          'It agrees with what is done in: *.',
        ),
        false: say(
          'Det stemmer ikke med det som gjøres i: *.',
          'Det stemmer ikkje med det som blir gjort i: *.',
          'It does not agree with what is done in: *.',
        ),
      },
      {
        mapOf: 'activities',
        asks: () =>
          say(
            'Stemmer det med det som gjøres i «*»?',
            'Stemmer det med det som blir gjort i «*»?',
            'Does it agree with what is done in “*”?',
          ),
      },
    ),
  ],
];

export const evidenceProse: Paragraphs = [
  [
    line(
      say(
        '«{title}» ({kind})[?, datert {date}].',
        '«{title}» ({kind})[?, datert {date}].',
        '“{title}” ({kind})[?, dated {date}].',
      ),
    ),
    asked('date', say('Hvilken dato har det?', 'Kva dato har det?', 'Which date does it have?')),
    said('heldBy', {
      some: say('{heldBy} har det.', '{heldBy} har det.', '{heldBy} holds it.'),
      asks: say('Hvem oppbevarer det?', 'Kven tek vare på det?', 'Who keeps it?'),
    }),
    said('expires', {
      some: say('Det gjelder til {expires}.', 'Det gjeld til {expires}.', 'It is valid to {expires}.'),
      asks: say('Når går det ut?', 'Når går det ut?', 'When does it expire?'),
    }),
  ],
];
