import { osloDate } from '#src/kernel/date.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { advance } from '../advance.ts';
import { clockEventOf, complainOfSilence, usualRetention } from '../closing.ts';
import type { StepName } from '../model/steps.ts';
import { addMessage } from '../open-matter.ts';
import type { AtHand } from '../perform-matter.ts';
import { needText } from '../problems.ts';
import { refreshDue } from '../store/write.ts';
import type { Channel } from '../table.ts';

/** What a party does with their own case. */
export const ownSteps = [
  'write-own',
  'complain',
  'complain-silence',
  'withdraw-own',
] as const satisfies readonly StepName[];
export type OwnStep = (typeof ownSteps)[number];

/** How a party came to it: signed in, or by the reference that they hold. */
export interface OwnWay {
  /** The account, or the part of the program that acted for whoever holds the receipt. */
  readonly author: string;
  readonly channel: Channel;
}

interface OwnDeed extends OwnWay {
  readonly step: OwnStep;
  readonly text: string;
  /** What is written in the case when somebody withdraws without a word. */
  readonly withdrawn: string;
}

/**
 * Does what a party wishes with their own case, in the transaction that has decided that they may. What they write waits until
 * somebody has read it; so does a withdrawal, so that nobody works on for nothing.
 * @throws Problem (bad-input, `text`) when nothing was written that must be
 */
export async function takeOwnStep(trx: Trx, clock: Clock, { matter }: AtHand, deed: OwnDeed): Promise<void> {
  const { step, author, channel } = deed;
  const isWithdrawal = step === 'withdraw-own';
  const body = isWithdrawal ? deed.text.trim() || deed.withdrawn : needText(deed.text, 'text');
  await addMessage(trx, clock, { direction: 'in', channel, matter: matter.id, author, body });
  if (step === 'complain') await advance(trx, clock, matter, { step, name: 'complained', author });
  if (step === 'complain-silence') await complainOfSilence(trx, clock, matter, { author });
  if (isWithdrawal) {
    const name = clockEventOf(matter, 'withdrawn') ?? 'withdrawn';
    const retain_until = usualRetention(matter, osloDate(clock.now()));
    await advance(trx, clock, matter, { step, name, author, set: { outcome: 'withdrawn', retain_until } });
  }
  await refreshDue(trx, matter.id);
}
