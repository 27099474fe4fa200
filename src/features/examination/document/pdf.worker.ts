import { serveJobs } from '#src/platform/threads/serve.ts';
import { paragraphsOfPdf } from './pdf-paragraphs.ts';

const jobs = { paragraphsOfPdf };
export type ReadingJobs = typeof jobs;

serveJobs(jobs);
