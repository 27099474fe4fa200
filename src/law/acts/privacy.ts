import type { Act } from '../act.ts';

/** The general law of personal data, and what follows the visitor of a web page. */
export const privacyActs = {
  // Repealed by personopplysningsloven 2018 § 32 and forskrift 2018-06-15-876 § 7, in force 20 July 2018.
  'pol-2000': {
    name: {
      nb: 'personopplysningsloven (2000)',
      nn: 'personopplysningslova (2000)',
      en: 'the Personal Data Act (2000)',
    },
    short: 'pol',
    lovdata: 'lov-2000-04-14-31',
    from: '2001-01-01',
    to: '2018-07-20',
    language: 'nb',
    style: 'section',
    replacedBy: ['gdpr', 'popplyl-2018'],
  },
  'pof-2000': {
    name: {
      nb: 'personopplysningsforskriften (2000)',
      nn: 'personopplysningsforskrifta (2000)',
      en: 'the Personal Data Regulations (2000)',
    },
    short: 'pof',
    lovdata: 'forskrift-2000-12-15-1265',
    from: '2001-01-01',
    to: '2018-07-20',
    language: 'nb',
    style: 'section',
    replacedBy: ['gdpr', 'popplyforskriften-2018'],
  },
  'popplyl-2018': {
    name: {
      nb: 'personopplysningsloven (2018)',
      nn: 'personopplysningslova (2018)',
      en: 'the Personal Data Act (2018)',
    },
    short: 'popplyl',
    lovdata: 'lov-2018-06-15-38',
    from: '2018-07-20',
    language: 'nb',
    style: 'section',
  },
  // Norwegian law through personopplysningsloven 2018 § 1, and from the same day: not from 25 May, as in the Union.
  gdpr: {
    name: {
      nb: 'personvernforordningen (GDPR)',
      nn: 'personvernforordninga (GDPR)',
      en: 'the General Data Protection Regulation (GDPR)',
    },
    short: 'GDPR',
    lovdata: 'lov-2018-06-15-38',
    from: '2018-07-20',
    language: 'nb',
    style: 'article',
  },
  'popplyforskriften-2018': {
    name: {
      nb: 'forskrift om behandling av personopplysninger (2018)',
      nn: 'forskrift om behandling av personopplysningar (2018)',
      en: 'the Regulations on the processing of personal data (2018)',
    },
    short: 'popplyforskr',
    lovdata: 'forskrift-2018-06-15-876',
    from: '2018-07-20',
    language: 'nb',
    style: 'section',
  },
  // Repealed by ekomloven 2024 § 18-1, in force 1 January 2025.
  'ekomloven-2003': {
    name: {
      nb: 'ekomloven (2003)',
      nn: 'ekomlova (2003)',
      en: 'the Electronic Communications Act (2003)',
    },
    short: 'ekomloven 2003',
    lovdata: 'lov-2003-07-04-83',
    from: '2003-07-25',
    to: '2025-01-01',
    language: 'nb',
    style: 'section',
    replacedBy: ['ekomloven-2024'],
  },
  'ekomloven-2024': {
    name: {
      nb: 'ekomloven (2024)',
      nn: 'ekomlova (2024)',
      en: 'the Electronic Communications Act (2024)',
    },
    short: 'ekomloven',
    lovdata: 'lov-2024-12-13-76',
    from: '2025-01-01',
    language: 'nb',
    style: 'section',
  },
  'folkeregisterloven-2016': {
    name: { nb: 'folkeregisterloven', nn: 'folkeregisterlova', en: 'the Population Register Act' },
    short: 'folkeregisterloven',
    lovdata: 'lov-2016-12-09-88',
    from: '2017-10-01',
    language: 'nb',
    style: 'section',
  },
  'statistikkloven-2019': {
    name: { nb: 'statistikkloven', nn: 'statistikklova', en: 'the Statistics Act' },
    short: 'statistikkloven',
    lovdata: 'lov-2019-06-21-32',
    from: '2021-01-01',
    language: 'nb',
    style: 'section',
  },
} satisfies Record<string, Act>;
