import type { Lang, Text } from '#src/kernel/language.ts';

/** What each theme of the law packs is called: on the pages, in the report, and as a heading. */
const names: Readonly<Record<string, Text>> = {
  record: {
    nb: 'Oversikt over behandlingene',
    nn: 'Oversikt over behandlingane',
    en: 'Overview of the processing',
  },
  organisation: {
    nb: 'Ansvar og internkontroll',
    nn: 'Ansvar og internkontroll',
    en: 'Responsibility and internal control',
  },
  schools: { nb: 'Skolene og barna', nn: 'Skulane og barna', en: 'The schools and the children' },
  processors: {
    nb: 'Databehandlere og avtaler',
    nn: 'Databehandlarar og avtalar',
    en: 'Processors and agreements',
  },
  transfers: {
    nb: 'Overføring ut av EØS',
    nn: 'Overføring ut av EØS',
    en: 'Transfers out of the EEA',
  },
  basis: { nb: 'Rettslig grunnlag', nn: 'Rettsleg grunnlag', en: 'Legal ground' },
  data: {
    nb: 'Hvilke opplysninger som trengs',
    nn: 'Kva opplysningar som trengst',
    en: 'Which data are needed',
  },
  disclosure: {
    nb: 'Utlevering til andre',
    nn: 'Utlevering til andre',
    en: 'Disclosure to others',
  },
  retention: {
    nb: 'Lagring, sletting og arkiv',
    nn: 'Lagring, sletting og arkiv',
    en: 'Retention, erasure and archive',
  },
  information: {
    nb: 'Informasjon til elever og foresatte',
    nn: 'Informasjon til elevar og føresette',
    en: 'Information to pupils and guardians',
  },
  rights: {
    nb: 'Rettighetene til elever og foresatte',
    nn: 'Rettane til elevar og føresette',
    en: 'The rights of pupils and guardians',
  },
  web: { nb: 'Nettsider og informasjonskapsler', nn: 'Nettsider og informasjonskapslar', en: 'Web sites and cookies' },
  security: { nb: 'Informasjonssikkerhet', nn: 'Informasjonstryggleik', en: 'Information security' },
  logs: { nb: 'Logger', nn: 'Loggar', en: 'Logs' },
  dpia: {
    nb: 'Risiko og personvernkonsekvenser',
    nn: 'Risiko og personvernkonsekvensar',
    en: 'Risk and data protection impact',
  },
  breaches: { nb: 'Brudd på sikkerheten', nn: 'Brot på tryggleiken', en: 'Personal data breaches' },
};

/** The themes that have a name. */
export const namedThemes: readonly string[] = Object.keys(names);

/** What a theme is called; its id when it has no name (a test sees to it that every theme of every pack has one). */
export function themeName(theme: string, lang: Lang): string {
  return Object.hasOwn(names, theme) ? (names[theme]?.[lang] ?? theme) : theme;
}
