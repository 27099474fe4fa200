import * as z from 'zod';

/** Whose data is asked about: an identity number. In a header, because addresses end up in logs. */
export const userCodeHeader = 'x-skolevern-usercode';
/** Who asks, when that is another than whose data it is; an identity number too. */
export const askerHeader = 'x-skolevern-userid';

/** The most lines in one answer. */
export const largestLimit = 1000;

/** One line as it is told to others: when, what, who received and why; never the data. */
export const usage = z.object({
  logtime: z.iso.datetime({ offset: true }),
  action: z.string().min(1).max(500),
  receiverCode: z.string().max(200).nullish(),
  receiverName: z.string().max(200).nullish(),
  receiverSystem: z.string().max(200).nullish(),
  reason: z.string().max(500).nullish(),
  category: z.string().max(200).nullish(),
});
export type Usage = z.infer<typeof usage>;

/** An answer to `findUsage`: how many lines there are in the period, and some of them, the newest first. */
export const usages = z.object({
  totalUsages: z.number().int().min(0),
  usages: z.array(usage).max(largestLimit),
  withheldUsages: z.array(z.object({ count: z.number().int().min(0), ground: z.string().max(1000) })).optional(),
});
export type Usages = z.infer<typeof usages>;
