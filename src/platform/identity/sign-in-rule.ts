import type { Role } from '#src/platform/access/decide.ts';
import { isInside } from './network.ts';

/** What an owner decides for a role: where from and when one may be signed in, and when two factors are asked for. */
export interface SignInRule {
  /** The owner's own networks, as `10.20.0.0/16`. */
  readonly networks: readonly string[];
  /** Nowhere else than in those. */
  readonly onlyNetworks: boolean;
  readonly weekdaysOnly: boolean;
  /** `HH:MM` in Europe/Oslo, from the first minute to before the last; undefined for the whole day. */
  readonly hours: { readonly from: string; readonly to: string } | undefined;
  /** `confidential`: only where the data are behind a duty of confidentiality, and there always. */
  readonly secondFactor: 'confidential' | 'outside' | 'always';
  /** Minutes without use; undefined for the role's default. */
  readonly idleMinutes: number | undefined;
}

/** What holds for a role until the owner has said something. */
export const defaultRule: SignInRule = {
  networks: [],
  onlyNetworks: false,
  weekdaysOnly: false,
  hours: undefined,
  secondFactor: 'confidential',
  idleMinutes: undefined,
};

/** Minutes without use, and minutes in all, until the owner has said something else. Machines in schools are shared. */
export const roleLimits: Readonly<Record<Role, { readonly idle: number; readonly absolute: number }>> = {
  coordinator: { idle: 60, absolute: 720 },
  leader: { idle: 60, absolute: 720 },
  reader: { idle: 60, absolute: 720 },
  staff: { idle: 60, absolute: 720 },
  archivist: { idle: 60, absolute: 720 },
  pupil: { idle: 30, absolute: 480 },
  guardian: { idle: 30, absolute: 480 },
  support: { idle: 15, absolute: 240 },
};

const osloClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function isWithinHours({ hours, weekdaysOnly }: SignInRule, time: Date): boolean {
  const parts = Object.fromEntries(osloClock.formatToParts(time).map(({ type, value }) => [type, value]));
  if (weekdaysOnly && (parts.weekday === 'Sat' || parts.weekday === 'Sun')) return false;
  if (hours === undefined) return true;
  const now = `${parts.hour}:${parts.minute}`;
  // 22:00 to 06:00 is a night.
  return hours.from <= hours.to ? now >= hours.from && now < hours.to : now >= hours.from || now < hours.to;
}

export type MayBegin =
  | { readonly allowed: true; readonly secondFactor: boolean }
  | { readonly allowed: false; readonly because: 'place' | 'time' };

/**
 * May somebody with this role be signed in from here, now, and must it be with two factors? Pure.
 * @param network the address that the request comes from; undefined where it is unknown, which is outside
 */
export function mayBegin(rule: SignInRule, network: string | undefined, time: Date): MayBegin {
  const inside = isInside(network, rule.networks);
  if (rule.onlyNetworks && !inside) return { allowed: false, because: 'place' };
  if (!isWithinHours(rule, time)) return { allowed: false, because: 'time' };
  return {
    allowed: true,
    secondFactor: rule.secondFactor === 'always' || (rule.secondFactor === 'outside' && !inside),
  };
}
