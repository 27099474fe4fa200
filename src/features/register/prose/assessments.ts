import { say } from '../labels/field.ts';
import { asked, either, line, type Pattern, said } from './patterns.ts';

const done = either(
  'done',
  say(
    'Den {done:er gjort}[?, {on}][? av {by}].',
    'Ho {done:er gjord}[?, {on}][? av {by}].',
    'It {done:is done}[?, on {on}][? by {by}].',
  ),
  say('Den {done:er ikke gjort}.', 'Ho {done:er ikkje gjord}.', 'It {done:is not done}.'),
  say('Er vurderingen gjort?', 'Er vurderinga gjord?', 'Is the assessment done?'),
);

export const assessmentProse: readonly (readonly Pattern[])[] = [
  [
    line(say('Dette er en {kind}.', 'Dette er ei {kind}.', 'This concerns: {kind}.')),
    said('systems', {
      some: say('Den omfatter {systems}.', 'Ho omfattar {systems}.', 'It covers {systems}.'),
      none: say(
        'Den gjelder {systems:ikke noe bestemt system}.',
        'Ho gjeld {systems:ikkje noko bestemt system}.',
        'It concerns {systems:no system in particular}.',
      ),
      asks: say(
        'Hvilke systemer omfatter vurderingen?',
        'Kva system omfattar vurderinga?',
        'Which systems does the assessment cover?',
      ),
    }),
    said('purposes', {
      some: say(
        'Den gjelder dette formålet: {purposes}.',
        'Ho gjeld dette formålet: {purposes}.',
        'It concerns this purpose: {purposes}.',
      ),
      none: say(
        'Den gjelder {purposes:ikke noe bestemt formål}.',
        'Ho gjeld {purposes:ikkje noko bestemt formål}.',
        'It concerns {purposes:no purpose in particular}.',
      ),
      asks: say(
        'Hvilke formål gjelder vurderingen?',
        'Kva formål gjeld vurderinga?',
        'Which purposes does the assessment concern?',
      ),
    }),
    done,
    asked('on', say('Når ble vurderingen gjort?', 'Når vart vurderinga gjord?', 'When was it done?'), 'done'),
    asked('by', say('Hvem har gjort vurderingen?', 'Kven har gjort vurderinga?', 'Who has done it?'), 'done'),
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
      say(
        'Er risikoen sammenlignet med det som kan godtas?',
        'Er risikoen samanlikna med det ein kan godta?',
        'Is the risk compared with what is acceptable?',
      ),
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
    either(
      'dpoAdvice',
      say(
        'Personvernombudet {dpoAdvice:er spurt} om råd.',
        'Personvernombodet {dpoAdvice:er spurt} om råd.',
        'The data protection officer {dpoAdvice:was asked} for advice.',
      ),
      say(
        'Personvernombudet {dpoAdvice:er ikke spurt} om råd.',
        'Personvernombodet {dpoAdvice:er ikkje spurt} om råd.',
        'The data protection officer {dpoAdvice:was not asked} for advice.',
      ),
      say(
        'Er personvernombudet spurt om råd?',
        'Er personvernombodet spurt om råd?',
        'Was the data protection officer asked for advice?',
      ),
    ),
    said('residualRisk', {
      some: say(
        'Risikoen som er igjen, er {residualRisk}.',
        'Risikoen som er att, er {residualRisk}.',
        'The remaining risk is {residualRisk}.',
      ),
      asks: say(
        'Hvor stor er risikoen som er igjen etter tiltakene?',
        'Kor stor er risikoen som er att etter tiltaka?',
        'How great is the risk that remains after the measures?',
      ),
    }),
    either(
      'authorityConsulted',
      say(
        'Datatilsynet {authorityConsulted:er spurt} på forhånd.',
        'Datatilsynet {authorityConsulted:er spurt} på førehand.',
        'Datatilsynet {authorityConsulted:was consulted} beforehand.',
      ),
      say(
        'Datatilsynet {authorityConsulted:er ikke spurt} på forhånd.',
        'Datatilsynet {authorityConsulted:er ikkje spurt} på førehand.',
        'Datatilsynet {authorityConsulted:was not consulted} beforehand.',
      ),
      say(
        'Er Datatilsynet spurt på forhånd?',
        'Er Datatilsynet spurt på førehand?',
        'Was Datatilsynet consulted beforehand?',
      ),
    ),
    said('conclusion', {
      some: say('Konklusjonen er: {conclusion}.', 'Konklusjonen er: {conclusion}.', 'The conclusion is: {conclusion}.'),
      asks: say('Hva ble konklusjonen?', 'Kva vart konklusjonen?', 'What was the conclusion?'),
    }),
  ],
];
