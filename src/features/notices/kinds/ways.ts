import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, codeList, date, list, words } from '../slots.ts';
import { byLaw, fact, fixed, type Of, ofRoutine, ofUnit, yesOrNo } from './define.ts';
import { anyone } from './people.ts';

const ofRecord: Of = ({ record }) => ({ kind: 'records', names: [record ?? '?'] });
const ofNotice: Of = ({ notice }) => ({ kind: 'notices', names: [notice ?? '?'] });

/** What else the owner has told people, and promised them. */
const noticeKinds: readonly TellingKind[] = [
  {
    id: 'notice',
    shape: 'sentence',
    says: say(
      'Vi har også sagt fra på denne måten: {name}.',
      'Vi har også sagt frå på denne måten: {name}.',
      'We have also told you in this way: {name}.',
    ),
    slots: { name: words },
    facts: ({ name }) => [{ kind: 'notices', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, context) => ({ ...context, notice: String(name) }),
  },
  fact(
    'notice-form',
    ofNotice,
    'form',
    code({
      statement: say('en lang tekst', 'ein lang tekst', 'a long text'),
      brochure: say('en kort tekst', 'ein kort tekst', 'a short text'),
      booklet: say('et hefte', 'eit hefte', 'a booklet'),
      'rules-of-conduct': say('regler', 'reglar', 'rules'),
      oral: say('noe vi sier', 'noko vi seier', 'something that we say'),
      'form-sample': say('et eksempel', 'eit døme', 'an example'),
      message: say('en beskjed', 'ein beskjed', 'a message'),
    }),
    say('Det var {value}.', 'Det var {value}.', 'It was {value}.'),
  ),
  fact(
    'notice-by',
    ofNotice,
    'writtenBy',
    words,
    say('Det kom fra {value}.', 'Det kom frå {value}.', 'It came from {value}.'),
  ),
  fact(
    'notice-for',
    ofNotice,
    'audience',
    codeList(anyone),
    say('Det var til {value}.', 'Det var til {value}.', 'It was for {value}.'),
  ),
  fact('notice-day', ofNotice, 'publishedOn', date, say('Det kom {value}.', 'Det kom {value}.', 'It came on {value}.')),
  fact(
    'notice-url',
    ofNotice,
    'url',
    words,
    say('Du finner det her: {value}.', 'Du finn det her: {value}.', 'You find it here: {value}.'),
  ),
  fact(
    'notice-promises',
    ofNotice,
    'promises',
    words,
    say('Der har vi sagt dette: {value}.', 'Der har vi sagt dette: {value}.', 'There we have said this: {value}.'),
  ),
];

/** How the owner goes about it: routines and what each unit may decide. */
export const wayKinds: readonly TellingKind[] = [
  byLaw('ways', say('Hvordan gjør vi det?', 'Korleis gjer vi det?', 'How do we go about it?'), 'heading'),
  {
    id: 'routine',
    shape: 'sentence',
    says: say(
      'Vi har en fast måte for dette: {name}.',
      'Vi har ein fast måte for dette: {name}.',
      'We have a set way for this: {name}.',
    ),
    slots: { name: words },
    facts: ({ name }) => [{ kind: 'routines', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, context) => ({ ...context, routine: String(name) }),
  },
  fact(
    'routine-practice',
    ofRoutine,
    'practice',
    words,
    say('Slik gjør vi: {value}.', 'Slik gjer vi: {value}.', 'This is what we do: {value}.'),
  ),
  fixed(
    'routine-covers-all',
    ofRoutine,
    'covers',
    'all',
    say('Det gjelder alt vi bruker.', 'Det gjeld alt vi bruker.', 'It goes for all that we use.'),
  ),
  fact(
    'routine-covers',
    ofRoutine,
    'covers',
    list,
    say('Det gjelder når vi bruker {value}.', 'Det gjeld når vi bruker {value}.', 'It goes for when we use {value}.'),
  ),
  fact(
    'routine-level',
    ofRoutine,
    'level',
    words,
    say('Det gjelder for {value}.', 'Det gjeld for {value}.', 'It goes for {value}.'),
  ),
  {
    id: 'record',
    shape: 'sentence',
    says: say(
      'Vi har en liste over det vi bruker: {name}.',
      'Vi har ei liste over det vi bruker: {name}.',
      'We have a list of what we use: {name}.',
    ),
    slots: { name: words },
    facts: ({ name }) => [{ kind: 'records', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, context) => ({ ...context, record: String(name) }),
  },
  fact(
    'record-kept-by',
    ofRecord,
    'keptBy',
    words,
    say('Listen er hos {value}.', 'Lista er hos {value}.', 'The list is with {value}.'),
  ),
  ...noticeKinds,
  {
    id: 'unit',
    shape: 'sentence',
    says: say('{name} er en del av oss.', '{name} er ein del av oss.', '{name} is a part of us.'),
    slots: { name: words },
    facts: ({ name }) => [{ kind: 'units', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, context) => ({ ...context, unit: String(name) }),
  },
  fact(
    'unit-kind',
    ofUnit,
    'kind',
    code({
      administration: say('der vi styrer fra', 'der vi styrer frå', 'where we run things from'),
      school: say('en skole', 'ein skule', 'a school'),
      kindergarten: say('en barnehage', 'ein barnehage', 'a day care centre'),
      department: say('en avdeling', 'ei avdeling', 'a department'),
    }),
    say('Det er {value}.', 'Det er {value}.', 'That is {value}.'),
  ),
  fact(
    'unit-under',
    ofUnit,
    'partOf',
    words,
    say('Over seg har den {value}.', 'Over seg har han {value}.', 'Above it is {value}.'),
  ),
  ...yesOrNo(
    'unit-may',
    ofUnit,
    'delegation.mayPutSystemsIntoUse',
    say(
      'Den kan velge selv hva den tar i bruk.',
      'Han kan velje sjølv kva han tek i bruk.',
      'It may choose what it uses.',
    ),
    say(
      'Den kan ikke velge selv hva den tar i bruk.',
      'Han kan ikkje velje sjølv kva han tek i bruk.',
      'It may not choose what it uses.',
    ),
  ),
  fact(
    'unit-condition',
    ofUnit,
    'delegation.condition',
    words,
    say('Da er det et krav: {value}.', 'Då er det eit krav: {value}.', 'Then there is a condition: {value}.'),
  ),
];
