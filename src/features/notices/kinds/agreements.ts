import { say } from '#src/kernel/language.ts';
import type { Context, TellingKind } from '../kind.ts';
import { type Codes, codeList, date, list, words } from '../slots.ts';
import type { ToldFact, Values } from '../telling.ts';
import { byLaw, fact, fixed, ofAgreement, yesOrNo } from './define.ts';
import { anyone } from './people.ts';

/** What an agreement may lay down (GDPR art. 28(3)), as a promise of the other party. */
const promises: Codes = {
  onlyAsAgreed: say('å gjøre bare det vi ber om', 'å gjere berre det vi ber om', 'to do only what we ask'),
  securityMeasures: say('å passe godt på', 'å passe godt på', 'to take good care'),
  confidentiality: say('å tie om det', 'å teie om det', 'to keep it to themselves'),
  subProcessors: say('å spørre før andre slipper til', 'å spørje før andre slepp til', 'to ask before others come in'),
  assistance: say('å hjelpe oss', 'å hjelpe oss', 'to help us'),
  deletionAtEnd: say('å slette det til slutt', 'å slette det til slutt', 'to delete it in the end'),
  audits: say('å la oss se etter', 'å la oss sjå etter', 'to let us look'),
  describesProcessing: say('å si hva de gjør', 'å seie kva dei gjer', 'to say what they do'),
  breachNotice: say(
    'å si fra når noe går galt',
    'å seie frå når noko går gale',
    'to tell us when something goes wrong',
  ),
};

const each = (value: boolean) => {
  return ({ value: told }: Values, context: Context): ToldFact[] =>
    (told as readonly string[]).map((path) => ({ ...ofAgreement(context), path: `contents.${path}`, value }));
};

const kind = (id: string, value: string, says: ReturnType<typeof say>) =>
  fixed(`agreement-${id}`, ofAgreement, 'kind', value, says);

const about: readonly TellingKind[] = [
  kind('processor', 'processor', say('De gjør noe for oss.', 'Dei gjer noko for oss.', 'They do something for us.')),
  kind(
    'joint',
    'joint-controllers',
    say('Den sier hvem av oss som gjør hva.', 'Han seier kven av oss som gjer kva.', 'It says which of us does what.'),
  ),
  kind('disclosure', 'disclosure', say('Vi gir dem noe.', 'Vi gir dei noko.', 'We give them something.')),
  kind('use', 'use', say('Vi bruker noe de har.', 'Vi bruker noko dei har.', 'We use something of theirs.')),
  ...yesOrNo(
    'agreement-written',
    ofAgreement,
    'written',
    say('Avtalen er skrevet ned.', 'Avtalen er skriven ned.', 'The deal is in writing.'),
    say('Avtalen er ikke skrevet ned.', 'Avtalen er ikkje skriven ned.', 'The deal is not in writing.'),
  ),
  fact(
    'agreement-for',
    ofAgreement,
    'signedFor',
    words,
    say('Den er laget for {value}.', 'Han er laga for {value}.', 'It was made for {value}.'),
  ),
  fact(
    'agreement-systems',
    ofAgreement,
    'systems',
    list,
    say('Avtalen gjelder dette: {value}.', 'Avtalen gjeld dette: {value}.', 'The deal is about this: {value}.'),
  ),
  fact(
    'agreement-people',
    ofAgreement,
    'subjects',
    codeList(anyone),
    say('Avtalen er om {value}.', 'Avtalen er om {value}.', 'The deal is about {value}.'),
  ),
  fact(
    'agreement-from',
    ofAgreement,
    'signedOn',
    date,
    say('Vi skrev under {value}.', 'Vi skreiv under {value}.', 'We signed it on {value}.'),
  ),
  fact(
    'agreement-to',
    ofAgreement,
    'validTo',
    date,
    say('Avtalen varer til {value}.', 'Avtalen varer til {value}.', 'The deal lasts until {value}.'),
  ),
];

/** With whom we have agreed what, and whom they use in turn (GDPR art. 26(2), 28). */
export const agreementKinds: readonly TellingKind[] = [
  byLaw(
    'agreements',
    say('Hvem har vi avtale med?', 'Kven har vi avtale med?', 'With whom have we a deal?'),
    'heading',
  ),
  {
    id: 'agreement',
    shape: 'sentence',
    says: say(
      'Vi har en avtale med {party} ({name}).',
      'Vi har ein avtale med {party} ({name}).',
      'We have a deal with {party} ({name}).',
    ),
    slots: { party: words, name: words },
    facts: ({ party, name }) => [
      { kind: 'agreements', names: [String(party)], path: 'party', value: party },
      { kind: 'agreements', names: [String(party)], path: 'name', value: name },
    ],
    opens: ({ party }, context) => ({ ...context, party: String(party) }),
  },
  ...about,
  {
    id: 'agreement-promises',
    shape: 'sentence',
    says: say('De har lovet {value}.', 'Dei har lova {value}.', 'They have promised {value}.'),
    slots: { value: codeList(promises) },
    facts: each(true),
  },
  {
    id: 'agreement-lacks',
    shape: 'sentence',
    says: say('De har ikke lovet {value}.', 'Dei har ikkje lova {value}.', 'They have not promised {value}.'),
    slots: { value: codeList(promises) },
    facts: each(false),
  },
  fact(
    'sub-processors',
    ofAgreement,
    'subProcessors',
    list,
    say('De bruker igjen {value}.', 'Dei bruker igjen {value}.', 'They in turn use {value}.'),
  ),
  fixed(
    'sub-processors-none',
    ofAgreement,
    'subProcessors',
    [],
    say('De bruker ingen andre.', 'Dei bruker ingen andre.', 'They use no one else.'),
  ),
  ...yesOrNo(
    'sub-processors-approved',
    ofAgreement,
    'subProcessorsApproved',
    say('Vi har sagt ja til det.', 'Vi har sagt ja til det.', 'We have agreed to that.'),
    say('Vi har ikke sagt ja til det.', 'Vi har ikkje sagt ja til det.', 'We have not agreed to that.'),
  ),
];
