import { say } from '../labels/field.ts';
import { type Pattern, said } from './patterns.ts';

/** How those in a role stand to the persons, and what they may do: what the system itself goes by. */
export const accessReach: readonly Pattern[] = [
  said('relation', {
    some: say(
      'Det gjelder opplysninger om {relation}.',
      'Det gjeld opplysningar om {relation}.',
      'This is data about {relation}.',
    ),
    asks: say('Hvem ser denne rollen opplysninger om?', 'Kven ser denne rolla opplysningar om?', 'About whom?'),
  }),
  said('who', {
    some: say('Rollen er {who}.', 'Rolla er {who}.', 'The role means {who}.'),
    none: say('Rollen er {who:ingen}.', 'Rolla er {who:ingen}.', 'The role means {who:nobody}.'),
    asks: say('Hvem er det i denne rollen?', 'Kven er det i denne rolla?', 'Who are in this role?'),
  }),
  said('may', {
    some: say('De kan {may}.', 'Dei kan {may}.', 'They may {may}.'),
    none: say('De kan gjøre {may:ingenting}.', 'Dei kan gjere {may:ingenting}.', 'They may do {may:nothing}.'),
    asks: say('Hva kan denne rollen gjøre?', 'Kva kan denne rolla gjere?', 'What may this role do?'),
  }),
  said('data', {
    some: say('Det gjelder bare dette: {data}.', 'Det gjeld berre dette: {data}.', 'Only this: {data}.'),
    none: say('Det gjelder {data:ingenting}.', 'Det gjeld {data:ingenting}.', 'It is about {data:nothing}.'),
    asks: say('Hvilke opplysninger gjelder det?', 'Kva opplysningar gjeld det?', 'Which data is it about?'),
  }),
];
