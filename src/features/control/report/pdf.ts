import { join } from 'node:path';
import { projectRoot } from '#src/platform/config/root.ts';
import { typesetPdf } from '#src/platform/pdf/typst.ts';
import type { ReportModel } from './shape.ts';

const templatePath = 'src/features/control/report/report.typ';

/**
 * The report as an accessible PDF (PDF/UA-1); the same report gives the same bytes.
 * @param root the folder of the installation, where the template lies beside the source also when the program is bundled
 */
export function reportPdf(report: ReportModel, root = projectRoot()) {
  // Noon of the day it was made: a report has a day, not a time of day.
  const createdAt = new Date(`${report.madeOn}T12:00:00Z`);
  return typesetPdf({ template: join(root, templatePath), data: report, createdAt });
}
