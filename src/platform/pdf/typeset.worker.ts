import { serveJobs } from '#src/platform/threads/serve.ts';
import { typeset } from './typeset.ts';

const jobs = { typeset };
export type TypesettingJobs = typeof jobs;

serveJobs(jobs);
