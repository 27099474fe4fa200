import type { Hono } from 'hono';
import { findingsRoutes, reportRoutes } from '#src/features/control/index.ts';
import { registerRoutes } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { decide } from '#src/platform/access/decide.ts';
import type { SignedIn } from '#src/platform/identity/signed-in.ts';
import type { Env } from '#src/platform/web/context.ts';
import type { NavigationItem } from '#src/ui/header.tsx';

/** The whole URL map beside the frame's own pages (`/`, `/logg-inn`, `/logg-ut`). */
export function routes(app: Hono<Env>): void {
  findingsRoutes(app); // /funn
  reportRoutes(app); //   /rapport
  registerRoutes(app); // /register, /endringer
}

const texts = {
  nb: { findings: 'Funn', register: 'Register', changes: 'Endringer', report: 'Rapport' },
  nn: { findings: 'Funn', register: 'Register', changes: 'Endringar', report: 'Rapport' },
  en: { findings: 'Findings', register: 'Register', changes: 'Changes', report: 'Report' },
} satisfies Record<Lang, unknown>;

/** The menu of somebody signed in: only what their role lets them open. */
export function navigation({ actor }: SignedIn, lang: Lang): readonly NavigationItem[] {
  const items: NavigationItem[] = [
    { text: texts[lang].findings, href: '/funn' },
    { text: texts[lang].register, href: '/register' },
    { text: texts[lang].changes, href: '/endringer' },
  ];
  const mayReport = decide(actor, 'report.read', { units: [] }).allowed;
  return mayReport ? [...items, { text: texts[lang].report, href: '/rapport' }] : items;
}
