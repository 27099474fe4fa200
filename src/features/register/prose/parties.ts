import { say } from '../labels/field.ts';
import { choice, line, type Pattern, said } from './patterns.ts';

export const partyProse: readonly (readonly Pattern[])[] = [
  [
    choice('kind', {
      of: {
        vendor: say(
          '{name} er {kind:en leverandør}.',
          '{name} er {kind:ein leverandør}.',
          '{name} is {kind:a supplier}.',
        ),
        'public-authority': say(
          '{name} er {kind:en offentlig myndighet}.',
          '{name} er {kind:ei offentleg styresmakt}.',
          '{name} is {kind:a public authority}.',
        ),
        'public-body': say(
          '{name} er {kind:en offentlig virksomhet}.',
          '{name} er {kind:ei offentleg verksemd}.',
          '{name} is {kind:a public body}.',
        ),
        'school-owner': say(
          '{name} er {kind:en annen skoleeier}.',
          '{name} er {kind:ein annan skuleeigar}.',
          '{name} is {kind:another school owner}.',
        ),
        research: say(
          '{name} driver med {kind:forskning}.',
          '{name} driv med {kind:forsking}.',
          '{name} does {kind:research}.',
        ),
      },
      asks: say('Hva slags part er det?', 'Kva slag part er det?', 'What kind of party is it?'),
    }),
    line(say('Andre navn er {aliases}.', 'Andre namn er {aliases}.', 'It is also called {aliases}.')),
    said('country', {
      some: say('Den holder til i {country}.', 'Parten held til i {country}.', 'It is based in {country}.'),
      asks: say('Hvilket land holder den til i?', 'Kva land held parten til i?', 'Which country is it based in?'),
    }),
  ],
];
