import type { Text } from '#src/kernel/language.ts';

/** What became of one requirement of the law of 2000: which of today's ask the same, and what is different in words. */
export interface EraRow {
  /** A requirement of the older pack. */
  readonly old: string;
  /** Those of the newer pack that took over; none where nothing did. */
  readonly now: readonly string[];
  readonly change: Text;
}

/** Two packs whose requirements have been read side by side. Which sections they rest on stands in the requirements themselves. */
export interface Eras {
  readonly old: string;
  readonly now: string;
  /** What one calls each law in a sentence, and as a heading. */
  readonly names: { readonly old: Text; readonly now: Text };
  readonly rows: readonly EraRow[];
}

const polToGdpr: Eras = {
  old: 'pol-2000',
  now: 'gdpr',
  names: {
    old: { nb: 'loven av 2000', nn: 'lova av 2000', en: 'the law of 2000' },
    now: { nb: 'dagens lov', nn: 'lova i dag', en: 'today’s law' },
  },
  rows: [
    {
      old: 'record-of-processing',
      now: ['processing-on-record', 'system-on-record', 'record-reviewed'],
      change: {
        nb: 'Oversikten er blitt en protokoll, og loven lister opp hva som skal stå i den: formål, hvem det gjelder, mottakere, overføringer, slettefrister og sikkerhet.',
        nn: 'Oversikta er vorten ein protokoll, og lova listar opp kva som skal stå i han: formål, kven det gjeld, mottakarar, overføringar, slettefristar og tryggleik.',
        en: 'The overview has become a record, and the law lists what it must hold: purposes, who is concerned, recipients, transfers, time limits for erasure and security.',
      },
    },
    {
      old: 'access-routine',
      now: ['routine-for-access'],
      change: {
        nb: 'Svaret skal komme uten opphold og senest innen en måned, og den som spør, får en kopi av opplysningene.',
        nn: 'Svaret skal kome utan opphald og seinast innan ein månad, og den som spør, får ein kopi av opplysningane.',
        en: 'The answer must come without delay and within one month at the latest, and whoever asks gets a copy of the data.',
      },
    },
    {
      old: 'information-duty',
      now: [
        'people-are-told',
        'routine-for-information',
        'notice-controller',
        'notice-dpo',
        'notice-purpose-and-basis',
        'notice-recipients',
        'notice-transfers',
        'notice-retention',
        'notice-rights',
        'notice-complaint',
        'notice-duty-to-give',
        'notice-source',
        'notice-plain',
        'notice-for-children',
        'information-exceptions-weighed',
      ],
      change: {
        nb: 'Mer skal sies: grunnlaget i loven, hvor lenge det lagres, alle rettighetene, retten til å klage og hvem som er personvernombud. Det skal sies så enkelt at barn forstår det.',
        nn: 'Meir skal seiast: grunnlaget i lova, kor lenge det blir lagra, alle rettane, retten til å klage og kven som er personvernombod. Det skal seiast så enkelt at barn forstår det.',
        en: 'More must be told: the ground in law, how long data are kept, all the rights, the right to complain and who the data protection officer is. It must be so plain that children understand it.',
      },
    },
    {
      old: 'erasure-routine',
      now: ['routine-for-erasure', 'retention-decided', 'erasure-carried-out', 'archive-before-erasure'],
      change: {
        nb: 'Plikten til å slette er også blitt en rett for den det gjelder, og de som har fått opplysningene, skal få vite om slettingen. Arkivplikten går fortsatt foran.',
        nn: 'Plikta til å slette er òg vorten ein rett for den det gjeld, og dei som har fått opplysningane, skal få vite om slettinga. Arkivplikta går framleis føre.',
        en: 'The duty to erase has also become a right of the person concerned, and those who have received the data must be told. The duty to archive still comes first.',
      },
    },
    {
      old: 'security-management',
      now: ['security-governed', 'management-reviewed', 'internal-control'],
      change: {
        nb: 'Personvernloven har ikke lenger egne paragrafer om dette: eieren skal kunne vise at loven følges. Mål og strategi står nå i eForvaltningsforskriften, og kommunenes internkontroll i kommuneloven.',
        nn: 'Personvernlova har ikkje lenger eigne paragrafar om dette: eigaren skal kunne vise at lova blir følgd. Mål og strategi står no i eForvaltningsforskrifta, og internkontrollen i kommunane i kommunelova.',
        en: 'The privacy act has no sections of its own on this any longer: the owner must be able to show that the law is followed. Objectives and strategy now stand in eForvaltningsforskriften, and the internal control of municipalities in kommuneloven.',
      },
    },
    {
      old: 'risk-assessment',
      now: ['risk-assessed', 'dpia-need-weighed', 'dpia-done'],
      change: {
        nb: 'Risikoen er nå den som elever og foresatte utsettes for. Er den trolig høy, må personvernkonsekvensene vurderes før systemet tas i bruk.',
        nn: 'Risikoen er no den som elevar og føresette blir utsette for. Er han truleg høg, må personvernkonsekvensane vurderast før systemet blir teke i bruk.',
        en: 'The risk is now the one that pupils and guardians run. Where it is likely to be high, the impact on them must be assessed before the system is taken into use.',
      },
    },
    {
      old: 'security-audit',
      now: ['security-tested', 'processor-followed-up'],
      change: {
        nb: 'Ordet sikkerhetsrevisjon er borte. Sikkerheten skal testes og vurderes regelmessig, og databehandleren skal gi innsyn som viser at avtalen holdes.',
        nn: 'Ordet tryggleiksrevisjon er borte. Tryggleiken skal testast og vurderast regelmessig, og databehandlaren skal gi innsyn som viser at avtalen blir halden.',
        en: 'The word security audit is gone. Security must be tested and assessed regularly, and the processor must give access to what shows that the agreement is kept.',
      },
    },
    {
      old: 'breach-handling',
      now: ['routine-for-breaches', 'breach-reported', 'breach-told-to-people', 'breach-documented'],
      change: {
        nb: 'Det er kommet en frist: Datatilsynet skal vite det innen 72 timer. Er risikoen høy, skal de det gjelder også få vite det, og alle brudd skal skrives ned.',
        nn: 'Det er komen ein frist: Datatilsynet skal vite det innan 72 timar. Er risikoen høg, skal dei det gjeld òg få vite det, og alle brot skal skrivast ned.',
        en: 'There is a time limit now: Datatilsynet must know within 72 hours. Where the risk is high, those concerned must be told too, and every breach must be written down.',
      },
    },
    {
      old: 'security-measures-decided',
      now: ['measures-in-place'],
      change: {
        nb: 'Tiltakene er ikke lenger listet opp i en forskrift. Eieren skal selv velge tiltak som står i forhold til risikoen, og kunne vise dem.',
        nn: 'Tiltaka er ikkje lenger lista opp i ei forskrift. Eigaren skal sjølv velje tiltak som står i høve til risikoen, og kunne vise dei.',
        en: 'The measures are no longer listed in a regulation. The owner must choose measures that fit the risk, and be able to show them.',
      },
    },
    {
      old: 'strong-authentication',
      now: ['second-factor', 'personal-accounts', 'passwords-own', 'first-password'],
      change: {
        nb: 'Loven nevner ikke innlogging lenger. Kravet følger av risikoen: når mange kan nå følsomme opplysninger utenfra, er passord alene for lite.',
        nn: 'Lova nemner ikkje innlogging lenger. Kravet følgjer av risikoen: når mange kan nå kjenslevare opplysningar utanfrå, er passord åleine for lite.',
        en: 'The law no longer speaks of signing in. The requirement follows from the risk: where many can reach sensitive data from outside, a password alone is too little.',
      },
    },
    {
      old: 'usage-log',
      now: ['log-per-user', 'log-tells-reads'],
      change: {
        nb: 'Loggen er ikke lenger nevnt for seg selv. Den er et av tiltakene som skal til for å kunne vise hvem som har brukt opplysningene.',
        nn: 'Loggen er ikkje lenger nemnd for seg sjølv. Han er eit av tiltaka som skal til for å kunne vise kven som har brukt opplysningane.',
        en: 'The log is no longer named by itself. It is one of the measures needed to show who has used the data.',
      },
    },
    {
      old: 'processor-agreement',
      now: [
        'processor-agreement-in-force',
        'processor-agreement-contents',
        'processor-agreement-covers',
        'sub-processors-approved',
      ],
      change: {
        nb: 'Loven sier nå punkt for punkt hva avtalen skal inneholde, og eieren må godkjenne hver underleverandør eller få si nei.',
        nn: 'Lova seier no punkt for punkt kva avtalen skal innehalde, og eigaren må godkjenne kvar underleverandør eller få seie nei.',
        en: 'The law now says point by point what the agreement must hold, and the owner must approve each sub-processor or be able to object.',
      },
    },
    {
      old: 'legal-ground',
      now: [
        'basis-decided',
        'basis-national',
        'basis-necessity',
        'consent-valid',
        'special-category-basis',
        'no-legitimate-interest-in-public-tasks',
      ],
      change: {
        nb: 'En skole kan ikke lenger veie interesser mot hverandre når den utfører offentlige oppgaver. Grunnlaget må stå i en annen lov, og behandlingen må være nødvendig.',
        nn: 'Ein skule kan ikkje lenger vege interesser mot kvarandre når han utfører offentlege oppgåver. Grunnlaget må stå i ei anna lov, og behandlinga må vere nødvendig.',
        en: 'A school can no longer weigh interests against each other in its public tasks. The ground must stand in another act, and the processing must be necessary.',
      },
    },
  ],
};

const known: readonly Eras[] = [polToGdpr];

/** How two packs correspond, whichever way they are compared; undefined where nobody has read them side by side. */
export function erasBetween(one: string, other: string): Eras | undefined {
  return known.find(({ old, now }) => (old === one && now === other) || (old === other && now === one));
}
