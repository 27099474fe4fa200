import type { FC } from 'hono/jsx';
import { NotStated } from '#src/ui/facts.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Entry } from '../entry.ts';
import { kindName } from '../labels/kind-names.ts';
import { wordsOf } from '../labels/words.ts';
import { notStated } from '../schema/facts.ts';
import type { Kind } from '../schema/kinds.ts';
import { entriesOf } from '../snapshot.ts';
import { type EnteredState, flowsAround, relatedTo, statesOf } from './around.ts';
import { entryHref, refHref } from './kind-slugs.ts';
import { keepTime, type OpenRegister } from './open-register.ts';
import { byName, capital } from './phrases.ts';

const EntryLink: FC<{ register: OpenRegister; of: string }> = ({ register, of }) => (
  <a href={keepTime(register, refHref(of))}>{capital(register.name(of))}</a>
);

const stateWords = {
  there: 'stateThere',
  'not-done': 'stateNotDone',
  unstated: 'stateUnstated',
  none: 'stateNone',
} as const;

const State: FC<{ register: OpenRegister; state: EnteredState }> = ({ register, state }) => (
  <li data-state={state.is}>
    <strong>{register.texts.stateNames[state.name]}</strong>
    <span>{register.texts[stateWords[state.is]]}</span>
    {state.entries.slice(0, 2).map(({ ref }) => (
      <EntryLink register={register} of={ref} />
    ))}
    {state.entries.length > 2 && <span class="sv-note">{register.texts.relatedMore(state.entries.length - 2)}</span>}
  </li>
);

/** What is entered for a system: agreement, risk assessment, impact assessment, statement, retention. Facts, not verdicts. */
export const StatesView: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => (
  <Section title={register.texts.states}>
    <ul class="sv-states">
      {statesOf(register.snapshot, entry).map((state) => (
        <State key={state.name} register={register} state={state} />
      ))}
    </ul>
  </Section>
);

const End: FC<{ register: OpenRegister; title: string; refs: readonly string[] }> = ({ register, title, refs }) => (
  <div>
    <h3>{title}</h3>
    {refs.length === 0 ? (
      <p class="sv-note">{register.texts.flowNone}</p>
    ) : (
      <ul>
        {refs.map((ref) => (
          <li>
            <EntryLink register={register} of={ref} />
          </li>
        ))}
      </ul>
    )}
  </div>
);

/** From where data come to a system, and where they go. */
export const FlowStripView: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => {
  const { texts } = register;
  const { from, to } = flowsAround(register.snapshot, entry);
  if (from.length + to.length === 0) return null;
  return (
    <Section title={texts.flow}>
      <div class="sv-strip">
        <End register={register} title={texts.flowFrom} refs={from} />
        <Icon name="arrow" />
        <div class="sv-strip-here">
          <h3>{texts.flowHere}</h3>
          <p>{register.name(entry.ref)}</p>
        </div>
        <Icon name="arrow" />
        <End register={register} title={texts.flowTo} refs={to} />
      </div>
    </Section>
  );
};

/** Who uses a system, or what a unit uses. */
export const UsesTable: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => {
  const { texts, lang, snapshot } = register;
  const side = entry.kind === 'systems' ? 'system' : entry.kind === 'units' ? 'unit' : undefined;
  if (side === undefined) return null;
  const other = side === 'system' ? ('unit' as const) : ('system' as const);
  const uses = [...entriesOf(snapshot, 'uses').values()].filter(({ body }) => body[side] === entry.key);
  if (uses.length === 0) return null;
  const title = side === 'system' ? texts.usedBy : texts.uses;
  const said = (path: string, value: unknown) =>
    value === undefined || value === notStated ? (
      <NotStated lang={lang} />
    ) : (
      wordsOf('uses', path, value, lang, register.name)
    );
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        columns={[
          {
            key: 'other',
            header: capital(kindName(`${other}s`, lang)),
            rowHeader: true,
            cell: (use: Entry<'uses'>) => <EntryLink register={register} of={`${other}s/${use.body[other]}`} />,
          },
          { key: 'since', header: texts.usedSince, cell: ({ body }) => said('since', body.since) },
          { key: 'approved', header: texts.approvedBy, cell: ({ body }) => said('approvedBy', body.approvedBy) },
          {
            key: 'known',
            header: texts.ownerKnows,
            cell: ({ key, body }) => (
              <a href={keepTime(register, entryHref('uses', key))}>{said('knownToOwner', body.knownToOwner)}</a>
            ),
          },
        ]}
        rows={uses}
        rowKey={({ key }) => key}
      />
    </Section>
  );
};

/** What stands elsewhere on the page, and what would only repeat the list of sources. */
const shownElsewhere: readonly Kind[] = ['uses', 'evidence'];
const atMost = 12;

/** The entries that belong together with one, by kind. */
export const Related: FC<{ register: OpenRegister; entry: Entry }> = ({ register, entry }) => {
  const { texts, lang, snapshot } = register;
  const related = [...relatedTo(snapshot, entry)].filter(
    ([kind]) => entry.kind === 'evidence' || !shownElsewhere.includes(kind),
  );
  if (related.length === 0) return null;
  return (
    <Section title={texts.related}>
      <dl class="sv-facts">
        {related.map(([kind, entries]) => (
          <div>
            <dt>{capital(kindName(kind, lang, entries.length === 1 ? 'one' : 'many'))}</dt>
            <dd>
              <ul class="sv-inline">
                {entries
                  .toSorted((a, b) => byName(register.name(a.ref), register.name(b.ref)))
                  .slice(0, atMost)
                  .map(({ ref }) => (
                    <li>
                      <EntryLink register={register} of={ref} />
                    </li>
                  ))}
                {entries.length > atMost && <li class="sv-note">{texts.relatedMore(entries.length - atMost)}</li>}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};
