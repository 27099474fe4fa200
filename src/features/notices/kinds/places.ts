import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, country, countryList, words } from '../slots.ts';
import { byLaw, fact, fixed, ofSystem, ofTransfer, open, yesOrNo } from './define.ts';

const mechanisms = code({
  adequacy: say(
    'at EU sier at landet er trygt',
    'at EU seier at landet er trygt',
    'that the EU says that the country is safe',
  ),
  'standard-clauses': say('en avtale med ord fra EU', 'ein avtale med ord frå EU', 'a contract in the words of the EU'),
  'binding-rules': say('regler som firmaet må følge', 'reglar som firmaet må følgje', 'rules that bind the company'),
  derogation: say('et unntak i loven', 'eit unntak i lova', 'an exception in the law'),
  none: say('ikke noe', 'ikkje noko', 'nothing'),
});

/** Where a system keeps it, who can look in from where, and how it is protected on the way (GDPR art. 13(1)(f)). */
export const placeKinds: readonly TellingKind[] = [
  fact(
    'stored-in',
    ofSystem,
    'storage.countries',
    countryList,
    say('Det ligger i {value}.', 'Det ligg i {value}.', 'It is kept in {value}.'),
  ),
  fixed(
    'stored-eea',
    ofSystem,
    'storage.within',
    'eea',
    say('Det skal ligge i EU eller EØS.', 'Det skal liggje i EU eller EØS.', 'It is to be kept in the EU or EEA.'),
  ),
  fixed(
    'stored-nordic',
    ofSystem,
    'storage.within',
    'nordic',
    say('Det skal ligge i Norden.', 'Det skal liggje i Norden.', 'It is to be kept in the Nordic countries.'),
  ),
  fact(
    'stored-at',
    ofSystem,
    'storage.place',
    words,
    say('Stedet er dette: {value}.', 'Staden er dette: {value}.', 'The place is this: {value}.'),
  ),
  open(
    'stored-open',
    (context) => [{ ...ofSystem(context), path: 'storage', value: null }],
    say('Hvor det ligger, er ikke sagt.', 'Kvar det ligg, er ikkje sagt.', 'Where it is kept has not been said.'),
  ),
  {
    id: 'transfer',
    shape: 'sentence',
    says: say(
      '{recipient} kan se det fra {country}.',
      '{recipient} kan sjå det frå {country}.',
      '{recipient} can see it from {country}.',
    ),
    slots: { recipient: words, country },
    facts: ({ recipient, country: at }, { system = '?' }) => {
      const names = [system, String(recipient)];
      return [
        { kind: 'transfers', names, path: 'recipient', value: recipient },
        { kind: 'transfers', names, path: 'country', value: at },
      ];
    },
    opens: ({ recipient }, context) => ({ ...context, recipient: String(recipient) }),
  },
  {
    id: 'transfer-unplaced',
    shape: 'sentence',
    says: say(
      '{recipient} kan se det fra land utenfor EU og EØS.',
      '{recipient} kan sjå det frå land utanfor EU og EØS.',
      '{recipient} can see it from outside the EU and EEA.',
    ),
    slots: { recipient: words },
    facts: ({ recipient }, { system = '?' }) => [
      { kind: 'transfers', names: [system, String(recipient)], path: 'recipient', value: recipient },
    ],
    opens: ({ recipient }, context) => ({ ...context, recipient: String(recipient) }),
  },
  fact(
    'transfer-mechanism',
    ofTransfer,
    'mechanism',
    mechanisms,
    say(
      'Det som verner det der, er {value}.',
      'Det som vernar det der, er {value}.',
      'What protects it there is {value}.',
    ),
  ),
  byLaw(
    'transfer-copy',
    say(
      'Vil du se hva som verner det der, kan du be oss om en kopi.',
      'Vil du sjå kva som vernar det der, kan du be oss om ein kopi.',
      'If you want to see what protects it there, you can ask us for a copy.',
    ),
  ),
  open(
    'transfer-open',
    (context) => [{ ...ofTransfer(context), path: 'mechanism', value: null }],
    say(
      'Hva som verner det der, er ikke sagt.',
      'Kva som vernar det der, er ikkje sagt.',
      'What protects it there has not been said.',
    ),
  ),
  {
    id: 'support',
    shape: 'sentence',
    says: say(
      'Får vi feil, kan {value} se inn.',
      'Får vi feil, kan {value} sjå inn.',
      'If it fails, {value} can look in.',
    ),
    slots: { value: words },
    facts: ({ value }, context) => [{ ...ofSystem(context), path: 'supportAccess.by', value }],
  },
  ...yesOrNo(
    'support-per-case',
    ofSystem,
    'supportAccess.onlyPerCase',
    say(
      'Da er det bare når vi ber om det.',
      'Då er det berre når vi ber om det.',
      'Then it is only when we ask for it.',
    ),
    say('De kan se inn når de vil.', 'Dei kan sjå inn når dei vil.', 'They can look in when they like.'),
  ),
  ...yesOrNo(
    'support-logged',
    ofSystem,
    'supportAccess.logged',
    say(
      'Da blir det skrevet ned at de så inn.',
      'Då blir det skrive ned at dei såg inn.',
      'Then it is written down that they did.',
    ),
    say(
      'Det blir ikke skrevet ned at de så inn.',
      'Det blir ikkje skrive ned at dei såg inn.',
      'It is not written down that they did.',
    ),
  ),
  fact(
    'support-from',
    ofSystem,
    'supportAccess.countries',
    countryList,
    say('De kan se inn fra {value}.', 'Dei kan sjå inn frå {value}.', 'They can look in from {value}.'),
  ),
  ...yesOrNo(
    'encrypted-at-rest',
    ofSystem,
    'encryption.atRest',
    say('Det er kryptert der det ligger.', 'Det er kryptert der det ligg.', 'It is encrypted where it is kept.'),
    say(
      'Det er ikke kryptert der det ligger.',
      'Det er ikkje kryptert der det ligg.',
      'It is not encrypted where it is kept.',
    ),
  ),
  ...yesOrNo(
    'encrypted-in-transit',
    ofSystem,
    'encryption.inTransit',
    say(
      'Det er kryptert når det blir sendt.',
      'Det er kryptert når det blir sendt.',
      'It is encrypted when it is sent.',
    ),
    say(
      'Det er ikke kryptert når det blir sendt.',
      'Det er ikkje kryptert når det blir sendt.',
      'It is not encrypted when it is sent.',
    ),
  ),
];
