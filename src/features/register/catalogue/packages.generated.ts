// The packages in catalogue/. Made by scripts/catalogue.ts; do not edit.
import type { PackageFile } from './package.ts';

export const shippedPackages: readonly PackageFile[] = [
 {
  "package": "arkiv",
  "title": {
   "nb": "Arkiv og saksbehandling",
   "nn": "Arkiv og saksbehandling",
   "en": "Archive and case handling"
  },
  "about": {
   "nb": "Saksbehandling, journal, arkiv og innsyn i dokumenter.",
   "nn": "Saksbehandling, journal, arkiv og innsyn i dokument.",
   "en": "Case handling, journal, archive and access to documents."
  },
  "entries": {
   "parties": {
    "tietoevry": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 37",
      "facts": {
       "name": "TietoEvery AS",
       "kind": "vendor"
      }
     }
    ]
   },
   "systems": {
    "public-360": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35–39",
      "sources": {
       "supportAccess": "Skien kommune, «Personvern i skolene», linje 37"
      },
      "facts": {
       "name": "Public 360",
       "description": "Saksbehandling og arkiv; opplysninger kommer på internett gjennom postlistene",
       "personalData": true,
       "vendor": "tietoevry",
       "supportAccess": {
        "by": "tietoevry",
        "onlyPerCase": true
       }
      }
     }
    ],
    "postjournal": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 113–117",
      "facts": {
       "name": "Postjournal på nett",
       "description": "Register over saksdokumenter; arkivtjenesten kvalitetssikrer før publisering",
       "personalData": true
      }
     }
    ],
    "elevmapper": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 37",
      "facts": {
       "name": "Elevmapper på papir",
       "description": "Skolesøknad, vitnemål, karakterutskrifter, varsler og dokumentasjon fra elev og foresatte",
       "personalData": true
      }
     }
    ],
    "mimes-bronn": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 77–86",
      "facts": {
       "name": "Mimes brønn",
       "description": "Nettsted for innsynskrav; svarene blir publisert",
       "personalData": true
      }
     }
    ]
   },
   "flows": {
    "public-360-postjournal": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 39",
      "facts": {
       "source": "systems/public-360",
       "target": "systems/postjournal"
      }
     }
    ]
   }
  }
 },
 {
  "package": "atferd",
  "title": {
   "nb": "Register over atferd",
   "nn": "Register over åtferd",
   "en": "Registers of behaviour"
  },
  "about": {
   "nb": "Registrering av hendelser og atferd, slik Datatilsynet så den i 2013.",
   "nn": "Registrering av hendingar og åtferd, slik Datatilsynet såg ho i 2013.",
   "en": "Registration of incidents and behaviour, as the data protection authority saw it in 2013."
  },
  "entries": {
   "parties": {
    "atferdssenteret": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 13–15",
      "facts": {
       "name": "Atferdssenteret"
      }
     }
    ],
    "usit": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 11 og 15",
      "facts": {
       "name": "USIT"
      }
     }
    ]
   },
   "systems": {
    "swis": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 1 og 7–13",
      "sources": {
       "log": "Datatilsynet, endelig kontrollrapport 13/00941, side 13",
       "freeText": "Datatilsynet, endelig kontrollrapport 13/00941, side 9",
       "login": "Datatilsynet, endelig kontrollrapport 13/00941, side 13"
      },
      "facts": {
       "name": "SWIS",
       "aliases": [
        "School-Wide Information System"
       ],
       "description": "Registrering av atferd som del av PALS",
       "personalData": true,
       "vendor": "atferdssenteret",
       "operation": "processor",
       "login": {
        "issuedBy": "Atferdssenteret"
       },
       "log": {
        "perUser": false,
        "records": [
         "last-login"
        ]
       },
       "freeText": {
        "fields": [
         "ekstra informasjon"
        ]
       }
      }
     }
    ],
    "pals": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 6",
      "facts": {
       "name": "PALS",
       "description": "Program som SWIS er en del av"
      }
     }
    ]
   }
  }
 },
 {
  "package": "behandlinger",
  "title": {
   "nb": "Typiske behandlinger hos en skoleeier",
   "nn": "Typiske behandlingar hos ein skuleeigar",
   "en": "Typical processing by a school owner"
  },
  "about": {
   "nb": "Det de fleste skoleeiere gjør med personopplysninger: formål, rettslig grunnlag, opplysninger og lagringstid.",
   "nn": "Det dei fleste skuleeigarar gjer med personopplysningar: formål, rettsleg grunnlag, opplysningar og lagringstid.",
   "en": "What most school owners do with personal data: purposes, legal bases, data and retention."
  },
  "entries": {
   "activities": {
    "skoleadministrasjon": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Administrasjon av skolegangen"
      }
     }
    ],
    "innskriving": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29 og 53",
      "facts": {
       "name": "Innskriving og skoleplass"
      }
     }
    ],
    "fravaer": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 22",
      "facts": {
       "name": "Føring av fravær"
      }
     }
    ],
    "vurdering": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Vurdering av elevene"
      }
     }
    ],
    "eksamen": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55",
      "facts": {
       "name": "Eksamen og nasjonale prøver"
      }
     }
    ],
    "laeringsplattform": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41; Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 32",
      "facts": {
       "name": "Læringsplattform"
      }
     }
    ],
    "samhandling": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47",
      "facts": {
       "name": "E-post, chat og videosamtaler i undervisningen"
      }
     }
    ],
    "pedagogiske-programmer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "name": "Pedagogiske programmer"
      }
     }
    ],
    "innlogging-elever": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33; Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 28",
      "facts": {
       "name": "Innlogging for elever"
      }
     }
    ],
    "brukerkontoer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33",
      "facts": {
       "name": "Brukerkontoer i datanettverket"
      }
     }
    ],
    "innlogging-foresatte": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "name": "Innlogging for foresatte"
      }
     }
    ],
    "digital-post": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 75",
      "facts": {
       "name": "Digital post til foresatte"
      }
     }
    ],
    "skolemiljo": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35 og 89",
      "facts": {
       "name": "Skolemiljøsaker"
      }
     }
    ],
    "atferdsregistrering": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 1 og 7–9",
      "facts": {
       "name": "Registrering av hendelser og atferd"
      }
     }
    ],
    "individuell-tilrettelegging": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 83–88",
      "facts": {
       "name": "Individuelt tilrettelagt opplæring"
      }
     }
    ],
    "ppt": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 11-13",
      "facts": {
       "name": "Pedagogisk-psykologisk tjeneste"
      }
     }
    ],
    "samarbeid": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 95–97",
      "facts": {
       "name": "Samarbeid med andre tjenester og individuell plan"
      }
     }
    ],
    "barnevernsmelding": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 90–94",
      "facts": {
       "name": "Melding til barnevernet"
      }
     }
    ],
    "helse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 98–100",
      "facts": {
       "name": "Helseopplysninger for elevens trygghet"
      }
     }
    ],
    "sfo": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 13",
      "facts": {
       "name": "Skolefritidsordning"
      }
     }
    ],
    "skoleskyss": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 109",
      "facts": {
       "name": "Skoleskyss"
      }
     }
    ],
    "skolebytte": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 andre ledd",
      "facts": {
       "name": "Skolebytte"
      }
     }
    ],
    "overgang-videregaende": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 110",
      "facts": {
       "name": "Overgang til videregående opplæring"
      }
     }
    ],
    "vitnemal": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 41 og 49",
      "facts": {
       "name": "Vitnemål og dokumentasjon"
      }
     }
    ],
    "sprakopplaering": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 3-6",
      "facts": {
       "name": "Særskild språkopplæring"
      }
     }
    ],
    "livssynsfritak": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 14-6",
      "facts": {
       "name": "Fritak på grunn av livssyn"
      }
     }
    ],
    "bortvising": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 13-1; opplæringslova § 13-2",
      "facts": {
       "name": "Bortvisning og pålagt skolebytte"
      }
     }
    ],
    "fysiske-inngrep": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 13-5",
      "facts": {
       "name": "Melding og dokumentasjon av fysiske inngrep"
      }
     }
    ],
    "radgivning": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 16-1; opplæringslova § 16-2",
      "facts": {
       "name": "Rådgivning"
      }
     }
    ],
    "foreldresamarbeid": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 10-3; opplæringslova § 10-8",
      "facts": {
       "name": "Samarbeid mellom skole og hjem"
      }
     }
    ],
    "klasselister": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 121–140",
      "facts": {
       "name": "Klasselister"
      }
     }
    ],
    "brukerundersokelser": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 85–95",
      "facts": {
       "name": "Elevundersøkelsen og andre brukerundersøkelser"
      }
     }
    ],
    "statistikk": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 70–76",
      "facts": {
       "name": "Innrapportering av statistikk"
      }
     }
    ],
    "forskning": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 88, 95 og 115",
      "facts": {
       "name": "Utlevering til forskning"
      }
     }
    ],
    "arkiv-og-journal": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35–39",
      "facts": {
       "name": "Saksbehandling, journal og arkiv"
      }
     }
    ],
    "elevmappe": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 37",
      "facts": {
       "name": "Elevmapper"
      }
     }
    ],
    "klagesaker": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 106; Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 51",
      "facts": {
       "name": "Klagesaker"
      }
     }
    ],
    "postjournal": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 113–117",
      "facts": {
       "name": "Postlister på nett"
      }
     }
    ],
    "dokumentinnsyn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 113 og 119",
      "facts": {
       "name": "Innsyn i dokumenter"
      }
     }
    ],
    "rettigheter": [
     {
      "edition": "2020-12-31",
      "source": "personvernforordningen art. 12; Skien kommune, «Personvern i skolene», linje 175–207",
      "facts": {
       "name": "Krav fra registrerte"
      }
     }
    ],
    "logg-nettverk": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 144–147",
      "facts": {
       "name": "Logging i nettverk og brannmur"
      }
     }
    ],
    "logg-datamaskiner": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 148–150",
      "facts": {
       "name": "Logging på datamaskiner"
      }
     }
    ],
    "logg-utskrift": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 151",
      "facts": {
       "name": "Logging av utskrift"
      }
     }
    ],
    "logg-programmer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 161–173",
      "facts": {
       "name": "Logging i programmer"
      }
     }
    ],
    "plagiatkontroll": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 29–30",
      "facts": {
       "name": "Plagiatkontroll"
      }
     }
    ],
    "nettsted": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 94 og 162",
      "facts": {
       "name": "Skolens nettsted"
      }
     }
    ],
    "sok-pa-nettsted": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 129–131",
      "facts": {
       "name": "Søk på nettstedet"
      }
     }
    ],
    "nyhetsvarsling": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 125–128",
      "facts": {
       "name": "Nyhetsvarsling på e-post"
      }
     }
    ],
    "besok": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 106–107",
      "facts": {
       "name": "Besøksregister"
      }
     }
    ],
    "telefon": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 103–104",
      "facts": {
       "name": "Telefon"
      }
     }
    ],
    "postmottak": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 21–31",
      "facts": {
       "name": "Postmottak og e-post"
      }
     }
    ],
    "kurs": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 108–109",
      "facts": {
       "name": "Kurs og seminar"
      }
     }
    ],
    "horinger": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 98–100",
      "facts": {
       "name": "Høringer"
      }
     }
    ],
    "videreutdanning": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 96–97",
      "facts": {
       "name": "Søknader om videreutdanning"
      }
     }
    ],
    "politiattest": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 17-11",
      "facts": {
       "name": "Politiattest ved tilsetting"
      }
     }
    ]
   },
   "purposes": {
    "skoleadministrasjon": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 2-1; personvernforordningen art. 6",
      "facts": {
       "name": "Administrere skolegangen til elevene",
       "activity": "skoleadministrasjon",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 2-1"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 2-1; personvernforordningen art. 6",
      "facts": {
       "name": "Administrere skolegangen til elevene",
       "activity": "skoleadministrasjon",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 2-1"
         }
        }
       ]
      }
     }
    ],
    "innskriving": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 8-1; personvernforordningen art. 6",
      "facts": {
       "name": "Gi eleven plass på den skolen eleven hører til",
       "activity": "innskriving",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 8-1"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 2-6; personvernforordningen art. 6",
      "facts": {
       "name": "Gi eleven plass på den skolen eleven hører til",
       "activity": "innskriving",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 2-6"
         }
        }
       ]
      }
     }
    ],
    "fravaer": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringsforskrifta § 9-9; personvernforordningen art. 6",
      "facts": {
       "name": "Dokumentere elevenes fravær",
       "activity": "fravaer",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringsforskrifta-2024",
          "section": "§ 9-9"
         }
        }
       ]
      }
     }
    ],
    "vurdering": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 2-3; personvernforordningen art. 6",
      "facts": {
       "name": "Vurdere elevenes læring underveis og til slutt",
       "activity": "vurdering",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 2-3"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 2-3; personvernforordningen art. 6",
      "facts": {
       "name": "Vurdere elevenes læring underveis og til slutt",
       "activity": "vurdering",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 2-3"
         }
        }
       ]
      }
     }
    ],
    "eksamen": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 2-3; personvernforordningen art. 6",
      "facts": {
       "name": "Administrere og gjennomføre eksamen og prøver",
       "activity": "eksamen",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 2-3"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 2-3; personvernforordningen art. 6",
      "facts": {
       "name": "Administrere og gjennomføre eksamen og prøver",
       "activity": "eksamen",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 2-3"
         }
        }
       ]
      }
     }
    ],
    "laeringsplattform": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Gjennomføre undervisning og skolearbeid: innleveringer, tilbakemeldinger og samarbeid",
       "activity": "laeringsplattform",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Gjennomføre undervisning og skolearbeid: innleveringer, tilbakemeldinger og samarbeid",
       "activity": "laeringsplattform",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        }
       ]
      }
     }
    ],
    "samhandling": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Undervisning, skolearbeid og kommunikasjon mellom elever og lærere",
       "activity": "samhandling",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Undervisning, skolearbeid og kommunikasjon mellom elever og lærere",
       "activity": "samhandling",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        }
       ]
      }
     }
    ],
    "pedagogiske-programmer": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Undervisning med digitale læremidler",
       "activity": "pedagogiske-programmer",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Undervisning med digitale læremidler",
       "activity": "pedagogiske-programmer",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        }
       ]
      }
     }
    ],
    "innlogging-elever": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Logge inn og styre tilgang til læringsressurser",
       "activity": "innlogging-elever",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Logge inn og styre tilgang til læringsressurser",
       "activity": "innlogging-elever",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        }
       ]
      }
     }
    ],
    "brukerkontoer": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Gi bruker-ID i nettverket og tilgang til Office365",
       "activity": "brukerkontoer",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Gi bruker-ID i nettverket og tilgang til Office365",
       "activity": "brukerkontoer",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        }
       ]
      }
     }
    ],
    "innlogging-foresatte": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Finne ut hvilke elever man er foresatt til",
       "activity": "innlogging-foresatte",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Finne ut hvilke elever man er foresatt til",
       "activity": "innlogging-foresatte",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        }
       ]
      }
     }
    ],
    "digital-post": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 10-3; personvernforordningen art. 6",
      "facts": {
       "name": "Kommunikasjon med foresatte",
       "activity": "digital-post",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 10-3"
         }
        }
       ]
      }
     }
    ],
    "skolemiljo": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 9 A-4; personvernforordningen art. 6",
      "facts": {
       "name": "Sikre at elevene har et trygt og godt skolemiljø: undersøke, følge opp og dokumentere",
       "activity": "skolemiljo",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 9 A-4"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 12-4; opplæringslova § 25-1 femte ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Sikre at elevene har et trygt og godt skolemiljø: undersøke, følge opp og dokumentere",
       "activity": "skolemiljo",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 12-4"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 femte ledd"
         }
        }
       ]
      }
     }
    ],
    "atferdsregistrering": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 19",
      "facts": {
       "name": "Sikre et godt psykososialt miljø ved å registrere atferd",
       "activity": "atferdsregistrering",
       "bases": [
        {
         "article": "pol-8-b",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 9a-1"
         }
        },
        {
         "article": "pol-9-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 9a-1"
         }
        }
       ]
      }
     },
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 9 A-4; personvernforordningen art. 6",
      "facts": {
       "name": "Sikre et godt psykososialt miljø ved å registrere atferd",
       "activity": "atferdsregistrering",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 9 A-4"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 12-4; personvernforordningen art. 6",
      "facts": {
       "name": "Sikre et godt psykososialt miljø ved å registrere atferd",
       "activity": "atferdsregistrering",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 12-4"
         }
        }
       ]
      }
     }
    ],
    "individuell-tilrettelegging": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 5-3; personvernforordningen art. 6",
      "facts": {
       "name": "Vurdere og gi individuelt tilrettelagt opplæring",
       "activity": "individuell-tilrettelegging",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 5-3"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 11-6; opplæringslova § 11-7; opplæringslova § 25-1 femte ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Vurdere og gi individuelt tilrettelagt opplæring",
       "activity": "individuell-tilrettelegging",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 11-6"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 11-7"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 femte ledd"
         }
        }
       ]
      }
     }
    ],
    "ppt": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 5-6; personvernforordningen art. 6",
      "facts": {
       "name": "Utrede og gi sakkyndig vurdering",
       "activity": "ppt",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 5-6"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 11-13; opplæringslova § 25-1 femte ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Utrede og gi sakkyndig vurdering",
       "activity": "ppt",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 11-13"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 femte ledd"
         }
        }
       ]
      }
     }
    ],
    "samarbeid": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 15-5; opplæringslova (1998) § 15-8; personvernforordningen art. 6",
      "facts": {
       "name": "Samarbeide om barn og unge med vanskeligheter, og om individuell plan",
       "activity": "samarbeid",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-5"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-8"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 24-1; opplæringslova § 25-1 femte ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Samarbeide om barn og unge med vanskeligheter, og om individuell plan",
       "activity": "samarbeid",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 24-1"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 femte ledd"
         }
        }
       ]
      }
     }
    ],
    "barnevernsmelding": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 15-3; personvernforordningen art. 6",
      "facts": {
       "name": "Oppfylle plikten til å melde fra til barnevernet",
       "activity": "barnevernsmelding",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-3"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 24-3; opplæringslova § 25-1 femte ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Oppfylle plikten til å melde fra til barnevernet",
       "activity": "barnevernsmelding",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 24-3"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 femte ledd"
         }
        }
       ]
      }
     }
    ],
    "helse": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Sikre elevenes helse i skolehverdagen",
       "activity": "helse",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 25-1 femte ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Sikre elevenes helse i skolehverdagen",
       "activity": "helse",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 femte ledd"
         }
        }
       ]
      }
     }
    ],
    "sfo": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 13-7; personvernforordningen art. 6",
      "facts": {
       "name": "Tilby skolefritidsordning og kreve betaling",
       "activity": "sfo",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 13-7"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 4-5; personvernforordningen art. 6",
      "facts": {
       "name": "Tilby skolefritidsordning og kreve betaling",
       "activity": "sfo",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 4-5"
         }
        }
       ]
      }
     }
    ],
    "skoleskyss": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 4-1; personvernforordningen art. 6",
      "facts": {
       "name": "Gi elevene skyss til og fra skolen",
       "activity": "skoleskyss",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 4-1"
         }
        }
       ]
      }
     }
    ],
    "skolebytte": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 andre ledd; opplæringsforskrifta § 20-3; personvernforordningen art. 6",
      "facts": {
       "name": "Oppfylle retten til opplæring og til dokumentasjon når eleven bytter skole",
       "activity": "skolebytte",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 andre ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringsforskrifta-2024",
          "section": "§ 20-3"
         }
        }
       ]
      }
     }
    ],
    "overgang-videregaende": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; personvernforordningen art. 6",
      "facts": {
       "name": "Gi fylkeskommunen det som er nødvendig for inntak til videregående opplæring",
       "activity": "overgang-videregaende",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 tredje ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Gi fylkeskommunen det som er nødvendig for inntak til videregående opplæring",
       "activity": "overgang-videregaende",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 tredje ledd"
         }
        }
       ]
      }
     }
    ],
    "vitnemal": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 3-14; personvernforordningen art. 6",
      "facts": {
       "name": "Levere og oppbevare dokumentasjon av opplæringen",
       "activity": "vitnemal",
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 3-14"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-2; personvernforordningen art. 6",
      "facts": {
       "name": "Levere og oppbevare dokumentasjon av opplæringen",
       "activity": "vitnemal",
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-2"
         }
        }
       ]
      }
     }
    ],
    "sprakopplaering": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 3-6; personvernforordningen art. 6",
      "facts": {
       "name": "Kartlegge norskferdigheter og gi særskild språkopplæring",
       "activity": "sprakopplaering",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 3-6"
         }
        }
       ]
      }
     }
    ],
    "livssynsfritak": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 2-3 a; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle melding om fritak fra aktiviteter",
       "activity": "livssynsfritak",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 2-3 a"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 14-6; opplæringslova § 25-1 femte ledd; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle melding om fritak fra aktiviteter",
       "activity": "livssynsfritak",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 14-6"
         }
        },
        {
         "article": "gdpr-9-2-g",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 femte ledd"
         }
        }
       ]
      }
     }
    ],
    "bortvising": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 9 A-11; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle saker om bortvisning og pålagt skolebytte",
       "activity": "bortvising",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 9 A-11"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 13-1; opplæringslova § 13-2; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle saker om bortvisning og pålagt skolebytte",
       "activity": "bortvising",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 13-1"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 13-2"
         }
        }
       ]
      }
     }
    ],
    "fysiske-inngrep": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 13-5; personvernforordningen art. 6",
      "facts": {
       "name": "Melde fra om og dokumentere fysiske inngrep",
       "activity": "fysiske-inngrep",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 13-5"
         }
        }
       ]
      }
     }
    ],
    "radgivning": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 16-1; opplæringslova § 16-2; personvernforordningen art. 6",
      "facts": {
       "name": "Gi råd om utdannings- og yrkesvalg og om sosiale og personlige forhold",
       "activity": "radgivning",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 16-1"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 16-2"
         }
        }
       ]
      }
     }
    ],
    "foreldresamarbeid": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 10-3; personvernforordningen art. 6",
      "facts": {
       "name": "Samarbeide med foreldrene og gi dem informasjon",
       "activity": "foreldresamarbeid",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 10-3"
         }
        }
       ]
      }
     }
    ],
    "klasselister": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 121–140",
      "facts": {
       "name": "La elever og foresatte nå hverandre",
       "activity": "klasselister"
      }
     }
    ],
    "brukerundersokelser": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 14-4; personvernforordningen art. 6",
      "facts": {
       "name": "Få vite hva elever, foreldre og lærere mener om læring og trivsel",
       "activity": "brukerundersokelser",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 14-4"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-4; personvernforordningen art. 6",
      "facts": {
       "name": "Få vite hva elever, foreldre og lærere mener om læring og trivsel",
       "activity": "brukerundersokelser",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-4"
         }
        }
       ]
      }
     }
    ],
    "statistikk": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 14-4; personvernforordningen art. 6",
      "facts": {
       "name": "Gi opplysninger til nasjonal statistikk",
       "activity": "statistikk",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 14-4"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-4; personvernforordningen art. 6",
      "facts": {
       "name": "Gi opplysninger til nasjonal statistikk",
       "activity": "statistikk",
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-4"
         }
        }
       ]
      }
     }
    ],
    "forskning": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 88, 95 og 115",
      "facts": {
       "name": "Forskning på opplæringen",
       "activity": "forskning"
      }
     }
    ],
    "arkiv-og-journal": [
     {
      "edition": "2018-07-20",
      "source": "arkivlova (1992) § 6; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle saker og ta vare på dokumentasjonen",
       "activity": "arkiv-og-journal",
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "arkivlova-1992",
          "section": "§ 6"
         }
        }
       ]
      }
     },
     {
      "edition": "2026-01-01",
      "source": "arkivlova § 5; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle saker og ta vare på dokumentasjonen",
       "activity": "arkiv-og-journal",
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "arkivlova-2025",
          "section": "§ 5"
         }
        }
       ]
      }
     }
    ],
    "elevmappe": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 37",
      "facts": {
       "name": "Dokumentere elevens opplæring og saker",
       "activity": "elevmappe"
      }
     }
    ],
    "klagesaker": [
     {
      "edition": "2021-08-01",
      "source": "opplæringslova (1998) § 15-10; opplæringslova (1998) § 15-2; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle klager og sende dem til klageinstansen",
       "activity": "klagesaker",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-10"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-1998",
          "section": "§ 15-2"
         }
        }
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-1 første ledd; opplæringslova § 29-1; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle klager og sende dem til klageinstansen",
       "activity": "klagesaker",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 25-1 første ledd"
         }
        },
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 29-1"
         }
        }
       ]
      }
     }
    ],
    "postjournal": [
     {
      "edition": "2018-07-20",
      "source": "offentleglova § 10; personvernforordningen art. 6",
      "facts": {
       "name": "La offentligheten se hvilke saker skolen behandler",
       "activity": "postjournal",
       "bases": [
        {
         "article": "gdpr-6-1-e",
         "national": {
          "act": "offentleglova-2006",
          "section": "§ 10"
         }
        }
       ]
      }
     }
    ],
    "dokumentinnsyn": [
     {
      "edition": "2018-07-20",
      "source": "offentleglova § 3; personvernforordningen art. 6",
      "facts": {
       "name": "Behandle krav om innsyn",
       "activity": "dokumentinnsyn",
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "offentleglova-2006",
          "section": "§ 3"
         }
        }
       ]
      }
     }
    ],
    "rettigheter": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 12; personvernforordningen art. 15; personvernforordningen art. 6",
      "facts": {
       "name": "Svare på krav om innsyn, retting, sletting, begrensning og innsigelse",
       "activity": "rettigheter",
       "bases": [
        {
         "article": "gdpr-6-1-c"
        }
       ]
      }
     }
    ],
    "logg-nettverk": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 144–147",
      "facts": {
       "name": "Sikre datanettverket mot skade",
       "activity": "logg-nettverk"
      }
     }
    ],
    "logg-datamaskiner": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 148–150",
      "facts": {
       "name": "Oppdage skadelig programvare og holde oversikt over programvare",
       "activity": "logg-datamaskiner"
      }
     }
    ],
    "logg-utskrift": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 151",
      "facts": {
       "name": "Se hvem som har skrevet ut hva",
       "activity": "logg-utskrift"
      }
     }
    ],
    "logg-programmer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 161–173",
      "facts": {
       "name": "Se hvem som har gjort hva i et program",
       "activity": "logg-programmer"
      }
     }
    ],
    "plagiatkontroll": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 29–30",
      "facts": {
       "name": "Oppdage avskrift i innleveringer",
       "activity": "plagiatkontroll"
      }
     }
    ],
    "nettsted": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 94 og 162",
      "facts": {
       "name": "Gi informasjon om skolen",
       "activity": "nettsted"
      }
     }
    ],
    "sok-pa-nettsted": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 131",
      "facts": {
       "name": "Gjøre informasjonen på nettstedet bedre",
       "activity": "sok-pa-nettsted",
       "bases": [
        {
         "article": "gdpr-6-1-f"
        }
       ]
      }
     }
    ],
    "nyhetsvarsling": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 128",
      "facts": {
       "name": "Sende nyheter til dem som vil ha dem",
       "activity": "nyhetsvarsling",
       "bases": [
        {
         "article": "gdpr-6-1-a"
        }
       ]
      }
     }
    ],
    "besok": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 106–107",
      "facts": {
       "name": "Vite hvem som er i bygget, for sikkerhet og evakuering",
       "activity": "besok"
      }
     }
    ],
    "telefon": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 103–104",
      "facts": {
       "name": "Svare på telefon",
       "activity": "telefon"
      }
     }
    ],
    "postmottak": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 21–31",
      "facts": {
       "name": "Ta imot og journalføre henvendelser",
       "activity": "postmottak"
      }
     }
    ],
    "kurs": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 108–109",
      "facts": {
       "name": "Administrere påmelding og kreve inn kursavgift",
       "activity": "kurs"
      }
     }
    ],
    "horinger": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 98–100",
      "facts": {
       "name": "Gjennomføre offentlige høringer",
       "activity": "horinger"
      }
     }
    ],
    "videreutdanning": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 96–97",
      "facts": {
       "name": "Legge til rette for søknader og fordele studieplasser",
       "activity": "videreutdanning"
      }
     }
    ],
    "politiattest": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 17-11; personvernforordningen art. 10",
      "facts": {
       "name": "Kontrollere politiattest før tilsetting",
       "activity": "politiattest",
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 17-11"
         }
        },
        {
         "article": "gdpr-10",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 17-11"
         }
        }
       ]
      }
     }
    ]
   },
   "dataTypes": {
    "navn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Navn"
      }
     }
    ],
    "fodselsnummer": [
     {
      "edition": "2020-12-31",
      "source": "personopplysningsloven § 12; Skien kommune, «Personvern i skolene», linje 29 og 53",
      "facts": {
       "name": "Fødselsnummer",
       "identityNumber": true
      }
     }
    ],
    "bostedsadresse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Bostedsadresse"
      }
     }
    ],
    "postadresse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Postadresse"
      }
     }
    ],
    "telefonnummer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Telefonnummer"
      }
     }
    ],
    "e-postadresse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "E-postadresse"
      }
     }
    ],
    "vurderinger": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Vurderinger av faglige prestasjoner"
      }
     }
    ],
    "karakterer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "Karakterer"
      }
     }
    ],
    "standpunktkarakterer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33",
      "facts": {
       "name": "Standpunktkarakterer"
      }
     }
    ],
    "sms": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "name": "SMS som sendes og mottas"
      }
     }
    ],
    "brev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35",
      "facts": {
       "name": "Brev, dokumenter og referater",
       "freeText": true
      }
     }
    ],
    "klasse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41 og 45",
      "facts": {
       "name": "Klasse"
      }
     }
    ],
    "innleveringer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41 og 47",
      "facts": {
       "name": "Innleveringer og andre elevarbeider"
      }
     }
    ],
    "tilbakemeldinger": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41",
      "facts": {
       "name": "Tilbakemeldinger fra lærere"
      }
     }
    ],
    "e-post-og-chat": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47",
      "facts": {
       "name": "E-post og chat",
       "freeText": true
      }
     }
    ],
    "feide-opplysninger": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55 og 57",
      "facts": {
       "name": "Opplysninger fra Feide"
      }
     }
    ],
    "besvarelser": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55",
      "facts": {
       "name": "Besvarelser"
      }
     }
    ],
    "paloggingsinformasjon": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "name": "Påloggingsinformasjon"
      }
     }
    ],
    "foresatt-til": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "name": "Hvilke elever man er foresatt til"
      }
     }
    ],
    "utbytte": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 84",
      "facts": {
       "name": "Utbytte av opplæringen"
      }
     }
    ],
    "laerevansker": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 85",
      "facts": {
       "name": "Lærevansker og andre særlige forhold",
       "sensitivity": "confidential"
      }
     }
    ],
    "opplaeringsmal": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 86",
      "facts": {
       "name": "Realistiske opplæringsmål"
      }
     }
    ],
    "sakkyndig-vurdering": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 11-8",
      "facts": {
       "name": "Sakkyndig vurdering"
      }
     }
    ],
    "skolemiljo-sak": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35 og 89",
      "facts": {
       "name": "Undersøkelser og oppfølging i skolemiljøsak",
       "freeText": true
      }
     }
    ],
    "elevens-syn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 89",
      "facts": {
       "name": "Hva de involverte elevene sier"
      }
     }
    ],
    "bekymring": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 90–94",
      "facts": {
       "name": "Opplysninger i melding til barnevernet",
       "sensitivity": "confidential"
      }
     }
    ],
    "vanskeligheter": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 97",
      "facts": {
       "name": "Helsemessige, personlige, sosiale eller emosjonelle vanskeligheter",
       "sensitivity": "special-category"
      }
     }
    ],
    "allergi-og-sykdom": [
     {
      "edition": "2020-12-31",
      "source": "personvernforordningen art. 9; Skien kommune, «Personvern i skolene», linje 98–100",
      "facts": {
       "name": "Alvorlige allergier og sykdommer",
       "sensitivity": "special-category"
      }
     }
    ],
    "journalopplysninger": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 115",
      "facts": {
       "name": "Journalopplysninger"
      }
     }
    ],
    "sperret-adresse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 136",
      "facts": {
       "name": "Sperret (hemmelig) adresse eller telefonnummer",
       "sensitivity": "protected-address"
      }
     }
    ],
    "ip-adresse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146–147",
      "facts": {
       "name": "IP-adresse"
      }
     }
    ],
    "mac-adresse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146",
      "facts": {
       "name": "MAC-adresse"
      }
     }
    ],
    "enhetsnavn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146–147",
      "facts": {
       "name": "Navn på datamaskin, nettbrett eller mobiltelefon"
      }
     }
    ],
    "brukernavn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 147 og 169",
      "facts": {
       "name": "Brukernavn"
      }
     }
    ],
    "tidspunkt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146 og 170–173",
      "facts": {
       "name": "Tidspunkt for tilkobling, innlogging og utlogging"
      }
     }
    ],
    "handlinger": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 171",
      "facts": {
       "name": "Hva brukeren gjorde i programmet"
      }
     }
    ],
    "dokumentnavn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 151",
      "facts": {
       "name": "Navn på dokument som er skrevet ut"
      }
     }
    ],
    "skadelig-programvare": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 148",
      "facts": {
       "name": "Skadelig programvare som er oppdaget"
      }
     }
    ],
    "e-postmottaker": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 172",
      "facts": {
       "name": "Hvem e-post er sendt til"
      }
     }
    ],
    "fravaer": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 22",
      "facts": {
       "name": "Fravær og merknader"
      }
     }
    ],
    "eksamensresultater": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 24",
      "facts": {
       "name": "Eksamensresultater"
      }
     }
    ],
    "utdanningslop": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 18 og 50",
      "facts": {
       "name": "Utdanningsløp og tidligere kompetanse"
      }
     }
    ],
    "faggrupper": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 21",
      "facts": {
       "name": "Fag- og undervisningsgrupper"
      }
     }
    ],
    "skjult-identitet": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 30",
      "facts": {
       "name": "Unik og usynlig identitet i plagiatkontrollen"
      }
     }
    ],
    "navn-i-tekst": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 30",
      "facts": {
       "name": "Navn skrevet inne i teksten",
       "freeText": true
      }
     }
    ],
    "elevmappe": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 37",
      "facts": {
       "name": "Søknader, vitnemål, karakterutskrifter og varsler i elevmappen"
      }
     }
    ],
    "brukeraktivitet": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 33",
      "facts": {
       "name": "Hva brukeren gjør i læringsplattformen"
      }
     }
    ],
    "hendelse": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "name": "Hendelse med dato, sted, motiv og konsekvens"
      }
     }
    ],
    "ekstra-informasjon": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 9",
      "facts": {
       "name": "Ekstra informasjon i hendelsesrapport",
       "freeText": true
      }
     }
    ],
    "elevkode": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "name": "Tallkode for eleven, og nøkkelen til navnet"
      }
     }
    ],
    "klassetrinn": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "name": "Klassetrinn"
      }
     }
    ],
    "rapporterende-ansatt": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "name": "Ansatt som har skrevet rapporten"
      }
     }
    ],
    "kandidatnummer": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 48",
      "facts": {
       "name": "Kandidatnummer"
      }
     }
    ],
    "tilrettelegging-eksamen": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 56 og 61",
      "facts": {
       "name": "Tilrettelagt materiell og fritak"
      }
     }
    ],
    "klage-pa-karakter": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 59–60",
      "facts": {
       "name": "Klage på karakter, med begrunnelse"
      }
     }
    ],
    "malform": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 47",
      "facts": {
       "name": "Målform"
      }
     }
    ],
    "undersokelsessvar": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 90–91",
      "facts": {
       "name": "Svar om motivasjon, trivsel, mobbing og læringsmiljø"
      }
     }
    ],
    "kjonn-og-trinn": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 90",
      "facts": {
       "name": "Kjønn og skoletrinn"
      }
     }
    ],
    "sensoropplysninger": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 66–68",
      "facts": {
       "name": "Sensorerfaring, foreslåtte fag og arbeidsgiver"
      }
     }
    ],
    "kontonummer": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 65",
      "facts": {
       "name": "Kontonummer"
      }
     }
    ],
    "samtalelogg": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 104",
      "facts": {
       "name": "Samtalelogg for hovednummeret"
      }
     }
    ],
    "sokeord": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 130",
      "facts": {
       "name": "Søkeord, bare samlet"
      }
     }
    ],
    "soknad-videreutdanning": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 97",
      "facts": {
       "name": "Søknad om videreutdanning"
      }
     }
    ],
    "horingsuttalelse": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 99",
      "facts": {
       "name": "Høringsuttalelse med navn, e-postadresse og IP-adresse",
       "freeText": true
      }
     }
    ],
    "besokt-side": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 162",
      "facts": {
       "name": "Side som er besøkt"
      }
     }
    ],
    "inntekt": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 2-4",
      "facts": {
       "name": "Inntekt i husholdningen"
      }
     }
    ],
    "norskferdigheter": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 3-6",
      "facts": {
       "name": "Kartlegging av ferdigheter i norsk"
      }
     }
    ],
    "livssynsfritak": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 14-6; personvernforordningen art. 9",
      "facts": {
       "name": "Melding om fritak på grunn av livssyn",
       "sensitivity": "special-category"
      }
     }
    ],
    "politiattest": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 17-11; personvernforordningen art. 10",
      "facts": {
       "name": "Politiattest",
       "sensitivity": "criminal-offence"
      }
     }
    ],
    "fysisk-inngrep": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 13-5",
      "facts": {
       "name": "Dokumentasjon av fysisk inngrep",
       "freeText": true
      }
     }
    ],
    "rettighetskrav": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 12",
      "facts": {
       "name": "Krav om innsyn, retting, sletting, begrensning eller innsigelse, med svar",
       "freeText": true
      }
     }
    ]
   },
   "dataUses": {
    "skoleadministrasjon-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-fodselsnummer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "fodselsnummer",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-bostedsadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "bostedsadresse",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-postadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "postadresse",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-telefonnummer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "telefonnummer",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-e-postadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "e-postadresse",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-vurderinger-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "vurderinger",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-karakterer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "karakterer",
       "subjects": "pupils"
      }
     }
    ],
    "skoleadministrasjon-navn-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "navn",
       "subjects": "guardians"
      }
     }
    ],
    "skoleadministrasjon-fodselsnummer-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "fodselsnummer",
       "subjects": "guardians"
      }
     }
    ],
    "skoleadministrasjon-bostedsadresse-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "bostedsadresse",
       "subjects": "guardians"
      }
     }
    ],
    "skoleadministrasjon-postadresse-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "postadresse",
       "subjects": "guardians"
      }
     }
    ],
    "skoleadministrasjon-telefonnummer-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "telefonnummer",
       "subjects": "guardians"
      }
     }
    ],
    "skoleadministrasjon-e-postadresse-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "skoleadministrasjon",
       "data": "e-postadresse",
       "subjects": "guardians"
      }
     }
    ],
    "innskriving-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29 og 53",
      "facts": {
       "activity": "innskriving",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "innskriving-fodselsnummer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29 og 53",
      "facts": {
       "activity": "innskriving",
       "data": "fodselsnummer",
       "subjects": "pupils"
      }
     }
    ],
    "innskriving-bostedsadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29 og 53",
      "facts": {
       "activity": "innskriving",
       "data": "bostedsadresse",
       "subjects": "pupils"
      }
     }
    ],
    "fravaer-navn-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 13–26",
      "facts": {
       "activity": "fravaer",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "fravaer-fravaer-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 22",
      "facts": {
       "activity": "fravaer",
       "data": "fravaer",
       "subjects": "pupils"
      }
     }
    ],
    "vurdering-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "vurdering",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "vurdering-vurderinger-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "vurdering",
       "data": "vurderinger",
       "subjects": "pupils"
      }
     }
    ],
    "vurdering-karakterer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29",
      "facts": {
       "activity": "vurdering",
       "data": "karakterer",
       "subjects": "pupils"
      }
     }
    ],
    "vurdering-eksamensresultater-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 24",
      "facts": {
       "activity": "vurdering",
       "data": "eksamensresultater",
       "subjects": "pupils"
      }
     }
    ],
    "eksamen-feide-opplysninger-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55",
      "facts": {
       "activity": "eksamen",
       "data": "feide-opplysninger",
       "subjects": "pupils"
      }
     }
    ],
    "eksamen-besvarelser-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55",
      "facts": {
       "activity": "eksamen",
       "data": "besvarelser",
       "subjects": "pupils"
      }
     }
    ],
    "eksamen-fodselsnummer-kandidat": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 43",
      "facts": {
       "activity": "eksamen",
       "data": "fodselsnummer",
       "subjects": "exam-candidates"
      }
     }
    ],
    "eksamen-kandidatnummer-kandidat": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 48",
      "facts": {
       "activity": "eksamen",
       "data": "kandidatnummer",
       "subjects": "exam-candidates"
      }
     }
    ],
    "eksamen-malform-kandidat": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 47",
      "facts": {
       "activity": "eksamen",
       "data": "malform",
       "subjects": "exam-candidates"
      }
     }
    ],
    "eksamen-eksamensresultater-kandidat": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 54–55",
      "facts": {
       "activity": "eksamen",
       "data": "eksamensresultater",
       "subjects": "exam-candidates"
      }
     }
    ],
    "eksamen-fravaer-kandidat": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 57",
      "facts": {
       "activity": "eksamen",
       "data": "fravaer",
       "subjects": "exam-candidates"
      }
     }
    ],
    "eksamen-tilrettelegging-eksamen-kandidat": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 56 og 61",
      "facts": {
       "activity": "eksamen",
       "data": "tilrettelegging-eksamen",
       "subjects": "exam-candidates"
      }
     }
    ],
    "eksamen-klage-pa-karakter-kandidat": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 59–60",
      "facts": {
       "activity": "eksamen",
       "data": "klage-pa-karakter",
       "subjects": "exam-candidates"
      }
     }
    ],
    "eksamen-sensoropplysninger-sensor": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 66–68",
      "facts": {
       "activity": "eksamen",
       "data": "sensoropplysninger",
       "subjects": "examiners"
      }
     }
    ],
    "eksamen-kontonummer-sensor": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 65",
      "facts": {
       "activity": "eksamen",
       "data": "kontonummer",
       "subjects": "examiners"
      }
     }
    ],
    "laeringsplattform-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41",
      "facts": {
       "activity": "laeringsplattform",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "laeringsplattform-e-postadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41",
      "facts": {
       "activity": "laeringsplattform",
       "data": "e-postadresse",
       "subjects": "pupils"
      }
     }
    ],
    "laeringsplattform-klasse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41",
      "facts": {
       "activity": "laeringsplattform",
       "data": "klasse",
       "subjects": "pupils"
      }
     }
    ],
    "laeringsplattform-innleveringer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41",
      "facts": {
       "activity": "laeringsplattform",
       "data": "innleveringer",
       "subjects": "pupils"
      }
     }
    ],
    "laeringsplattform-tilbakemeldinger-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41",
      "facts": {
       "activity": "laeringsplattform",
       "data": "tilbakemeldinger",
       "subjects": "pupils"
      }
     }
    ],
    "laeringsplattform-brukeraktivitet-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 33",
      "facts": {
       "activity": "laeringsplattform",
       "data": "brukeraktivitet",
       "subjects": "pupils"
      }
     }
    ],
    "samhandling-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47",
      "facts": {
       "activity": "samhandling",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "samhandling-e-postadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47",
      "facts": {
       "activity": "samhandling",
       "data": "e-postadresse",
       "subjects": "pupils"
      }
     }
    ],
    "samhandling-klasse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47",
      "facts": {
       "activity": "samhandling",
       "data": "klasse",
       "subjects": "pupils"
      }
     }
    ],
    "samhandling-innleveringer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47",
      "facts": {
       "activity": "samhandling",
       "data": "innleveringer",
       "subjects": "pupils"
      }
     }
    ],
    "samhandling-e-post-og-chat-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47",
      "facts": {
       "activity": "samhandling",
       "data": "e-post-og-chat",
       "subjects": "pupils"
      }
     }
    ],
    "pedagogiske-programmer-feide-opplysninger-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "activity": "pedagogiske-programmer",
       "data": "feide-opplysninger",
       "subjects": "pupils"
      }
     }
    ],
    "pedagogiske-programmer-innleveringer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "activity": "pedagogiske-programmer",
       "data": "innleveringer",
       "subjects": "pupils"
      }
     }
    ],
    "innlogging-elever-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 41",
      "facts": {
       "activity": "innlogging-elever",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "innlogging-elever-e-postadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 41",
      "facts": {
       "activity": "innlogging-elever",
       "data": "e-postadresse",
       "subjects": "pupils"
      }
     }
    ],
    "innlogging-elever-klasse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 41",
      "facts": {
       "activity": "innlogging-elever",
       "data": "klasse",
       "subjects": "pupils"
      }
     }
    ],
    "brukerkontoer-brukernavn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33",
      "facts": {
       "activity": "brukerkontoer",
       "data": "brukernavn",
       "subjects": "pupils"
      }
     }
    ],
    "innlogging-foresatte-paloggingsinformasjon-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "activity": "innlogging-foresatte",
       "data": "paloggingsinformasjon",
       "subjects": "guardians"
      }
     }
    ],
    "innlogging-foresatte-foresatt-til-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "activity": "innlogging-foresatte",
       "data": "foresatt-til",
       "subjects": "guardians"
      }
     }
    ],
    "digital-post-fodselsnummer-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 75",
      "facts": {
       "activity": "digital-post",
       "data": "fodselsnummer",
       "subjects": "guardians"
      }
     }
    ],
    "skolemiljo-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35 og 89",
      "facts": {
       "activity": "skolemiljo",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "skolemiljo-skolemiljo-sak-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35 og 89",
      "facts": {
       "activity": "skolemiljo",
       "data": "skolemiljo-sak",
       "subjects": "pupils"
      }
     }
    ],
    "skolemiljo-elevens-syn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 89",
      "facts": {
       "activity": "skolemiljo",
       "data": "elevens-syn",
       "subjects": "pupils"
      }
     }
    ],
    "atferdsregistrering-elevkode-elev": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "activity": "atferdsregistrering",
       "data": "elevkode",
       "subjects": "pupils"
      }
     }
    ],
    "atferdsregistrering-klassetrinn-elev": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "activity": "atferdsregistrering",
       "data": "klassetrinn",
       "subjects": "pupils"
      }
     }
    ],
    "atferdsregistrering-hendelse-elev": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "activity": "atferdsregistrering",
       "data": "hendelse",
       "subjects": "pupils"
      }
     }
    ],
    "atferdsregistrering-ekstra-informasjon-elev": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 9",
      "facts": {
       "activity": "atferdsregistrering",
       "data": "ekstra-informasjon",
       "subjects": "pupils"
      }
     }
    ],
    "atferdsregistrering-rapporterende-ansatt-ansatt": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 8",
      "facts": {
       "activity": "atferdsregistrering",
       "data": "rapporterende-ansatt",
       "subjects": "employees"
      }
     }
    ],
    "atferdsregistrering-ekstra-informasjon-omtalt": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 9",
      "facts": {
       "activity": "atferdsregistrering",
       "data": "ekstra-informasjon",
       "subjects": "others-named-in-text"
      }
     }
    ],
    "individuell-tilrettelegging-utbytte-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 84",
      "facts": {
       "activity": "individuell-tilrettelegging",
       "data": "utbytte",
       "subjects": "pupils"
      }
     }
    ],
    "individuell-tilrettelegging-laerevansker-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 85",
      "facts": {
       "activity": "individuell-tilrettelegging",
       "data": "laerevansker",
       "subjects": "pupils"
      }
     }
    ],
    "individuell-tilrettelegging-opplaeringsmal-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 86",
      "facts": {
       "activity": "individuell-tilrettelegging",
       "data": "opplaeringsmal",
       "subjects": "pupils"
      }
     }
    ],
    "individuell-tilrettelegging-sakkyndig-vurdering-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 11-8",
      "facts": {
       "activity": "individuell-tilrettelegging",
       "data": "sakkyndig-vurdering",
       "subjects": "pupils"
      }
     }
    ],
    "ppt-laerevansker-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 11-8",
      "facts": {
       "activity": "ppt",
       "data": "laerevansker",
       "subjects": "pupils"
      }
     }
    ],
    "ppt-sakkyndig-vurdering-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 11-8",
      "facts": {
       "activity": "ppt",
       "data": "sakkyndig-vurdering",
       "subjects": "pupils"
      }
     }
    ],
    "samarbeid-vanskeligheter-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 97",
      "facts": {
       "activity": "samarbeid",
       "data": "vanskeligheter",
       "subjects": "pupils"
      }
     }
    ],
    "barnevernsmelding-bekymring-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 90–94",
      "facts": {
       "activity": "barnevernsmelding",
       "data": "bekymring",
       "subjects": "pupils"
      }
     }
    ],
    "helse-allergi-og-sykdom-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 98–100",
      "facts": {
       "activity": "helse",
       "data": "allergi-og-sykdom",
       "subjects": "pupils"
      }
     }
    ],
    "sfo-inntekt-foresatt": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 2-4",
      "facts": {
       "activity": "sfo",
       "data": "inntekt",
       "subjects": "guardians"
      }
     }
    ],
    "skolebytte-utdanningslop-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 20-3",
      "facts": {
       "activity": "skolebytte",
       "data": "utdanningslop",
       "subjects": "pupils"
      }
     }
    ],
    "skolebytte-karakterer-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 20-3",
      "facts": {
       "activity": "skolebytte",
       "data": "karakterer",
       "subjects": "pupils"
      }
     }
    ],
    "skolebytte-fravaer-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 20-3",
      "facts": {
       "activity": "skolebytte",
       "data": "fravaer",
       "subjects": "pupils"
      }
     }
    ],
    "skolebytte-norskferdigheter-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 20-3",
      "facts": {
       "activity": "skolebytte",
       "data": "norskferdigheter",
       "subjects": "pupils"
      }
     }
    ],
    "overgang-videregaende-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 110",
      "facts": {
       "activity": "overgang-videregaende",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "overgang-videregaende-standpunktkarakterer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 110",
      "facts": {
       "activity": "overgang-videregaende",
       "data": "standpunktkarakterer",
       "subjects": "pupils"
      }
     }
    ],
    "vitnemal-karakterer-tidligere-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 49",
      "facts": {
       "activity": "vitnemal",
       "data": "karakterer",
       "subjects": "former-pupils"
      }
     }
    ],
    "vitnemal-fravaer-tidligere-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 49",
      "facts": {
       "activity": "vitnemal",
       "data": "fravaer",
       "subjects": "former-pupils"
      }
     }
    ],
    "vitnemal-utdanningslop-tidligere-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 49–50",
      "facts": {
       "activity": "vitnemal",
       "data": "utdanningslop",
       "subjects": "former-pupils"
      }
     }
    ],
    "sprakopplaering-norskferdigheter-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 3-6",
      "facts": {
       "activity": "sprakopplaering",
       "data": "norskferdigheter",
       "subjects": "pupils"
      }
     }
    ],
    "livssynsfritak-livssynsfritak-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 14-6",
      "facts": {
       "activity": "livssynsfritak",
       "data": "livssynsfritak",
       "subjects": "pupils"
      }
     }
    ],
    "fysiske-inngrep-fysisk-inngrep-elev": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 13-5",
      "facts": {
       "activity": "fysiske-inngrep",
       "data": "fysisk-inngrep",
       "subjects": "pupils"
      }
     }
    ],
    "foreldresamarbeid-telefonnummer-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "foreldresamarbeid",
       "data": "telefonnummer",
       "subjects": "guardians"
      }
     }
    ],
    "foreldresamarbeid-e-postadresse-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "foreldresamarbeid",
       "data": "e-postadresse",
       "subjects": "guardians"
      }
     }
    ],
    "foreldresamarbeid-sms-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 72",
      "facts": {
       "activity": "foreldresamarbeid",
       "data": "sms",
       "subjects": "guardians"
      }
     }
    ],
    "klasselister-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 126–130",
      "facts": {
       "activity": "klasselister",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "klasselister-bostedsadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 126–130",
      "facts": {
       "activity": "klasselister",
       "data": "bostedsadresse",
       "subjects": "pupils"
      }
     }
    ],
    "klasselister-telefonnummer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 126–130",
      "facts": {
       "activity": "klasselister",
       "data": "telefonnummer",
       "subjects": "pupils"
      }
     }
    ],
    "klasselister-e-postadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 126–130",
      "facts": {
       "activity": "klasselister",
       "data": "e-postadresse",
       "subjects": "pupils"
      }
     }
    ],
    "brukerundersokelser-kjonn-og-trinn-elev": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 90",
      "facts": {
       "activity": "brukerundersokelser",
       "data": "kjonn-og-trinn",
       "subjects": "pupils"
      }
     }
    ],
    "brukerundersokelser-undersokelsessvar-elev": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 90–91",
      "facts": {
       "activity": "brukerundersokelser",
       "data": "undersokelsessvar",
       "subjects": "pupils"
      }
     }
    ],
    "arkiv-og-journal-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35",
      "facts": {
       "activity": "arkiv-og-journal",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "arkiv-og-journal-fodselsnummer-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35",
      "facts": {
       "activity": "arkiv-og-journal",
       "data": "fodselsnummer",
       "subjects": "pupils"
      }
     }
    ],
    "arkiv-og-journal-bostedsadresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35",
      "facts": {
       "activity": "arkiv-og-journal",
       "data": "bostedsadresse",
       "subjects": "pupils"
      }
     }
    ],
    "arkiv-og-journal-brev-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 35",
      "facts": {
       "activity": "arkiv-og-journal",
       "data": "brev",
       "subjects": "pupils"
      }
     }
    ],
    "arkiv-og-journal-navn-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 73",
      "facts": {
       "activity": "arkiv-og-journal",
       "data": "navn",
       "subjects": "guardians"
      }
     }
    ],
    "arkiv-og-journal-fodselsnummer-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 73",
      "facts": {
       "activity": "arkiv-og-journal",
       "data": "fodselsnummer",
       "subjects": "guardians"
      }
     }
    ],
    "arkiv-og-journal-brev-foresatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 73",
      "facts": {
       "activity": "arkiv-og-journal",
       "data": "brev",
       "subjects": "guardians"
      }
     }
    ],
    "elevmappe-elevmappe-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 37",
      "facts": {
       "activity": "elevmappe",
       "data": "elevmappe",
       "subjects": "pupils"
      }
     }
    ],
    "klagesaker-klage-pa-karakter-elev": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 59–60",
      "facts": {
       "activity": "klagesaker",
       "data": "klage-pa-karakter",
       "subjects": "pupils"
      }
     }
    ],
    "postjournal-journalopplysninger-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 115",
      "facts": {
       "activity": "postjournal",
       "data": "journalopplysninger",
       "subjects": "pupils"
      }
     }
    ],
    "dokumentinnsyn-brev-omtalt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 113",
      "facts": {
       "activity": "dokumentinnsyn",
       "data": "brev",
       "subjects": "others-named-in-text"
      }
     }
    ],
    "rettigheter-rettighetskrav-elev": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 12",
      "facts": {
       "activity": "rettigheter",
       "data": "rettighetskrav",
       "subjects": "pupils"
      }
     }
    ],
    "rettigheter-rettighetskrav-foresatt": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 12",
      "facts": {
       "activity": "rettigheter",
       "data": "rettighetskrav",
       "subjects": "guardians"
      }
     }
    ],
    "logg-nettverk-ip-adresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146–147",
      "facts": {
       "activity": "logg-nettverk",
       "data": "ip-adresse",
       "subjects": "pupils"
      }
     }
    ],
    "logg-nettverk-mac-adresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146–147",
      "facts": {
       "activity": "logg-nettverk",
       "data": "mac-adresse",
       "subjects": "pupils"
      }
     }
    ],
    "logg-nettverk-enhetsnavn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146–147",
      "facts": {
       "activity": "logg-nettverk",
       "data": "enhetsnavn",
       "subjects": "pupils"
      }
     }
    ],
    "logg-nettverk-brukernavn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146–147",
      "facts": {
       "activity": "logg-nettverk",
       "data": "brukernavn",
       "subjects": "pupils"
      }
     }
    ],
    "logg-nettverk-tidspunkt-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146–147",
      "facts": {
       "activity": "logg-nettverk",
       "data": "tidspunkt",
       "subjects": "pupils"
      }
     }
    ],
    "logg-datamaskiner-skadelig-programvare-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 148–149",
      "facts": {
       "activity": "logg-datamaskiner",
       "data": "skadelig-programvare",
       "subjects": "pupils"
      }
     }
    ],
    "logg-datamaskiner-enhetsnavn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 148–149",
      "facts": {
       "activity": "logg-datamaskiner",
       "data": "enhetsnavn",
       "subjects": "pupils"
      }
     }
    ],
    "logg-datamaskiner-brukernavn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 148–149",
      "facts": {
       "activity": "logg-datamaskiner",
       "data": "brukernavn",
       "subjects": "pupils"
      }
     }
    ],
    "logg-utskrift-navn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 151",
      "facts": {
       "activity": "logg-utskrift",
       "data": "navn",
       "subjects": "pupils"
      }
     }
    ],
    "logg-utskrift-tidspunkt-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 151",
      "facts": {
       "activity": "logg-utskrift",
       "data": "tidspunkt",
       "subjects": "pupils"
      }
     }
    ],
    "logg-utskrift-dokumentnavn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 151",
      "facts": {
       "activity": "logg-utskrift",
       "data": "dokumentnavn",
       "subjects": "pupils"
      }
     }
    ],
    "logg-programmer-ip-adresse-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 161–173",
      "facts": {
       "activity": "logg-programmer",
       "data": "ip-adresse",
       "subjects": "pupils"
      }
     }
    ],
    "logg-programmer-brukernavn-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 161–173",
      "facts": {
       "activity": "logg-programmer",
       "data": "brukernavn",
       "subjects": "pupils"
      }
     }
    ],
    "logg-programmer-tidspunkt-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 161–173",
      "facts": {
       "activity": "logg-programmer",
       "data": "tidspunkt",
       "subjects": "pupils"
      }
     }
    ],
    "logg-programmer-handlinger-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 161–173",
      "facts": {
       "activity": "logg-programmer",
       "data": "handlinger",
       "subjects": "pupils"
      }
     }
    ],
    "logg-programmer-e-postmottaker-elev": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 161–173",
      "facts": {
       "activity": "logg-programmer",
       "data": "e-postmottaker",
       "subjects": "pupils"
      }
     }
    ],
    "plagiatkontroll-innleveringer-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 30",
      "facts": {
       "activity": "plagiatkontroll",
       "data": "innleveringer",
       "subjects": "pupils"
      }
     }
    ],
    "plagiatkontroll-skjult-identitet-elev": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 30",
      "facts": {
       "activity": "plagiatkontroll",
       "data": "skjult-identitet",
       "subjects": "pupils"
      }
     }
    ],
    "plagiatkontroll-navn-i-tekst-omtalt": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 30",
      "facts": {
       "activity": "plagiatkontroll",
       "data": "navn-i-tekst",
       "subjects": "others-named-in-text"
      }
     }
    ],
    "nettsted-ip-adresse-besokende": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 162",
      "facts": {
       "activity": "nettsted",
       "data": "ip-adresse",
       "subjects": "visitors"
      }
     }
    ],
    "nettsted-besokt-side-besokende": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 162",
      "facts": {
       "activity": "nettsted",
       "data": "besokt-side",
       "subjects": "visitors"
      }
     }
    ],
    "nettsted-tidspunkt-besokende": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 162",
      "facts": {
       "activity": "nettsted",
       "data": "tidspunkt",
       "subjects": "visitors"
      }
     }
    ],
    "sok-pa-nettsted-sokeord-besokende": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 130",
      "facts": {
       "activity": "sok-pa-nettsted",
       "data": "sokeord",
       "subjects": "visitors"
      }
     }
    ],
    "nyhetsvarsling-e-postadresse-kontakt": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 127",
      "facts": {
       "activity": "nyhetsvarsling",
       "data": "e-postadresse",
       "subjects": "contacts"
      }
     }
    ],
    "telefon-samtalelogg-omtalt": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 104",
      "facts": {
       "activity": "telefon",
       "data": "samtalelogg",
       "subjects": "others-named-in-text"
      }
     }
    ],
    "postmottak-brev-omtalt": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 21–31",
      "facts": {
       "activity": "postmottak",
       "data": "brev",
       "subjects": "others-named-in-text"
      }
     }
    ],
    "horinger-horingsuttalelse-kontakt": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 99",
      "facts": {
       "activity": "horinger",
       "data": "horingsuttalelse",
       "subjects": "contacts"
      }
     }
    ],
    "videreutdanning-soknad-videreutdanning-ansatt": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 97",
      "facts": {
       "activity": "videreutdanning",
       "data": "soknad-videreutdanning",
       "subjects": "employees"
      }
     }
    ],
    "politiattest-politiattest-soker": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 17-11",
      "facts": {
       "activity": "politiattest",
       "data": "politiattest",
       "subjects": "applicants"
      }
     }
    ]
   },
   "disclosures": {
    "eksamen-udir": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55",
      "facts": {
       "activity": "eksamen",
       "recipient": "utdanningsdirektoratet"
      }
     }
    ],
    "karakterer-fylkeskommunen": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 110",
      "facts": {
       "activity": "overgang-videregaende",
       "recipient": "fylkeskommunen",
       "data": [
        "standpunktkarakterer"
       ]
      }
     }
    ],
    "klagesaker-statsforvalteren": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 106",
      "facts": {
       "activity": "klagesaker",
       "recipient": "statsforvalteren"
      }
     }
    ],
    "skoleadministrasjon-nav": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 107",
      "facts": {
       "activity": "skoleadministrasjon",
       "recipient": "nav"
      }
     }
    ],
    "skoleadministrasjon-skatt": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 107",
      "facts": {
       "activity": "skoleadministrasjon",
       "recipient": "skatteetaten"
      }
     }
    ],
    "skoleadministrasjon-lanekassen": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 108",
      "facts": {
       "activity": "skoleadministrasjon",
       "recipient": "lanekassen"
      }
     }
    ],
    "skoleskyss-sentral": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 109",
      "facts": {
       "activity": "skoleskyss",
       "recipient": "skyssentral"
      }
     }
    ],
    "klasselister-helse": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 111",
      "facts": {
       "activity": "klasselister",
       "recipient": "skolehelsetjenesten"
      }
     }
    ],
    "barnevernsmelding": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 90–94",
      "facts": {
       "activity": "barnevernsmelding",
       "recipient": "barneverntjenesten",
       "data": [
        "bekymring"
       ]
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 24-3",
      "facts": {
       "activity": "barnevernsmelding",
       "recipient": "barneverntjenesten",
       "data": [
        "bekymring"
       ],
       "bases": [
        {
         "article": "gdpr-6-1-c",
         "national": {
          "act": "opplaeringslova-2023",
          "section": "§ 24-3"
         }
        }
       ]
      }
     }
    ],
    "logger-politiet": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 157–159",
      "facts": {
       "activity": "logg-nettverk",
       "recipient": "politiet",
       "purpose": "Anmeldelse, eller etterforskning når en rettskjennelse foreligger"
      }
     }
    ],
    "statistikk-ssb": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 41",
      "facts": {
       "activity": "statistikk",
       "recipient": "ssb"
      }
     }
    ],
    "forskning-forskere": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 88, 95 og 115",
      "facts": {
       "activity": "forskning",
       "recipient": "forskere"
      }
     }
    ]
   },
   "retention": {
    "skoleadministrasjon": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33",
      "facts": {
       "activity": "skoleadministrasjon",
       "then": "archive"
      }
     },
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "skoleadministrasjon",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "innskriving": [
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "innskriving",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "fravaer": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 49",
      "facts": {
       "activity": "fravaer",
       "then": "archive"
      }
     },
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "fravaer",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "vurdering": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33",
      "facts": {
       "activity": "vurdering",
       "then": "archive"
      }
     },
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "vurdering",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "eksamen": [
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "eksamen",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "laeringsplattform": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 45; Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 34",
      "facts": {
       "activity": "laeringsplattform",
       "event": "pupil-leaves",
       "then": "delete"
      }
     }
    ],
    "samhandling": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 49",
      "facts": {
       "activity": "samhandling",
       "event": "pupil-leaves",
       "then": "delete"
      }
     }
    ],
    "pedagogiske-programmer": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "activity": "pedagogiske-programmer",
       "event": "access-removed",
       "then": "delete"
      }
     }
    ],
    "skolemiljo": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 39",
      "facts": {
       "activity": "skolemiljo",
       "then": "archive"
      }
     },
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "skolemiljo",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "individuell-tilrettelegging": [
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "individuell-tilrettelegging",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "ppt": [
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 45",
      "facts": {
       "activity": "ppt",
       "then": "archive",
       "ground": "bevaringsforskrifta § 45"
      }
     }
    ],
    "sfo": [
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 43",
      "facts": {
       "activity": "sfo",
       "then": "archive",
       "ground": "bevaringsforskrifta § 43"
      }
     }
    ],
    "vitnemal": [
     {
      "edition": "2018-09-03",
      "source": "riksarkivarens forskrift § 7-28; Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 48–50",
      "facts": {
       "activity": "vitnemal",
       "then": "archive",
       "ground": "riksarkivarens forskrift § 7-28"
      }
     },
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 42",
      "facts": {
       "activity": "vitnemal",
       "then": "archive",
       "ground": "bevaringsforskrifta § 42"
      }
     }
    ],
    "bortvising": [
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "bortvising",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "brukerundersokelser": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 94",
      "facts": {
       "activity": "brukerundersokelser",
       "event": "collection-ends",
       "then": "anonymise"
      }
     }
    ],
    "arkiv-og-journal": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 39",
      "facts": {
       "activity": "arkiv-og-journal",
       "then": "archive"
      }
     }
    ],
    "elevmappe": [
     {
      "edition": "2018-09-03",
      "source": "riksarkivarens forskrift § 7-28; Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 48",
      "facts": {
       "activity": "elevmappe",
       "then": "archive",
       "ground": "riksarkivarens forskrift § 7-28"
      }
     },
     {
      "edition": "2026-01-01",
      "source": "bevaringsforskrifta § 40",
      "facts": {
       "activity": "elevmappe",
       "then": "archive",
       "ground": "bevaringsforskrifta § 40"
      }
     }
    ],
    "klagesaker": [
     {
      "edition": "2018-09-03",
      "source": "forvaltningsloven § 31; Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 51",
      "facts": {
       "activity": "klagesaker",
       "event": "decision-made",
       "period": "P1Y",
       "then": "delete",
       "ground": "forvaltningsloven § 31"
      }
     }
    ],
    "nyhetsvarsling": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 126",
      "facts": {
       "activity": "nyhetsvarsling",
       "event": "consent-withdrawn",
       "then": "delete"
      }
     }
    ],
    "telefon": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 104",
      "facts": {
       "activity": "telefon",
       "event": "recorded",
       "period": "P3M",
       "then": "delete"
      }
     }
    ],
    "horinger": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 100",
      "facts": {
       "activity": "horinger",
       "then": "archive"
      }
     }
    ]
   }
  }
 },
 {
  "package": "fellestjenester",
  "title": {
   "nb": "Fellestjenester",
   "nn": "Fellestenester",
   "en": "Shared services"
  },
  "about": {
   "nb": "Innlogging, registre og kontorverktøy som de fleste skoleeiere bruker.",
   "nn": "Innlogging, register og kontorverktøy som dei fleste skuleeigarar bruker.",
   "en": "Login, registers and office tools that most school owners use."
  },
  "entries": {
   "parties": {
    "microsoft": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47–49",
      "facts": {
       "name": "Microsoft",
       "kind": "vendor"
      }
     }
    ],
    "digitaliseringsdirektoratet": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "name": "Digitaliseringsdirektoratet",
       "kind": "public-authority"
      }
     }
    ],
    "skatteetaten": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 107",
      "facts": {
       "name": "Skattemyndighetene",
       "aliases": [
        "ligningsmyndighetene"
       ],
       "kind": "public-authority"
      }
     }
    ],
    "procano": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 11–12",
      "facts": {
       "name": "Procano AS",
       "kind": "vendor",
       "country": "NO"
      }
     }
    ]
   },
   "systems": {
    "feide": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 27–28",
      "facts": {
       "name": "Feide",
       "aliases": [
        "Felles Elektronisk IDEntitet"
       ],
       "description": "Kunnskapsdepartementets valgte løsning for sikker identifisering i utdanningssektoren",
       "personalData": true
      }
     },
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33, 41 og 57",
      "facts": {
       "name": "Feide",
       "aliases": [
        "Felles Elektronisk IDEntitet"
       ],
       "description": "Innlogging og tilgangsstyring på læringsressurser; alle elever får en Feide-ID",
       "personalData": true
      }
     }
    ],
    "id-porten": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "name": "ID-porten",
       "description": "Innlogging for foresatte",
       "personalData": true,
       "vendor": "digitaliseringsdirektoratet"
      }
     }
    ],
    "altinn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 75",
      "facts": {
       "name": "Altinn",
       "description": "Digital postløsning til foresatte",
       "personalData": true
      }
     }
    ],
    "folkeregisteret": [
     {
      "edition": "2018-07-20",
      "source": "folkeregisterloven § 10-1",
      "facts": {
       "name": "Folkeregisteret",
       "personalData": true
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-3",
      "facts": {
       "name": "Folkeregisteret",
       "description": "Offentlige myndigheter kan uten hinder av taushetsplikt hente det som er nødvendig for oppgaver etter opplæringslova",
       "personalData": true
      }
     }
    ],
    "active-directory": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 51",
      "facts": {
       "name": "Active Directory",
       "description": "Brukerkontoer i datanettverket, og grunnlag for tilgang til Office365",
       "personalData": true
      }
     }
    ],
    "office365": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 47–51",
      "sources": {
       "supportAccess": "Skien kommune, «Personvern i skolene», linje 49",
       "storage.within": "Skien kommune, «Personvern i skolene», linje 49"
      },
      "facts": {
       "name": "Office365",
       "description": "Undervisning og skolearbeid, e-post, samtaler med lyd og bilde",
       "personalData": true,
       "vendor": "microsoft",
       "operation": "processor",
       "storage": {
        "within": "eea"
       },
       "supportAccess": {
        "by": "microsoft"
       }
      }
     }
    ],
    "exchange": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 12 og 38",
      "facts": {
       "name": "Exchange",
       "description": "E-post, med korrespondanse med elever og foresatte",
       "personalData": true
      }
     }
    ],
    "tradlost-nett": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 146",
      "facts": {
       "name": "Trådløst nett",
       "personalData": true,
       "log": {
        "perUser": true,
        "records": [
         "logins",
         "origin"
        ]
       }
      }
     }
    ],
    "brannmur": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 147",
      "facts": {
       "name": "Brannmur",
       "personalData": true,
       "log": {
        "perUser": true,
        "records": [
         "origin"
        ]
       }
      }
     }
    ],
    "antivirus": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 148",
      "facts": {
       "name": "Antivirus",
       "personalData": true
      }
     }
    ],
    "programvareinstallasjon": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 149",
      "facts": {
       "name": "System for installasjon av programvare",
       "personalData": true
      }
     }
    ],
    "smartprint": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 151",
      "facts": {
       "name": "Smartprint",
       "description": "Utskrift",
       "personalData": true
      }
     }
    ],
    "skjemaportal": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 207",
      "facts": {
       "name": "Skjemaportal",
       "description": "Skjema for å kreve rettighetene sine",
       "personalData": true
      }
     }
    ],
    "workplace": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 45 og 126",
      "facts": {
       "name": "Workplace by Facebook",
       "description": "For kommunens ansatte; avtalen gjelder bare dem"
      }
     }
    ]
   },
   "flows": {
    "active-directory-office365": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 51",
      "facts": {
       "source": "systems/active-directory",
       "target": "systems/office365"
      }
     }
    ]
   }
  }
 },
 {
  "package": "laeringsplattformer",
  "title": {
   "nb": "Læringsplattformer og læremidler",
   "nn": "Læringsplattformer og læremiddel",
   "en": "Learning platforms and resources"
  },
  "about": {
   "nb": "Plattformer og programmer for undervisning, og kontroll av innleveringer.",
   "nn": "Plattformer og program for undervisning, og kontroll av innleveringar.",
   "en": "Platforms and programmes for teaching, and control of what is handed in."
  },
  "entries": {
   "parties": {
    "itslearning-as": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 32 og 35",
      "facts": {
       "name": "itslearning AS",
       "kind": "vendor"
      }
     }
    ],
    "enable": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 43",
      "facts": {
       "name": "Enable AS",
       "kind": "vendor"
      }
     }
    ]
   },
   "systems": {
    "fronter": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 31–35",
      "sources": {
       "supportAccess": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 35"
      },
      "facts": {
       "name": "Fronter",
       "description": "Læringsplattform: informasjon, planlegging, innleveringer, tilbakemeldinger, vurdering og fravær",
       "personalData": true,
       "vendor": "itslearning-as",
       "operation": "processor",
       "supportAccess": {
        "by": "itslearning-as",
        "onlyPerCase": true,
        "logged": true
       }
      }
     }
    ],
    "zokrates": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41–45",
      "sources": {
       "log": "Skien kommune, «Personvern i skolene», linje 161–173",
       "storage.within": "Skien kommune, «Personvern i skolene», linje 43"
      },
      "facts": {
       "name": "Zokrates",
       "description": "Undervisning og skolearbeid: innleveringer og tilbakemeldinger; bruker Office365",
       "personalData": true,
       "vendor": "enable",
       "operation": "processor",
       "log": {
        "perUser": true,
        "records": [
         "logins",
         "logouts",
         "changes",
         "origin"
        ]
       },
       "storage": {
        "within": "eea"
       }
      }
     }
    ],
    "ephorus": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 29–30",
      "facts": {
       "name": "Ephorus",
       "description": "Plagiatkontroll i en lukket database; et navn inne i teksten blir lagret som en del av den",
       "personalData": true,
       "freeText": {
        "fields": [
         "innlevert tekst"
        ]
       }
      }
     }
    ],
    "lokus": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Lokus",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "univers": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Univers",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "aski-raski": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Aski Raski",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "cyberbook": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Cyberbook",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "unibok": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Unibok",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "kikora": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Kikora",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "cappelen-damm-undervisning": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Cappelen Damm undervisning",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "gyldendal-undervisning": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57–66",
      "facts": {
       "name": "Gyldendal undervisning (Salaby)",
       "description": "Pedagogisk program; henter opplysninger fra Feide og fra elevenes arbeid i programmet",
       "personalData": true
      }
     }
    ],
    "scratch": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 200 og 288",
      "facts": {
       "name": "Scratch",
       "description": "Programmering på nett",
       "personalData": true
      }
     }
    ]
   },
   "flows": {
    "feide-lokus": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/lokus"
      }
     }
    ],
    "feide-univers": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/univers"
      }
     }
    ],
    "feide-aski-raski": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/aski-raski"
      }
     }
    ],
    "feide-cyberbook": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/cyberbook"
      }
     }
    ],
    "feide-unibok": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/unibok"
      }
     }
    ],
    "feide-kikora": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/kikora"
      }
     }
    ],
    "feide-cappelen-damm-undervisning": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/cappelen-damm-undervisning"
      }
     }
    ],
    "feide-gyldendal-undervisning": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 57",
      "facts": {
       "source": "systems/feide",
       "target": "systems/gyldendal-undervisning"
      }
     }
    ],
    "feide-zokrates": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 41 og 45",
      "facts": {
       "source": "systems/feide",
       "target": "systems/zokrates",
       "data": [
        "navn",
        "e-postadresse",
        "klasse"
       ]
      }
     }
    ],
    "id-porten-zokrates": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 77",
      "facts": {
       "source": "systems/id-porten",
       "target": "systems/zokrates",
       "data": [
        "paloggingsinformasjon"
       ]
      }
     }
    ],
    "sats-fronter": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 26 og 33",
      "facts": {
       "source": "systems/sats",
       "target": "systems/fronter",
       "mechanism": "Opplysninger fra administrative systemer oppretter klasserommene"
      }
     }
    ],
    "fronter-sats": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 34",
      "facts": {
       "source": "systems/fronter",
       "target": "systems/sats",
       "data": [
        "fravaer"
       ],
       "mechanism": "Eksporteres for hvert nytt skoleår og slettes fra Fronter"
      }
     }
    ],
    "fronter-ephorus": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 30",
      "facts": {
       "source": "systems/fronter",
       "target": "systems/ephorus",
       "mechanism": "Innsending av dokumenter inne i læringsplattformen"
      }
     }
    ]
   }
  }
 },
 {
  "package": "nasjonale-systemer",
  "title": {
   "nb": "Nasjonale systemer og mottakere",
   "nn": "Nasjonale system og mottakarar",
   "en": "National systems and recipients"
  },
  "about": {
   "nb": "Registre, prøver, undersøkelser og myndigheter som skoleeiere gir opplysninger til eller får dem fra.",
   "nn": "Register, prøver, undersøkingar og styresmakter som skuleeigarar gir opplysningar til eller får dei frå.",
   "en": "Registers, tests, surveys and authorities that school owners give data to or get them from."
  },
  "entries": {
   "parties": {
    "utdanningsdirektoratet": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55",
      "facts": {
       "name": "Utdanningsdirektoratet",
       "kind": "public-authority"
      }
     }
    ],
    "nav": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 107",
      "facts": {
       "name": "NAV",
       "kind": "public-authority"
      }
     }
    ],
    "lanekassen": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 108",
      "facts": {
       "name": "Statens lånekasse for utdanning",
       "kind": "public-body"
      }
     }
    ],
    "fylkeskommunen": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 110",
      "facts": {
       "name": "Fylkeskommunen",
       "kind": "public-body"
      }
     }
    ],
    "skolehelsetjenesten": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 111",
      "facts": {
       "name": "Skolehelsetjenesten"
      }
     }
    ],
    "barneverntjenesten": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 90",
      "facts": {
       "name": "Barneverntjenesten"
      }
     }
    ],
    "politiet": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 157–159",
      "facts": {
       "name": "Politiet",
       "kind": "public-authority"
      }
     }
    ],
    "datatilsynet": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 215–219",
      "facts": {
       "name": "Datatilsynet",
       "kind": "public-authority"
      }
     }
    ],
    "statsforvalteren": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 106",
      "facts": {
       "name": "Fylkesmannen",
       "kind": "public-authority"
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 12-6",
      "facts": {
       "name": "Statsforvalteren",
       "aliases": [
        "Fylkesmannen"
       ],
       "kind": "public-authority"
      }
     }
    ],
    "skyssentral": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 109",
      "facts": {
       "name": "Buss- og taxisentral"
      }
     }
    ],
    "ssb": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 79 og 114",
      "facts": {
       "name": "Statistisk sentralbyrå",
       "aliases": [
        "SSB"
       ],
       "kind": "public-body"
      }
     }
    ],
    "riksarkivet": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 33 og 114",
      "facts": {
       "name": "Riksarkivet",
       "kind": "public-authority"
      }
     }
    ],
    "conexus": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 93",
      "facts": {
       "name": "Conexus",
       "kind": "vendor"
      }
     }
    ],
    "egencia": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 109",
      "facts": {
       "name": "Egencia",
       "kind": "vendor"
      }
     }
    ],
    "mailchimp-selskap": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 127",
      "facts": {
       "name": "Mailchimp",
       "kind": "vendor",
       "country": "US"
      }
     }
    ],
    "forskere": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 88, 95 og 115",
      "facts": {
       "name": "Forskere",
       "kind": "research"
      }
     }
    ]
   },
   "systems": {
    "pas-pgs": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 39–69",
      "facts": {
       "name": "PAS og PGS",
       "aliases": [
        "Prøve- og eksamenssystemene"
       ],
       "description": "Prøve- og eksamenssystemene: administrerer og gjennomfører eksamen og prøver",
       "personalData": true
      }
     }
    ],
    "gsi": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 70–71",
      "facts": {
       "name": "GSI",
       "aliases": [
        "Grunnskolens informasjonssystem"
       ],
       "description": "Grunnskolens informasjonssystem: kilde til offisiell grunnskolestatistikk; ikke opplysninger på individnivå"
      }
     }
    ],
    "statistikksystemet": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 72–74",
      "facts": {
       "name": "Statistikksystemet",
       "description": "Statistikk om deltakelse, resultater og gjennomføring i barnehage og grunnopplæring",
       "personalData": true
      }
     }
    ],
    "innsamlingsportalen": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 75–76",
      "facts": {
       "name": "Innsamlingsportalen",
       "description": "Elevdata fra videregående privatskoler: grunnlag for tilskudd og kontroll av rapporteringen",
       "personalData": true
      }
     }
    ],
    "basil": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 77–81",
      "facts": {
       "name": "BASIL",
       "description": "Innrapportering av barnehagestatistikk",
       "personalData": true
      }
     }
    ],
    "hfl": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 82–84",
      "facts": {
       "name": "Helhetlig forvaltningsløsning",
       "aliases": [
        "HFL"
       ],
       "description": "Godkjenninger, tilskudd og tilsyn"
      }
     }
    ],
    "brukerundersokelsene": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 85–95",
      "facts": {
       "name": "Brukerundersøkelsene",
       "description": "Elevundersøkelsen, Lærlingundersøkelsen, Foreldreundersøkelsen og flere; portalene krever pålogging",
       "personalData": true,
       "vendor": "conexus",
       "operation": "processor"
      }
     }
    ],
    "videreutdanning-soknad": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 96–97",
      "facts": {
       "name": "Søknadssystem for videreutdanning",
       "description": "Lærere søker om videreutdanning, og studieplasser fordeles",
       "personalData": true
      }
     }
    ],
    "horingssystemet": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 98–100",
      "facts": {
       "name": "Høringssystemet",
       "description": "Offentlige høringer; uttalelsene publiseres fortløpende",
       "personalData": true
      }
     }
    ],
    "skoleporten": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 88",
      "facts": {
       "name": "Skoleporten",
       "description": "Publisering av resultater fra undersøkelser og av statistikk"
      }
     }
    ],
    "mailchimp": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 125–128",
      "facts": {
       "name": "Mailchimp",
       "description": "Nyhetsvarsling på e-post",
       "personalData": true,
       "vendor": "mailchimp-selskap",
       "operation": "processor"
      }
     }
    ],
    "vigo": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 110",
      "facts": {
       "name": "Vigo",
       "description": "Fylkeskommunens register; tar imot standpunktkarakterer",
       "personalData": true
      }
     }
    ],
    "nvb": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 41",
      "facts": {
       "name": "Nasjonal vitnemålsdatabase",
       "aliases": [
        "NVB"
       ],
       "personalData": true
      }
     },
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 25-2",
      "facts": {
       "name": "Nasjonal vitnemålsdatabase",
       "aliases": [
        "NVB"
       ],
       "description": "Samler og oppbevarer vitnemål og annen dokumentasjon fra videregående opplæring; fylkeskommuner og andre skal levere uten hinder av taushetsplikt",
       "personalData": true
      }
     }
    ],
    "elevregisteret": [
     {
      "edition": "2025-08-01",
      "source": "opplæringslova § 25-5",
      "facts": {
       "name": "Register over barn i grunnskoleopplæring",
       "description": "Kan etableres for statistikk og forskning; opplysninger kan bare utleveres til Statistisk sentralbyrå",
       "personalData": true
      }
     }
    ]
   },
   "flows": {
    "feide-pas-pgs": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 55",
      "facts": {
       "source": "systems/feide",
       "target": "systems/pas-pgs"
      }
     }
    ]
   },
   "transfers": {
    "mailchimp-usa": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 127",
      "facts": {
       "system": "mailchimp",
       "recipient": "mailchimp-selskap",
       "country": "US",
       "mechanism": "adequacy"
      }
     }
    ]
   }
  }
 },
 {
  "package": "rutiner",
  "title": {
   "nb": "Rutiner",
   "nn": "Rutinar",
   "en": "Routines"
  },
  "about": {
   "nb": "Rutiner som loven krever, eller som andre skoleeiere har fortalt om.",
   "nn": "Rutinar som lova krev, eller som andre skuleeigarar har fortalt om.",
   "en": "Routines that the law asks for, or that other school owners have told of."
  },
  "entries": {
   "routines": {
    "informasjon": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 13; personvernforordningen art. 14",
      "facts": {
       "name": "Informasjon til dem det gjelder",
       "kind": "information"
      }
     }
    ],
    "innsyn": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 15",
      "facts": {
       "name": "Innsyn i egne opplysninger",
       "kind": "access"
      }
     }
    ],
    "retting": [
     {
      "edition": "2020-12-31",
      "source": "personvernforordningen art. 16; Skien kommune, «Personvern i skolene», linje 185",
      "facts": {
       "name": "Retting",
       "kind": "rectification",
       "practice": "Arkiverte opplysninger rettes ved tilføyelse; feilen bevares, og mottakere får vite om rettingen."
      }
     }
    ],
    "sletting": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 17",
      "facts": {
       "name": "Sletting",
       "kind": "erasure"
      }
     }
    ],
    "begrensning": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 18",
      "facts": {
       "name": "Begrensning av behandlingen",
       "kind": "restriction"
      }
     }
    ],
    "innsigelse": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 21",
      "facts": {
       "name": "Innsigelse",
       "kind": "objection"
      }
     }
    ],
    "dataportabilitet": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 20",
      "facts": {
       "name": "Dataportabilitet",
       "kind": "portability"
      }
     }
    ],
    "samtykke": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 7",
      "facts": {
       "name": "Samtykke og tilbaketrekking",
       "kind": "consent"
      }
     }
    ],
    "avvik": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 33; personvernforordningen art. 34",
      "facts": {
       "name": "Brudd på personopplysningssikkerheten",
       "kind": "breach-handling"
      }
     }
    ],
    "databehandleravtaler": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 28",
      "facts": {
       "name": "Databehandleravtaler",
       "kind": "processor-agreements"
      }
     }
    ],
    "risikovurdering": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 32",
      "facts": {
       "name": "Risikovurdering",
       "kind": "risk-assessment"
      }
     }
    ],
    "dpia": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 35",
      "facts": {
       "name": "Vurdering av personvernkonsekvenser",
       "kind": "dpia"
      }
     }
    ],
    "sikkerhetsrevisjon": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 32 nr. 1",
      "facts": {
       "name": "Jevnlig prøving av sikkerheten",
       "kind": "security-audit"
      }
     }
    ],
    "internkontroll": [
     {
      "edition": "2021-01-01",
      "source": "kommuneloven § 25-1",
      "facts": {
       "name": "Internkontroll",
       "kind": "internal-control"
      }
     }
    ],
    "tilgangsstyring": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 20-2",
      "facts": {
       "name": "Tilgangsstyring",
       "kind": "access-control"
      }
     }
    ],
    "opplaering-ansatte": [
     {
      "edition": "2024-08-01",
      "source": "opplæringsforskrifta § 20-2",
      "facts": {
       "name": "Opplæring i personvern før tilgang",
       "kind": "training"
      }
     }
    ],
    "meldeplikt": [
     {
      "edition": "2024-08-01",
      "source": "opplæringslova § 24-3",
      "facts": {
       "name": "Meldeplikt til barnevernet",
       "kind": "duty-to-report"
      }
     }
    ],
    "lagringstid": [
     {
      "edition": "2018-07-20",
      "source": "personvernforordningen art. 5 nr. 1",
      "facts": {
       "name": "Lagringstid og sletting",
       "kind": "retention"
      }
     }
    ],
    "arkiv": [
     {
      "edition": "2026-01-01",
      "source": "arkivlova § 5",
      "facts": {
       "name": "Arkiv",
       "kind": "archive"
      }
     }
    ],
    "skjult-adresse": [
     {
      "edition": "2018-07-20",
      "source": "folkeregisterloven § 10-4",
      "facts": {
       "name": "Elever med sperret adresse",
       "kind": "protected-address"
      }
     }
    ],
    "klasselister": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 121–140",
      "facts": {
       "name": "Klasselister",
       "kind": "class-lists",
       "practice": "Foresatte får vite om klasselisten på forhånd og kan komme med innsigelser; den publiseres ikke åpent på internett."
      }
     }
    ],
    "logginnsyn": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 153",
      "facts": {
       "name": "Innsyn i logger",
       "kind": "log-access",
       "practice": "Skolen får tilgang bare ved mistanke om brudd; eleven varsles som hovedregel på forhånd, og tilgangen dokumenteres."
      }
     }
    ],
    "logger-til-politiet": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 157–159",
      "facts": {
       "name": "Utlevering av logger til politiet",
       "kind": "police-disclosure",
       "practice": "Før politiet får logger etter krav, må det foreligge en rettskjennelse."
      }
     }
    ],
    "utlevering": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 104",
      "facts": {
       "name": "Utlevering til andre",
       "kind": "disclosure",
       "practice": "Hver utlevering må ha et eget rettslig grunnlag."
      }
     }
    ],
    "fritekst": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 9",
      "facts": {
       "name": "Gjennomgang av fritekst",
       "kind": "free-text-review"
      }
     }
    ],
    "nye-systemer": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 10",
      "facts": {
       "name": "Nye systemer",
       "kind": "new-systems"
      }
     }
    ],
    "arlig-gjennomgang": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 38",
      "facts": {
       "name": "Ansattes årlige gjennomgang av egne opplysninger",
       "kind": "retention",
       "practice": "Ansatte vurderer hvert år hvilke personopplysninger de har og kan slette."
      }
     }
    ],
    "sikker-kanal": [
     {
      "edition": "2024-07-31",
      "source": "Utdanningsdirektoratet, personvernerklæring, linje 105",
      "facts": {
       "name": "Sikker kanal for sensitive opplysninger",
       "kind": "secure-channel",
       "practice": "Sensitive opplysninger sendes ikke som e-post; egne løsninger krypterer forsendelsen."
      }
     }
    ],
    "skytjenester": [
     {
      "edition": "2019-05-08",
      "source": "Henvendelse 1583 til Oslo kommune på Mimes brønn, linje 164",
      "facts": {
       "name": "Bruk av skytjenester",
       "kind": "processor-agreements",
       "practice": "Databehandleravtaler inngås bare sentralt."
      }
     }
    ],
    "publisering": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 117",
      "facts": {
       "name": "Kvalitetssikring før publisering",
       "kind": "web-publishing",
       "practice": "Arkivtjenesten kvalitetssikrer offentlig journal før den publiseres."
      }
     }
    ]
   }
  }
 },
 {
  "package": "skoleadministrasjon",
  "title": {
   "nb": "Skoleadministrasjon",
   "nn": "Skuleadministrasjon",
   "en": "School administration"
  },
  "about": {
   "nb": "Systemer der skolegangen blir administrert.",
   "nn": "System der skulegangen blir administrert.",
   "en": "Systems in which schooling is administered."
  },
  "entries": {
   "parties": {
    "ist": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 31",
      "facts": {
       "name": "IST AS",
       "kind": "vendor"
      }
     }
    ]
   },
   "systems": {
    "ist-everyday": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 29–33",
      "sources": {
       "storage.within": "Skien kommune, «Personvern i skolene», linje 31",
       "operation": "Skien kommune, «Personvern i skolene», linje 31",
       "vendor": "Skien kommune, «Personvern i skolene», linje 31"
      },
      "facts": {
       "name": "IST-Everyday Skole",
       "aliases": [
        "IST-skole"
       ],
       "description": "Administrasjon av skolegangen, og SMS ut og inn",
       "personalData": true,
       "vendor": "ist",
       "operation": "processor",
       "storage": {
        "within": "nordic"
       }
      }
     }
    ],
    "extens": [
     {
      "edition": "2013-12-03",
      "source": "Datatilsynet, endelig kontrollrapport 13/00941, side 5",
      "facts": {
       "name": "Extens",
       "description": "Skoleadministrativt system; hver skole må gi foresatte informasjon om hva som registreres",
       "personalData": true
      }
     }
    ],
    "sats": [
     {
      "edition": "2018-09-03",
      "source": "Oslo Private Gymnasium, personvernerklæring 3. september 2018, linje 13–26",
      "facts": {
       "name": "SATS",
       "description": "Skoleadministrativt system, og grunnlag for eksport til andre systemer i videregående opplæring",
       "personalData": true
      }
     }
    ]
   },
   "flows": {
    "ist-everyday-feide": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33",
      "facts": {
       "source": "systems/ist-everyday",
       "target": "systems/feide",
       "mechanism": "Alle elever får opprettet en Feide-ID"
      }
     }
    ],
    "ist-everyday-active-directory": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 51",
      "facts": {
       "source": "systems/ist-everyday",
       "target": "systems/active-directory"
      }
     }
    ],
    "ist-everyday-vigo": [
     {
      "edition": "2020-12-31",
      "source": "Skien kommune, «Personvern i skolene», linje 33 og 110",
      "facts": {
       "source": "systems/ist-everyday",
       "target": "systems/vigo",
       "data": [
        "standpunktkarakterer"
       ]
      }
     }
    ]
   }
  }
 }
];
