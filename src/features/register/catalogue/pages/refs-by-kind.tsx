import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { kindName } from '../../labels/kind-names.ts';
import { capital } from '../../pages/phrases.ts';
import { shippedCatalogue } from '../catalogue.ts';
import { catalogueHref, catalogueName } from './look.ts';

/** Entries of the catalogue under the name of their kind, each a link. */
export const RefsByKind: FC<{ lang: Lang; refs: readonly string[] }> = ({ lang, refs }) => {
  const entries = refs.flatMap((ref) => shippedCatalogue.entries.get(ref) ?? []);
  return (
    <dl class="sv-facts">
      {[...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, some]) => (
        <div>
          <dt>{capital(kindName(kind, lang, some.length === 1 ? 'one' : 'many'))}</dt>
          <dd>
            <ul class="sv-inline">
              {some.map((one) => (
                <li>
                  <a href={catalogueHref(one)}>{catalogueName(one.ref, lang)}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
};
