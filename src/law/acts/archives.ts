import type { Act } from '../act.ts';

/** What must be kept, for how long, and how. */
export const archiveActs = {
  // Repealed by arkivlova 2025 § 24, but for a part of § 9 (sections/archives.ts); the regulations outlive it.
  'arkivlova-1992': {
    name: { nb: 'arkivlova (1992)', nn: 'arkivlova (1992)', en: 'the Archives Act (1992)' },
    short: 'arkl 1992',
    lovdata: 'lov-1992-12-04-126',
    from: '1999-01-01',
    to: '2026-01-01',
    language: 'nn',
    style: 'section',
    replacedBy: ['arkivlova-2025'],
  },
  'arkivlova-2025': {
    name: { nb: 'arkivlova (2025)', nn: 'arkivlova (2025)', en: 'the Archives Act (2025)' },
    short: 'arkivlova',
    lovdata: 'lov-2025-06-20-96',
    from: '2026-01-01',
    language: 'nn',
    style: 'section',
  },
  'arkivforskrifta-2017': {
    name: { nb: 'arkivforskrifta (2017)', nn: 'arkivforskrifta (2017)', en: 'the Archives Regulations (2017)' },
    short: 'arkivforskr. 2017',
    lovdata: 'forskrift-2017-12-15-2105',
    from: '2018-01-01',
    to: '2026-01-01',
    language: 'nn',
    style: 'section',
    replacedBy: ['arkivforskrifta-2025'],
  },
  'arkivforskrifta-2025': {
    name: { nb: 'arkivforskrifta (2025)', nn: 'arkivforskrifta (2025)', en: 'the Archives Regulations (2025)' },
    short: 'arkivforskrifta',
    lovdata: 'forskrift-2025-12-17-2647',
    from: '2026-01-01',
    language: 'nn',
    style: 'section',
  },
  // Repealed by arkivforskrifta 2025 § 52.
  'riksarkivarens-forskrift-2017': {
    name: {
      nb: 'riksarkivarens forskrift (2017)',
      nn: 'riksarkivarens forskrift (2017)',
      en: 'the National Archivist’s Regulations (2017)',
    },
    short: 'riksarkivarens forskrift',
    lovdata: 'forskrift-2017-12-19-2286',
    from: '2018-01-01',
    to: '2026-01-01',
    language: 'nb',
    style: 'section',
    replacedBy: ['arkivforskrifta-2025', 'bevaringsforskrifta-2025'],
  },
  'bevaringsforskrifta-2025': {
    name: {
      nb: 'bevaringsforskrifta (2025)',
      nn: 'bevaringsforskrifta (2025)',
      en: 'the Preservation Regulations (2025)',
    },
    short: 'bevaringsforskrifta',
    lovdata: 'forskrift-2025-12-19-2729',
    from: '2026-01-01',
    language: 'nn',
    style: 'section',
  },
} satisfies Record<string, Act>;
