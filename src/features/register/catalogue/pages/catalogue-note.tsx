import type { FC } from 'hono/jsx';
import { shortDate } from '#src/ui/dates.ts';
import type { Entry } from '../../entry.ts';
import type { OpenRegister } from '../../pages/open-register.ts';
import { shippedCatalogue } from '../catalogue.ts';
import { pinned } from '../expand.ts';
import { catalogueHref } from './look.ts';
import { catalogueTexts } from './texts.ts';

/** Says on an entry's page that it refers to the catalogue, to which edition, and whether there is a newer one. */
export const CatalogueNote: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => {
  const { lang, snapshot } = register;
  const texts = catalogueTexts[lang];
  const pin = entry.body.catalogue;
  const found = pin === undefined ? undefined : pinned(shippedCatalogue, entry.kind, pin);
  if (pin === undefined || found === undefined) return null;
  const newer = found.editions.findLast(({ edition }) => edition <= snapshot.asOf && edition > pin.edition);
  return (
    <div class="sv-prose sv-note">
      <p>
        {texts.fromCatalogue(shortDate(pin.edition, lang))}{' '}
        <a class="ds-link" href={catalogueHref(found)}>
          {texts.seeInCatalogue}
        </a>
      </p>
      {newer !== undefined && (
        <p>
          {texts.newerForEntry(register.name(entry.ref), shortDate(newer.edition, lang))}{' '}
          <a class="ds-link" href="/katalog/endringer">
            {texts.seeMeaning}
          </a>
        </p>
      )}
    </div>
  );
};
