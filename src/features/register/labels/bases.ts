import type { Text } from '#src/kernel/language.ts';
import { field, type KindLabels, say } from './field.ts';

function pol(section: string, nb: string, nn: string, en: string): Text {
  const cited = section.replace('bokstav', 'letter');
  return say(
    `personopplysningsloven (2000) ${section}: ${nb}`,
    `personopplysningslova (2000) ${section}: ${nn}`,
    `Personal Data Act (2000) ${cited}: ${en}`,
  );
}

function gdpr(number: string, letter: string, nb: string, nn: string, en: string): Text {
  return say(
    `personvernforordningen art. ${number} bokstav ${letter}: ${nb}`,
    `personvernforordninga art. ${number} bokstav ${letter}: ${nn}`,
    // In English the number and the letter stand in brackets: art. 6(1)(e).
    `GDPR art. ${number.replace(/ nr\. (\d+)$/, '($1)')}(${letter}): ${en}`,
  );
}

const pol2000: Readonly<Record<string, Text>> = {
  'pol-8-consent': pol('§ 8', 'samtykke', 'samtykke', 'consent'),
  'pol-8-law': pol('§ 8', 'fastsatt i lov', 'fastsett i lov', 'laid down in statute'),
  'pol-8-a': pol('§ 8 bokstav a', 'avtale', 'avtale', 'agreement'),
  'pol-8-b': pol('§ 8 bokstav b', 'rettslig plikt', 'rettsleg plikt', 'legal obligation'),
  'pol-8-c': pol('§ 8 bokstav c', 'vitale interesser', 'vitale interesser', 'vital interests'),
  'pol-8-d': pol('§ 8 bokstav d', 'allmenn interesse', 'allmenn interesse', 'public interest'),
  'pol-8-e': pol('§ 8 bokstav e', 'offentlig myndighet', 'offentleg mynde', 'official authority'),
  'pol-8-f': pol('§ 8 bokstav f', 'berettiget interesse', 'rettkomen interesse', 'legitimate interest'),
  'pol-9-consent': pol(
    '§ 9',
    'samtykke til sensitive opplysninger',
    'samtykke til sensitive opplysningar',
    'consent to sensitive data',
  ),
  'pol-9-law': pol(
    '§ 9',
    'sensitive opplysninger fastsatt i lov',
    'sensitive opplysningar fastsett i lov',
    'sensitive data laid down in statute',
  ),
  'pol-9-e': pol('§ 9 bokstav e', 'rettskrav', 'rettskrav', 'legal claims'),
};

const gdprBases: Readonly<Record<string, Text>> = {
  'gdpr-6-1-a': gdpr('6 nr. 1', 'a', 'samtykke', 'samtykke', 'consent'),
  'gdpr-6-1-b': gdpr('6 nr. 1', 'b', 'avtale', 'avtale', 'contract'),
  'gdpr-6-1-c': gdpr('6 nr. 1', 'c', 'rettslig plikt', 'rettsleg plikt', 'legal obligation'),
  'gdpr-6-1-d': gdpr('6 nr. 1', 'd', 'vitale interesser', 'vitale interesser', 'vital interests'),
  'gdpr-6-1-e': gdpr(
    '6 nr. 1',
    'e',
    'oppgave i allmennhetens interesse',
    'oppgåve i allmenta si interesse',
    'task in the public interest',
  ),
  'gdpr-6-1-f': gdpr('6 nr. 1', 'f', 'berettiget interesse', 'rettkomen interesse', 'legitimate interest'),
  'gdpr-9-2-a': gdpr('9 nr. 2', 'a', 'uttrykkelig samtykke', 'uttrykkjeleg samtykke', 'explicit consent'),
  'gdpr-9-2-b': gdpr(
    '9 nr. 2',
    'b',
    'arbeids- og trygderett',
    'arbeids- og trygderett',
    'employment and social security law',
  ),
  'gdpr-9-2-c': gdpr('9 nr. 2', 'c', 'vitale interesser', 'vitale interesser', 'vital interests'),
  'gdpr-9-2-f': gdpr('9 nr. 2', 'f', 'rettskrav', 'rettskrav', 'legal claims'),
  'gdpr-9-2-g': gdpr(
    '9 nr. 2',
    'g',
    'viktige allmenne interesser',
    'viktige allmenne interesser',
    'substantial public interest',
  ),
  'gdpr-9-2-h': gdpr('9 nr. 2', 'h', 'helse- og sosialtjenester', 'helse- og sosialtenester', 'health and social care'),
  'gdpr-9-2-i': gdpr('9 nr. 2', 'i', 'folkehelse', 'folkehelse', 'public health'),
  'gdpr-9-2-j': gdpr(
    '9 nr. 2',
    'j',
    'arkiv, forskning og statistikk',
    'arkiv, forsking og statistikk',
    'archiving, research and statistics',
  ),
  'gdpr-10': say(
    'personvernforordningen art. 10: straffedommer og lovovertredelser',
    'personvernforordninga art. 10: straffedommar og lovbrot',
    'GDPR art. 10: criminal convictions and offences',
  ),
};

/** The labels of a list of legal bases, under the field that holds it. */
export const basesLabels: KindLabels = {
  bases: field('rettslig grunnlag', 'rettsleg grunnlag', 'legal basis'),
  'bases.article': field('bestemmelse', 'føresegn', 'provision', { ...pol2000, ...gdprBases }),
  'bases.national': field('i norsk lov', 'i norsk lov', 'in national law'),
  'bases.national.act': field('lov', 'lov', 'act'),
  'bases.national.section': field('paragraf', 'paragraf', 'section'),
  'bases.necessity': field('hvorfor det er nødvendig', 'kvifor det er nødvendig', 'why it is necessary'),
  'bases.decidedBy': field('bestemt av', 'bestemt av', 'decided by'),
  'bases.decidedOn': field('bestemt', 'bestemt', 'decided on'),
};
