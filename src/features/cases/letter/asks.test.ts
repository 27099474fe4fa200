import { describe, expect, it } from 'vitest';
import type { AskKind } from './ask.ts';
import { askInSubject, asksIn } from './asks.ts';

const asked = (text: string, reply = false) => asksIn(text, { reply }).map(({ kind }) => kind);

describe('what a sentence asks', () => {
  it.each<readonly [AskKind, string]>([
    ['documents', 'Eg ber om innsyn i alle avtalar skulen har med Lekselogg, jf. offentleglova § 3.'],
    ['documents', 'Under henvisning til offentleglova bes det om innsyn i kontrakten.'],
    ['documents', 'Fra postlisten ber jeg om å få tilsendt dok. 2026/123-4.'],
    ['documents', 'Jeg ber om innsyn i alle avviksmeldinger skolen har skrevet.'],
    ['own-data', 'Vi ønsker kopi av elevmappen til datteren vår.'],
    ['own-data', 'Hva slags opplysninger har dere lagret om meg?'],
    ['own-data', 'I hereby request a copy of all personal data you hold about my son.'],
    ['party-access', 'Vi ber om partsinnsyn i saken.'],
    ['erasure', 'Jeg krever at dere sletter alle opplysninger om meg.'],
    ['rectification', 'Adressen dere har registrert på sønnen min er feil.'],
    ['objection', 'Jeg vil ikke at bilder av sønnen min skal ligge på nettsiden.'],
    ['portability', 'Jeg vil ha opplysningene i et maskinlesbart format.'],
    ['consent-withdrawal', 'Jeg trekker tilbake samtykket mitt.'],
    ['reasons', 'Eg krev ei nærare grunngiving for avslaget.'],
    ['complaint', 'Jeg klager derfor på manglende svar til Statsforvalteren.'],
    ['complaint', 'Vi påklager avslaget.'],
    ['breach-notice', 'Jeg oppdaget i går at alle elever kan se hverandres karakterer.'],
    ['breach-notice', 'Listen over elevene var nok ikke ment for meg.'],
    ['breach-notice', 'Jeg vil melde fra om at vedtaket til gutten vår lå åpent tilgjengelig.'],
    ['breach-notice', 'Vil dere vurdere om dette er et meldepliktig avvik?'],
    ['breach-notice', 'Er dette et avvik som skal meldes?'],
    ['breach-notice', 'Er dette eit avvik de må melde til Datatilsynet?'],
    [
      'breach-notice',
      'Forrige uke fikk jeg dessuten en liste med telefonnumre til hele trinnet som ikke var ment for meg.',
    ],
    ['breach-notice', 'Hei, jeg sendte ved en feil elevlisten for 8B til alle foreldrene i 8A i dag tidlig.'],
    ['breach-notice', 'Eg fekk ein e-post frå skulen i dag med namn og fødselsnummer på alle elevane i 5A.'],
    ['breach-notice', 'Den var nok ikkje til meg.'],
    ['breach-notice', 'Vi fikk et vedtak om en annen elev i posten.'],
    ['breach-notice', 'PC-en til læreren ble stjålet fra bilen i går.'],
    ['breach-notice', 'I accidentally sent the class list to the wrong parents.'],
    ['own-data', 'Jeg vil gjerne få se alt skolen har lagret om meg.'],
    ['own-data', 'Hei, hva vet dere om meg?'],
    ['own-data', 'Kva veit skulen om oss?'],
    ['own-data', 'Jeg vil også vite hva dere har registrert om meg i den.'],
    ['own-data', 'Jeg vil også be om innsyn i alt dere har om ham.'],
    ['rectification', 'Det står feil adresse på oss i systemet.'],
    ['rectification', 'Navnet til datteren min er skrevet feil.'],
    ['erasure', 'Jeg vil at dere sletter bildene av sønnen min fra nettsiden.'],
    ['guidance', 'Hvem er personvernombudet deres?'],
  ])('%s: %s', (kind, text) => {
    expect(asked(text)).toEqual([kind]);
  });

  it.each([
    'Emma er syk i dag og kommer ikke på skolen.',
    'Kravet er avslått etter offentleglova § 13. Du kan klage til Statsforvalteren innen tre uker.',
    'Manglende svar vil bli påklaget til overordnet organ.',
    'Avslag skal opplyse om klageadgang.',
    'Innsynskrav skal behandles uten ugrunnet opphold.',
    'Skolen har ingen avtaler med Lekselogg.',
    'Kjøp våre nye nettbrett til skolen!',
    'Emma har mistet luen sin, og lurt er det å lete i gymsalen.',
    'Vi fikk brevet fra skolen om skolestart.',
    'Denne beskjeden ble ved en feil sendt to ganger.',
    '',
  ])('is nothing: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it.each<readonly [readonly AskKind[], string]>([
    [
      ['reasons', 'complaint'],
      'Jeg krever nærmere begrunnelse for avslaget, jf. offl. § 31 andre ledd, og klager samtidig til Statsforvalteren, jf. § 32.',
    ],
    [
      ['erasure', 'consent-withdrawal'],
      'Jeg vil at dere sletter bildene av sønnen min fra nettsiden, og jeg trekker samtykket mitt tilbake.',
    ],
    [
      ['own-data', 'erasure'],
      'I would like a copy of all personal data you hold about my son, and please delete his photo.',
    ],
    [
      ['documents', 'breach-notice'],
      'Eg ber om innsyn i avtalen og eg vil melde frå om at karakterane til alle elevane låg ope tilgjengeleg.',
    ],
    // One thing in two words, or a thing among those asked for, is one.
    [['own-data'], 'Jeg ber om innsyn i, og kopi av, alle opplysninger dere har om meg.'],
    [['documents'], 'Jeg ber om innsyn i avtaler, klager og alle meldinger om personvernbrudd.'],
  ])('%j are in one sentence: %s', (kinds, text) => {
    expect(asked(text)).toEqual(kinds);
  });

  it('takes of a sentence that asks two things the words of each', () => {
    const text = 'Hei. Jeg ber om innsyn i avtalen, og jeg trekker samtykket mitt. Hilsen Kari';
    const asks = asksIn(text, { reply: false });
    expect(asks.map((ask) => ask.text)).toEqual(['Jeg ber om innsyn i avtalen', 'jeg trekker samtykket mitt.']);
    for (const { start, end, text: words } of asks) expect(text.slice(start, end)).toBe(words);
  });

  it('is made clear only in an answer', () => {
    expect(asked('Det jeg spør om, er elevene.', true)).toEqual(['clarification']);
    expect(asked('Det jeg spør om, er elevene.')).toEqual([]);
    expect(asked('Vi trenger mer tid og ber om at du presiserer hva du ønsker innsyn i.', true)).toEqual([
      'clarification',
    ]);
  });

  it('has the list below it with it', () => {
    const text = 'Hei.\n\nJeg ber om innsyn i:\n\n- avtalen\n- vedtaket\n\nHilsen Kari';
    const [ask] = asksIn(text, { reply: false });
    expect(ask?.text).toBe('Jeg ber om innsyn i:\n\n- avtalen\n- vedtaket');
  });

  it('may stand in the subject alone', () => {
    expect(askInSubject('Klage på avslag')?.kind).toBe('complaint');
    expect(askInSubject('Innsyn i avtaler')?.kind).toBe('documents');
    expect(askInSubject('Avviksmelding')?.kind).toBe('breach-notice');
    expect(askInSubject('Foreldremøte?')).toBeUndefined();
  });
});
