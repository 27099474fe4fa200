import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';

/** A reason why something is appended to, or refused, with what it rests on. */
export interface CorrectionGround {
  readonly for: 'appended' | 'refused';
  readonly text: Text;
  readonly law: LawReference;
}

/** Why a value is not simply changed. What is in none of these is decided in words, with a section of its own. */
export const correctionGrounds = {
  archive: {
    for: 'appended',
    text: say(
      'Dokumentet er arkiv og skal ikke endres. Rettingen føres til, og det gale merkes.',
      'Dokumentet er arkiv og skal ikkje endrast. Rettinga blir ført til, og det gale blir merkt.',
      'The document is archived and must not be changed. The correction is added, and what is wrong is marked.',
    ),
    law: { act: 'arkivlova-2025', section: '§ 5' },
  },
  assessment: {
    for: 'appended',
    text: say(
      'Dette er en faglig vurdering og ikke et faktum. Det personen sier, føres ved siden av.',
      'Dette er ei fagleg vurdering og ikkje eit faktum. Det personen seier, blir ført ved sida av.',
      'This is a professional assessment and not a fact. What the person says is added beside it.',
    ),
    law: { act: 'gdpr', section: 'art. 16' },
  },
  accurate: {
    for: 'refused',
    text: say(
      'Vi har undersøkt det, og opplysningen er riktig.',
      'Vi har undersøkt det, og opplysninga er rett.',
      'We have looked into it, and the data are accurate.',
    ),
    law: { act: 'gdpr', section: 'art. 16' },
  },
  register: {
    for: 'refused',
    text: say(
      'Opplysningen hentes fra Folkeregisteret og må rettes der.',
      'Opplysninga blir henta frå Folkeregisteret og må rettast der.',
      'The data come from the National Population Register and must be corrected there.',
    ),
    law: { act: 'gdpr', section: 'art. 16' },
  },
} as const satisfies Readonly<Record<string, CorrectionGround>>;
export type GroundKey = keyof typeof correctionGrounds;
export const groundKeys = Object.keys(correctionGrounds) as readonly GroundKey[];
export const isGroundKey = (value: string): value is GroundKey => Object.hasOwn(correctionGrounds, value);

/** What a field may become: a name and a day of birth stand where nothing can stand beside them. Pure. */
export function mayAppend(field: string | null): boolean {
  return field === null || field === 'address' || field === 'phone' || field === 'email';
}
