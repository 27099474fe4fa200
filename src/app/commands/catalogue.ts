import { catalogueName, kindName, shippedCatalogue } from '#src/features/register/index.ts';
import { type Command, langOption } from './command.ts';

const entriesOf = (id: string) => [...shippedCatalogue.entries.values()].filter((entry) => entry.package === id);

/** `skolevern catalogue`: what the catalogue holds, named as landscapes refer to it; opens no database. */
export const catalogueCommand: Command = {
  usage: 'skolevern catalogue [--lang nb|nn|en] [--json]',
  about: 'list the packages and entries of the catalogue',
  options: { lang: { type: 'string' }, json: { type: 'boolean' } },
  run(args, io) {
    const lang = langOption(args);
    if (args.values.json === true) {
      const packages = shippedCatalogue.packages.map((one) => ({
        package: one.package,
        title: one.title[lang],
        about: one.about[lang],
        entries: entriesOf(one.package).map(({ ref, kind, editions }) => ({
          entry: ref,
          kind,
          name: catalogueName(ref, lang),
          editions: editions.map(({ edition, source }) => ({ edition, source })),
        })),
      }));
      io.out(`${JSON.stringify({ packages }, null, 2)}\n`);
      return Promise.resolve(0);
    }
    for (const one of shippedCatalogue.packages) {
      io.out(`${one.package}: ${one.title[lang]}\n`);
      for (const [kind, some] of Map.groupBy(entriesOf(one.package), (entry) => entry.kind)) {
        io.out(`  ${kindName(kind, lang, 'many')}\n`);
        for (const { ref, editions } of some) {
          const days = editions.map(({ edition }) => edition).join(', ');
          io.out(`    ${ref.padEnd(46)} ${catalogueName(ref, lang)} (${days})\n`);
        }
      }
    }
    return Promise.resolve(0);
  },
};
