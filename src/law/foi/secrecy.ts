import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { type ActId, acts, inForce, type LawReference } from '../acts.ts';
import { resolveReference } from '../resolve.ts';

/** A provision that lays down secrecy, which a refusal under offentleglova § 13 must cite (§ 31). */
export interface SecrecyProvision extends LawReference {
  readonly id: string;
  readonly of: Text;
  /** Where the same stands in an act that is to replace this one. */
  readonly then?: LawReference;
}

const personal = say('personlige forhold', 'personlege forhold', 'personal matters');

/** Those that a school owner meets most. Others are written as they are. */
export const secrecyProvisions: readonly SecrecyProvision[] = [
  {
    id: 'fvl-13-1',
    act: 'forvaltningsloven-1967',
    section: '§ 13 første ledd nr. 1',
    of: personal,
    then: { act: 'forvaltningsloven-2025', section: '§ 31' },
  },
  {
    id: 'fvl-13-2',
    act: 'forvaltningsloven-1967',
    section: '§ 13 første ledd nr. 2',
    of: say('forretningshemmeligheter', 'forretningsløyndommar', 'business secrets'),
    then: { act: 'forvaltningsloven-2025', section: '§ 32' },
  },
  {
    id: 'opplaering-22-4',
    act: 'opplaeringslova-2023',
    section: '§ 22-4',
    of: say(
      'personlige forhold ved private skoler',
      'personlege forhold ved private skular',
      'personal matters at private schools',
    ),
  },
  {
    id: 'privatskole-7-3',
    act: 'privatskolelova-2003',
    section: '§ 7-3',
    of: say(
      'personlige forhold ved frittstående skoler',
      'personlege forhold ved frittståande skular',
      'personal matters at independent schools',
    ),
  },
  {
    id: 'folkeregister-9-1',
    act: 'folkeregisterloven-2016',
    section: '§ 9-1',
    of: say(
      'opplysninger fra Folkeregisteret, også sperrede adresser',
      'opplysningar frå Folkeregisteret, også sperra adresser',
      'data of the population register, protected addresses too',
    ),
  },
  {
    id: 'popplyl-18',
    act: 'popplyl-2018',
    section: '§ 18',
    of: say(
      'det personvernombudet har fått vite',
      'det personvernombodet har fått vite',
      'what the data protection officer was told',
    ),
  },
  {
    id: 'statistikk-8',
    act: 'statistikkloven-2019',
    section: '§ 8',
    of: say('opplysninger til statistikk', 'opplysningar til statistikk', 'data for statistics'),
  },
];

/** The provision as it is law on a day: of an act that has been replaced, the one that took over. */
export function secrecyOn(provision: SecrecyProvision, day: IsoDate): LawReference {
  const { act, section, then } = provision;
  return then !== undefined && !inForce(act, day) && inForce(then.act, day) ? then : { act, section };
}

/** "forvaltningsloven § 13 første ledd nr. 1": as a letter cites it, without the year that only we need. */
export function citedAs({ act, section }: LawReference, lang: 'nb' | 'nn' | 'en'): string {
  return `${acts[act].name[lang].replace(/ \(\d{4}\)$/, '')} ${section}`;
}

/** What is known of a secrecy provision as somebody wrote it. */
export type SecrecyCheck = 'good' | 'no-section' | 'not-in-force' | 'no-such-section' | 'unknown-act';

const written = /^(?:jf\.?\s*)?(.*?)\s*(§{1,2}\s*\d.*|artikkel\s*\d.*|art\.\s*\d.*)$/iu;

/**
 * Checks "forvaltningsloven § 13 første ledd" against the table of the law. An act that the table lacks is let through, with the word
 * that nobody checked it: there are more secrecy provisions than we know.
 */
export function checkSecrecy(text: string, day: IsoDate): SecrecyCheck {
  const found = written.exec(text.trim());
  if (found === null) return 'no-section';
  const [, name = '', section = ''] = found;
  if (name.trim() === '') return 'no-section';
  const { state, complete } = resolveReference({ act: name, section }, day);
  if (state === 'unknown-act') return 'unknown-act';
  if (state === 'unknown-section') return complete ? 'no-such-section' : 'unknown-act';
  return state === 'in-force' ? 'good' : 'not-in-force';
}

/** The act that the ordinary rules of the administration are of on a day; the one of 2025 has no day yet. */
export function administrationAct(day: IsoDate): ActId {
  return inForce('forvaltningsloven-2025', day) ? 'forvaltningsloven-2025' : 'forvaltningsloven-1967';
}
