import { say } from '../labels/field.ts';
import { asked, choice, either, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

const done = either(
  'done',
  say(
    'Den {done:er gjort}[?, {on}][? av {by}].',
    'Han {done:er gjord}[?, {on}][? av {by}].',
    'It {done:is done}[?, on {on}][? by {by}].',
  ),
  say('Den {done:er ikke gjort}.', 'Han {done:er ikkje gjord}.', 'It {done:is not done}.'),
  say('Er dette gjort?', 'Er dette gjort?', 'Has this been done?'),
);

export const auditProse: Paragraphs = [
  [
    line(
      say(
        'Dette gjelder {kind}. Omfanget er {systems}.',
        'Dette gjeld {kind}. Omfanget er {systems}.',
        'This concerns: {kind}. It covers {systems}.',
      ),
    ),
    done,
    asked('on', say('Når ble den gjort?', 'Når vart han gjord?', 'When was it done?'), 'done'),
    asked('by', say('Hvem har gjort den?', 'Kven har gjort han?', 'Who has done it?'), 'done'),
    either(
      'documented',
      say('Den {documented:er dokumentert}.', 'Han {documented:er dokumentert}.', 'It {documented:is documented}.'),
      say(
        'Den {documented:er ikke dokumentert}.',
        'Han {documented:er ikkje dokumentert}.',
        'It {documented:is not documented}.',
      ),
      say(
        'Er det dokumentert at det er gjort?',
        'Er det dokumentert at det er gjort?',
        'Is it documented that it was done?',
      ),
    ),
  ],
];

export const breachProse: Paragraphs = [
  [
    line(say('Dette skjedde: {what}.', 'Dette skjedde: {what}.', 'This happened: {what}.')),
    said('systems', {
      some: say('Det gjelder {systems}.', 'Det gjeld {systems}.', 'It concerns {systems}.'),
      none: say(
        'Det gjelder {systems:ingen systemer}.',
        'Det gjeld {systems:ingen system}.',
        'It concerns {systems:no systems}.',
      ),
      asks: say('Hvilke systemer gjelder det?', 'Kva system gjeld det?', 'Which systems does it concern?'),
    }),
    said('awareOn', {
      some: say('Det ble oppdaget {awareOn}.', 'Det vart oppdaga {awareOn}.', 'It was discovered on {awareOn}.'),
      asks: say('Når ble det oppdaget?', 'Når vart det oppdaga?', 'When was it discovered?'),
    }),
    choice('risk', {
      of: {
        unlikely: say(
          'Det er {risk:lite sannsynlig} at noen kommer til skade av det.',
          'Det er {risk:lite sannsynleg} at nokon kjem til skade av det.',
          'It is {risk:unlikely} to harm anybody.',
        ),
        risk: say(
          'Det {risk:kan skade} dem det gjelder.',
          'Det {risk:kan skade} dei det gjeld.',
          'It {risk:may harm} those concerned.',
        ),
        high: say(
          'Risikoen for dem det gjelder, er {risk:høy}.',
          'Risikoen for dei det gjeld, er {risk:høg}.',
          'The risk to those concerned is {risk:high}.',
        ),
      },
      asks: say(
        'Hvor stor er risikoen for dem det gjelder?',
        'Kor stor er risikoen for dei det gjeld?',
        'How great is the risk to those concerned?',
      ),
    }),
    said('authorityNotifiedOn', {
      some: say(
        'Datatilsynet fikk melding {authorityNotifiedOn}.',
        'Datatilsynet fekk melding {authorityNotifiedOn}.',
        'Datatilsynet was told on {authorityNotifiedOn}.',
      ),
      asks: say('Når fikk Datatilsynet melding?', 'Når fekk Datatilsynet melding?', 'When was Datatilsynet told?'),
    }),
    said('reasonForDelay', {
      some: say(
        'Grunnen til at meldingen kom sent: {reasonForDelay}.',
        'Grunnen til at meldinga kom seint: {reasonForDelay}.',
        'Why the report came late: {reasonForDelay}.',
      ),
      asks: say('Hvorfor kom meldingen sent?', 'Kvifor kom meldinga seint?', 'Why did the report come late?'),
    }),
    either(
      'subjectsTold',
      say(
        'De det gjelder, {subjectsTold:har fått vite det}.',
        'Dei det gjeld, {subjectsTold:har fått vite det}.',
        'Those concerned {subjectsTold:have been told}.',
      ),
      say(
        'De det gjelder, {subjectsTold:har ikke fått vite det}.',
        'Dei det gjeld, {subjectsTold:har ikkje fått vite det}.',
        'Those concerned {subjectsTold:have not been told}.',
      ),
      say('Har de det gjelder, fått vite det?', 'Har dei det gjeld, fått vite det?', 'Have those concerned been told?'),
    ),
    either(
      'documented',
      say(
        'Bruddet {documented:er dokumentert}.',
        'Brotet {documented:er dokumentert}.',
        'The breach {documented:is documented}.',
      ),
      say(
        'Bruddet {documented:er ikke dokumentert}.',
        'Brotet {documented:er ikkje dokumentert}.',
        'The breach {documented:is not documented}.',
      ),
      say('Er bruddet dokumentert?', 'Er brotet dokumentert?', 'Is the breach documented?'),
    ),
  ],
];
