import type { Text } from '#src/kernel/language.ts';
import { actOf } from '#src/law/acts.ts';
import { nationalGround } from '#src/law/national-grounds.ts';
import { type Resolution, resolveReference } from '#src/law/resolve.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import * as says from './national-provision-says.ts';
import { factOf, isDecided, type TodaysBasis, type WithBases } from './todays-bases.ts';

/**
 * What a national provision must do: lay a duty (art. 6(1)(c)), give a task (art. 6(1)(e)), or itself provide for
 * the processing (art. 9(2), 10).
 */
export type Asked = 'duty' | 'task' | 'processing';

/** "opplæringslova (2023) § 25-1": the act by its name where it is known, else as it was written. */
function nameOf(act: string, section: string | undefined): Text {
  const name = actOf(act)?.name;
  const say = (lang: keyof Text) => [name?.[lang] ?? act, section].filter((part) => part !== undefined).join(' ');
  return { nb: say('nb'), nn: say('nn'), en: say('en') };
}

/** What took over, each act once with its provisions, for the reader to go on to. */
function replacementsOf({ act, sections }: Resolution): readonly Text[] {
  const taken = sections.flatMap(({ replacedBy }) => replacedBy);
  const acts = act === undefined ? [] : (actOf(act)?.replacedBy ?? []);
  // Where only the act was named, only the acts that took over can be.
  const all = sections.length === 0 ? acts.map((id) => ({ act: id, section: undefined })) : taken;
  return [...new Set(all.map((one) => one.act))].map((id) => {
    const provisions = new Set(all.flatMap((one) => (one.act === id ? (one.section ?? []) : [])));
    return nameOf(id, provisions.size === 0 ? undefined : [...provisions].join(', '));
  });
}

function ofKnown(ground: ReturnType<typeof nationalGround>, asked: Asked, name: Text, decided: boolean): Check {
  if (ground === undefined) {
    return decided ? { state: 'holds', says: says.assessed(name) } : { state: 'condition', says: says.assess(name) };
  }
  const carries =
    asked === 'task' || (asked === 'duty' && ground.imposesDuty) || (asked !== 'duty' && ground.providesForProcessing);
  if (carries) return { state: 'holds', says: says.carries(name) };
  return { state: 'condition', says: asked === 'duty' ? says.noDuty(name) : says.noProcessing(name) };
}

/**
 * What a national provision is worth as a basis on the day of the facts (GDPR art. 6(3)): it must exist, be in force and
 * reach as far as is asked. One that the table of grounds does not know is for a human being to judge.
 */
export function nationalProvision(read: Reader, entry: WithBases, basis: TodaysBasis, asked: Asked): Check {
  const said = (fact: string) => factOf(read, entry, `${basis.path}.national.${fact}`) as string | undefined;
  const [act, section] = [said('act'), said('section')];
  if (act === undefined) return { state: 'unknown', says: says.noAct };
  const found = resolveReference({ act, section: section ?? '–' }, read.asOf);
  const name = nameOf(found.act ?? act, section);
  if (found.state === 'unknown-act') return { state: 'unknown', says: says.unknownAct(name) };
  if (found.state === 'repealed') return { state: 'fails', says: says.repealed(name, replacementsOf(found)) };
  if (found.state === 'not-yet') return { state: 'fails', says: says.notYet(name) };
  if (found.state === 'unknown-section') {
    const readable = found.complete && found.sections.length > 0;
    return readable ? { state: 'fails', says: says.notThere(name) } : { state: 'unknown', says: says.unreadable(name) };
  }
  if (section === undefined) return { state: 'unknown', says: says.onlyAct(name) };
  const ground = nationalGround(found.act ?? act, section);
  return ofKnown(ground, asked, name, ground === undefined && isDecided(read, entry, basis));
}
