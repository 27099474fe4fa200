import { describe, expect, it } from 'vitest';
import { referenceFindings } from './references.ts';

const today = '2026-11-22';

/** Kind, passage and law of what is found, a line each. */
function found(text: string, asOf = today): readonly string[] {
  return referenceFindings({ text, asOf }).map(
    ({ kind, passage, law }) =>
      `${kind} | ${passage?.text} | ${law.map(({ act, section }) => `${act} ${section}`).join(', ')}`,
  );
}

describe('references that are out of date', () => {
  it.each([
    [
      'I henhold til personopplysningsforskriftens §§ 2-8, 2-14 og 7-11, samt personopplysningslovens § 8 f logges aktivitet.',
      [
        'repealed-reference | personopplysningsforskriftens §§ 2-8, 2-14 og 7-11 | gdpr art. 29, gdpr art. 25, gdpr art. 32, gdpr art. 5 nr. 1 bokstav b, gdpr art. 30',
        'repealed-reference | personopplysningslovens § 8 f | gdpr art. 6 nr. 1 bokstav f',
      ],
    ],
    [
      'Klager etter opplæringsloven § 9A behandles her.',
      ['renumbered-reference | opplæringsloven § 9A | opplaeringslova-2023 kap. 12'],
    ],
    [
      'Aktivitetsplikta følgjer av oppl. § 9a-4.',
      ['renumbered-reference | oppl. § 9a-4 | opplaeringslova-2023 § 12-4'],
    ],
    [
      'Dette gjelder etter opplæringsloven kapittel 3 og 4A. I så måte er det viktig.',
      [
        'renumbered-reference | opplæringsloven kapittel 3 og 4A | opplaeringslova-2023 kap. 5, opplaeringslova-2023 kap. 18',
      ],
    ],
    [
      'Etter «Forskrift om utfyllende tekniske og arkivfaglige bestemmelser om behandling av offentlige arkiver» (§ 7-28) bevares det.',
      [
        'repealed-reference | Forskrift om utfyllende tekniske og arkivfaglige bestemmelser om behandling av offentlige arkiver» (§ 7-28) | bevaringsforskrifta-2025 §§ 36–46',
      ],
    ],
    [
      'Jf. forskrift til opplæringslova. Der står (§ 3-38) at ny dokumentasjon skal skrives ut.',
      ['renumbered-reference | § 3-38 | opplaeringsforskrifta-2024 § 9-45, opplaeringsforskrifta-2024 § 9-54'],
    ],
    [
      'Informasjonskapsler følger ekomloven § 2-7 b.',
      ['renumbered-reference | ekomloven § 2-7 b | ekomloven-2024 § 3-15'],
    ],
    [
      'Innsyn gis etter personopplysningsloven § 18, og feil rettes.',
      ['repealed-reference | personopplysningsloven § 18 | gdpr art. 12, gdpr art. 15'],
    ],
    [
      'Loven er personopplysningsloven av 14. april 2000.',
      ['repealed-reference | personopplysningsloven av 14. april 2000 | gdpr –, popplyl-2018 –'],
    ],
    [
      'Etter personopplysningsloven §§ 18 og 27 har du rett til innsyn og retting.',
      [
        'repealed-reference | personopplysningsloven §§ 18 og 27 | gdpr art. 12, gdpr art. 15, gdpr art. 16, gdpr art. 19',
      ],
    ],
    [
      'Kassasjon skjer etter arkivloven § 9.',
      ['renumbered-reference | arkivloven § 9 | arkivlova-2025 § 12, arkivlova-2025 § 13'],
    ],
    [
      'Meldeplikt til barnevernet etter barnevernsloven § 13-2 og opplæringsloven § 15-3.',
      ['renumbered-reference | opplæringsloven § 15-3 | opplaeringslova-2023 § 24-3'],
    ],
    [
      'Etter opplæringsloven av 17. juli 1998 nr. 61 § 9A-4 gjelder aktivitetsplikten.',
      ['renumbered-reference | opplæringsloven av 17. juli 1998 nr. 61 § 9A-4 | opplaeringslova-2023 § 12-4'],
    ],
    [
      'Grunnlaget er artikkel 6 nr. 1 bokstav c, jf. opplæringslova §§ 2-1, 9 A-4 og 25-1.',
      ['renumbered-reference | opplæringslova §§ 2-1, 9 A-4 og 25-1 | opplaeringslova-2023 § 12-4'],
    ],
    [
      'Innsyn i e-post følger personopplysningsforskriften § 9-2.',
      ['repealed-reference | personopplysningsforskriften § 9-2 | pof-2000 § 9-2'],
    ],
    [
      'Skolemiljøet er regulert i §§ 9 A-2, 9 A-3 og 9 A-4 i opplæringslova.',
      [
        'renumbered-reference | §§ 9 A-2, 9 A-3 og 9 A-4 i opplæringslova | opplaeringslova-2023 § 12-2, opplaeringslova-2023 § 12-3, opplaeringslova-2023 § 12-4',
      ],
    ],
    ['Se kommuneloven § 23 nr. 2.', ['repealed-reference | kommuneloven § 23 nr. 2 | kommuneloven-2018 § 23 nr. 2']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are found under a paragraph that names the act, point by point', () => {
    const text =
      'Skolen oppfyller kommunens plikter i opplæringsloven.\n\n • Rett til spesialundervisning (§§ 5-1 til 5-9). Det skal vurderes:\n  • elevens utbytte\n • Trygt skolemiljø (§§ 9A-1 til 9A-16).\n • Arbeid med individuell plan. (§15-5)\n';
    expect(found(text)).toEqual([
      'renumbered-reference | §§ 5-1 til 5-9 | opplaeringslova-2023 §§ 11-6–11-11, opplaeringslova-2023 § 11-13',
      'renumbered-reference | §§ 9A-1 til 9A-16 | opplaeringslova-2023 kap. 12, opplaeringslova-2023 § 10-7, opplaeringslova-2023 § 13-1',
      'renumbered-reference | §15-5 | opplaeringslova-2023 § 24-1',
    ]);
  });

  it('say where the matter stands and since when, in three languages', () => {
    const [finding] = referenceFindings({ text: 'Klager etter opplæringsloven § 9A.', asOf: today });
    expect(finding?.message).toEqual({
      nb: 'opplæringslova (1998) § 9A ble opphevet 1. august 2024. Det som sto der, står nå i opplæringslova (2023) kap. 12, som gjelder fra 1. august 2024.',
      nn: 'opplæringslova (1998) § 9A vart oppheva 1. august 2024. Det som stod der, står no i opplæringslova (2023) kap. 12, som gjeld frå 1. august 2024.',
      en: 'the Education Act (1998) § 9A was repealed on 1 August 2024. What stood there stands now in the Education Act (2023) ch. 12, in force since 1 August 2024.',
    });
  });
});

describe('references that are wrong', () => {
  it.each([
    [
      'Etter forvaltningsloven gjelder fristen på ett år (§ 3-31).',
      'wrong-reference | § 3-31 | forvaltningsloven-1967 § 31',
    ],
    [
      'Ansatte har meldeplikt til barneverntjenesten etter opplæringsloven § 5-3.',
      'wrong-reference | opplæringsloven § 5-3 | opplaeringslova-2023 § 24-3',
    ],
    [
      'Se artikkel 120 i personvernforordningen.',
      'wrong-reference | artikkel 120 i personvernforordningen | gdpr artikkel 120',
    ],
    [
      'Du har rett til sletting (personvernforordningen artikkel 15).',
      'wrong-reference | personvernforordningen artikkel 15 | gdpr art. 17',
    ],
    [
      'Plikten følger av opplæringslova § 12-14.',
      'wrong-reference | opplæringslova § 12-14 | opplaeringslova-2023 § 12-14',
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('silence', () => {
  it.each([
    ['a reference that is right', 'Klager etter opplæringsloven § 12-4 og forvaltningsloven § 31.'],
    [
      'articles of the regulation',
      'Etter personvernforordningen (GDPR) art 6 og 9, artikkel 45 nr. 3 og artikkel 6 nr.1f), har vi grunnlag.',
    ],
    [
      'an act that is not known',
      'Etter barnevernsloven § 99-1 og straffeloven § 400 meldes det. Dette følger av § 5-3.',
    ],
    ['a section under an act that is not known', 'Opplæringsloven og barnevernsloven gjelder (§ 4A-9).'],
    [
      'an act by a name that lives on',
      'Behandlingen følger opplæringsloven, arkivloven, personopplysningsloven og forvaltningsloven.',
    ],
    ['a section without an act', 'Se § 9A-4 og kapittel 3.'],
    [
      'what is told as the past',
      'Den tidligere personopplysningsloven av 2000 § 8 f ble erstattet. Kapittel 12 het tidligere opplæringsloven § 9A.',
    ],
    ['what is told to be repealed', 'Personopplysningsloven av 2000 og dens forskrift ble opphevet 20. juli 2018.'],
    [
      'the same number for what it stands for today',
      'Rett til videregående opplæring følger av opplæringsloven § 5-1.',
    ],
    ['sections of the document itself', '§ 1 Formål\n§ 2 Hvem som har ansvar\n§ 3-31 Annet'],
    ['an agreement', 'Etter databehandleravtalen § 9A gjelder taushetsplikt.'],
    ['a regulation that is not known', 'Forskrift om miljørettet helsevern i skoler § 99 gjelder.'],
    ['a preposition after the number', 'Se § 13 i forvaltningsloven og § 25-1 i opplæringsloven.'],
    ['ages', 'Etter personopplysningsloven § 5 og 13 år gjelder samtykke.'],
    [
      'rights with their own articles',
      'Retting følger av artikkel 16, sletting av artikkel 17 og innsyn av artikkel 15 i personvernforordningen.',
    ],
    [
      'stretches that are written with a hyphen',
      'Se forvaltningsloven §§ 13-13 e og § 13 - 13 f, og personvernforordningen artikkel 13-14 og art. 15-22.',
    ],
    [
      'ways to write letters and numbers',
      'GDPR art. 6 (1) (e), art 6-1e, artikkel 6 nummer 1, bokstav c) og art. 6.1.e gjelder.',
    ],
    [
      'child welfare in other sections',
      'Vi deler opplysninger med barnevernet etter opplæringsloven § 25-1 og § 24-1.',
    ],
    ['a heading of the document itself', '§ 4 Forvaltningsloven\nDen gjelder for oss.'],
    ['an act not yet in force', 'Den nye forvaltningsloven (2025) § 5 gjelder ikke ennå.'],
  ])('about %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('about what was right on the day that it is examined for', () => {
    const text = 'Opplæringsloven § 9A, riksarkivarens forskrift § 7-28 og Fylkesmannen.';
    expect(found(text, '2020-06-01')).toEqual([]);
    expect(found(text).map((line) => line.split(' | ')[1])).toEqual([
      'Opplæringsloven § 9A',
      'riksarkivarens forskrift § 7-28',
      'Fylkesmannen',
    ]);
  });
});

describe('names that are no more', () => {
  it.each([
    ['Klagen sendes til Fylkesmannen i Vestfold og Telemark.', 'Fylkesmannen'],
    ['Opplysninger gis til ligningsmyndigheter.', 'ligningsmyndigheter'],
    ['Innsyn etter offentlighetsloven.', 'offentlighetsloven'],
    ['Reglane byggjer på persondatadirektivet.', 'persondatadirektivet'],
    ['Vi nyttar rettleiing frå Difi.', 'Difi'],
    ['Karakterer sendes til Viken fylkeskommune.', 'Viken fylkeskommune'],
    [
      'Etter «lov om grunnskolen og den videregående opplæringa» gis opplæring.',
      'lov om grunnskolen og den videregående opplæringa',
    ],
  ])('%s', (text, name) => {
    expect(found(text).map((line) => line.split(' | ').slice(0, 2))).toEqual([['outdated-name', name]]);
  });

  it('are old only from their day, and not where the text says that they are', () => {
    expect(found('Klagen sendes til Fylkesmannen.', '2020-12-31')).toEqual([]);
    expect(found('Statsforvalteren (tidligere Fylkesmannen) behandler klagen.')).toEqual([]);
    expect(found('Statsforvalteren i Vestfold og Telemark behandler klagen.')).toEqual([]);
  });
});
