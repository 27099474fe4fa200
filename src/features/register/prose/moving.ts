import { say } from '../labels/field.ts';
import { basesPattern } from './bases.ts';
import { asked, choice, either, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

const whichData: Pattern = said('data', {
  some: say('Det gjelder: {data}.', 'Det gjeld: {data}.', 'It concerns: {data}.'),
  none: say(
    'Det gjelder {data:ingen opplysninger}.',
    'Det gjeld {data:ingen opplysningar}.',
    'It concerns {data:no data}.',
  ),
  asks: say('Hvilke opplysninger gjelder det?', 'Kva opplysningar gjeld det?', 'Which data does it concern?'),
});

export const flowProse: Paragraphs = [
  [
    line(
      say(
        'Opplysninger går fra {source} til {target}.',
        'Opplysningar går frå {source} til {target}.',
        'Data go from {source} to {target}.',
      ),
    ),
    whichData,
    said('mechanism', {
      some: say('Slik skjer det: {mechanism}.', 'Slik skjer det: {mechanism}.', 'This is how: {mechanism}.'),
      asks: say(
        'Hvordan overføres opplysningene?',
        'Korleis blir opplysningane overførte?',
        'How are the data transferred?',
      ),
    }),
    either(
      'encrypted',
      say(
        'Overføringen {encrypted:er kryptert}.',
        'Overføringa {encrypted:er kryptert}.',
        'It {encrypted:is encrypted}.',
      ),
      say(
        'Overføringen {encrypted:er ikke kryptert}.',
        'Overføringa {encrypted:er ikkje kryptert}.',
        'It {encrypted:is not encrypted}.',
      ),
      say('Er overføringen kryptert?', 'Er overføringa kryptert?', 'Is it encrypted?'),
    ),
  ],
];

export const disclosureProse: Paragraphs = [
  [
    line(
      say(
        'Opplysninger fra «{activity}» utleveres til {recipient}.',
        'Opplysningar frå «{activity}» blir utleverte til {recipient}.',
        'Data from “{activity}” are disclosed to {recipient}.',
      ),
    ),
    whichData,
    said('purpose', {
      some: say(
        'Mottakeren skal bruke dem til dette: {purpose}.',
        'Mottakaren skal bruke dei til dette: {purpose}.',
        'The recipient is to use them for this: {purpose}.',
      ),
      asks: say(
        'Hva skal mottakeren bruke dem til?',
        'Kva skal mottakaren bruke dei til?',
        'What will the recipient use them for?',
      ),
    }),
    either(
      'confidentialityAssessed',
      say(
        'Taushetsplikten {confidentialityAssessed:er vurdert} først.',
        'Teieplikta {confidentialityAssessed:er vurdert} først.',
        'The duty of confidentiality {confidentialityAssessed:is weighed} first.',
      ),
      say(
        'Taushetsplikten {confidentialityAssessed:er ikke vurdert} først.',
        'Teieplikta {confidentialityAssessed:er ikkje vurdert} først.',
        'The duty of confidentiality {confidentialityAssessed:is not weighed} first.',
      ),
      say(
        'Er taushetsplikten vurdert før opplysningene gis ut?',
        'Er teieplikta vurdert før opplysningane blir gitt ut?',
        'Is the duty of confidentiality weighed before the data are given?',
      ),
    ),
    either(
      'recorded',
      say(
        'Det {recorded:blir skrevet ned} hva som er gitt, til hvem og hvorfor.',
        'Det {recorded:blir skrive ned} kva som er gitt, til kven og kvifor.',
        'What was given, to whom and why {recorded:is written down}.',
      ),
      say(
        'Det {recorded:blir ikke skrevet ned} hva som er gitt, til hvem og hvorfor.',
        'Det {recorded:blir ikkje skrive ned} kva som er gitt, til kven og kvifor.',
        'What was given, to whom and why {recorded:is not written down}.',
      ),
      say(
        'Blir det skrevet ned hva som er gitt, til hvem og hvorfor?',
        'Blir det skrive ned kva som er gitt, til kven og kvifor?',
        'Is it written down what was given, to whom and why?',
      ),
    ),
  ],
  [basesPattern],
];

export const transferProse: Paragraphs = [
  [
    line(
      say(
        'Opplysninger fra {system} overføres[? til {recipient}][? i {country}].',
        'Opplysningar frå {system} blir overførte[? til {recipient}][? i {country}].',
        'Data from {system} are transferred[? to {recipient}][? in {country}].',
      ),
    ),
    asked('recipient', say('Hvem mottar opplysningene?', 'Kven får opplysningane?', 'Who receives the data?')),
    asked(
      'country',
      say(
        'Hvilket land overføres opplysningene til?',
        'Kva land blir opplysningane overførte til?',
        'Which country are the data transferred to?',
      ),
    ),
    choice('mechanism', {
      of: {
        adequacy: say(
          'EU har avgjort at vernet der er {mechanism:godt nok} (adekvansbeslutning).',
          'EU har avgjort at vernet der er {mechanism:godt nok} (adekvansavgjerd).',
          'The EU has decided that protection there is {mechanism:good enough} (adequacy decision).',
        ),
        'standard-clauses': say(
          'Mottakeren har bundet seg til {mechanism:EUs standardvilkår}.',
          'Mottakaren har bunde seg til {mechanism:standardvilkåra til EU}.',
          'The recipient is bound by {mechanism:the EU’s standard clauses}.',
        ),
        'binding-rules': say(
          'Konsernet har {mechanism:bindende regler}.',
          'Konsernet har {mechanism:bindande reglar}.',
          'The group has {mechanism:binding rules}.',
        ),
        derogation: say(
          'Overføringen bygger på {mechanism:et unntak}.',
          'Overføringa byggjer på {mechanism:eit unntak}.',
          'The transfer rests on {mechanism:a derogation}.',
        ),
        none: say(
          'Overføringen har {mechanism:ikke noe grunnlag}.',
          'Overføringa har {mechanism:ikkje noko grunnlag}.',
          'The transfer rests on {mechanism:nothing}.',
        ),
      },
      asks: say('Hva bygger overføringen på?', 'Kva byggjer overføringa på?', 'What does the transfer rest on?'),
    }),
    said('checkedOn', {
      some: say(
        'Dette ble sist sjekket {checkedOn}.',
        'Dette vart sist sjekka {checkedOn}.',
        'This was last checked on {checkedOn}.',
      ),
      asks: say(
        'Når ble overføringen sist sjekket?',
        'Når vart overføringa sist sjekka?',
        'When was the transfer last checked?',
      ),
    }),
    said('checkedBy', {
      some: say('{checkedBy} sjekket det.', '{checkedBy} sjekka det.', '{checkedBy} checked it.'),
      asks: say('Hvem sjekket overføringen?', 'Kven sjekka overføringa?', 'Who checked the transfer?'),
    }),
  ],
];
