import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Problem } from '#src/kernel/problem.ts';
import type { Observation } from '../observation.ts';
import { observationsOf } from '../sites/to-observations.ts';
import { passes, sentKinds, techniques } from '../web/scan-result.ts';
import type { Look } from './latest-looks.ts';

const recipient = z.object({
  host: z.string().min(1),
  organisation: z.string(),
  country: z.string(),
  service: z.string(),
  techniques: z.array(z.enum(techniques)),
  passes: z.array(z.enum(passes)),
  contactedIn: z.array(z.enum(passes)).optional(),
  sent: z.array(z.enum(sentKinds)),
  pages: z.array(z.string()),
  first: z.string(),
  last: z.string(),
  contacts: z.number(),
});
const stored = z.object({
  how: z.enum(['cookie', 'local', 'session', 'indexed-db', 'cache']),
  name: z.string(),
  host: z.string(),
  page: z.string(),
  pass: z.enum(passes),
  lifetime: z.number().optional(),
  refused: z.literal(true).optional(),
});
const ease = z.object({
  words: z.string(),
  clicks: z.number(),
  area: z.number(),
  look: z.enum(['button', 'text', 'hidden']),
});
const consent = z.object({
  clicks: z.number().optional(),
  pressed: z.string().optional(),
  ease: z.object({ accept: ease.optional(), reject: ease.optional() }).optional(),
  ticked: z.number().optional(),
  wall: z.literal(true).optional(),
  others: z.number().optional(),
  unread: z.object({ where: z.enum(['page', 'shadow', 'frame']), text: z.string() }).optional(),
});
const site = z.object({
  url: z.string().min(1),
  ended: z.iso.datetime(),
  recipients: z.array(recipient),
  stored: z.array(stored),
  visits: z.array(
    z.object({
      pass: z.enum(passes).optional(),
      outcome: z.enum(['whole', 'partly', 'failed']),
      page: z.string().optional(),
      consent: consent.optional(),
    }),
  ),
});
const run = z.object({ sites: z.array(site).min(1) });

/**
 * What `skolevern scan --json` wrote, as observations and looks.
 * @throws Problem (bad-input) that names the file
 */
export function readScan(text: string, file: string): { observations: readonly Observation[]; looks: readonly Look[] } {
  const wrong = (why: string) =>
    new Problem(`it is no result of a scan: ${why}`, {
      code: 'bad-input',
      place: file,
      remedy: 'give a file that `skolevern scan --json` wrote',
    });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw wrong('it is not JSON');
  }
  const read = run.safeParse(content);
  if (!read.success) throw wrong(z.prettifyError(read.error).split('\n')[0] ?? '');
  const source = createHash('sha256').update(text).digest('hex');
  const sites = read.data.sites.map((one) => ({
    ...one,
    recipients: one.recipients.map(({ contactedIn, ...each }) => ({
      ...each,
      ...(contactedIn === undefined ? {} : { contactedIn }),
    })),
    stored: one.stored.map(({ lifetime, refused, ...item }) => ({
      ...item,
      ...(lifetime === undefined ? {} : { lifetime }),
      ...(refused === undefined ? {} : { refused }),
    })),
  }));
  return {
    observations: sites.flatMap((one) => observationsOf(one, undefined, source)),
    looks: sites.map(({ url, ended, visits }) => ({
      observer: 'web-scan',
      site: url,
      at: ended,
      source,
      whole: visits.length > 0 && visits.every(({ outcome }) => outcome !== 'failed'),
    })),
  };
}
