import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Env } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Entry } from '../entry.ts';
import { kindName } from '../labels/kind-names.ts';
import { plain, type Sentence } from '../prose/pieces.ts';
import { proseOf } from '../prose/prose.ts';
import { notStated } from '../schema/facts.ts';
import type { CollectionKind } from '../schema/kinds.ts';
import { entriesOf } from '../snapshot.ts';
import { entryHref, formHref, slugOf } from './kind-slugs.ts';
import { keepTime, mayAdd, type OpenRegister, openRegister } from './open-register.ts';
import { byName, capital } from './phrases.ts';
import { DayForm, TimeNotice } from './time-controls.tsx';

/** Facts that the name beside has told already. */
const naming = ['name', 'title', 'aliases'];

/** What stands in a list beside the name: the entry's first sentences that say more than the name. */
function inShort(register: OpenRegister, entry: Entry): string {
  const sentences = proseOf(entry, register.snapshot, register.lang, register.names).paragraphs[0] ?? [];
  const says = (sentence: Sentence) =>
    sentence.some((piece) => typeof piece !== 'string' && piece.value !== notStated && !naming.includes(piece.path));
  const telling = sentences.filter(says);
  return (telling.length > 0 ? telling : sentences).slice(0, 3).map(plain).join(' ');
}

const List: FC<{ register: OpenRegister; kind: CollectionKind }> = ({ register, kind }) => {
  const { texts, lang, snapshot } = register;
  const many = kindName(kind, lang, 'many');
  const entries = [...entriesOf(snapshot, kind).values()].sort((a, b) =>
    byName(register.name(a.ref), register.name(b.ref)),
  );
  const page = `/register/${slugOf(kind)}`;
  const add = mayAdd(register.actor, kind) && register.known === undefined && (
    <ButtonLink href={formHref({ kind })}>{texts.addOne(kindName(kind, lang))}</ButtonLink>
  );
  return (
    <>
      <PageHeading
        title={capital(many)}
        lead={
          entries.length === 0
            ? texts.listNone(many)
            : texts.listLead(entries.length, kindName(kind, lang, entries.length === 1 ? 'one' : 'many'))
        }
      >
        {add}
      </PageHeading>
      <TimeNotice register={register} href={page} />
      <Table
        caption={capital(many)}
        captionHidden
        columns={[
          {
            key: 'name',
            header: texts.name,
            rowHeader: true,
            cell: ({ key, ref }: Entry<CollectionKind>) => (
              <a href={keepTime(register, entryHref(kind, key))}>{capital(register.name(ref))}</a>
            ),
          },
          { key: 'short', header: texts.tells, cell: (entry) => inShort(register, entry) },
        ]}
        rows={entries}
        rowKey={({ ref }) => ref}
        empty={<Empty title={texts.listNone(many)}>{add}</Empty>}
      />
      <DayForm register={register} action={page} />
    </>
  );
};

/** `GET /register/:slug`: the entries of one kind. */
export async function listPage(c: Context<Env>, kind: CollectionKind): Promise<Response> {
  const register = await openRegister(c, kind);
  const title = capital(kindName(kind, register.lang, 'many'));
  return c.render(<List register={register} kind={kind} />, {
    title,
    width: 'wide',
    breadcrumbs: [{ text: register.texts.register, href: keepTime(register, '/register') }, { text: title }],
  });
}
