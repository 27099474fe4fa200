import { compareMoments, printMoment } from '#src/kernel/oslo-time.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type ActId, acts } from '../acts.ts';
import { breachClocks } from './breach.ts';
import { type Clock, type ClockInput, type ClockKind, clockKinds, type EventName } from './clock.ts';
import { environmentPlanClocks } from './environment-plan.ts';
import { foiClocks } from './foi.ts';
import { foiComplaintClocks, foiReasonsClocks } from './foi-after.ts';
import { gdprClocks } from './gdpr.ts';
import { partyAccessClocks } from './party-access.ts';

interface Kind {
  readonly act: ActId;
  readonly run: (input: ClockInput) => readonly Clock[];
  readonly events: readonly EventName[];
  /** What happened before the clock started, and is told for what follows from it. */
  readonly before?: readonly EventName[];
}

const afterRefusal = [
  'reasons-demanded',
  'reasons-given',
  'complained',
  'complaint-sent',
  'granted',
  'withdrawn',
] as const;

const kinds: Readonly<Record<ClockKind, Kind>> = {
  foi: {
    act: 'offentleglova-2006',
    run: foiClocks,
    events: [
      'interim',
      'clarification-asked',
      'clarified',
      'consent-asked',
      'consent-answered',
      'forwarded',
      'answered',
      'refused',
      ...afterRefusal,
    ],
  },
  'foi-reasons': {
    act: 'offentleglova-2006',
    run: foiReasonsClocks,
    events: ['refused', 'reasons-given', 'withdrawn'],
    before: ['refused'],
  },
  'foi-complaint': { act: 'offentleglova-2006', run: foiComplaintClocks, events: afterRefusal },
  gdpr: {
    act: 'gdpr',
    run: gdprClocks,
    events: [
      'identity-asked',
      'identity-shown',
      'clarification-asked',
      'clarified',
      'extend',
      'answered',
      'granted',
      'refused',
      'withdrawn',
    ],
  },
  'party-access': {
    act: 'forvaltningsloven-1967',
    run: partyAccessClocks,
    events: [
      'interim',
      'clarification-asked',
      'forwarded',
      'answered',
      'granted',
      'refused',
      'complained',
      'withdrawn',
    ],
  },
  breach: { act: 'gdpr', run: breachClocks, events: ['notified', 'no-risk', 'high-risk', 'subjects-told'] },
  'environment-plan': {
    act: 'opplaeringslova-2023',
    run: environmentPlanClocks,
    events: ['investigated', 'planned', 'reported'],
  },
};

/** What may happen to the clocks of a kind. */
export function eventsOf(kind: ClockKind): readonly EventName[] {
  return kinds[kind].events;
}

/** The kinds whose clocks an event bears on. */
export function kindsWith(event: EventName): readonly ClockKind[] {
  return clockKinds.filter((kind) => kinds[kind].events.includes(event));
}

function refuse(message: string, place: string, remedy: string): never {
  throw new Problem(message, { code: 'bad-input', place, remedy });
}

function check({ kind, received, events }: ClockInput): void {
  const { act, events: allowed, before = [] } = kinds[kind];
  const { from } = acts[act];
  if (from !== undefined && received.day < from)
    refuse(
      `${printMoment(received)} is before ${from}, from when ${acts[act].name.en} is in force`,
      'received',
      'these clocks are of that act; look up the law of the day',
    );
  for (const { name, at } of events) {
    if (!allowed.includes(name))
      refuse(`it does nothing to a clock of ${kind}`, `event ${name}`, `use one of: ${allowed.join(', ')}`);
    if (compareMoments(at, received) < 0 && !before.includes(name))
      refuse(
        `${printMoment(at)} is before ${printMoment(received)}, when it was received`,
        `event ${name}`,
        'check both',
      );
  }
}

/**
 * The clocks that the law sets going, through what happened up to `asOf` (or through all of it), each explained. Pure.
 * @throws Problem (bad-input) for an event that does not bear on the kind or lies before the start, and for a day before the act was in force
 */
export function clocksOf(input: ClockInput): readonly Clock[] {
  check(input);
  const { asOf } = input;
  const events = input.events
    .filter(({ at }) => asOf === undefined || compareMoments(at, asOf) <= 0)
    .toSorted((a, b) => compareMoments(a.at, b.at));
  return kinds[input.kind].run({ ...input, events });
}
