import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, date, type Voice, words } from '../slots.ts';
import { byLaw, fact, fixed, ofOwner, open, yesOrNo } from './define.ts';

const titles = {
  pupils: say('Hva vet vi om deg?', 'Kva veit vi om deg?', 'What do we know about you?'),
  guardians: say(
    'Hva vet vi om deg og barnet ditt?',
    'Kva veit vi om deg og barnet ditt?',
    'What do we know about you and your child?',
  ),
  employees: say(
    'Hva vet vi om deg som jobber her?',
    'Kva veit vi om deg som jobbar her?',
    'What do we know about you who work here?',
  ),
  visitors: say(
    'Hva vet vi om deg som er innom?',
    'Kva veit vi om deg som er innom?',
    'What do we know about you who come by?',
  ),
};

const by = ({ audience, lang }: Voice) => titles[audience][lang];

/** The title, whose statement it is, and whom to ask (GDPR art. 13(1)(a) and (b)). */
export const whoKinds: readonly TellingKind[] = [
  { ...byLaw('title', by, 'title') },
  {
    id: 'owner',
    shape: 'sentence',
    says: say(
      '{value} har ansvar for det som står her.',
      '{value} har ansvar for det som står her.',
      '{value} has to answer for what is said here.',
    ),
    slots: { value: words },
    facts: ({ value }) => [{ kind: 'owner', names: [String(value)], path: 'name', value }],
    opens: ({ value }, context) => ({ ...context, owner: String(value) }),
  },
  {
    ...byLaw('as-of', say('Slik var det {day}.', 'Slik var det {day}.', 'This is how it was on {day}.')),
    slots: { day: date },
  },
  fact(
    'owner-kind',
    ofOwner,
    'kind',
    code({
      municipality: say('en kommune', 'ein kommune', 'a municipality'),
      'county-council': say('et fylke', 'eit fylke', 'a county'),
      'private-school': say('en privat skole', 'ein privat skule', 'a private school'),
      'state-agency': say('en del av staten', 'ein del av staten', 'a part of the state'),
    }),
    say('Vi er {value}.', 'Vi er {value}.', 'We are {value}.'),
  ),
  ...yesOrNo(
    'owner-public',
    ofOwner,
    'publicBody',
    say('Vi er et offentlig organ.', 'Vi er eit offentleg organ.', 'We are a public body.'),
    say('Vi er ikke et offentlig organ.', 'Vi er ikkje eit offentleg organ.', 'We are no public body.'),
  ),
  fact(
    'owner-number',
    ofOwner,
    'organisationNumber',
    words,
    say(
      'Vi står i Brønnøysund med nummer {value}.',
      'Vi står i Brønnøysund med nummer {value}.',
      'Our number in the Norwegian register of companies is {value}.',
    ),
  ),
  fact(
    'owner-responsible',
    ofOwner,
    'responsible',
    words,
    say('Den som styrer, er {value}.', 'Den som styrer, er {value}.', 'The one in charge is {value}.'),
  ),
  fact(
    'owner-contact',
    ofOwner,
    'contact',
    words,
    say('Du når oss slik: {value}.', 'Du når oss slik: {value}.', 'This is how you reach us: {value}.'),
  ),
  open(
    'owner-contact-open',
    (context) => [{ ...ofOwner(context), path: 'contact', value: null }],
    say(
      'Hvordan du når oss, er ikke bestemt her.',
      'Korleis du når oss, er ikkje bestemt her.',
      'How to reach us has not been decided here.',
    ),
  ),
  fixed(
    'officer-yes',
    ofOwner,
    'dataProtectionOfficer.appointed',
    true,
    say(
      'Vi har et personvernombud, som ser til at vi gjør det rett.',
      'Vi har eit personvernombod, som ser til at vi gjer det rett.',
      'We have a data protection officer who sees to it that we do it right.',
    ),
  ),
  fixed(
    'officer-no',
    ofOwner,
    'dataProtectionOfficer.appointed',
    false,
    say(
      'Vi har ikke noe personvernombud.',
      'Vi har ikkje noko personvernombod.',
      'We have no data protection officer.',
    ),
  ),
  fact(
    'officer-contact',
    ofOwner,
    'dataProtectionOfficer.contact',
    words,
    say(
      'Du når personvernombudet slik: {value}.',
      'Du når personvernombodet slik: {value}.',
      'This is how you reach the data protection officer: {value}.',
    ),
  ),
  open(
    'officer-open',
    (context) => [{ ...ofOwner(context), path: 'dataProtectionOfficer.contact', value: null }],
    say(
      'Hvordan du når et personvernombud, er ikke bestemt her.',
      'Korleis du når eit personvernombod, er ikkje bestemt her.',
      'How to reach a data protection officer has not been decided here.',
    ),
  ),
];
