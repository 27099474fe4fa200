import type { Act } from '../act.ts';

/** How public bodies are run, decide, and let themselves be looked into. */
export const administrationActs = {
  'forvaltningsloven-1967': {
    name: {
      nb: 'forvaltningsloven (1967)',
      nn: 'forvaltningslova (1967)',
      en: 'the Public Administration Act (1967)',
    },
    short: 'fvl',
    lovdata: 'lov-1967-02-10',
    from: '1970-01-01',
    language: 'nb',
    style: 'section',
  },
  // § 99: from when the King decides; repeals the one of 1967 then.
  'forvaltningsloven-2025': {
    name: {
      nb: 'forvaltningsloven (2025)',
      nn: 'forvaltningslova (2025)',
      en: 'the Public Administration Act (2025)',
    },
    short: 'fvl 2025',
    lovdata: 'lov-2025-06-20-81',
    pending: true,
    language: 'nb',
    style: 'section',
  },
  'forvaltningslovforskriften-2006': {
    name: {
      nb: 'forvaltningslovforskriften',
      nn: 'forvaltningslovforskrifta',
      en: 'the Public Administration Regulations',
    },
    short: 'fvl-forskriften',
    lovdata: 'forskrift-2006-12-15-1456',
    from: '2007-01-01',
    language: 'nb',
    style: 'section',
  },
  'offentleglova-2006': {
    name: { nb: 'offentleglova', nn: 'offentleglova', en: 'the Freedom of Information Act' },
    short: 'offl',
    lovdata: 'lov-2006-05-19-16',
    from: '2009-01-01',
    language: 'nn',
    style: 'section',
  },
  'offentlegforskrifta-2008': {
    name: { nb: 'offentlegforskrifta', nn: 'offentlegforskrifta', en: 'the Freedom of Information Regulations' },
    short: 'offentlegforskrifta',
    lovdata: 'forskrift-2008-10-17-1119',
    from: '2009-01-01',
    language: 'nn',
    style: 'section',
  },
  'eforvaltningsforskriften-2004': {
    name: { nb: 'eForvaltningsforskriften', nn: 'eForvaltningsforskrifta', en: 'the eGovernment Regulations' },
    short: 'eForvaltningsforskriften',
    lovdata: 'forskrift-2004-06-25-988',
    from: '2004-07-01',
    language: 'nb',
    style: 'section',
  },
  // In force with the first meeting of each council of 2019–2023; the earliest were in October. Chapters in sections/administration.ts.
  'kommuneloven-2018': {
    name: { nb: 'kommuneloven', nn: 'kommunelova', en: 'the Local Government Act' },
    short: 'kommuneloven',
    lovdata: 'lov-2018-06-22-83',
    from: '2019-10-03',
    language: 'nb',
    style: 'section',
  },
  'utredningsinstruksen-2016': {
    name: { nb: 'utredningsinstruksen', nn: 'utgreiingsinstruksen', en: 'the Instructions for Official Studies' },
    short: 'utredningsinstruksen',
    lovdata: 'instruks-2016-02-19-184',
    from: '2016-03-01',
    language: 'nb',
    style: 'section',
  },
  'okonomireglementet-2003': {
    name: {
      nb: 'økonomireglementet for staten',
      nn: 'økonomireglementet for staten',
      en: 'the Financial Management Regulations of the State',
    },
    short: 'økonomireglementet',
    lovdata: 'forskrift-2003-12-12-1939',
    from: '2004-01-01',
    language: 'nb',
    style: 'section',
  },
} satisfies Record<string, Act>;
