import { say } from '#src/kernel/language.ts';
import { readColumns } from '../columns.ts';
import { instantIn } from '../days.ts';
import { Gathering, hostIn, nameIn, type Reader } from '../reading.ts';

const notPurchases = {
  message: say(
    'Arket har ingen kolonne som sier hva som er kjøpt.',
    'Arket har ingen kolonne som seier kva som er kjøpt.',
    'The sheet has no column that says what was bought.',
  ),
  remedy: say(
    'Gi kolonnene overskrifter: «produkt», «app», «tjeneste» eller «leverandør», og gjerne «dato».',
    'Gi kolonnane overskrifter: «produkt», «app», «teneste» eller «leverandør», og gjerne «dato».',
    'Give the columns headings: "product", "app", "service" or "supplier", and "date" if there is one.',
  ),
};

/** Who ordered, approved or got it has columns too: they are not among these, so they are never read. */
const headings = {
  product: [
    'produkt',
    'produktnavn',
    'product',
    'product name',
    'app',
    'app name',
    'appnavn',
    'program',
    'programvare',
    'system',
    'tjeneste',
    'teneste',
    'lisens',
    'software',
    'title',
    'tittel',
    'vare',
    'varenavn',
    'artikkel',
    'item',
  ],
  supplier: [
    'leverandør',
    'leverandørnavn',
    'supplier',
    'vendor',
    'publisher',
    'utgiver',
    'utgjevar',
    'seller',
    'selger',
    'seljar',
    'developer',
  ],
  day: ['dato', 'fakturadato', 'bilagsdato', 'kjøpsdato', 'date', 'invoice date', 'purchase date'],
  id: ['app id', 'adam id', 'bundle id', 'package name', 'sku'],
  address: ['nettadresse', 'url', 'website', 'link', 'lenke'],
} as const;

/** Invoices, or a list of an app store: what has been bought, and last when. */
export const readPurchases: Reader = async (given) => {
  const gathering = new Gathering('purchases', given);
  const { rows } = await readColumns(given.bytes, headings, [['product', 'supplier']], notPurchases);
  const latest = new Map<string, { seen: { name: string; id?: string; host?: string }; at: string }>();
  for (const { cells } of rows) {
    gathering.line();
    const name = nameIn(cells.product) ?? nameIn(cells.supplier);
    if (name === undefined) {
      gathering.leave('blank');
      continue;
    }
    const id = nameIn(cells.id);
    const host = hostIn(cells.address);
    const at = instantIn(cells.day) ?? given.at;
    const seen = { name, ...(id === undefined ? {} : { id }), ...(host === undefined ? {} : { host }) };
    const before = latest.get(name);
    if (before === undefined || before.at < at) latest.set(name, { seen: { ...before?.seen, ...seen }, at });
  }
  for (const { seen, at } of latest.values()) gathering.note({ seen: { kind: 'system', ...seen }, at });
  return gathering.reading;
};
