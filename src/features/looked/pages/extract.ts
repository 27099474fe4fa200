import { csvOf } from '#src/kernel/csv.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { ReadingView } from '../reading/read-log.ts';
import { purposeName, systemName } from '../words.ts';
import { timeOf } from './looked-view.tsx';
import { aboutWhom, whatWasDone, whoDid } from './reading-view.tsx';
import { lookedTexts } from './texts.ts';

/** The lines of a reading as a CSV file, with the same columns as the page. */
export function extractOf(viewed: ReadingView, lang: Lang): string {
  const { reading: texts } = lookedTexts[lang];
  const { snapshot, looks } = viewed;
  const rows = looks.map((look) => [
    `${osloDate(look.at)} ${timeOf(look.at, lang)}`,
    whoDid(look, viewed, lang),
    whatWasDone(look, viewed, lang),
    aboutWhom(look, viewed, lang),
    purposeName(look, { snapshot, lang }) ?? '–',
    systemName({ snapshot, lang }, look.system),
    look.allowed ? texts.yes : texts.no,
  ]);
  return csvOf([[texts.at, texts.who, texts.did, texts.aboutWhom, texts.purpose, texts.system, texts.result], ...rows]);
}
