import { say, type Text } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { byLaw } from './define.ts';

function right(id: string, section: string, says: Text): TellingKind {
  return { ...byLaw(id, says), law: [{ act: 'gdpr', section }] };
}

/** What the law gives the reader (GDPR art. 13(2)(b)–(d), 12(3) and (5)). */
export const rightsKinds: readonly TellingKind[] = [
  byLaw('rights', say('Hva kan du be oss om?', 'Kva kan du be oss om?', 'What can you ask of us?'), 'heading'),
  right(
    'right-access',
    'art. 15',
    say(
      'Du kan be om å få se alt vi vet om deg (GDPR art. 15).',
      'Du kan be om å få sjå alt vi veit om deg (GDPR art. 15).',
      'You can ask to see all that we know about you (GDPR art. 15).',
    ),
  ),
  right(
    'right-rectification',
    'art. 16',
    say(
      'Er noe feil, skal vi rette det (GDPR art. 16).',
      'Er noko feil, skal vi rette det (GDPR art. 16).',
      'If something is wrong, we must put it right (GDPR art. 16).',
    ),
  ),
  right(
    'right-erasure',
    'art. 17',
    say(
      'Du kan be oss om å slette det (GDPR art. 17).',
      'Du kan be oss om å slette det (GDPR art. 17).',
      'You can ask us to delete it (GDPR art. 17).',
    ),
  ),
  right(
    'right-erasure-but',
    'art. 17',
    say(
      'Sier en lov at vi må ha det, får du vite hvilken.',
      'Seier ei lov at vi må ha det, får du vite kva for ei.',
      'If a law says that we must keep it, we tell you which.',
    ),
  ),
  right(
    'right-restriction',
    'art. 18',
    say(
      'Du kan be oss om å la det ligge uten å bruke det (GDPR art. 18).',
      'Du kan be oss om å la det liggje utan å bruke det (GDPR art. 18).',
      'You can ask us to let it lie and not use it (GDPR art. 18).',
    ),
  ),
  right(
    'right-objection',
    'art. 21',
    say(
      'Du kan si at du ikke vil at vi bruker det, og hvorfor (GDPR art. 21).',
      'Du kan seie at du ikkje vil at vi bruker det, og kvifor (GDPR art. 21).',
      'You can say that you do not want us to use it, and why (GDPR art. 21).',
    ),
  ),
  right(
    'right-portability',
    'art. 20',
    say(
      'Noe av det kan du få med deg til andre (GDPR art. 20).',
      'Noko av det kan du få med deg til andre (GDPR art. 20).',
      'Some of it you can take with you to others (GDPR art. 20).',
    ),
  ),
  right(
    'right-withdraw',
    'art. 7 nr. 3',
    say(
      'Der du har sagt ja, kan du si nei når du vil (GDPR art. 7 nr. 3).',
      'Der du har sagt ja, kan du seie nei når du vil (GDPR art. 7 nr. 3).',
      'Where you have said yes, you can say no when you like (GDPR art. 7(3)).',
    ),
  ),
  right(
    'right-withdraw-before',
    'art. 7 nr. 3',
    say('Det vi gjorde før det, var lov.', 'Det vi gjorde før det, var lov.', 'What we did before that was allowed.'),
  ),
  right(
    'right-month',
    'art. 12 nr. 3',
    say(
      'Du får svar så fort vi kan, og før det har gått en måned (GDPR art. 12 nr. 3).',
      'Du får svar så fort vi kan, og før det har gått ein månad (GDPR art. 12 nr. 3).',
      'You get an answer as soon as we can, and before a month has passed (GDPR art. 12(3)).',
    ),
  ),
  right('right-free', 'art. 12 nr. 5', say('Det er gratis.', 'Det er gratis.', 'It is free.')),
  right(
    'right-complaint',
    'art. 77',
    say(
      'Synes du at vi gjør noe galt, kan du klage til Datatilsynet (GDPR art. 77).',
      'Synest du at vi gjer noko gale, kan du klage til Datatilsynet (GDPR art. 77).',
      'If you think that we do wrong, you can complain to Datatilsynet, the Norwegian data protection authority (GDPR art. 77).',
    ),
  ),
];
