import { writeXlsx } from 'hucre/xlsx';

/** A file as somebody would choose it in a browser. Every owner, school and system vendor in them is invented. */
export interface SpreadsheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** A record laid out as the authority's template is: the seven points of art. 30(1) as columns, one row a processing. */
export async function recordLayout(): Promise<SpreadsheetFile> {
  const rows = [
    [
      'Navn på behandlingsaktivitet',
      '(a) Behandlingsansvarlig',
      '(b) Formålet med behandlingen',
      '(c) Kategorier av registrerte',
      '(c) Kategorier av personopplysninger',
      '(d) Kategorier av mottakere',
      '(e) Overføring til tredjeland',
      '(f) Tidsfrist for sletting',
      '(g) Tekniske og organisatoriske sikkerhetstiltak',
      'Behandlingsgrunnlag',
      'System',
      'Databehandler',
      'Databehandleravtale',
    ],
    [
      'Vurdering og fravær',
      'Fjordvik kommune',
      'Dokumentere vurdering og fravær',
      'Elever, foresatte',
      'Navn; fødselsnummer; karakterer; fravær',
      'Vigo inntak',
      'Nei',
      'Slettes 1 år etter at eleven slutter',
      'Tilgangsstyring\nLogging av oppslag',
      'Art. 6 nr. 1 bokstav e, opplæringslova § 25-1',
      'Skolebasen',
      'Nordlys Skoleteknikk AS',
      'Ja',
    ],
    [
      'Skolemiljøsaker',
      'Fjordvik kommune',
      'Følge opp saker om skolemiljø',
      'Elever og foresatte',
      'Navn; beskrivelse av hendelser',
      'Statsforvalteren',
      'Nei',
      'Arkiveres',
      'Egen tilgangsgruppe',
      'GDPR art. 6(1)(c)',
      'Skolebasen; Saksrom',
      'Nordlys Skoleteknikk AS',
      'Under arbeid',
    ],
    [
      'Klassebilder',
      'Fjordvik kommune',
      'Minne for elevene',
      'Elever',
      'Bilder',
      '',
      'USA',
      '5 år',
      '',
      'Samtykke',
      'Bildeveggen',
      'Pixelhaugen Inc.',
      'Nei',
    ],
  ];
  return { name: 'protokoll.xlsx', bytes: await writeXlsx({ sheets: [{ name: 'Behandlingsansvarlig', rows }] }) };
}

/** A plain list of apps, one row for each school that uses one. */
export async function appList(): Promise<SpreadsheetFile> {
  const rows = [
    ['App', 'Skole', 'Leverandør', 'Databehandleravtale', 'ROS', 'Lagringssted', 'Tofaktor', 'Kontaktperson', 'Pris'],
    ['Leseløvet', 'Solbakken skole', 'Bokfink AS', 'Ja', day('2023-05-04'), 'Norge', 'Nei', 'IKT-veileder', 1200],
    ['Leseløvet', 'Nesset skole', 'Bokfink AS', 'Ja', day('2023-05-04'), 'Norge', 'Nei', 'IKT-veileder', 800],
    ['Talltårnet', 'Solbakken skole', 'Numerus Ltd', 'Nei', 'Nei', 'Irland, USA', 'Nei', 'Rektor', null],
    ['Talltårnet', 'Bakkeløkka ungdomsskole', 'Numerus Ltd', 'Nei', 'Nei', 'Irland, USA', 'Nei', 'Rektor', null],
    ['Skyskriveren', 'Nesset skole', null, 'Delvis', 'ukjent', null, 'Ja', null, null],
  ];
  return { name: 'apper.xlsx', bytes: await writeXlsx({ sheets: [{ name: 'Apper i bruk', rows }] }) };
}

/** A title block above the headings, merged cells, a footnote, answers between yes and no, and a sheet of something else. */
export async function messyList(): Promise<SpreadsheetFile> {
  const rows = [
    ['OVERSIKT OVER IKT-SYSTEMER I SKOLENE', null, null, null, null, null, null],
    ['Sist oppdatert av oppvekstkontoret 12.09.2025', null, null, null, null, null, null],
    [null, null, null, null, null, null, null],
    [
      'Område',
      'Navn på system',
      'Hva brukes det til?',
      'Hvem har vi avtale med (leverandør)',
      'Dba',
      'Risikovurdering?',
      'Sletting',
    ],
    ['Læring', 'Tavletid', 'Oppgaver og innlevering', 'Grindverk AS', 'Ja', '3.10.2024', 'Ved skoleslutt'],
    [null, 'Ordskogen', 'Øve på ord', 'Grindverk AS', 'Delvis', 'Pågår', '?'],
    [null, 'Regnbyen', 'Øve på tall', 'Kvistad & Sønn', 'nei', 'X', 'Når eleven slutter, senest etter 2 år'],
    [null, null, null, null, null, null, null],
    ['Administrasjon', 'Vaktmesterboka', 'Meldinger om feil', 'Egen', '-', 'Nei', ''],
    [null, '* Dba = databehandleravtale', null, null, null, null, null],
  ];
  const sheets = [
    {
      name: 'Telefonliste',
      rows: [
        ['Navn', 'Telefon'],
        ['Sentralbord', '00 00 00 00'],
      ],
    },
    {
      name: 'Systemer 2025',
      rows,
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
        { startRow: 4, startCol: 0, endRow: 6, endCol: 0 },
      ],
    },
  ];
  return { name: 'Kopi av systemoversikt (2) ENDELIG.xlsx', bytes: await writeXlsx({ sheets, dateSystem: '1904' }) };
}

/** Nynorsk, as Excel in Norway saves CSV: semicolons and Windows-1252. */
export function nynorskCsv(): SpreadsheetFile {
  const text = [
    'Handsaming;Føremål;Heimel;Kven det gjeld;Kva opplysningar;System;Databehandlaravtale;Sletting',
    'Elevpermisjonar;Handsame søknader om permisjon;Opplæringslova § 2-2;Elevar og føresette;Namn, årsak til fråvær;Permisjonsboka;15.08.2024;Sletta etter skuleåret',
    '"Skuleskyss; søknader";Avgjere rett til skyss;art. 6.1.c;Elevar;"Namn, adresse (heim og skule)";Skyssportalen;Nei;5 år etter vedtak',
    'Lærlingløn;Betale løn;Avtale med den registrerte;Lærlingar;Kontonummer;;;',
  ].join('\r\n');
  return { name: 'handsamingar.csv', bytes: new Uint8Array(Buffer.from(text, 'latin1')) };
}

/** Every fixture. */
export async function everySpreadsheet(): Promise<readonly SpreadsheetFile[]> {
  return [await recordLayout(), await appList(), await messyList(), nynorskCsv()];
}
