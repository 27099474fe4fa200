import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import {
  type GroupCounts,
  type OwnGroups,
  ownGroupList,
  type SchoolCounts,
  schoolList,
  schoolPage,
  undeclaredPieces,
} from '../lists.ts';
import type { Piece } from '../person/pieces.ts';
import { personTexts } from '../person/texts.ts';
import { peopleTexts } from '../texts.ts';
import { agesPlace, askedBy, importPlace, place } from './common.ts';

const number = (lang: Lang, value: number) => value.toLocaleString(lang === 'en' ? 'en-GB' : 'nb-NO');

interface SchoolsProps {
  readonly lang: Lang;
  readonly schools: readonly SchoolCounts[];
  readonly mayImport: boolean;
  /** Pieces of persons that the register says nothing of; told to those who can mend it. */
  readonly undeclared: readonly Piece[];
}

function leadOf({ lang, schools, mayImport }: SchoolsProps): string {
  const { pages } = peopleTexts[lang];
  if (!mayImport) return schools.length === 0 ? pages.leadOwnNone : pages.leadOwn;
  if (schools.length === 0) return pages.leadNone;
  return pages.lead(
    schools.length,
    schools.reduce((sum, { pupils }) => sum + pupils, 0),
  );
}

/** Fields that no kind of data of the register is: nobody sees them, and somebody has to say what they are. */
const Undeclared: FC<{ lang: Lang; pieces: readonly Piece[] }> = ({ lang, pieces }) => {
  const texts = personTexts[lang];
  if (pieces.length === 0) return null;
  const named = pieces.map((piece) => texts.pieces[piece].toLowerCase()).join(', ');
  return (
    <Alert tone="warning" title={texts.undeclaredTitle}>
      <p>{texts.undeclared(named)}</p>
      <p>
        <a class="ds-link" href="/register/opplysningstyper">
          {texts.toDataTypes}
        </a>
      </p>
    </Alert>
  );
};

const SchoolsView: FC<SchoolsProps> = (props) => {
  const { lang, schools, mayImport, undeclared } = props;
  const { pages } = peopleTexts[lang];
  const count = (key: 'pupils' | 'staff' | 'guardians' | 'groups') => ({
    key,
    header: pages[key],
    cell: (row: SchoolCounts) => number(lang, row[key]),
    numeric: true,
  });
  return (
    <>
      <PageHeading title={pages.title} lead={leadOf(props)} />
      {mayImport && (
        <div class="sv-actions">
          <ButtonLink href={importPlace}>{pages.import}</ButtonLink>
          <ButtonLink href={agesPlace} variant="secondary">
            {personTexts[lang].ages.link}
          </ButtonLink>
        </div>
      )}
      {mayImport && schools.length > 0 && <Undeclared lang={lang} pieces={undeclared} />}
      {schools.length > 0 && (
        <Section title={pages.schoolsTitle}>
          <Table
            caption={pages.schoolsTitle}
            captionHidden
            rows={schools}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'school',
                header: pages.school,
                rowHeader: true,
                cell: ({ id, name }) => (
                  <a class="ds-link" href={`${place}/skole/${id}`}>
                    {name}
                  </a>
                ),
              },
              ...(['pupils', 'staff', 'guardians', 'groups'] as const).map(count),
            ]}
          />
        </Section>
      )}
    </>
  );
};

/** `GET /personer`: the schools with counts. */
export async function schoolsPage(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, texts, personTexts: words } = askedBy(c);
  if (actor.role === 'staff') {
    const own = await ownGroupList(deps, actor);
    return c.render(<OwnGroupsView lang={lang} own={own} />, { title: words.ownGroups });
  }
  const schools = await schoolList(deps, actor);
  const mayImport = decide(actor, 'people.import', { units: [] }).allowed;
  const undeclared = mayImport ? await undeclaredPieces(deps, actor) : [];
  return c.render(<SchoolsView lang={lang} schools={schools} mayImport={mayImport} undeclared={undeclared} />, {
    title: texts.pages.title,
  });
}

const GroupLink: FC<{ id: string; title: string }> = ({ id, title }) => (
  <a class="ds-link" href={`${place}/gruppe/${id}`}>
    {title}
  </a>
);

/** The groups of somebody who works at schools, by school. */
const OwnGroupsView: FC<{ lang: Lang; own: readonly OwnGroups[] }> = ({ lang, own }) => {
  const texts = personTexts[lang];
  const { groupKinds } = peopleTexts[lang];
  return (
    <>
      <PageHeading title={texts.ownGroups} lead={texts.ownGroupsLead} />
      {own.length === 0 && <Empty title={texts.noOwnGroups} text={texts.noOwnGroupsText} />}
      {own.map(({ school, groups }) => (
        <Section key={school.id} title={school.name}>
          <ul>
            {groups.map(({ id, title, kind }) => (
              <li key={id}>
                <GroupLink id={id} title={title} />
                {` (${groupKinds[kind].toLowerCase()})`}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
};

interface SchoolProps {
  readonly lang: Lang;
  readonly name: string;
  readonly groups: readonly GroupCounts[];
  /** Whether the viewer opens groups: who works for the whole owner sees persons only if the register says so. */
  readonly opens: boolean;
}

const SchoolView: FC<SchoolProps> = ({ lang, name, groups, opens }) => {
  const { pages, groupKinds } = peopleTexts[lang];
  return (
    <>
      <PageHeading title={name} />
      <Section title={pages.groups}>
        <Table
          caption={pages.groups}
          captionHidden
          rows={groups}
          rowKey={({ id }) => id}
          empty={<p>{pages.noGroups}</p>}
          columns={[
            {
              key: 'group',
              header: pages.group,
              rowHeader: true,
              cell: ({ id, title }) => (opens ? <GroupLink id={id} title={title} /> : title),
            },
            { key: 'kind', header: pages.kind, cell: ({ kind }) => groupKinds[kind] },
            { key: 'pupils', header: pages.pupils, numeric: true, cell: ({ pupils }) => number(lang, pupils) },
            { key: 'teachers', header: pages.teachers, numeric: true, cell: ({ teachers }) => number(lang, teachers) },
          ]}
        />
      </Section>
    </>
  );
};

/** `GET /personer/skole/:id`: the groups of a school with counts. */
export async function oneSchoolPage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const { school, groups } = await schoolPage(deps, actor, id);
  return c.render(<SchoolView lang={lang} name={school.name} groups={groups} opens={actor.role === 'leader'} />, {
    title: school.name,
    breadcrumbs: [{ text: texts.pages.title, href: place }, { text: school.name }],
  });
}
