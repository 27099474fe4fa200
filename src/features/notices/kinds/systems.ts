import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, date, list, words } from '../slots.ts';
import { fact, fixed, ofMeasure, ofSystem, ofUse, open, yesOrNo } from './define.ts';

const inside: readonly TellingKind[] = [
  fact(
    'system-description',
    ofSystem,
    'description',
    words,
    say('Kort sagt: {value}.', 'Kort sagt: {value}.', 'In short: {value}.'),
  ),
  fact(
    'system-aliases',
    ofSystem,
    'aliases',
    list,
    say('Det heter også {value}.', 'Det heiter også {value}.', 'It is also called {value}.'),
  ),
  fixed(
    'system-paper',
    ofSystem,
    'medium',
    'paper',
    say('Det står på papir, i permer.', 'Det står på papir, i permar.', 'It is on paper, in folders.'),
  ),
  ...yesOrNo(
    'system-people',
    ofSystem,
    'personalData',
    say('Det har opplysninger om folk.', 'Det har opplysningar om folk.', 'It holds data about people.'),
    say('Det har ikke opplysninger om folk.', 'Det har ikkje opplysningar om folk.', 'It holds no data about people.'),
  ),
  fact(
    'system-vendor',
    ofSystem,
    'vendor',
    words,
    say('Vi har det fra {value}.', 'Vi har det frå {value}.', 'We have it from {value}.'),
  ),
  fixed(
    'system-run-by-others',
    ofSystem,
    'operation',
    'processor',
    say('Andre driver det for oss.', 'Andre driv det for oss.', 'Others run it for us.'),
  ),
  fixed(
    'system-run-by-us',
    ofSystem,
    'operation',
    'own',
    say('Vi driver det selv.', 'Vi driv det sjølve.', 'We run it ourselves.'),
  ),
  open(
    'system-operation-open',
    (context) => [{ ...ofSystem(context), path: 'operation', value: null }],
    say('Hvem som driver det, er ikke sagt.', 'Kven som driv det, er ikkje sagt.', 'Who runs it has not been said.'),
  ),
  fact(
    'system-owner',
    ofSystem,
    'systemOwner.role',
    words,
    say(
      'Den som styrer det hos oss, er {value}.',
      'Den som styrer det hos oss, er {value}.',
      'The one in charge of it here is {value}.',
    ),
  ),
  {
    id: 'used-at',
    shape: 'sentence',
    says: say('Det er i bruk ved {unit}.', 'Det er i bruk ved {unit}.', 'It is in use at {unit}.'),
    slots: { unit: words },
    facts: ({ unit }, { system = '?' }) => [
      { kind: 'uses', names: [system, String(unit)], path: 'unit', value: unit },
      { kind: 'uses', names: [system, String(unit)], path: 'system', value: system },
    ],
    opens: ({ unit }, context) => ({ ...context, unit: String(unit) }),
  },
  fact(
    'used-since',
    ofUse,
    'since',
    date,
    say('Der kom det {value}.', 'Der kom det {value}.', 'It came there on {value}.'),
  ),
  fact(
    'used-approved',
    ofUse,
    'approvedBy',
    words,
    say('Der sa {value} ja til det.', 'Der sa {value} ja til det.', 'There {value} said yes to it.'),
  ),
  {
    id: 'measure',
    shape: 'sentence',
    says: say('Slik passer vi på: {what}.', 'Slik passar vi på: {what}.', 'This is how we look after it: {what}.'),
    slots: { what: words },
    facts: ({ what }, { system = '?' }) => [{ kind: 'measures', names: [system], path: 'what', value: what }],
  },
  fact(
    'measure-by',
    ofMeasure,
    'decidedBy',
    code({
      owner: say('oss', 'oss', 'us'),
      unit: say('hvert sted', 'kvar stad', 'each place'),
      vendor: say('de som lager det', 'dei som lagar det', 'those who make it'),
      user: say('den som bruker det', 'den som bruker det', 'the one who uses it'),
    }),
    say('Det er opp til {value}.', 'Det er opp til {value}.', 'It is up to {value}.'),
  ),
  ...yesOrNo(
    'measure-done',
    ofMeasure,
    'implemented',
    say('Det er gjort.', 'Det er gjort.', 'That has been done.'),
    say('Det er ikke gjort ennå.', 'Det er ikkje gjort enno.', 'That has not been done yet.'),
  ),
  fact(
    'system-free-text',
    ofSystem,
    'freeText.fields',
    list,
    say(
      'Der kan en skrive fritt i dette: {value}.',
      'Der kan ein skrive fritt i dette: {value}.',
      'One can write freely in this: {value}.',
    ),
  ),
  fixed(
    'system-no-free-text',
    ofSystem,
    'freeText.fields',
    [],
    say('Der kan ingen skrive fritt.', 'Der kan ingen skrive fritt.', 'No one can write freely there.'),
  ),
  ...yesOrNo(
    'system-hides',
    ofSystem,
    'protectedAddresses.hidden',
    say('Det skjuler hemmelige adresser.', 'Det skjuler hemmelege adresser.', 'It hides secret addresses.'),
    say(
      'Det skjuler ikke hemmelige adresser.',
      'Det skjuler ikkje hemmelege adresser.',
      'It hides no secret addresses.',
    ),
  ),
];

/** What we use: a heading for each system, and what is in it, where it is, who gets in and what is logged (GDPR art. 13(1)(e)–(f)). */
export const systemKinds: readonly TellingKind[] = [
  {
    id: 'activity-system',
    shape: 'sentence',
    says: say('Til dette bruker vi {systems}.', 'Til dette bruker vi {systems}.', 'For this we use {systems}.'),
    slots: { systems: list },
    facts: ({ systems }, { activity = '?' }) => [
      { kind: 'activities', names: [activity], path: 'systems', value: systems },
    ],
  },
  {
    id: 'system',
    shape: 'heading',
    says: say('Vi bruker: {name}', 'Vi bruker: {name}', 'We use: {name}'),
    slots: { name: words },
    facts: ({ name }) => [{ kind: 'systems', names: [String(name)], path: 'name', value: name }],
    opens: ({ name }, { owner }) => ({ ...(owner !== undefined && { owner }), system: String(name), bases: 0 }),
  },
  ...inside,
];
