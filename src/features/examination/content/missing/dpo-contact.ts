import { phrase } from '../read/phrase.ts';
import type { Reading } from '../read/reading.ts';
import { around, saying, says, sectionOf } from '../read/search.ts';
import { email, officer, telephone, website } from '../read/words.ts';
import { article, telling } from './telling.ts';

const form = phrase('(?:kontakt)?skjema~', '(?:contact )?form', 'brev', 'postboks \\d+');

/** An address that says whose it is. */
const officersMail = /(?:ombud|ombod|pvo|dpo|personvern|privacy)[\p{L}\p{N}._-]{0,30}@/iu;

function lacks(reading: Reading) {
  const told = saying(reading, officer);
  const reached =
    says(reading, officersMail) ||
    told.some((sentence) => {
      const { heading, sentences } = sectionOf(reading, sentence);
      const own = heading !== undefined && officer.test(heading.text);
      const after = around(reading, sentence, 1).filter(({ start }) => start >= sentence.start);
      return (own ? sentences : after).some(({ text }) =>
        [email, telephone, website, form].some((way) => way.test(text)),
      );
    });
  return reached ? [] : [told.find(({ heading }) => !heading) ?? told[0] ?? null];
}

/** GDPR art. 13(1)(b), 37(7): how one reaches the data protection officer. */
export const dpoContact = telling({
  check: 'dpo-contact',
  law: [...article('nr. 1 bokstav b', 'nr. 1 bokstav b'), { act: 'gdpr', section: 'art. 37 nr. 7' }],
  what: {
    nb: 'hvordan man når personvernombudet',
    nn: 'korleis ein når personvernombodet',
    en: 'how to reach the data protection officer',
  },
  write: {
    nb: 'Skriv e-postadressen eller telefonnummeret til personvernombudet. Offentlige organer skal ha et ombud.',
    nn: 'Skriv e-postadressa eller telefonnummeret til personvernombodet. Offentlege organ skal ha eit ombod.',
    en: 'Write the e-mail address or telephone number of the data protection officer. Public bodies must have one.',
  },
  lacks,
});
