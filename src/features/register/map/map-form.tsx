import type { FC } from 'hono/jsx';
import { Button } from '#src/ui/button.tsx';
import { DateField, SelectField } from '#src/ui/field.tsx';
import type { OpenRegister } from '../pages/open-register.ts';
import { byName, capital } from '../pages/phrases.ts';
import { entriesOf } from '../snapshot.ts';
import { followable } from './graph.ts';
import { mapTexts } from './texts.ts';

/** What somebody has asked the map to show. */
export interface MapQuery {
  /** The key of a unit; the whole owner when left out. */
  readonly unit: string | undefined;
  /** The key of the kind of data that is followed. */
  readonly data: string | undefined;
  /** Undefined when nobody has chosen; then it depends on how large the map is. */
  readonly processors: boolean | undefined;
}

interface FormProps {
  readonly register: OpenRegister;
  readonly query: MapQuery;
  readonly processors: boolean;
}

/** Whose map, which kind of data to follow, how much to show and which day. A GET form: its address can be kept and shared. */
export const MapForm: FC<FormProps> = ({ register, query, processors }) => {
  const { lang, snapshot } = register;
  const texts = mapTexts[lang];
  const named = (kind: 'units' | 'dataTypes', keys: readonly string[]) =>
    keys
      .map((key) => ({ value: key, label: capital(register.name(`${kind}/${key}`)) }))
      .toSorted((a, b) => byName(a.label, b.label));
  const units = named('units', [...entriesOf(snapshot, 'units').keys()]);
  return (
    <search class="sv-filter sv-map-form">
      <form method="get" action="/kart">
        {register.known !== undefined && <input type="hidden" name="kjent" value={String(register.known)} />}
        {units.length > 1 && (
          <SelectField
            lang={lang}
            name="enhet"
            label={texts.unit}
            value={query.unit}
            emptyLabel={texts.wholeOwner(register.ownerName)}
            options={units}
          />
        )}
        <SelectField
          lang={lang}
          name="folg"
          label={texts.follow}
          value={query.data}
          emptyLabel={texts.followNone}
          options={named('dataTypes', followable(snapshot))}
        />
        <SelectField
          lang={lang}
          name="vis"
          label={texts.shows}
          value={processors ? undefined : 'flyt'}
          emptyLabel={texts.showsAll}
          options={[{ value: 'flyt', label: texts.showsFlow }]}
        />
        <DateField lang={lang} name="dato" label={register.texts.asOf} value={register.askedDay ?? register.usualDay} />
        <Button variant="secondary">{texts.show}</Button>
      </form>
    </search>
  );
};
