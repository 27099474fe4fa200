import type { Hono } from 'hono';
import { accessLinks, accessRoutes } from '#src/features/access/index.ts';
import {
  caseLinks,
  caseRoutes,
  formLinks,
  formRoutes,
  inboxRoutes,
  mattersCard,
  ownCaseRoutes,
} from '#src/features/cases/index.ts';
import { classListLinks, classListRoutes } from '#src/features/class-lists/index.ts';
import {
  catalogueChangesRoutes,
  compareRoutes,
  findingsRoutes,
  overviewRoutes,
  questionRoutes,
  reportRoutes,
} from '#src/features/control/index.ts';
import { examinationRoutes } from '#src/features/examination/index.ts';
import { lookedLinks, lookedRoutes, readingsForCase } from '#src/features/looked/index.ts';
import { statementLinks, statementRoutes } from '#src/features/notices/index.ts';
import {
  observedExtras,
  observerLinks,
  observerRoutes,
  publicSiteLinks,
  publicSiteRoutes,
  schoolFormCard,
  siteLinks,
  siteRoutes,
} from '#src/features/observation/index.ts';
import {
  answerExtras,
  opennessRoutes,
  publicRequestRoutes,
  publishExtras,
  redactExtras,
  redactRoutes,
  requestLinks,
  requestSettingLink,
} from '#src/features/openness/index.ts';
import { peopleLinks, peopleRoutes } from '#src/features/people/index.ts';
import { catalogueRoutes, publicRoutes, registerRoutes } from '#src/features/register/index.ts';
import {
  consentRoutes,
  dutyExtras,
  dutyLinks,
  dutyRoutes,
  erasureRoutes,
  innsynExtras,
  innsynRoutes,
  ownDataLinks,
  ownDataRoutes,
} from '#src/features/rights/index.ts';
import { spreadsheetRoutes } from '#src/features/spreadsheet/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { type Act, type Actor, decide } from '#src/platform/access/decide.ts';
import type { SignedIn } from '#src/platform/identity/signed-in.ts';
import type { Env } from '#src/platform/web/context.ts';
import type { Navigation, NavigationItem } from '#src/ui/header.tsx';
import { findUsageOptions } from './find-usage-sources.ts';
import { heldStatements } from './held-statements.ts';
import { rooms } from './holdings.ts';
import { worksWithRegister } from './web/own-page.tsx';
import { signInTexts } from './web/sign-in/texts.ts';

/** What an owner has published beside its page. */
async function publishedLinks(...args: Parameters<typeof statementLinks>) {
  return [...(await statementLinks(...args)), ...(await requestLinks(...args)), ...(await publicSiteLinks(...args))];
}

/** The whole URL map beside the frame's own pages (`/` for visitors and for who does not work with the register, and signing in). */
export function routes(app: Hono<Env>): void {
  overviewRoutes(app, async (c) => [await schoolFormCard(c), await mattersCard(c)]); // / for those who are signed in
  findingsRoutes(app); // /funn
  compareRoutes(app); // /sammenlign
  questionRoutes(app); // /sporsmal
  reportRoutes(app); //   /rapport
  catalogueChangesRoutes(app); // /katalog/endringer
  catalogueRoutes(app); // /katalog
  spreadsheetRoutes(app); // /register/regneark, /register/eksport.xlsx (before /register/:slug)
  registerRoutes(app); // /register, /endringer, /kart
  publicRoutes(app, publishedLinks, formLinks); // /om, /offentlig-side
  statementRoutes(app); // /om/:slug/erklaering, /erklaeringer
  examinationRoutes(app); // /sjekk-erklaering
  peopleRoutes(app); // /personer
  accessRoutes(app); // /tilgang
  classListRoutes(app); // /klasselister
  inboxRoutes(app); // /saker/innboks (before /saker/:id)
  caseRoutes(app, [innsynExtras, dutyExtras, observedExtras, answerExtras, redactExtras, publishExtras]); // /saker
  opennessRoutes(app, [heldStatements]); // /saker/:id/svar, …/dokument/:document/avgjor, …/klage, …/finn
  redactRoutes(app); // /saker/:id/dokument/:doc/sladding
  publicRequestRoutes(app); // /om/:slug/innsynskrav, /saker/:id/offentlig, /offentlige-innsynskrav
  innsynRoutes(app, rooms); // /saker/:id/innsyn
  erasureRoutes(app, rooms); // /saker/:id/sletting
  ownDataRoutes(app); // /mine-data
  consentRoutes(app); // /mine-samtykker, /samtykker
  dutyRoutes(app, rooms, readingsForCase); // /saker/:id/person, /begrensning, /retting, /utlevering, /brudd; /brudd, /utleveringer
  ownCaseRoutes(app); // /mine-saker
  formRoutes(app); // /om/:slug/be-om-dokumenter and the other public forms, /om/:slug/kvittering
  siteRoutes(app); // /nettsteder
  publicSiteRoutes(app); // /om/:slug/nettsteder
  observerRoutes(app); // /observasjoner, /skjema/systemer
  lookedRoutes(app, findUsageOptions(process.env)); // /hvem-har-sett, /logg, /api/v2
}

const texts = {
  nb: {
    own: 'Min side',
    signIns: 'Innlogging',
    overview: 'Slik står vi',
    findings: 'Funn',
    register: 'Register',
    map: 'Kart',
    changes: 'Endringer',
    report: 'Rapport',
    statements: 'Erklæringer',
    page: 'Offentlig side',
    observed: 'Observert',
    persons: 'Personer og tilgang',
    openness: 'Åpenhet',
  },
  nn: {
    own: 'Mi side',
    signIns: 'Innlogging',
    overview: 'Slik står vi',
    findings: 'Funn',
    register: 'Register',
    map: 'Kart',
    changes: 'Endringar',
    report: 'Rapport',
    statements: 'Erklæringar',
    page: 'Offentleg side',
    observed: 'Observert',
    persons: 'Personar og tilgang',
    openness: 'Openheit',
  },
  en: {
    own: 'My page',
    signIns: 'Sign-in',
    overview: 'Where we stand',
    findings: 'Findings',
    register: 'Register',
    map: 'Map',
    changes: 'Changes',
    report: 'Report',
    statements: 'Statements',
    page: 'Public page',
    observed: 'Observed',
    persons: 'People and access',
    openness: 'Openness',
  },
} satisfies Record<Lang, unknown>;

/** The menu of pupils, guardians, staff and others who do not work with the register: what is theirs. */
function ownNavigation(actor: Actor, lang: Lang): readonly NavigationItem[] {
  return [
    { text: texts[lang].own, href: '/' },
    ...caseLinks(actor, lang),
    ...peopleLinks(actor, lang),
    ...lookedLinks(actor, lang),
    ...classListLinks(actor, lang),
    ...ownDataLinks(actor, lang),
    { text: signInTexts[lang].sessions.menu, href: '/innlogginger' },
  ];
}

/** A group where there are several; one place alone needs no group. */
function grouped(text: string, items: readonly NavigationItem[]): Navigation {
  return items.length > 1 ? [{ text, items }] : items;
}

/** The menu of somebody signed in: only what their role lets them open. */
export function navigation({ actor }: SignedIn, lang: Lang): Navigation {
  if (!worksWithRegister(actor.role)) return ownNavigation(actor, lang);
  const may = (act: Act) => decide(actor, act, { units: [] }).allowed;
  const words = texts[lang];
  const persons = [
    ...peopleLinks(actor, lang),
    ...classListLinks(actor, lang),
    ...accessLinks(actor, lang),
    ...lookedLinks(actor, lang),
    ...dutyLinks(actor, lang),
    ...(may('sign-in.rule') ? [{ text: words.signIns, href: '/innlogging-regler' }] : []),
  ];
  const openness = [
    ...(may('notice.read') ? [{ text: words.statements, href: '/erklaeringer' }] : []),
    { text: words.page, href: '/offentlig-side' },
    ...(may('page.publish') ? [requestSettingLink(lang)] : []),
    ...(may('report.read') ? [{ text: words.report, href: '/rapport' }] : []),
  ];
  return [
    { text: words.overview, href: '/' },
    { text: words.findings, href: '/funn' },
    { text: words.register, href: '/register' },
    { text: words.map, href: '/kart' },
    { text: words.changes, href: '/endringer' },
    ...grouped(words.observed, [...siteLinks(actor, lang), ...observerLinks(actor, lang)]),
    ...caseLinks(actor, lang),
    ...grouped(words.persons, persons),
    ...grouped(words.openness, openness),
  ];
}
