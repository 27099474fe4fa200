import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownParts } from './quotes.ts';

const ours = {
  id: 'vår-1',
  text: 'Hei Kari.\n\nVi har fått kravet ditt, og svarer senest torsdag 26. november – med mindre noe uventet skjer.\n\nHilsen Solvik kommune',
};
const hers = { id: 'hennes-1', text: 'Jeg ber om innsyn i avtalen med leverandøren av skoleplattformen.' };

/** What is folded, and of what it is a copy. */
function folded(text: string, stored = [ours, hers]) {
  return shownParts(text, stored).flatMap(({ start, end, copyOf }) =>
    copyOf === undefined ? [] : [[copyOf, text.slice(start, end).trim().slice(0, 20)]],
  );
}

test('a quotation of what we sent is folded, whatever the program did with its lines', () => {
  const gmail =
    'Takk!\n\nman. 23. nov. 2026 kl. 10:15 skrev Solvik kommune <post@solvik.example>:\n\n> Hei Kari.\n>\n> Vi har fått kravet ditt, og svarer senest torsdag 26.\n> november - med mindre noe uventet skjer.\n>\n> Hilsen Solvik kommune\n';
  expect(folded(gmail)).toEqual([['vår-1', '> Hei Kari.\n>\n> Vi h']]);
  const outlook = `Takk!\n\nFra: Solvik kommune <post@solvik.example>\nSendt: mandag 23. november 2026 10:15\nTil: Kari Nes\nEmne: Kvittering\n\n${ours.text}\n`;
  expect(folded(outlook)).toEqual([['vår-1', 'Hei Kari.\n\nVi har få']]);
});

test('one changed word, and it stays open', () => {
  const changed =
    'Takk!\n\nman. 23. nov. 2026 kl. 10:15 skrev Solvik kommune <post@solvik.example>:\n\n> Hei Kari.\n>\n> Vi har fått kravet ditt, og svarer senest fredag 27. november – med mindre noe uventet skjer.\n';
  expect(folded(changed)).toEqual([]);
});

test('what we never sent stays open, however much it looks like a quotation', () => {
  expect(folded('> Dere lovet meg dette i fjor sommer.\n\nHva skjer?')).toEqual([]);
  expect(folded(ours.text)).toEqual([]);
});

test('a quotation within a quotation is each a copy of its own message', () => {
  const text =
    'Ny purring.\n\nman. 23. nov. 2026 kl. 10:15 skrev Solvik kommune <post@solvik.example>:\n\n> Hei Kari.\n>\n> Vi har fått kravet ditt, og svarer senest torsdag 26. november – med mindre noe uventet skjer.\n>\n> Hilsen Solvik kommune\n>\n> søn. 22. nov. 2026 kl. 09:00 skrev Kari Nes <kari@eksempel.example>:\n>\n>> Jeg ber om innsyn i avtalen med leverandøren av skoleplattformen.\n';
  expect(folded(text).map(([of]) => of)).toEqual(['vår-1', 'hennes-1']);
});

test('two words that anybody may have written are not folded', () => {
  expect(folded('Svar.\n\n> Hei Kari.\n')).toEqual([]);
});

test('the parts are together the whole letter, whatever it is', () => {
  const line = fc.constantFrom(
    '> Hei Kari.',
    '>> Jeg ber',
    'Fra: a@b.no',
    'Sendt: i dag',
    'Til: c',
    'Emne: d',
    '',
    'On x wrote:',
    ours.text,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const parts = shownParts(text, [ours, hers]);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }),
  );
});
