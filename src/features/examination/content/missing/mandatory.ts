import { phrase } from '../read/phrase.ts';
import { says } from '../read/search.ts';
import { article, telling } from './telling.ts';

const told = phrase(
  'frivillig~',
  'friviljug~',
  'frivillige',
  'obligatorisk~',
  '(?:plikt~|må|skal|trenger|treng) (?:du|dere|de|man|ein|foresatte|føresette|elev~|foreldre~) (?:\\S{1,30} ){0,3}(?:gi|gje|oppgi|oppgje|opplyse|fylle|registrere)',
  '(?:du|dere|de|man|ein|foresatte|føresette|elev~|foreldre~) (?:er pliktig~? (?:til )?å|har plikt til å|pliktar å|plikter å|må|skal) (?:\\S{1,20} ){0,2}(?:gi|gje|oppgi|oppgje|opplyse|fylle|registrere)',
  'plikt~ (?:for deg )?til å (?:gi|gje|oppgi|opplyse)',
  '(?:hvis|dersom|om|når) (?:du|dere|de|dykk|foresatte|føresette|man|ein) (?:ikke|ikkje) (?:\\S{1,30} ){0,3}(?:vil gi|ønsker å gi|gir|gjev|gi|gje|oppgir|oppgjev|registrerer)',
  '(?:kan|trenger|treng|må) (?:\\S{1,30} ){0,3}(?:ikke|ikkje) (?:\\S{1,20} )?(?:gi|gje|oppgi|oppgje|opplyse|svare)',
  'kan (?:du )?velg?je? (?:om|å|selv|sjølv)',
  '(?:kan|vil) (?:\\S{1,15} ){0,3}?(?:la være|la vere|late vere|let vere) å',
  '(?:må|lyt) vi ha (?:\\S{1,20} ){0,3}?(?:for å|for at|når|dersom)',
  '(?:vi|skolen|skulen|kommunen) må ha (?:\\S{1,20} )?(?:opplysning~|desse|disse|dei|dem)',
  '(?:eleven|elevane|elevene|du|dere|de|foresatte|føresette|man|ein) (?:er|derfor|difor)(?: (?:er|derfor|difor))? pliktig(?:e)? til å',
  'er du (?:derfor |difor )?pliktig til å',
  'opplysning~ (?:\\S{1,20} )?er (?:nødvendige?|naudsynte?) for å',
  'må (?:du|dere|de|dykk|jeg|eg|vi|foresatte|føresette) (?:\\S{1,20} ){0,3}(?:fortelle|fortelje|svare|gi|gje|oppgi|oppgje)',
  'må (?:\\S{1,30} ){0,6}(?:fortelle|fortelje|gis|oppgis|gjevast|oppgjevast)',
  'skal (?:gis|oppgis|gjevast)',
  '(?:trenger|treng) (?:ikke|ikkje) (?:å )?(?:sende|gi|gje|svare|oppgi|oppgje)',
  'valgfri~',
  'valfri~',
  '(?:uten|utan) (?:dem|dei|det|disse|desse|opplysning~) (?:får|kan)',
  'ellers får',
  'elles får',
  'required',
  'konsekvens~ (?:av|hvis|dersom|ved)',
  'voluntar~',
  'mandatory',
  'oblig(?:ed|ation) to (?:give|provide)',
  'must (?:give|provide)',
  'do not (?:give|provide|have to)',
);

/** GDPR art. 13(2)(e): must one give the data, and what if one does not. */
export const mandatory = telling({
  check: 'mandatory',
  law: article('nr. 2 bokstav e', undefined),
  what: {
    nb: 'om man må gi opplysningene, og hva som skjer hvis man lar være',
    nn: 'om ein må gi opplysningane, og kva som skjer om ein lèt vere',
    en: 'whether one must give the data, and what happens if one does not',
  },
  write: {
    nb: 'Skriv hva man har plikt til å gi, hva som er frivillig, og følgen av å la være.',
    nn: 'Skriv kva ein har plikt til å gi, kva som er frivillig, og følgja av å la vere.',
    en: 'Write what one is obliged to give, what is voluntary, and what follows from not giving it.',
  },
  lacks: (reading) => (says(reading, told) ? [] : [null]),
});
