import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';

const otherKind: Text = {
  nb: 'Dette er ikke en databehandleravtale.',
  nn: 'Dette er ikkje ein databehandlaravtale.',
  en: 'This is no processor agreement.',
};
const over: Text = {
  nb: 'Avtalen gjelder ikke på denne dagen.',
  nn: 'Avtalen gjeld ikkje på denne dagen.',
  en: 'The agreement is not in force on this day.',
};

const unwritten: Text = {
  nb: 'Avtalen er ikke skriftlig. Se «Databehandleravtalen gjelder».',
  nn: 'Avtalen er ikkje skriftleg. Sjå «Databehandlaravtalen gjeld».',
  en: 'The agreement is not in writing. See “The processor agreement is in force”.',
};

/** In force unless it is said that it had ended by the day, or was signed later. */
export function isInForce(read: Reader, agreement: Entry<'agreements'>): boolean {
  const signed = read.fact(agreement, 'signedOn');
  const last = read.fact(agreement, 'validTo');
  return (signed === undefined || signed <= read.asOf) && (last === undefined || last >= read.asOf);
}

/** The agreements of one kind that are made about a system. */
export function agreementsOn(
  read: Reader,
  system: string,
  kind: Entry<'agreements'>['body']['kind'],
): readonly Entry<'agreements'>[] {
  return read.find('agreementsBySystem', system).filter((agreement) => agreement.body.kind === kind);
}

/**
 * Why an agreement is not asked what a processor agreement must say: it is another kind, not in writing or not in
 * force. Undefined when it is asked.
 */
export function notAsked(read: Reader, agreement: Entry<'agreements'>): Text | undefined {
  if (read.fact(agreement, 'kind') !== 'processor') return otherKind;
  if (read.fact(agreement, 'written') === false) return unwritten;
  return isInForce(read, agreement) ? undefined : over;
}
