import { aboutOf, originOf } from './parts/about.ts';
import { answerOf, countsOf } from './parts/answer.ts';
import { basisOf } from './parts/basis.ts';
import { factRows } from './parts/fact-rows.ts';
import { lawOf } from './parts/law.ts';
import { inFull } from './parts/length.ts';
import { summaryOf } from './parts/summary.ts';
import { systemsOf } from './parts/systems.ts';
import { themesOf } from './parts/themes.ts';
import { unansweredOf } from './parts/unanswered.ts';
import type { ReportInput, ReportModel } from './shape.ts';
import { reportTexts } from './texts.ts';

/**
 * The report of a control, in words. Pure: the same input gives the same report.
 * It tells what the findings hold (what a reader may not see is taken out of them before), and of the systems
 * that they concern what these are, what for and with which kinds of data.
 */
export function reportOf(input: ReportInput): ReportModel {
  const { findings, snapshot, lang, madeOn } = input;
  const texts = reportTexts[lang];
  const owner = aboutOf(input);
  const told = inFull(findings);
  const rows = factRows(told, snapshot, lang);
  const read = told === findings ? rows : factRows(findings, snapshot, lang);
  const themes = themesOf({ ...input, findings: told });
  return {
    lang,
    madeOn,
    texts: texts.fixed,
    title: texts.title(owner.name),
    owner: owner.name,
    answer: answerOf(findings, snapshot, lang),
    origin: snapshot.origin.kind === 'own-records' ? '' : originOf(snapshot.origin, lang),
    counts: countsOf(findings, lang),
    about: owner.rows,
    brief: told === findings ? '' : texts.brief,
    summary: summaryOf(input, themes, told),
    basis: basisOf(findings, read, rows, snapshot, lang),
    systems: systemsOf(input),
    themes,
    unanswered: unansweredOf(input, told),
    facts: rows,
    law: lawOf(findings, lang),
  };
}
