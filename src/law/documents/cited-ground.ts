import { parseCitation } from '../citation/parse.ts';
import { printProvision } from '../citation/print.ts';

/**
 * The ground that a citation names, however it is written; undefined when none does, or when it lacks the paragraph or letter that the ground has. Pure.
 * @param act how the act itself may stand before the section
 */
export function citedGround<G extends { readonly section: string }>(
  cited: string,
  act: RegExp,
  among: readonly G[],
): G | undefined {
  const plain = (section: string) =>
    (parseCitation(section.trim().replace(act, '')) ?? []).map(printProvision).join('; ');
  const asked = plain(cited);
  return asked === '' ? undefined : among.find((ground) => plain(ground.section) === asked);
}
