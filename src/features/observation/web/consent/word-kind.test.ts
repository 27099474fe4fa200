import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutConsent, type ButtonKind, kindOfWords } from './word-kind.ts';
import { wordLists } from './words.ts';

const wordings: Readonly<Record<ButtonKind, readonly string[]>> = {
  reject: [
    'Bare nødvendige',
    'Kun nødvendige',
    'Kun nødvendige informasjonskapsler',
    'Godta kun nødvendige',
    'Godta nødvendige',
    'Tillat kun nødvendige',
    'Avvis alle',
    'AVVIS ALLE INFORMASJONSKAPSLER',
    'Avslå',
    'Jeg avslår',
    'Nei takk',
    'Nei, takk!',
    'Ikke tillat',
    'Jeg godtar ikke',
    'Nekt alle informasjonskapsler',
    'Fortsett uten å godta',
    'Berre nødvendige',
    'Berre naudsynte',
    'Ikkje godta',
    'Eg godtek ikkje',
    'Hald fram utan å godta',
    'Dušše dárbbašlaččat',
    'Dušše dárbbašlaš diehtočoahkut',
    'In dohkket',
    'Biehttal buot',
    'Ajve daerpies',
    'Nyöjhkedh',
    'Ijje',
    'Hilggo',
    'Dárbulasj cookies',
    'Reject all',
    'Decline',
    'Only necessary cookies',
    'Accept only necessary',
    'Accept essential cookies',
    'No, thanks',
    'Continue without accepting',
    'Don’t accept',
  ],
  accept: [
    'Godta',
    'Godta alle',
    '✓ Godta alle',
    'Godta alle informasjonskapsler',
    'Jeg godtar',
    'Ja, jeg samtykker',
    'Godkjenn alle',
    'Aksepter',
    'Tillat alle',
    'OK',
    'Ok, jeg forstår',
    'Den er grei',
    'Eg godtek alle',
    'Eg forstår',
    'Godta alle og lukk',
    'Mun dohkkehan visot',
    'Dohkket buot',
    'Jååhkesjh gaajhkide',
    'Dåhkasjehtem',
    'Jaavoe',
    'Dåhkkidav',
    'Accept all cookies',
    'Allow all',
    'I agree',
    'Got it!',
    'Accept & continue',
  ],
  settings: [
    'Innstillinger',
    'Tilpass',
    'Tilpass valg',
    'Administrer samtykke',
    'Flere valg',
    'Vel sjølv',
    'Ásahusat',
    'Sjïehtesjidh',
    'Hiebadahttet',
    'Manage cookies',
    'Customize',
    'Cookie settings',
  ],
  save: [
    'Lagre valg',
    'Lagre innstillinger',
    'Godta valgte',
    'Tillat utvalgte',
    'Bekreft valg',
    'Lagre val',
    'Vurke válljemiid',
    'Vöörhkh',
    'Vuorkkit',
    'Save preferences',
    'Allow selection',
  ],
  other: [
    'Les mer',
    'Les mer om cookies',
    'Les meir',
    'Personvernerklæring',
    'Loga eambbo',
    'Lohkh vielie',
    'Im jååhkesjh gaajhkide',
    'Iv dåhkkida',
    'Lågå ienep',
    'Cookie policy',
    'Logg inn',
    'Søk',
    'Meny',
    'Kontakt oss',
    'Nyheter fra skolen',
    'Send melding',
    'Bestill time',
    'Vi bruker informasjonskapsler til å gjøre siden bedre, og ved å trykke godtar du at vi gjør det.',
    '',
    '×',
  ],
};

describe('what a button says it does', () => {
  for (const [kind, texts] of Object.entries(wordings))
    for (const text of texts)
      it(`reads «${text}» as ${kind}`, () => {
        expect(kindOfWords(text).kind).toBe(kind);
      });

  it('reads every phrase of the lists as what it stands under', () => {
    const wrong = wordLists.flatMap((words) =>
      (['reject', 'save', 'settings', 'accept'] as const).flatMap((kind) =>
        words[kind]
          .map((phrase) => phrase.replaceAll('*', ''))
          .filter((phrase) => kindOfWords(phrase).kind !== kind)
          .map((phrase) => `${phrase}: ${kindOfWords(phrase).kind}, not ${kind}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('does not change with case, signs and blanks around the words', () => {
    const texts = Object.values(wordings)
      .flat()
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom('', ' ', '\n  ', '→ ', '✓'),
        fc.boolean(),
        (text, around, upper) => {
          const dressed = `${around}${upper ? text.toLocaleUpperCase('nb') : text}${around}`;
          expect(kindOfWords(dressed).kind).toBe(kindOfWords(text).kind);
        },
      ),
    );
  });

  it('never takes a text with a refusal in it for consent', () => {
    const refusals = wordings.reject;
    fc.assert(
      fc.property(fc.constantFrom(...refusals), (text) => {
        expect(kindOfWords(text).kind).not.toBe('accept');
      }),
    );
  });
});

describe('whether a text is about consent', () => {
  it.each([
    ['Vi bruker informasjonskapsler', 2],
    ['Nettstaden nyttar informasjonskapslar', 2],
    ['Mii geavahat diehtočoahkuid', 2],
    ['Mii geavahat diehtojuohkinkapseliid', 2],
    ['This site uses cookies.', 2],
    ['Ditt personvern er viktig', 1],
    ['Velkommen til skolen', 0],
    ['Vi baker kjeks i SFO', 0],
  ] as const)('«%s»: %d', (text, about) => {
    expect(aboutConsent(text)).toBe(about);
  });
});
