import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, country, list, words } from '../slots.ts';
import type { ToldFact, Values } from '../telling.ts';
import { byLaw } from './define.ts';

const whats = code({
  vendor: say('et firma', 'eit firma', 'a company'),
  'public-authority': say('en myndighet', 'ei styresmakt', 'an authority'),
  'public-body': say('en del av staten eller kommunen', 'ein del av staten eller kommunen', 'a public body'),
  'school-owner': say('noen som driver skoler', 'nokon som driv skular', 'someone who runs schools'),
  research: say('noen som forsker', 'nokon som forskar', 'someone who does research'),
});

/** A fact of the party that the sentence itself names. */
const ofNamed = (path: string) => {
  return ({ party, value }: Values): ToldFact[] => [{ kind: 'parties', names: [String(party)], path, value }];
};

/** Who the others are that a statement names (GDPR art. 13(1)(e)). */
export const otherKinds: readonly TellingKind[] = [
  byLaw('others', say('Hvem er de andre?', 'Kven er dei andre?', 'Who are the others?'), 'heading'),
  {
    id: 'party',
    shape: 'sentence',
    says: say('{party} er {value}.', '{party} er {value}.', '{party} is {value}.'),
    slots: { party: words, value: whats },
    facts: ofNamed('kind'),
  },
  {
    id: 'party-named',
    shape: 'sentence',
    says: say('Vi nevner også {party}.', 'Vi nemner også {party}.', 'We mention {party} too.'),
    slots: { party: words },
    facts: ({ party }) => [{ kind: 'parties', names: [String(party)], path: 'name', value: party }],
  },
  {
    id: 'party-aliases',
    shape: 'sentence',
    says: say(
      '{party} blir også kalt {value}.',
      '{party} blir også kalla {value}.',
      '{party} is also known as {value}.',
    ),
    slots: { party: words, value: list },
    facts: ofNamed('aliases'),
  },
  {
    id: 'party-country',
    shape: 'sentence',
    says: say('{party} holder til i {value}.', '{party} held til i {value}.', '{party} is based in {value}.'),
    slots: { party: words, value: country },
    facts: ofNamed('country'),
  },
];
