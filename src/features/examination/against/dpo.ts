import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Reading } from '../content/read/reading.ts';
import { around, saying } from '../content/read/search.ts';
import { email, officer } from '../content/read/words.ts';
import type { Passage, StatementFinding } from '../finding.ts';
import { contradiction } from './contradiction.ts';
import { known } from './names.ts';

/** The addresses that a statement gives for its data protection officer, where they stand. */
function addresses(reading: Reading): readonly Passage[] {
  return saying(reading, officer).flatMap((sentence) => {
    const next = around(reading, sentence, 1).find(({ start }) => start > sentence.start);
    const place = email.test(sentence.text) || next === undefined ? sentence : next;
    const match = email.exec(place.text);
    if (match === null) return [];
    // The stop after an address is the sentence's.
    const text = match[0].replace(/[.]+$/u, '');
    const start = place.start + match.index;
    return [{ start, end: start + text.length, text }];
  });
}

/** Another address for the data protection officer than the register has (GDPR art. 37(7)). */
export function dpoContact(reading: Reading, snapshot: Snapshot): readonly StatementFinding[] {
  const contact = known(entriesOf(snapshot, 'owner').get('owner')?.body.dataProtectionOfficer?.contact);
  const mail = contact === undefined ? null : email.exec(contact);
  const held = mail?.[0].toLowerCase();
  if (held === undefined || reading.text.toLowerCase().includes(held)) return [];
  const other =
    addresses(reading).find(({ text }) => /ombu|ombo|pvo|dpo|personvern|privacy/iu.test(text)) ?? addresses(reading)[0];
  if (other === undefined) return [];
  return [
    contradiction(
      'dpo-contact',
      other,
      {
        nb: `Erklæringen gir personvernombudet adressen ${other.text}, registeret ${held}. Finn ut hvilken som er riktig, og rett den andre.`,
        nn: `Erklæringa gir personvernombodet adressa ${other.text}, registeret ${held}. Finn ut kva for ei som er rett, og rett den andre.`,
        en: `The statement gives the data protection officer the address ${other.text}, the register ${held}. Find out which is right, and correct the other.`,
      },
      [{ act: 'gdpr', section: 'art. 13 nr. 1 bokstav b' }],
    ),
  ];
}
