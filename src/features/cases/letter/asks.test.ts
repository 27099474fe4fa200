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
    // Complaints as people write them, without "på".
    ['complaint', 'Jeg klager.'],
    ['complaint', 'Da klager jeg.'],
    ['complaint', 'Siden jeg ikke har fått svar, klager jeg.'],
    ['complaint', 'Manglende svar regnes som avslag, og jeg klager derfor etter offentleglova § 32.'],
    ['complaint', 'Jeg vil klage på avslaget.'],
    ['complaint', 'Vi ønskjer å klage på vedtaket.'],
    ['complaint', 'Eg vil herved klage til Statsforvaltaren.'],
    ['complaint', 'Eg er usamd i avslaget og klagar med dette på det.'],
    ['complaint', 'Vedtaket om skolebytte vil jeg klage på.'],
    ['complaint', 'Med dette påklages vedtaket.'],
    ['erasure', 'Kan dere ta bort bildet av Per fra nettsiden?'],
    ['objection', 'Slutt å legge ut bilder av ungen min på Facebook!'],
    ['objection', 'Vi godtar ikke at skolen bruker Google Classroom for datteren vår.'],
    ['own-data', 'Kan eg få sjå kva som står i mappa til dotter mi?'],
    ['own-data', 'Jeg vil vite hvem på skolen som har åpnet elevmappen til sønnen min.'],
    ['breach-notice', 'Jeg la igjen elevpermen på toget i går.'],
    [
      'breach-notice',
      'Uheldigvis fikk alle foreldrene i 7A vedtaket om spesialundervisning for en av elevene som vedlegg i ukesbrevet.',
    ],
    ['rectification', 'Det står i referatet at Per slo, og vi krever det rettet.'],
    ['rectification', 'We would like her address corrected.'],
    ['rectification', 'Vi ønsker adressen hennes rettet.'],
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
    // One may complain, or will if.
    'Hvis jeg ikke får svar innen fredag, vil jeg klage til Statsforvalteren.',
    'Får eg ikkje svar, kjem eg til å klage.',
    'Får jeg ikke svar på fem dager, klager jeg (§ 32 andre ledd).',
    'Dersom de ikkje svarer, klagar vi til Statsforvaltaren.',
    'Svarer dere ikke innen fristen, klager vi.',
    'Vi vurderer å klage på avslaget.',
    'Om vi ikke hører noe, vil vi klage.',
    'Du kan klage på vedtaket innen tre uker.',
    'Jeg klager ikke på det.',
    // What others may ask for.
    'Du kan be om innsyn i opplysninger.',
    'I går fikk alle elevene i 7A karakterer.',
    'Vedtaket kan påklages innen tre uker.',
    // What stands below mails by itself.
    'Hvis du har mottatt denne e-posten ved en feil, ber vi deg slette den og gi oss beskjed.',
    'Vi ber om at denne e-posten slettes dersom du ikke er rett mottaker.',
    'Er du ikkje rett mottakar, ber vi om at du slettar e-posten med opplysningar om andre.',
    'If you have received this e-mail in error, please delete it and notify the sender.',
    'Unless you are the intended recipient, please delete all copies of this message.',
    'Please consider the environment before printing this e-mail.',
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
    [
      ['own-data', 'rectification'],
      'Could you please send us a copy of all personal data you hold about our daughter, and we would like her address corrected.',
    ],
    [['objection', 'rectification'], 'We also object to the use of her photo, and would like her address corrected.'],
    // A sentence may end with a number.
    [
      ['portability', 'restriction'],
      'Jeg vil ha dataene i et maskinlesbart format, jf. artikkel 20. Behandlingen må dessuten begrenses.',
    ],
    [['documents', 'erasure'], 'Jeg ber om innsyn i avtalene fra 2026. Jeg krever også at dere sletter bildet av Per.'],
    // And a date or a class may stand in one.
    [['documents'], 'Jeg ber om innsyn i brevet av 3. november og referatet fra 4. Trinn.'],
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

  it('of a person who got what was for somebody else is a notice, and no footer', () => {
    expect(asked('Jeg har fått en e-post med karakterene til en annen elev ved en feil, og har slettet den.')).toEqual([
      'breach-notice',
    ]);
    expect(asked('Jeg er ikke rett mottaker: vedtaket om en annen elev ble sendt til feil mottaker.')).toEqual([
      'breach-notice',
    ]);
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
