import { field, type KindLabels, say } from './field.ts';

/** What every entry carries beside its facts. */
export const frameLabels: KindLabels = {
  from: field('gjelder fra', 'gjeld frå', 'holds from'),
  to: field('gjelder til', 'gjeld til', 'holds to'),
  known: field('hvordan vi vet det', 'korleis vi veit det', 'how it is known'),
  'known.how': field('måte', 'måte', 'way', {
    stated: say('sagt', 'sagt', 'stated'),
    evidenced: say('dokumentert', 'dokumentert', 'evidenced'),
    observed: say('observert', 'observert', 'observed'),
  }),
  'known.evidence': field('dokumentasjon', 'dokumentasjon', 'evidence'),
  'known.source': field('hvor det står', 'kvar det står', 'where it stands'),
  'known.on': field('dag', 'dag', 'day'),
  'known.facts': field('gjelder opplysningene', 'gjeld opplysningane', 'concerns the facts'),
  note: field('merknad', 'merknad', 'note'),
  catalogue: field('fra katalogen', 'frå katalogen', 'from the catalogue'),
  'catalogue.entry': field('oppføring', 'oppføring', 'entry'),
  'catalogue.edition': field('utgave', 'utgåve', 'edition'),
};
