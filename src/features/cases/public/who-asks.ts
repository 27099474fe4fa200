import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { GuardianshipKind } from '#src/platform/access/relation.ts';
import type { MatterKind } from '../model/kinds.ts';
import type { Authority, Shown } from '../table.ts';

/** For whom somebody asks. */
export const whoms = ['self', 'child', 'represented'] as const;
export type Whom = (typeof whoms)[number];

/** On what authority somebody may ask for a child. */
export const childAuthorities = ['parental-responsibility', 'information-only', 'foster', 'appointed'] as const;

/** Who asks, for whom, and what is known of that. */
export interface Asking {
  readonly kind: MatterKind;
  readonly whom: Whom;
  /** Signed in at the owner; false for a visitor. */
  readonly signedIn: boolean;
  /** Of a pupil who asks for themselves: the age, and null where nobody knows it. Undefined for everybody else. */
  readonly pupilAge?: number | null | undefined;
  /** From which age the owner lets pupils ask alone. */
  readonly fromAge: number;
  /** What the school's own lists say of how the asker stands to the child that was chosen; undefined where none was. */
  readonly known?: GuardianshipKind | undefined;
  /** What somebody says of themselves, where nothing is known. */
  readonly says?: GuardianshipKind | undefined;
  /** A document that shows it came with the form. */
  readonly hasDocument: boolean;
}

export interface AskingDecision {
  readonly allowed: boolean;
  readonly authority: Authority;
  readonly shown: Shown;
  /** `information`: what the school can tell of the child, and no more than that (barnelova § 47). */
  readonly gives: 'all' | 'information';
  /** What must still be shown before the answer; the request has come all the same, and its clock runs. */
  readonly asks: 'nothing' | 'identity' | 'authority';
  readonly because: Text;
  readonly law: readonly LawReference[];
}

/** What anyone may, whoever they are. */
const open: readonly MatterKind[] = ['foi', 'breach', 'guidance'];

/** Whether anyone may send a kind of case without saying who they are. */
export const isOpenToAll = (kind: MatterKind): boolean => open.includes(kind);

/** What a pupil of any age may: to say that something is wrong, and to take back one's own yes, need no maturity. */
const anyAge: readonly MatterKind[] = ['rectification', 'consent-withdrawal'];

/** Whether the owner's age for asking alone holds for a kind of case. */
export const hasOwnAge = (kind: MatterKind): boolean => !open.includes(kind) && !anyAge.includes(kind);

const gdpr = (section: string): LawReference => ({ act: 'gdpr', section });
const parents: LawReference = { act: 'barnelova-1981', section: '§ 30' };
const informed: LawReference = { act: 'barnelova-1981', section: '§ 47 første ledd' };
const heard: LawReference = { act: 'barnelova-1981', section: '§ 31' };
const proxy: LawReference = { act: 'forvaltningsloven-1967', section: '§ 12' };

const openLaw: Readonly<Record<string, LawReference>> = {
  foi: { act: 'offentleglova-2006', section: '§ 3' },
  breach: gdpr('art. 33'),
  guidance: { act: 'forvaltningsloven-1967', section: '§ 11' },
};

const words = {
  open: say(
    'Alle kan sende dette, uten å si hvem de er eller hvorfor.',
    'Alle kan sende dette, utan å seie kven dei er eller kvifor.',
    'Anyone may send this, without saying who they are or why.',
  ),
  self: say(
    'Du er innlogget, og vi vet at det er deg.',
    'Du er innlogga, og vi veit at det er deg.',
    'You are signed in, and we know that it is you.',
  ),
  visitor: say(
    'Kravet er kommet, og fristen løper. Før vi svarer, må vi vite at det er du som spør.',
    'Kravet er kome, og fristen løper. Før vi svarer, må vi vite at det er du som spør.',
    'The request has come, and its deadline runs. Before we answer we must know that it is you.',
  ),
  parent: say(
    'Du har foreldreansvar og kan be om dette for barnet. Er barnet gammelt nok til å mene noe, spør vi barnet først.',
    'Du har foreldreansvar og kan be om dette for barnet. Er barnet gammalt nok til å meine noko, spør vi barnet først.',
    'You have parental responsibility and may ask this for the child. If the child is old enough to have a view, we ask the child first.',
  ),
  parentSays: say(
    'Kravet er kommet, og fristen løper. Før vi svarer, må vi vite hvem du er, og at du har foreldreansvar.',
    'Kravet er kome, og fristen løper. Før vi svarer, må vi vite kven du er, og at du har foreldreansvar.',
    'The request has come, and its deadline runs. Before we answer we must know who you are, and that you have parental responsibility.',
  ),
  informed: say(
    'Du har ikke foreldreansvar, men rett til opplysninger om barnet fra skolen. Det gir deg svar på hvordan det går med barnet, ikke kopier av alt, og ikke rett til å få noe endret. Skolen kan si nei hvis det kan skade barnet. Et nei kan påklages til Statsforvalteren.',
    'Du har ikkje foreldreansvar, men rett til opplysningar om barnet frå skulen. Det gir deg svar på korleis det går med barnet, ikkje kopiar av alt, og ikkje rett til å få noko endra. Skulen kan seie nei dersom det kan skade barnet. Eit nei kan klagast på til Statsforvaltaren.',
    'You do not have parental responsibility, but a right to be told about the child by the school. It gives you answers about how the child is doing, not copies of everything, and no right to have anything changed. The school may refuse if it could harm the child. A refusal can be complained of to Statsforvalteren.',
  ),
  notInformed: say(
    'Uten foreldreansvar kan du be skolen om opplysninger om barnet, men ikke om dette. Den som har foreldreansvar, kan be. Du kan også velge «Se hva som er registrert», eller sende oss et spørsmål.',
    'Utan foreldreansvar kan du be skulen om opplysningar om barnet, men ikkje om dette. Den som har foreldreansvar, kan be. Du kan òg velje «Sjå kva som er registrert», eller sende oss eit spørsmål.',
    'Without parental responsibility you may ask the school about the child, but not for this. Whoever has parental responsibility may. You can also choose “See what is held”, or send us a question.',
  ),
  carer: say(
    'Den som har omsorgen etter vedtak eller er oppnevnt, kan be for barnet så langt vedtaket rekker. Dokumentet avgjør hvor langt det er.',
    'Den som har omsorga etter vedtak eller er oppnemnd, kan be for barnet så langt vedtaket rekk. Dokumentet avgjer kor langt det er.',
    'Whoever has the care by a decision, or is appointed, may ask for the child as far as the decision reaches. The document tells how far that is.',
  ),
  carerAsked: say(
    'Kravet er kommet, og fristen løper. Før vi svarer, må vi se vedtaket eller oppnevningen. Du kan sende det etterpå.',
    'Kravet er kome, og fristen løper. Før vi svarer, må vi sjå vedtaket eller oppnemninga. Du kan sende det etterpå.',
    'The request has come, and its deadline runs. Before we answer we must see the decision or appointment. You can send it afterwards.',
  ),
  mandate: say(
    'Du spør for en annen og har sendt fullmakten. Vi ser på den før vi svarer.',
    'Du spør for ein annan og har sendt fullmakta. Vi ser på ho før vi svarer.',
    'You ask for somebody else and have sent the mandate. We look at it before we answer.',
  ),
  mandateAsked: say(
    'Kravet er kommet, og fristen løper. Før vi svarer, må vi ha en fullmakt fra den det gjelder. Du kan sende den etterpå.',
    'Kravet er kome, og fristen løper. Før vi svarer, må vi ha ei fullmakt frå den det gjeld. Du kan sende ho etterpå.',
    'The request has come, and its deadline runs. Before we answer we need a mandate from whom it is about. You can send it afterwards.',
  ),
} as const;

const tooYoung = (from: number): Text =>
  say(
    `Her kan elever be om dette selv fra de er ${from} år. En av dine foresatte kan be for deg. Lurer du på noe, kan du sende oss et spørsmål, så får du svar. Er noe feil, kan du be om å få det rettet, uansett hvor gammel du er.`,
    `Her kan elevar be om dette sjølve frå dei er ${from} år. Ein av dine føresette kan be for deg. Lurer du på noko, kan du sende oss eit spørsmål, så får du svar. Er noko feil, kan du be om å få det retta, uansett kor gammal du er.`,
    `Here pupils may ask for this themselves from the age of ${from}. One of your guardians may ask for you. If you wonder about something, send us a question, and you get an answer. If something is wrong, you may ask to have it put right, however old you are.`,
  );

type Rest = Omit<AskingDecision, 'allowed' | 'because' | 'law'>;

const yes = (because: Text, law: readonly LawReference[], rest: Rest): AskingDecision => ({
  allowed: true,
  because,
  law,
  ...rest,
});
const no = (because: Text, law: readonly LawReference[], authority: Authority): AskingDecision => ({
  allowed: false,
  authority,
  shown: 'not-yet',
  gives: 'all',
  asks: 'nothing',
  because,
  law,
});

function forSelf({ kind, signedIn, pupilAge, fromAge }: Asking): AskingDecision {
  const isYoung = pupilAge !== undefined && (pupilAge === null || pupilAge < fromAge);
  if (isYoung && hasOwnAge(kind)) return no(tooYoung(fromAge), [gdpr('art. 12'), heard], 'self');
  const who = { authority: 'self', gives: 'all' } as const;
  return signedIn
    ? yes(words.self, [gdpr('art. 12(6)')], { ...who, shown: 'signed-in', asks: 'nothing' })
    : yes(words.visitor, [gdpr('art. 12(6)')], { ...who, shown: 'not-yet', asks: 'identity' });
}

function forChild({ kind, known, says, signedIn, hasDocument }: Asking): AskingDecision {
  const authority = known ?? says ?? 'parental-responsibility';
  // What the school's lists say of somebody who is signed in needs nothing more; what somebody says needs to be shown.
  const isKnown = known !== undefined && signedIn;
  if (authority === 'information-only') {
    if (kind !== 'access') return no(words.notInformed, [informed], authority);
    const shown = isKnown ? ('signed-in' as const) : ('not-yet' as const);
    const asks = isKnown ? ('nothing' as const) : ('authority' as const);
    return yes(words.informed, [informed], { authority, shown, gives: 'information', asks });
  }
  if (authority === 'parental-responsibility')
    return isKnown
      ? yes(words.parent, [parents, heard], { authority, shown: 'signed-in', gives: 'all', asks: 'nothing' })
      : yes(words.parentSays, [parents, gdpr('art. 12(6)')], {
          authority,
          shown: 'not-yet',
          gives: 'all',
          asks: 'authority',
        });
  const law = [parents, gdpr('art. 12(6)')];
  return hasDocument
    ? yes(words.carer, law, { authority, shown: 'document', gives: 'all', asks: 'nothing' })
    : yes(words.carerAsked, law, { authority, shown: 'not-yet', gives: 'all', asks: 'authority' });
}

/** What whoever asked is to know beside the receipt: what must still be shown, or how far the right goes; undefined where there is nothing. */
export function toldOf({ asks, gives, because }: AskingDecision): Text | undefined {
  return asks === 'nothing' && gives === 'all' ? undefined : because;
}

/**
 * May somebody ask this, for whom, and what is still to be shown? Pure. Nothing is demanded where the law lets anyone ask. Where it
 * matters who asks, a request comes in whether or not that is shown yet; only who may not ask at all is told so, with who may.
 */
export function decideAsking(asking: Asking): AskingDecision {
  const { kind, whom, hasDocument } = asking;
  if (isOpenToAll(kind))
    return yes(words.open, [openLaw[kind] ?? gdpr('art. 12')], {
      authority: 'anyone',
      shown: 'not-needed',
      gives: 'all',
      asks: 'nothing',
    });
  if (whom === 'self') return forSelf(asking);
  if (whom === 'child') return forChild(asking);
  const rest = { authority: 'mandate', gives: 'all' } as const;
  return hasDocument
    ? yes(words.mandate, [proxy], { ...rest, shown: 'document', asks: 'nothing' })
    : yes(words.mandateAsked, [proxy], { ...rest, shown: 'not-yet', asks: 'authority' });
}
