import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';

/** A name that is no longer that of anything. */
export interface Outdated {
  readonly check: string;
  /** The name in its forms, bokmål and nynorsk; looked for as whole words. */
  readonly name: string;
  /** The letters must be as they are written here: "NSD", not "nsd". */
  readonly exact?: true;
  /** The first day on which the name was no longer right. */
  readonly since: IsoDate;
  readonly now: Text;
  /** Where it is decided or told. */
  readonly source: string;
}

const same = (name: string): Text => ({ nb: name, nn: name, en: name });

const authorities: readonly Outdated[] = [
  {
    check: 'fylkesmannen',
    name: 'fylkesmann(?:en|ens|a|ene|enes|ane|s|sembetet|sembete)?|fylkesmenn(?:ene|enes|s)?',
    since: '2021-01-01',
    now: { nb: 'statsforvalteren', nn: 'statsforvaltaren', en: 'statsforvalteren (the county governor)' },
    source: 'kgl.res. 2020-12-11',
  },
  {
    check: 'difi',
    name: 'Difi|Direktoratet for forvaltning og ikt',
    since: '2020-01-01',
    now: {
      nb: 'Digitaliseringsdirektoratet',
      nn: 'Digitaliseringsdirektoratet',
      en: 'Digitaliseringsdirektoratet (the Norwegian Digitalisation Agency)',
    },
    source: 'Prop. 1 S (2019–2020) Kommunal- og moderniseringsdepartementet',
  },
  {
    check: 'ligningsmyndighetene',
    name: 'l(?:ig|ik)ningsmyndighet(?:en|er|ene|a|ane)?|l(?:ig|ik)ningskontor(?:et|er|ene|a)?|l(?:ig|ik)ningsetaten',
    since: '2017-01-01',
    now: { nb: 'Skatteetaten', nn: 'Skatteetaten', en: 'Skatteetaten (the tax administration)' },
    source: 'skatteforvaltningsloven (lov-2016-05-27-14)',
  },
  {
    check: 'sivilombudsmannen',
    name: 'sivilombudsmann(?:en|ens)?',
    since: '2021-07-01',
    now: { nb: 'Sivilombudet', nn: 'Sivilombodet', en: 'Sivilombudet (the Parliamentary Ombud)' },
    source: 'sivilombudsloven (lov-2021-06-18-121)',
  },
  {
    check: 'uninett',
    name: 'uninett|Norsk senter for forskningsdata|Norsk senter for forskingsdata',
    since: '2022-01-01',
    now: same('Sikt'),
    source: 'Sikt – Kunnskapssektorens tjenesteleverandør, 2022-01-01',
  },
  { check: 'uninett', name: 'NSD', exact: true, since: '2022-01-01', now: same('Sikt'), source: 'Sikt, 2022-01-01' },
  {
    check: 'senter-for-ikt',
    name: 'Senter for IKT i utdanning(?:en|a)|IKT-senteret',
    since: '2018-01-01',
    now: same('Utdanningsdirektoratet'),
    source: 'Prop. 1 S (2017–2018) Kunnskapsdepartementet',
  },
  {
    check: 'ministry',
    name: '(?:Kyrkje|Kirke)-,? (?:utdannings|utdanings)- og (?:forsknings|forskings)departementet|Utdannings- og (?:forsknings|forskings)departementet',
    since: '2006-01-01',
    now: same('Kunnskapsdepartementet'),
    source: 'kgl.res. 2005-12-16',
  },
  {
    check: 'trygdeetaten',
    name: 'trygdeetaten|trygdekontor(?:et|er|ene|a)?|rikstrygdeverket|Aetat',
    since: '2006-07-01',
    now: same('NAV'),
    source: 'arbeids- og velferdsforvaltningsloven (lov-2006-06-16-20)',
  },
  {
    check: 'post-og-teletilsynet',
    name: 'Post- og teletilsynet',
    since: '2015-01-01',
    now: same('Nasjonal kommunikasjonsmyndighet'),
    source: 'Nasjonal kommunikasjonsmyndighet, 2015-01-01',
  },
  {
    check: 'direktoratet-for-e-helse',
    name: 'Direktoratet for e-helse',
    since: '2024-01-01',
    now: same('Helsedirektoratet'),
    source: 'Prop. 1 S (2023–2024) Helse- og omsorgsdepartementet',
  },
];

const acts: readonly Outdated[] = [
  {
    check: 'offentlighetsloven',
    name: 'offentlighetslov(?:en|a)s?',
    since: '2009-01-01',
    now: same('offentleglova'),
    source: 'lov-2006-05-19-16 § 33',
  },
  {
    check: 'persondatadirektivet',
    name: 'persondatadirektivet|personverndirektivet|personopplysningsdirektivet|direktiv 95/46(?:/E[FØC]S?)?',
    since: '2018-07-20',
    now: {
      nb: 'personvernforordningen (GDPR)',
      nn: 'personvernforordninga (GDPR)',
      en: 'the General Data Protection Regulation (GDPR)',
    },
    source: 'GDPR art. 94; lov-2018-06-15-38 § 32',
  },
  {
    check: 'personregisterloven',
    name: 'personregisterlov(?:en|a)s?',
    since: '2001-01-01',
    now: { nb: 'personopplysningsloven', nn: 'personopplysningslova', en: 'the Personal Data Act' },
    source: 'lov-2000-04-14-31 § 51',
  },
  {
    check: 'barnevernloven',
    name: 'barnevernlov(?:en|a)s?',
    since: '2023-01-01',
    now: { nb: 'barnevernsloven', nn: 'barnevernslova', en: 'barnevernsloven (the Child Welfare Act of 2021)' },
    source: 'lov-2021-06-18-97',
  },
];

/** County councils that were divided or joined, with the day and what came. */
const counties: readonly Outdated[] = (
  [
    ['Sør-Trøndelag|Nord-Trøndelag', '2018-01-01', 'Trøndelag fylkeskommune'],
    ['Hordaland|Sogn og Fjordane', '2020-01-01', 'Vestland fylkeskommune'],
    ['Hedmark|Oppland', '2020-01-01', 'Innlandet fylkeskommune'],
    ['Aust-Agder|Vest-Agder', '2020-01-01', 'Agder fylkeskommune'],
    ['Viken', '2024-01-01', 'Akershus, Buskerud, Østfold fylkeskommune'],
    ['Vestfold og Telemark', '2024-01-01', 'Vestfold, Telemark fylkeskommune'],
    ['Troms og Finnmark', '2024-01-01', 'Troms, Finnmark fylkeskommune'],
  ] as const
).map(([names, since, now]) => ({
  check: 'county',
  name: `(?:${names}) fylkeskommunes?`,
  since,
  now: same(now),
  source: 'forskrift til inndelingslova',
}));

/** Names that were changed, and from when. Each is sure: what is not, stands not here. */
export const outdated: readonly Outdated[] = [...authorities, ...acts, ...counties];
