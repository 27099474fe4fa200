import { say, type Text } from '#src/kernel/language.ts';
import { type Codes, code } from '../slots.ts';

const cited = (nb: string, nn: string, en: string, article: string): Text =>
  say(
    `${nb} (GDPR art. ${article})`,
    `${nn} (GDPR art. ${article})`,
    `${en} (GDPR art. ${article.replace(' nr. ', '(').replace(/(\(\d+) (\w)$/, '$1)($2)')})`,
  );

const old = (nb: string, nn: string, en: string, section: string): Text =>
  say(`${nb} (lov fra 2000, ${section})`, `${nn} (lov frå 2000, ${section})`, `${en} (Act of 2000, ${section})`);

/** What each provision means in plain words, with where it stands (GDPR art. 13(1)(c)). */
const grounds: Codes = {
  'gdpr-6-1-a': cited('noen har sagt ja til det', 'nokon har sagt ja til det', 'someone has agreed to it', '6 nr. 1 a'),
  'gdpr-6-1-b': cited('vi har en avtale om det', 'vi har ein avtale om det', 'we have a deal about it', '6 nr. 1 b'),
  'gdpr-6-1-c': cited('loven sier at vi må', 'lova seier at vi må', 'the law says that we must', '6 nr. 1 c'),
  'gdpr-6-1-d': cited('det kan redde liv', 'det kan redde liv', 'it can save lives', '6 nr. 1 d'),
  'gdpr-6-1-e': cited(
    'det er en jobb vi gjør for alle',
    'det er ein jobb vi gjer for alle',
    'it is a task that we do for all',
    '6 nr. 1 e',
  ),
  'gdpr-6-1-f': cited(
    'vi har en grunn som veier mer enn ulempen for deg',
    'vi har ein grunn som veg meir enn ulempa for deg',
    'we have a reason that weighs more than the harm to you',
    '6 nr. 1 f',
  ),
  'gdpr-9-2-a': cited(
    'noen har sagt klart ja til det',
    'nokon har sagt klart ja til det',
    'someone has clearly agreed to it',
    '9 nr. 2 a',
  ),
  'gdpr-9-2-b': cited(
    'det trengs i arbeid og trygd',
    'det trengst i arbeid og trygd',
    'it is needed for work and welfare',
    '9 nr. 2 b',
  ),
  'gdpr-9-2-c': cited(
    'det kan stå om liv for en som ikke kan svare',
    'det kan stå om liv for ein som ikkje kan svare',
    'a life may be at stake for one who cannot answer',
    '9 nr. 2 c',
  ),
  'gdpr-9-2-f': cited(
    'det trengs i en rettssak',
    'det trengst i ei rettssak',
    'it is needed in a court case',
    '9 nr. 2 f',
  ),
  'gdpr-9-2-g': cited(
    'det er viktig for alle, og en lov sier at vi kan',
    'det er viktig for alle, og ei lov seier at vi kan',
    'it matters to all, and a law says that we may',
    '9 nr. 2 g',
  ),
  'gdpr-9-2-h': cited('det trengs for helsen', 'det trengst for helsa', 'it is needed for health care', '9 nr. 2 h'),
  'gdpr-9-2-i': cited(
    'det trengs for folks helse',
    'det trengst for helsa til folk',
    'it is needed for the health of all',
    '9 nr. 2 i',
  ),
  'gdpr-9-2-j': cited(
    'det trengs til arkiv, forskning eller tall',
    'det trengst til arkiv, forsking eller tal',
    'it is needed for archives, research or figures',
    '9 nr. 2 j',
  ),
  'gdpr-10': cited(
    'loven lar oss vite om straff',
    'lova lèt oss vite om straff',
    'the law lets us know of crimes',
    '10',
  ),
  'pol-8-consent': old('du har sagt ja til det', 'du har sagt ja til det', 'you have agreed to it', '§ 8'),
  'pol-8-law': old('en lov sier at vi kan', 'ei lov seier at vi kan', 'a law says that we may', '§ 8'),
  'pol-8-a': old('vi har en avtale med deg', 'vi har ein avtale med deg', 'we have a deal with you', '§ 8 a'),
  'pol-8-b': old('loven sier at vi må', 'lova seier at vi må', 'the law says that we must', '§ 8 b'),
  'pol-8-c': old('det er best for deg', 'det er best for deg', 'it is in your own interest', '§ 8 c'),
  'pol-8-d': old(
    'det er en jobb vi gjør for alle',
    'det er ein jobb vi gjer for alle',
    'it is a task for all',
    '§ 8 d',
  ),
  'pol-8-e': old('vi bruker makt for staten', 'vi bruker makt for staten', 'we act with public power', '§ 8 e'),
  'pol-8-f': old('vi har en god grunn', 'vi har ein god grunn', 'we have a good reason', '§ 8 f'),
  'pol-9-consent': old('du har sagt klart ja', 'du har sagt klart ja', 'you have clearly agreed', '§ 9'),
  'pol-9-law': old('en lov lar oss ha det', 'ei lov lèt oss ha det', 'a law lets us keep it', '§ 9'),
  'pol-9-e': old('det trengs i en rettssak', 'det trengst i ei rettssak', 'it is needed in a court case', '§ 9 e'),
};

export const ground = code(grounds);
