import { say } from '../labels/field.ts';
import { either, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

const done = either(
  'done',
  say(
    'Den {done:er gjort}[, {on}][ av {by}].',
    'Han {done:er gjord}[, {on}][ av {by}].',
    'It {done:is done}[, on {on}][ by {by}].',
  ),
  say('Den {done:er ikke gjort}.', 'Han {done:er ikkje gjord}.', 'It {done:is not done}.'),
  say('Er den gjort?', 'Er han gjord?', 'Is it done?'),
);
/** The same with nynorsk's feminine. */
const doneOfShe = either(
  'done',
  say(
    'Den {done:er gjort}[, {on}][ av {by}].',
    'Ho {done:er gjord}[, {on}][ av {by}].',
    'It {done:is done}[, on {on}][ by {by}].',
  ),
  say('Den {done:er ikke gjort}.', 'Ho {done:er ikkje gjord}.', 'It {done:is not done}.'),
  say('Er den gjort?', 'Er ho gjord?', 'Is it done?'),
);

export const assessmentProse: Paragraphs = [
  [
    line(
      say(
        'Dette er en {kind}. Den omfatter {systems}.',
        'Dette er ei {kind}. Ho omfattar {systems}.',
        'This concerns: {kind}. It covers {systems}.',
      ),
    ),
    doneOfShe,
    either(
      'criteriaSet',
      say(
        'Det {criteriaSet:er satt mål} for hvor stor risiko som kan godtas.',
        'Det {criteriaSet:er sett mål} for kor stor risiko ein kan godta.',
        'It {criteriaSet:is laid down} how much risk is acceptable.',
      ),
      say(
        'Det {criteriaSet:er ikke satt mål} for hvor stor risiko som kan godtas.',
        'Det {criteriaSet:er ikkje sett mål} for kor stor risiko ein kan godta.',
        'It {criteriaSet:is not laid down} how much risk is acceptable.',
      ),
      say(
        'Er det satt mål for hvor stor risiko som kan godtas?',
        'Er det sett mål for kor stor risiko ein kan godta?',
        'Is it laid down how much risk is acceptable?',
      ),
    ),
    either(
      'comparedWithCriteria',
      say(
        'Risikoen {comparedWithCriteria:er sammenlignet} med det.',
        'Risikoen {comparedWithCriteria:er samanlikna} med det.',
        'The risk {comparedWithCriteria:is compared} with that.',
      ),
      say(
        'Risikoen {comparedWithCriteria:er ikke sammenlignet} med det.',
        'Risikoen {comparedWithCriteria:er ikkje samanlikna} med det.',
        'The risk {comparedWithCriteria:is not compared} with that.',
      ),
      say('Er risikoen sammenlignet med det?', 'Er risikoen samanlikna med det?', 'Is the risk compared with that?'),
    ),
    either(
      'coversExternalAccess',
      say(
        'Tilgang utenfra {coversExternalAccess:er vurdert}.',
        'Tilgang utanfrå {coversExternalAccess:er vurdert}.',
        'Access from outside {coversExternalAccess:is assessed}.',
      ),
      say(
        'Tilgang utenfra {coversExternalAccess:er ikke vurdert}.',
        'Tilgang utanfrå {coversExternalAccess:er ikkje vurdert}.',
        'Access from outside {coversExternalAccess:is not assessed}.',
      ),
      say('Er tilgang utenfra vurdert?', 'Er tilgang utanfrå vurdert?', 'Is access from outside assessed?'),
    ),
    said('conclusion', {
      some: say('Konklusjonen er: {conclusion}.', 'Konklusjonen er: {conclusion}.', 'The conclusion is: {conclusion}.'),
      asks: say('Hva er konklusjonen?', 'Kva er konklusjonen?', 'What is the conclusion?'),
    }),
  ],
];

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
    either(
      'documented',
      say('Den {documented:er dokumentert}.', 'Han {documented:er dokumentert}.', 'It {documented:is documented}.'),
      say(
        'Den {documented:er ikke dokumentert}.',
        'Han {documented:er ikkje dokumentert}.',
        'It {documented:is not documented}.',
      ),
      say('Er den dokumentert?', 'Er han dokumentert?', 'Is it documented?'),
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
    said('authorityNotifiedOn', {
      some: say(
        'Datatilsynet fikk melding {authorityNotifiedOn}.',
        'Datatilsynet fekk melding {authorityNotifiedOn}.',
        'Datatilsynet was told on {authorityNotifiedOn}.',
      ),
      asks: say('Når fikk Datatilsynet melding?', 'Når fekk Datatilsynet melding?', 'When was Datatilsynet told?'),
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
