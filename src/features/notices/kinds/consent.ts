import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { code, words } from '../slots.ts';
import { fact, ofPurpose, yesOrNo } from './define.ts';

/** How somebody says yes, and what else is to be known of a purpose (GDPR art. 7, 8, 13(3)). */
export const consentKinds: readonly TellingKind[] = [
  ...yesOrNo(
    'consent-free',
    ofPurpose,
    'consent.freelyGiven',
    say('Du velger helt fritt.', 'Du vel heilt fritt.', 'The choice is free.'),
    say('Du velger ikke helt fritt.', 'Du vel ikkje heilt fritt.', 'The choice is not free.'),
  ),
  fact(
    'consent-by',
    ofPurpose,
    'consent.givenBy',
    code({
      pupil: say('eleven', 'eleven', 'the pupil'),
      guardian: say('en foresatt', 'ein føresett', 'a guardian'),
      'pupil-or-guardian-by-age': say(
        'eleven eller en foresatt, etter alder',
        'eleven eller ein føresett, etter alder',
        'the pupil or a guardian, by age',
      ),
      other: say('en annen', 'ein annan', 'someone else'),
    }),
    say('Den som sier ja, er {value}.', 'Den som seier ja, er {value}.', 'The one who says yes is {value}.'),
  ),
  ...yesOrNo(
    'consent-recorded',
    ofPurpose,
    'consent.recorded',
    say('Vi skriver ned svaret.', 'Vi skriv ned svaret.', 'We write down the answer.'),
    say('Vi skriver ikke ned svaret.', 'Vi skriv ikkje ned svaret.', 'We do not write down the answer.'),
  ),
  ...yesOrNo(
    'consent-withdrawable',
    ofPurpose,
    'consent.withdrawable',
    say('Du kan si nei igjen når du vil.', 'Du kan seie nei igjen når du vil.', 'You can say no again when you like.'),
    say('Du kan ikke si nei igjen.', 'Du kan ikkje seie nei igjen.', 'You cannot say no again.'),
  ),
  ...yesOrNo(
    'public-task',
    ofPurpose,
    'publicTask',
    say('Det hører til jobben vår.', 'Det høyrer til jobben vår.', 'It is a part of our task.'),
    say('Det hører ikke til jobben vår.', 'Det høyrer ikkje til jobben vår.', 'It is no part of our task.'),
  ),
  fact(
    'further-of',
    ofPurpose,
    'furtherUse.of',
    words,
    say(
      'Vi bruker noe som vi først fikk til dette: {value}.',
      'Vi bruker noko som vi først fekk til dette: {value}.',
      'We use something that we first got for this: {value}.',
    ),
  ),
  ...yesOrNo(
    'further-fits',
    ofPurpose,
    'furtherUse.compatible',
    say('Det passer med det vi fikk det til.', 'Det passar med det vi fekk det til.', 'That fits what we got it for.'),
    say(
      'Det passer ikke med det vi fikk det til.',
      'Det passar ikkje med det vi fekk det til.',
      'That does not fit what we got it for.',
    ),
  ),
];
