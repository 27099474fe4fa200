import type { Context, Hono } from 'hono';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { readQuery } from '../pages/query.ts';
import { viewFindings } from '../view-findings.ts';
import { reportOf } from './model.ts';
import { reportPdf } from './pdf.ts';
import type { ReportModel } from './shape.ts';
import { ReportView } from './view.tsx';

/** The report that the address asks for. @throws Problem (bad-input) for what cannot be understood in it */
async function reportFor(c: Context<Env>): Promise<{ report: ReportModel; slug: string; search: string }> {
  const { actor, owner } = signedIn(c);
  const { db, clock, lang } = c.var;
  const { question, faults } = readQuery(c.req.query(), lang);
  const fault = faults[0];
  if (fault !== undefined) throw new Problem(fault.text, { code: 'bad-input', place: fault.field });
  const { findings, snapshot, pack, asOf, lawDate } = await viewFindings({ db, clock }, actor, question, 'report.read');
  const madeOn = osloDate(clock.now());
  const report = reportOf({ findings, snapshot, pack, asOf, lawDate, lang, madeOn });
  return { report, slug: owner.slug, search: new URL(c.req.url).search };
}

/** `/rapport`, and the same as an accessible PDF. */
export function reportRoutes(app: Hono<Env>): void {
  app.get('/rapport', async (c) => {
    const { report, search } = await reportFor(c);
    return c.render(<ReportView report={report} pdfHref={`/rapport.pdf${search}`} />, {
      title: report.title,
      width: 'normal',
    });
  });
  app.get('/rapport.pdf', async (c) => {
    const { report, slug } = await reportFor(c);
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `attachment; filename="kontroll-${slug}-${report.madeOn}.pdf"`);
    c.header('cache-control', 'no-store');
    return c.body(await reportPdf(report));
  });
}
