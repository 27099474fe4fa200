import { describe, expect, it } from 'vitest';
import { asked } from '../check.ts';
import { allContentChecks } from '../checks.ts';

const checks = allContentChecks.filter(({ kind }) => kind === 'practice-against-law').map(asked);

function found(text: string): readonly (readonly [string, string | undefined])[] {
  const examined = { text, asOf: '2026-11-22' };
  return checks.flatMap((check) => check(examined)).map(({ check, passage }) => [check, passage?.text]);
}

/** Each practice as different writers put it, and what sounds like it and is not. */
const practices: Readonly<Record<string, { readonly is: readonly string[]; readonly isNot: readonly string[] }>> = {
  'legitimate-interest-by-authority': {
    is: [
      'Lidal kommune logger etter en berettiget interesse.',
      'Lidal kommune har ei rettkomen interesse i å logge trafikken.',
      'Lidal kommune bygger på personvernforordningen artikkel 6 nr. 1 bokstav f.',
    ],
    isNot: [
      'Lidal kommune bygger ikke på berettiget interesse.',
      'Lidal kommune bygger på personvernforordningen artikkel 6 nr. 1 bokstav e.',
      'Lidal Montessoriskole AS logger etter en berettiget interesse.',
    ],
  },
  'consent-in-school': {
    is: [
      'Skolen registrerer opplysninger om elevene med deres samtykke.',
      'All behandling av opplysninger om eleven bygger på samtykke.',
      'The processing of pupils’ data is based on consent.',
      'Føresette gir samtykke når dei skriv inn barnet på skulen.',
      'Behandlingen bygger på samtykke fra de foresatte.',
    ],
    isNot: [
      'Skolen publiserer bilder av elevene etter samtykke fra foresatte.',
      'Skolen behandler opplysninger om elevene uten samtykke, fordi loven krever det.',
      'Dersom behandlingen av opplysninger om elever bygger på samtykke, kan det trekkes tilbake.',
      'Bilder av elever\n\nBehandlingen bygger på samtykke fra de foresatte.',
      'Ved innskriving spør vi foresatte om samtykke til bilder.',
    ],
  },
  'unencrypted-form': {
    is: [
      'Kontaktskjemaet er ikke kryptert.',
      'Skjemaet blir sendt utan kryptering.',
      'Skjemaet er ikkje kryptert og kjem til oss som e-post.',
    ],
    isNot: ['Kontaktskjemaet er kryptert.', 'E-post er ikke kryptert, så ikke send sensitive opplysninger.'],
  },
  'no-deletion-at-all': {
    is: [
      'Opplysningene skal arkiveres og vil derfor ikke bli slettet.',
      'Opplysningane blir lagra for alltid.',
      'Vi sletter ingenting av opplysningene om elevene.',
      'Skulen slettar ingenting.',
      'Ingen opplysninger blir slettet.',
    ],
    isNot: [
      'Opplysningene slettes ikke før saken er avsluttet.',
      'Du har rett til å få slettet opplysninger vi ikke lenger trenger.',
      'Ingen opplysninger slettes uten at rektor har sett på dem.',
      'Opplysningene slettes når eleven slutter.',
      'I noen tilfeller kan vi ikke slette opplysningene du ber om.',
    ],
  },
  'staff-alone-responsible': {
    is: [
      'Lærerne er selv ansvarlige for at personopplysninger på egen maskin slettes.',
      'Kvar tilsett har sjølv ansvaret for at opplysningar på eiga maskin er trygge.',
    ],
    isNot: [
      'Ansatte er ikke alene ansvarlige for personopplysninger på egen maskin.',
      'Foresatte er selv ansvarlige for å holde opplysningene oppdatert.',
    ],
  },
  'temporary-password': {
    is: ['Et midlertidig passord deles ut av kontaktlæreren.', 'Eleven får eit mellombels passord av kontoret.'],
    isNot: ['Eleven får et midlertidig passord, som må byttes ved første innlogging.', 'Eleven velger passordet selv.'],
  },
  'shared-account': {
    is: ['Lærerne har felles bruker i systemet.', 'Dei tilsette har same passord i systemet.'],
    isNot: ['Lærerne har ikke felles bruker i systemet.', 'Elevene logger inn med Feide.'],
  },
  'overview-only-at-schools': {
    is: [
      'For en fullstendig oversikt over programmene må du kontakte skolen.',
      'Kommunen har inga samla oversikt over kva program skulane bruker.',
    ],
    isNot: ['En fullstendig oversikt over programmene finner du her.', 'Ta kontakt med skolen om du har spørsmål.'],
  },
  'public-class-lists': {
    is: [
      'Klasselister legges ut på skolens nettside.',
      'Klasselister med telefonnummer heng på den opne heimesida.',
      'Klasselister er offentlige, og skolen legger dem ut på hjemmesiden.',
    ],
    isNot: [
      'Klasselister ligger åpent på hjemmesiden for foresatte som er logget inn med Feide.',
      'Klasselister kan ikke publiseres åpent på internett.',
      'Klasselister deles ut på foreldremøtet.',
    ],
  },
  'identity-number-as-password': {
    is: ['Fødselsnummeret ditt er brukernavnet ditt.'],
    isNot: ['Fødselsnummeret brukes ikke som brukernavn.', 'Fødselsnummeret brukes til å finne riktig elev.'],
  },
  'identity-number-sensitive': {
    is: [
      'Kommunen regner fødselsnummer som en sensitiv opplysning.',
      'Personnummer er ei sensitiv opplysning.',
      'Sensitive personopplysninger, som fødselsnummer, holdes hemmelige.',
    ],
    isNot: [
      'Sensitive opplysninger lagres i sakssystemet, og fødselsnummer i elevregisteret.',
      'Fødselsnummer er ikke en sensitiv opplysning.',
      'Vi lagrer fødselsnummer.',
    ],
  },
  'fee-for-access': {
    is: [
      'For innsyn tar vi et gebyr.',
      'Ønsker du innsyn, må du betale 3 kroner per side.',
      'Innsyn er gratis første gang; deretter tar vi et gebyr på kr 200.',
    ],
    isNot: [
      'Innsyn er gratis.',
      'Du har rett til innsyn. Faktura for SFO sendes hver måned, og gebyr for sen henting er 200 kr.',
      'Det koster ikke noe å få innsyn, og vi krever ikke gebyr.',
      'Vi kan kreve gebyr for innsyn når kravet er åpenbart grunnløst.',
    ],
  },
  'reason-demanded-for-erasure': {
    is: [
      'Du må begrunne hvorfor du vil ha opplysningene slettet.',
      'Skal noko slettast, må du seie kvifor.',
      'For å få noko sletta må du leggje ved ei forklaring på kvifor.',
    ],
    isNot: ['Du må ikke begrunne at du vil ha noe slettet.', 'Avslår vi å slette, skal vi begrunne det.'],
  },
  'reason-demanded-for-access': {
    is: ['Du må begrunne hvorfor du vil ha innsyn.', 'Krav om innsyn må grunngjevast.'],
    isNot: ['Du trenger ikke begrunne at du vil ha innsyn.', 'Du kan be om innsyn når du vil.'],
  },
  'response-deadline': {
    is: ['Vi svarer på krav om innsyn innen 60 dager.', 'Henvendelser om innsyn besvares innen tre måneder.'],
    isNot: [
      'Vi svarer på krav om innsyn innen én måned.',
      'Er kravet om innsyn komplisert, kan fristen forlenges til tre måneder.',
    ],
  },
  'passive-cookie-consent': {
    is: [
      'Ved å bruke nettstedet godtar du informasjonskapsler.',
      'Held du fram med å bruke sida, reknar vi det som samtykke.',
      'By continuing to use this site you accept cookies.',
    ],
    isNot: [
      'Når du besøker nettstedet, spør vi hvilke informasjonskapsler du vil ha.',
      'Å bruke nettstedet er ikke å samtykke.',
    ],
  },
  'privacy-shield': {
    is: ['Overføringen til USA bygger på Privacy Shield.'],
    isNot: ['Privacy Shield ble kjent ugyldig i 2020.', 'Overføringen bygger på artikkel 46.'],
  },
  'dpf-reliance': {
    is: ['Leverandøren er sertifisert etter Data Privacy Framework.'],
    isNot: ['Vi bygger ikke på Data Privacy Framework.', 'Leverandøren holder til i Norge.'],
  },
};

it('every practice has its examples here', () => {
  const all = allContentChecks.filter(({ kind }) => kind === 'practice-against-law').map(({ check }) => check);
  expect(Object.keys(practices).sort()).toEqual([...all].sort());
});

describe.each(Object.entries(practices))('%s', (check, { is, isNot }) => {
  it.each(is)('is found where it stands: %s', (sentence) => {
    const text = `Lidal skole.\n\n${sentence}\n\nVi tar vare på personvernet.`;
    expect(found(text).filter(([name]) => name === check)).toEqual([[check, sentence]]);
  });

  it.each(isNot)('is not: %s', (sentence) => {
    expect(found(sentence).filter(([name]) => name === check)).toEqual([]);
  });
});
