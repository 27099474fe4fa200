import { say, type Text } from '#src/kernel/language.ts';
import type { MatterKind } from '../model/kinds.ts';
import type { MatterState } from '../model/states.ts';

/** What is known of a case when its time may be over. Days are ISO days in Oslo. */
export interface FateFacts {
  readonly kind: MatterKind;
  readonly state: MatterState;
  /** The last day that it is kept. */
  readonly retainUntil: string | null;
  readonly isEmptied: boolean;
  /** Names of what has happened. */
  readonly events: readonly string[];
  /** How many people have said that it is to be kept, and not taken that back. */
  readonly holds: number;
  /** A restriction that was decided in it still holds. */
  readonly restricts: boolean;
  /** Something that came has not been read. */
  readonly unread: number;
  /** What the owner has decided of the kind; undefined while nobody has. */
  readonly decided: 'erase' | 'deposit' | undefined;
}

/** open: not closed. kept: its time is not over. held: something keeps it. deposit: the archive must have it. erase: now. emptied: it was. */
export const fates = ['open', 'kept', 'held', 'deposit', 'erase', 'emptied'] as const;
export type Fate = (typeof fates)[number];

export interface FateDecision {
  readonly fate: Fate;
  readonly because: Text;
}

const because = {
  emptied: say(
    'Tiden er ute, og det som sto i saken, er slettet.',
    'Tida er ute, og det som stod i saka, er sletta.',
    'Its time is over, and what stood in the case is erased.',
  ),
  open: say('Saken er ikke avsluttet.', 'Saka er ikkje avslutta.', 'The case is not closed.'),
  noDay: say(
    'Ingen har sagt hvor lenge saken skal tas vare på.',
    'Ingen har sagt kor lenge saka skal takast vare på.',
    'Nobody has said how long the case is to be kept.',
  ),
  kept: say('Tiden er ikke ute.', 'Tida er ikkje ute.', 'Its time is not over.'),
  unread: say(
    'Noe som kom i saken, er ikke lest.',
    'Noko som kom i saka, er ikkje lese.',
    'Something that came in the case is not read.',
  ),
  hold: say('Noen har holdt saken tilbake.', 'Nokon har halde saka tilbake.', 'Somebody has kept the case back.'),
  restricts: say(
    'En begrensning som ble avgjort i saken, gjelder ennå (GDPR art. 18).',
    'Ei avgrensing som blei avgjord i saka, gjeld enno (GDPR art. 18).',
    'A restriction that was decided in the case still holds (GDPR art. 18).',
  ),
  discussed: say(
    'Kravet førte til klage eller nærmere begrunnelse. Slike saker skal tas vare på (jf. bevaringsforskrifta § 5).',
    'Kravet førte til klage eller nærare grunngiving. Slike saker skal takast vare på (jf. bevaringsforskrifta § 5).',
    'The request led to a complaint or to closer reasons. Such cases are to be kept (cf. bevaringsforskrifta § 5).',
  ),
  deposit: say(
    'Skoleeieren har bestemt at slike saker avleveres til arkivet (arkivlova § 14).',
    'Skuleeigaren har bestemt at slike saker blir avleverte til arkivet (arkivlova § 14).',
    'The owner has decided that such cases are deposited in the archive (arkivlova § 14).',
  ),
  undecided: say(
    'Ingen har bestemt om slike saker kan kasseres. Uten grunnlag kan de ikke det (arkivlova § 13).',
    'Ingen har bestemt om slike saker kan kasserast. Utan grunnlag kan dei ikkje det (arkivlova § 13).',
    'Nobody has decided whether such cases may be discarded. Without a ground they may not (arkivlova § 13).',
  ),
  erase: say(
    'Tiden er ute, og skoleeieren har bestemt at slike saker slettes.',
    'Tida er ute, og skuleeigaren har bestemt at slike saker blir sletta.',
    'Its time is over, and the owner has decided that such cases are erased.',
  ),
} as const;

const requests: readonly MatterKind[] = ['foi', 'party-access'];
const discussed: readonly string[] = ['complained', 'reasons-demanded', 'reasons-given'];

/**
 * What becomes of a case on a day: kept to the end of its last day, and erased from the day after, unless something keeps it or the
 * archive must have it. What nobody has decided of is not erased. Pure.
 * @param today ISO day in Oslo
 */
export function fateOf(facts: FateFacts, today: string): FateDecision {
  const { kind, state, retainUntil, events, decided } = facts;
  if (facts.isEmptied) return { fate: 'emptied', because: because.emptied };
  if (state !== 'closed') return { fate: 'open', because: because.open };
  if (retainUntil === null) return { fate: 'held', because: because.noDay };
  if (today <= retainUntil) return { fate: 'kept', because: because.kept };
  if (facts.unread > 0) return { fate: 'held', because: because.unread };
  if (facts.holds > 0) return { fate: 'held', because: because.hold };
  if (facts.restricts) return { fate: 'held', because: because.restricts };
  if (requests.includes(kind) && events.some((name) => discussed.includes(name)))
    return { fate: 'deposit', because: because.discussed };
  if (decided === undefined) return { fate: 'deposit', because: because.undecided };
  return decided === 'deposit'
    ? { fate: 'deposit', because: because.deposit }
    : { fate: 'erase', because: because.erase };
}
