import type { Body } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';

type Content = keyof NonNullable<Body<'agreements'>['contents']>;

interface Says {
  readonly holds: Text;
  readonly fails: Text;
  readonly unknown: Text;
}

/** What an agreement with a processor must lay down, in the order of GDPR art. 28(3): each with what is said of it. */
export const mustSay: Readonly<Record<Content, Says>> = {
  describesProcessing: {
    holds: {
      nb: 'Avtalen beskriver behandlingen: hva, hvor lenge, hvorfor, hvilke opplysninger og om hvem.',
      nn: 'Avtalen beskriv behandlinga: kva, kor lenge, kvifor, kva opplysningar og om kven.',
      en: 'The agreement describes the processing: what, for how long, why, which data and about whom.',
    },
    fails: {
      nb: 'Avtalen beskriver ikke behandlingen: hva, hvor lenge, hvorfor, hvilke opplysninger og om hvem.',
      nn: 'Avtalen beskriv ikkje behandlinga: kva, kor lenge, kvifor, kva opplysningar og om kven.',
      en: 'The agreement does not describe the processing: what, for how long, why, which data and about whom.',
    },
    unknown: {
      nb: 'Ingen har sagt om avtalen beskriver behandlingen.',
      nn: 'Ingen har sagt om avtalen beskriv behandlinga.',
      en: 'Nobody has said whether the agreement describes the processing.',
    },
  },
  onlyAsAgreed: {
    holds: {
      nb: 'Databehandleren skal bare behandle opplysningene etter instruks (bokstav a).',
      nn: 'Databehandlaren skal berre behandle opplysningane etter instruks (bokstav a).',
      en: 'The processor processes the data on instruction only (letter a).',
    },
    fails: {
      nb: 'Avtalen sier ikke at databehandleren bare skal følge instruks (bokstav a).',
      nn: 'Avtalen seier ikkje at databehandlaren berre skal følgje instruks (bokstav a).',
      en: 'The agreement does not say that the processor acts on instruction only (letter a).',
    },
    unknown: {
      nb: 'Ingen har sagt om avtalen binder databehandleren til instruks (bokstav a).',
      nn: 'Ingen har sagt om avtalen bind databehandlaren til instruks (bokstav a).',
      en: 'Nobody has said whether the agreement binds the processor to instructions (letter a).',
    },
  },
  confidentiality: {
    holds: {
      nb: 'De som behandler opplysningene, har taushetsplikt (bokstav b).',
      nn: 'Dei som behandlar opplysningane, har teieplikt (bokstav b).',
      en: 'Those who process the data are bound to confidentiality (letter b).',
    },
    fails: {
      nb: 'Avtalen sier ikke noe om taushetsplikt (bokstav b).',
      nn: 'Avtalen seier ikkje noko om teieplikt (bokstav b).',
      en: 'The agreement says nothing of confidentiality (letter b).',
    },
    unknown: {
      nb: 'Ingen har sagt om avtalen gir taushetsplikt (bokstav b).',
      nn: 'Ingen har sagt om avtalen gir teieplikt (bokstav b).',
      en: 'Nobody has said whether the agreement lays down confidentiality (letter b).',
    },
  },
  securityMeasures: {
    holds: {
      nb: 'Avtalen pålegger databehandleren sikkerhetstiltak (bokstav c).',
      nn: 'Avtalen pålegg databehandlaren tryggleikstiltak (bokstav c).',
      en: 'The agreement obliges the processor to take security measures (letter c).',
    },
    fails: {
      nb: 'Avtalen pålegger ikke databehandleren sikkerhetstiltak (bokstav c).',
      nn: 'Avtalen pålegg ikkje databehandlaren tryggleikstiltak (bokstav c).',
      en: 'The agreement does not oblige the processor to take security measures (letter c).',
    },
    unknown: {
      nb: 'Ingen har sagt om avtalen pålegger sikkerhetstiltak (bokstav c).',
      nn: 'Ingen har sagt om avtalen pålegg tryggleikstiltak (bokstav c).',
      en: 'Nobody has said whether the agreement obliges the processor to security measures (letter c).',
    },
  },
  subProcessors: {
    holds: {
      nb: 'Avtalen sier når underleverandører kan brukes (bokstav d).',
      nn: 'Avtalen seier når underleverandørar kan brukast (bokstav d).',
      en: 'The agreement says when sub-processors may be used (letter d).',
    },
    fails: {
      nb: 'Avtalen sier ikke noe om underleverandører (bokstav d).',
      nn: 'Avtalen seier ikkje noko om underleverandørar (bokstav d).',
      en: 'The agreement says nothing of sub-processors (letter d).',
    },
    unknown: {
      nb: 'Ingen har sagt om avtalen regulerer underleverandører (bokstav d).',
      nn: 'Ingen har sagt om avtalen regulerer underleverandørar (bokstav d).',
      en: 'Nobody has said whether the agreement provides for sub-processors (letter d).',
    },
  },
  assistance: {
    holds: {
      nb: 'Databehandleren skal hjelpe til når folk bruker rettighetene sine (bokstav e).',
      nn: 'Databehandlaren skal hjelpe til når folk bruker rettane sine (bokstav e).',
      en: 'The processor assists when people use their rights (letter e).',
    },
    fails: {
      nb: 'Avtalen sier ikke at databehandleren skal hjelpe til når folk bruker rettighetene sine (bokstav e).',
      nn: 'Avtalen seier ikkje at databehandlaren skal hjelpe til når folk bruker rettane sine (bokstav e).',
      en: 'The agreement does not say that the processor assists when people use their rights (letter e).',
    },
    unknown: {
      nb: 'Ingen har sagt om databehandleren skal hjelpe til når folk bruker rettighetene sine (bokstav e).',
      nn: 'Ingen har sagt om databehandlaren skal hjelpe til når folk bruker rettane sine (bokstav e).',
      en: 'Nobody has said whether the processor assists when people use their rights (letter e).',
    },
  },
  breachNotice: {
    holds: {
      nb: 'Databehandleren skal melde fra om brudd (bokstav f).',
      nn: 'Databehandlaren skal melde frå om brot (bokstav f).',
      en: 'The processor reports breaches (letter f).',
    },
    fails: {
      nb: 'Avtalen sier ikke at databehandleren skal melde fra om brudd (bokstav f).',
      nn: 'Avtalen seier ikkje at databehandlaren skal melde frå om brot (bokstav f).',
      en: 'The agreement does not say that the processor reports breaches (letter f).',
    },
    unknown: {
      nb: 'Ingen har sagt om databehandleren skal melde fra om brudd (bokstav f).',
      nn: 'Ingen har sagt om databehandlaren skal melde frå om brot (bokstav f).',
      en: 'Nobody has said whether the processor reports breaches (letter f).',
    },
  },
  deletionAtEnd: {
    holds: {
      nb: 'Opplysningene slettes eller leveres tilbake når avtalen er slutt (bokstav g).',
      nn: 'Opplysningane blir sletta eller leverte tilbake når avtalen er slutt (bokstav g).',
      en: 'The data are erased or returned when the agreement ends (letter g).',
    },
    fails: {
      nb: 'Avtalen sier ikke at opplysningene slettes eller leveres tilbake til slutt (bokstav g).',
      nn: 'Avtalen seier ikkje at opplysningane blir sletta eller leverte tilbake til slutt (bokstav g).',
      en: 'The agreement does not say that the data are erased or returned at the end (letter g).',
    },
    unknown: {
      nb: 'Ingen har sagt hva avtalen sier om opplysningene når den er slutt (bokstav g).',
      nn: 'Ingen har sagt kva avtalen seier om opplysningane når han er slutt (bokstav g).',
      en: 'Nobody has said what the agreement says of the data when it ends (letter g).',
    },
  },
  audits: {
    holds: {
      nb: 'Eieren kan kontrollere databehandleren (bokstav h).',
      nn: 'Eigaren kan kontrollere databehandlaren (bokstav h).',
      en: 'The owner may audit the processor (letter h).',
    },
    fails: {
      nb: 'Avtalen lar ikke eieren kontrollere databehandleren (bokstav h).',
      nn: 'Avtalen lèt ikkje eigaren kontrollere databehandlaren (bokstav h).',
      en: 'The agreement does not let the owner audit the processor (letter h).',
    },
    unknown: {
      nb: 'Ingen har sagt om eieren kan kontrollere databehandleren (bokstav h).',
      nn: 'Ingen har sagt om eigaren kan kontrollere databehandlaren (bokstav h).',
      en: 'Nobody has said whether the owner may audit the processor (letter h).',
    },
  },
};

export const contents = Object.keys(mustSay) as readonly Content[];
