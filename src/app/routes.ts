import type { Hono } from 'hono';
import {
  catalogueChangesRoutes,
  compareRoutes,
  findingsRoutes,
  overviewRoutes,
  questionRoutes,
  reportRoutes,
} from '#src/features/control/index.ts';
import { examinationRoutes } from '#src/features/examination/index.ts';
import { statementLinks, statementRoutes } from '#src/features/notices/index.ts';
import { catalogueRoutes, publicRoutes, registerRoutes } from '#src/features/register/index.ts';
import { spreadsheetRoutes } from '#src/features/spreadsheet/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { decide } from '#src/platform/access/decide.ts';
import type { SignedIn } from '#src/platform/identity/signed-in.ts';
import type { Env } from '#src/platform/web/context.ts';
import type { NavigationItem } from '#src/ui/header.tsx';

/** The whole URL map beside the frame's own pages (`/` for visitors, `/logg-inn`, `/logg-ut`). */
export function routes(app: Hono<Env>): void {
  overviewRoutes(app); // / for those who are signed in
  findingsRoutes(app); // /funn
  compareRoutes(app); // /sammenlign
  questionRoutes(app); // /sporsmal
  reportRoutes(app); //   /rapport
  catalogueChangesRoutes(app); // /katalog/endringer
  catalogueRoutes(app); // /katalog
  spreadsheetRoutes(app); // /register/regneark, /register/eksport.xlsx (before /register/:slug)
  registerRoutes(app); // /register, /endringer, /kart
  publicRoutes(app, statementLinks); // /om, /offentlig-side
  statementRoutes(app); // /om/:slug/erklaering, /erklaeringer
  examinationRoutes(app); // /sjekk-erklaering
}

const texts = {
  nb: {
    overview: 'Slik står vi',
    findings: 'Funn',
    register: 'Register',
    map: 'Kart',
    changes: 'Endringer',
    report: 'Rapport',
    statements: 'Erklæringer',
    page: 'Offentlig side',
  },
  nn: {
    overview: 'Slik står vi',
    findings: 'Funn',
    register: 'Register',
    map: 'Kart',
    changes: 'Endringar',
    report: 'Rapport',
    statements: 'Erklæringar',
    page: 'Offentleg side',
  },
  en: {
    overview: 'Where we stand',
    findings: 'Findings',
    register: 'Register',
    map: 'Map',
    changes: 'Changes',
    report: 'Report',
    statements: 'Statements',
    page: 'Public page',
  },
} satisfies Record<Lang, unknown>;

/** The menu of somebody signed in: only what their role lets them open. */
export function navigation({ actor }: SignedIn, lang: Lang): readonly NavigationItem[] {
  const items: NavigationItem[] = [
    { text: texts[lang].overview, href: '/' },
    { text: texts[lang].findings, href: '/funn' },
    { text: texts[lang].register, href: '/register' },
    { text: texts[lang].map, href: '/kart' },
    { text: texts[lang].changes, href: '/endringer' },
  ];
  const mayReport = decide(actor, 'report.read', { units: [] }).allowed;
  const report = mayReport ? [{ text: texts[lang].report, href: '/rapport' }] : [];
  const mayReadStatements = decide(actor, 'notice.read', { units: [] }).allowed;
  const statements = mayReadStatements ? [{ text: texts[lang].statements, href: '/erklaeringer' }] : [];
  return [...items, ...report, ...statements, { text: texts[lang].page, href: '/offentlig-side' }];
}
