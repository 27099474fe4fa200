import { hash } from 'node:crypto';
import type { Lang, Text } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import type { Guard, HeldField, Item, Value } from '#src/platform/holdings/holdings.ts';
import { linesOf } from '../package/contents.ts';
import type { CollectedRoom } from '../package/parts.ts';
import type { Choice } from './chosen.ts';
import { type DisclosureGround, disclosureGrounds, isDisclosureGround } from './rules.ts';

/** Why something chosen does not go with the file by itself, with its provision. */
export const withholding = {
  protected: say(
    'Adressen er sperret, og det som kan vise hvor personen er, gis ikke i en fil (folkeregisterloven § 10-4). En mottaker som har rett til adressen, henter den i Folkeregisteret.',
    'Adressa er sperra, og det som kan vise kvar personen er, blir ikkje gitt i ei fil (folkeregisterlova § 10-4). Ein mottakar som har rett til adressa, hentar ho i Folkeregisteret.',
    'The address is protected, and what may show where the person is, is not given in a file (folkeregisterloven § 10-4). A recipient with a right to the address gets it from the population register.',
  ),
  'third-person': say(
    'Det er om en annen person, og grunnlaget gjelder ikke dem (forvaltningsloven § 13, GDPR art. 6).',
    'Det er om ein annan person, og grunnlaget gjeld ikkje dei (forvaltningslova § 13, GDPR art. 6).',
    'It is about another person, whom the ground does not cover (forvaltningsloven § 13, GDPR art. 6).',
  ),
  restricted: say(
    'Bruken av det er begrenset (GDPR art. 18 nr. 2).',
    'Bruken av det er avgrensa (GDPR art. 18 nr. 2).',
    'Its use is restricted (GDPR art. 18(2)).',
  ),
  internal: say(
    'Det er laget for intern saksforberedelse (forvaltningsloven § 18 a).',
    'Det er laga for intern saksførebuing (forvaltningslova § 18 a).',
    'It was made for preparing a case internally (forvaltningsloven § 18 a).',
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type Withholding = keyof typeof withholding;

/** A labelled value of a file; null where we have the field and nothing in it. */
export interface SaidValue {
  readonly label: string;
  readonly text: string | null;
}

/** What a file of a disclosure says: the same in every form of it, and the same again while nothing has changed. */
export interface Says {
  readonly lang: Lang;
  readonly owner: string;
  readonly caseNumber: string;
  readonly recipient: string;
  readonly ground: { readonly key: string; readonly text: string; readonly law: readonly string[] };
  /** The provision that lifts confidentiality, where it is needed. */
  readonly lifts: string | null;
  readonly given: readonly {
    readonly choice: string;
    readonly field: HeldField;
    readonly name: string;
    /** Several where there are several, such as guardians; never none. */
    readonly items: readonly (readonly SaidValue[])[];
  }[];
  /** Chosen, and not in our own rooms: added by hand, out of the systems that the register names. */
  readonly byHand: readonly { readonly name: string; readonly systems: readonly string[] }[];
  readonly withheld: readonly {
    readonly choice: string;
    readonly name: string;
    readonly why: Withholding;
    readonly text: string;
    readonly count: number;
  }[];
}

/** What is known of whom it is about that decides what goes with the file. */
export interface Shielding {
  /** The address is protected by the population register. */
  readonly isProtected: boolean;
  /** Address and numbers are not to be given on. */
  readonly isContactSecret: boolean;
  /** Whether a restriction holds of a field, or of the kind of data that it is chosen as. */
  readonly isRestricted: (field: HeldField, category: string) => boolean;
}

/** Everything that a file is made of. */
export interface DisclosureMaterial extends Shielding {
  readonly lang: Lang;
  readonly owner: string;
  readonly caseNumber: string;
  readonly recipient: string;
  readonly ground: string;
  readonly lifts: string | null;
  readonly chosen: readonly Choice[];
  /** What was chosen in words. */
  readonly other: string | null;
  readonly rooms: readonly CollectedRoom[];
  /** Names of the systems of the register with a kind of data, by its key. */
  readonly systems: (key: string) => readonly string[];
}

const contacts: readonly HeldField[] = ['address', 'phone', 'email'];
/** Where somebody can be found: the school and the class tell that as well as the address does. */
const places: readonly HeldField[] = [...contacts, 'groups'];

const byGuard: Readonly<Record<Guard, Withholding | undefined>> = {
  'other-person': 'third-person',
  // Who the guardians are is chosen as such: nobody else stands in that field.
  'next-of-kin': undefined,
  'protected-contact': 'protected',
  // Kept from those who answer for the child. That somebody else gets it is for its restriction to stop.
  'child-own': undefined,
  internal: 'internal',
};

function whyNot(
  { field, key }: Choice & { readonly field: HeldField },
  item: Item,
  value: Value,
  shield: Shielding,
): Withholding | undefined {
  if (shield.isProtected && places.includes(field)) return 'protected';
  if (shield.isContactSecret && contacts.includes(field)) return 'protected';
  if (shield.isRestricted(field, key)) return 'restricted';
  return (item.guard && byGuard[item.guard]) ?? (value.guard && byGuard[value.guard]);
}

function saidOf(choice: Choice & { readonly field: HeldField }, material: DisclosureMaterial) {
  const given = new Map<string, readonly SaidValue[]>();
  const withheld = new Map<Withholding, number>();
  const all = material.rooms.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
  for (const item of all) {
    if (item.former === true) continue;
    const values = item.values.filter(({ field }) => field === choice.field);
    if (values.length === 0) continue;
    const why = values.map((one) => (one.value === null ? undefined : whyNot(choice, item, one, material)));
    // What is kept back of an item takes the rest of it along: half of a guardian is one too.
    const first = why.find((one) => one !== undefined);
    if (first !== undefined) {
      withheld.set(first, (withheld.get(first) ?? 0) + 1);
      continue;
    }
    const lines = linesOf(values, material.lang);
    const said = lines.map(({ label, text }, n) => ({ label, text: values[n]?.value === null ? null : text }));
    given.set(JSON.stringify(said), said);
  }
  const items = [...given.values()];
  // A school that lacks what another has tells nothing.
  const full = items.filter((lines) => lines.some(({ text }) => text !== null));
  return { items: full.length > 0 ? full : items.slice(0, 1), withheld };
}

const isHere = (choice: Choice): choice is Choice & { readonly field: HeldField } => choice.field !== undefined;

/** Whether something of what was chosen is in our own rooms. Pure. */
export const isAnyHere = (chosen: readonly Choice[]): boolean => chosen.some(isHere);

/** Puts together what the file says: exactly what was chosen, and of the rest that it is added by hand or kept back and why. Pure. */
export function saysOf(material: DisclosureMaterial): Says {
  const { lang, chosen, other, ground } = material;
  const rule: DisclosureGround | undefined = isDisclosureGround(ground) ? disclosureGrounds[ground] : undefined;
  const here = chosen.filter(isHere).map((choice) => ({ choice, ...saidOf(choice, material) }));
  const byHand = chosen
    .filter((one) => !isHere(one))
    .map(({ name, key }) => ({ name: name[lang], systems: material.systems(key) }));
  return {
    ...{ lang, owner: material.owner, caseNumber: material.caseNumber, recipient: material.recipient },
    ground: {
      key: ground,
      text: rule?.text[lang] ?? ground,
      law: (rule?.law ?? []).map(({ act, section }) => `${acts[act].name[lang]} ${section}`),
    },
    lifts: rule?.lifts?.[lang] ?? material.lifts,
    given: here.flatMap(({ choice, items, withheld }) => {
      if (items.length === 0 && withheld.size > 0) return [];
      const none = [[{ label: choice.name[lang], text: null }]];
      return [
        { choice: choice.value, field: choice.field, name: choice.name[lang], items: items.length > 0 ? items : none },
      ];
    }),
    byHand: other === null ? byHand : [...byHand, { name: other, systems: [] }],
    withheld: here.flatMap(({ choice, withheld }) =>
      [...withheld].map(([why, count]) => ({
        ...{ choice: choice.value, name: choice.name[lang], why, text: withholding[why][lang], count },
      })),
    ),
  };
}

/** Tells whether two files would say the same. */
export const saysHash = (says: Says): string => hash('sha256', JSON.stringify(says), 'hex');

/** The names of what a file gives by itself, and with what is added by hand. Pure. */
export function givenNames({ given, byHand }: Says, isAdded: boolean): readonly string[] {
  return [...given.map(({ name }) => name), ...(isAdded ? byHand.map(({ name }) => name) : [])];
}
