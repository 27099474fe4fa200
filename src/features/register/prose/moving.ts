import { say } from '../labels/field.ts';
import { basesPattern } from './bases.ts';
import { choice, either, line, type Pattern, said } from './patterns.ts';
import { factAt } from './teller.ts';

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
      asks: say('Hvordan skjer det?', 'Korleis skjer det?', 'How does it happen?'),
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
  ],
  [basesPattern],
];

export const transferProse: Paragraphs = [
  [
    line(
      say(
        'Opplysninger fra {system} overføres[ til {recipient}][ i {country}].',
        'Opplysningar frå {system} blir overførte[ til {recipient}][ i {country}].',
        'Data from {system} are transferred[ to {recipient}][ in {country}].',
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
    line(
      say(
        'Dette ble sjekket[ {checkedOn}][ av {checkedBy}].',
        'Dette vart sjekka[ {checkedOn}][ av {checkedBy}].',
        'This was checked[ on {checkedOn}][ by {checkedBy}].',
      ),
    ),
  ],
];

const ends = ['delete', 'anonymise', 'archive', 'keep'];

/** The time, where what happens after it is not known. */
const timeAlone: Pattern = (teller) =>
  ends.includes(String(factAt(teller, 'then')))
    ? []
    : line(
        say(
          'Tiden er {period}[, regnet fra: {event}].',
          'Tida er {period}[, rekna frå: {event}].',
          'The time is {period}[, counted from: {event}].',
        ),
      )(teller);

export const retentionProse: Paragraphs = [
  [
    line(say('Dette gjelder «{activity}».', 'Dette gjeld «{activity}».', 'This concerns “{activity}”.')),
    choice('then', {
      of: {
        delete: say(
          'Opplysningene {then:slettes}[ etter {period}][, regnet fra: {event}].',
          'Opplysningane {then:blir sletta}[ etter {period}][, rekna frå: {event}].',
          'The data {then:are deleted}[ after {period}][, counted from: {event}].',
        ),
        anonymise: say(
          'Opplysningene {then:anonymiseres}[ etter {period}][, regnet fra: {event}].',
          'Opplysningane {then:blir anonymiserte}[ etter {period}][, rekna frå: {event}].',
          'The data {then:are anonymised}[ after {period}][, counted from: {event}].',
        ),
        archive: say(
          'Opplysningene {then:arkiveres}[ etter {period}][, regnet fra: {event}].',
          'Opplysningane {then:blir arkiverte}[ etter {period}][, rekna frå: {event}].',
          'The data {then:are archived}[ after {period}][, counted from: {event}].',
        ),
        keep: say(
          'Opplysningene {then:blir liggende}[ etter {period}][, regnet fra: {event}].',
          'Opplysningane {then:blir liggjande}[ etter {period}][, rekna frå: {event}].',
          'The data {then:are kept}[ after {period}][, counted from: {event}].',
        ),
      },
      asks: say(
        'Hva skjer med opplysningene til slutt?',
        'Kva skjer med opplysningane til slutt?',
        'What happens to the data in the end?',
      ),
    }),
    timeAlone,
    said('removes', {
      some: say('Dette fjernes: {removes}.', 'Dette blir fjerna: {removes}.', 'This is removed: {removes}.'),
      none: say('{removes:Ingenting} fjernes.', '{removes:Ingenting} blir fjerna.', '{removes:Nothing} is removed.'),
      asks: say('Hva fjernes?', 'Kva blir fjerna?', 'What is removed?'),
    }),
    said('leaves', {
      some: say('Dette blir igjen: {leaves}.', 'Dette blir att: {leaves}.', 'This remains: {leaves}.'),
      none: say('{leaves:Ingenting} blir igjen.', '{leaves:Ingenting} blir att.', '{leaves:Nothing} remains.'),
      asks: say('Hva blir igjen?', 'Kva blir att?', 'What remains?'),
    }),
    said('ground', {
      some: say('Grunnen er: {ground}.', 'Grunnen er: {ground}.', 'The ground is: {ground}.'),
      asks: say('Hva er grunnen til det?', 'Kva er grunnen til det?', 'What is the ground for it?'),
    }),
  ],
];
