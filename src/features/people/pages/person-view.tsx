import type { Child, FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { standing } from '#src/platform/access/about-because.ts';
import { shortDate } from '#src/ui/dates.ts';
import { type Fact, Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Prose, Section } from '#src/ui/section.tsx';
import { isGiven, type Judged } from '../person/pieces.ts';
import type { Read, ShownGuardian, Value } from '../person/read-person.ts';
import type { SeenPerson } from '../person/see-person.ts';
import { personTexts } from '../person/texts.ts';
import { personHref } from './common.ts';

interface PersonProps {
  readonly lang: Lang;
  readonly id: string;
  readonly seen: SeenPerson;
  readonly opened: readonly string[];
  readonly mayReadLog: boolean;
}

/** A reason begins with its yes or no where it stands alone; after "withheld" it does not. */
const reason = (because: string) => because.replace(/^(nei|no|ikke ennå|ikkje enno|not yet): /, '');

function valueText(value: Value | undefined, lang: Lang): string {
  const texts = personTexts[lang];
  if (value === undefined) return texts.notKnown;
  return 'hidden' in value ? texts.hidden[value.hidden] : (value.text ?? texts.notKnown);
}

const Guardian: FC<{ guardian: ShownGuardian; lang: Lang }> = ({ guardian, lang }) => {
  const texts = personTexts[lang];
  const { name, kind, contact } = guardian;
  const named = 'text' in name ? (name.text ?? texts.nameless) : texts.nameless;
  const values = contact.map(({ piece, value }) => ({ piece, text: valueText(value, lang) }));
  // Where all is kept back for the same reason it is said once.
  const [first] = values;
  const isSame = values.length > 1 && values.every(({ text }) => text === first?.text);
  return (
    <li>
      <strong>{named}</strong>
      {`, ${texts.guardianships[kind]}`}
      {'hidden' in name && <div class="sv-note">{texts.hidden[name.hidden]}</div>}
      {isSame ? (
        <div class="sv-note">{first?.text}</div>
      ) : (
        values.map(({ piece, text }) => <div key={piece}>{`${texts.pieces[piece]}: ${text}`}</div>)
      )}
    </li>
  );
};

function groupsValue(groups: Read['groups'], lang: Lang): Child {
  const texts = personTexts[lang];
  if (groups === undefined) return texts.notKnown;
  return (
    <ul>
      {groups.roles.map(({ role, school }) => (
        <li key={`${role} ${school}`}>{texts.inRole(texts.roles[role], school)}</li>
      ))}
      {groups.groups.map(({ title, role, school }) => (
        <li key={`${title} ${role}`}>{texts.inGroup(title, texts.members[role], school)}</li>
      ))}
      {groups.groups.length === 0 && <li>{texts.noGroups}</li>}
    </ul>
  );
}

function readValue(piece: Judged['piece'], read: Read, lang: Lang): Child {
  const texts = personTexts[lang];
  if (piece === 'name') return read.name?.shown ?? texts.nameless;
  if (piece === 'groups') return groupsValue(read.groups, lang);
  if (piece === 'guardians') {
    const { guardians = [] } = read;
    if (guardians.length === 0) return texts.noGuardians;
    return (
      <ul>
        {guardians.map((guardian) => (
          <Guardian key={guardian.id} guardian={guardian} lang={lang} />
        ))}
      </ul>
    );
  }
  if (piece === 'protected-address') {
    const { grade = 'none', contactSecret = false } = read['protected-address'] ?? {};
    return `${texts.grades[grade]}${contactSecret ? `. ${texts.contactSecret}` : ''}`;
  }
  const value = read[piece];
  const isDay = piece === 'birth-date' && value !== undefined && 'text' in value && value.text !== null;
  return isDay ? shortDate(value.text ?? '', lang) : valueText(value, lang);
}

/** One line of the page: what is shown, what is fetched on request, or what is kept back and why. */
function factOf(judged: Judged, { lang, id, seen, opened }: PersonProps): Fact {
  const texts = personTexts[lang];
  const { piece, state, category, because } = judged;
  const term = texts.pieces[piece];
  const kind = category === undefined ? undefined : seen.kinds.get(category);
  if (!isGiven(judged)) return { term, value: texts.withheld(reason(because[lang])) };
  const isShown = state === 'open' || (category !== undefined && opened.includes(category));
  if (isShown) {
    const day = seen.read.corrected?.get(piece);
    const said = [
      ...(kind === undefined ? [] : [texts.comesUnder(kind)]),
      ...(day === undefined ? [] : [texts.corrected(shortDate(osloDate(day), lang))]),
    ];
    const note = said.length === 0 ? {} : { note: said.join('. ') };
    return { term, value: readValue(piece, seen.read, lang), ...note };
  }
  const href = personHref(id, seen.purpose.key, [...new Set([...opened, category ?? ''])]);
  return {
    term,
    value: (
      <a class="ds-link" href={href}>
        {texts.show(term)}
      </a>
    ),
    note: state === 'step-up' ? texts.stepUpNote : texts.showNote,
  };
}

/** How the viewer stands to the person, in words with the day it began. */
const Standings: FC<{ seen: SeenPerson; lang: Lang }> = ({ seen, lang }) => {
  const texts = personTexts[lang];
  const said = seen.relations.map((relation) =>
    texts.you(standing(relation)[lang], relation.from === undefined ? undefined : shortDate(relation.from, lang)),
  );
  return (
    <ul>
      {[...new Set(said)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

const OtherPurposes: FC<PersonProps> = ({ lang, id, seen }) => {
  const others = seen.purposes.filter(({ key }) => key !== seen.purpose.key);
  if (others.length === 0) return null;
  return (
    <>
      <p>{personTexts[lang].otherPurpose}:</p>
      <ul>
        {others.map(({ key, name }) => (
          <li key={key}>
            <a class="ds-link" href={personHref(id, key)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Where one sees who has looked: one's own and one's child's for those who answer for it, the log for its readers. */
const LogLink: FC<PersonProps> = ({ lang, id, seen, mayReadLog }) => {
  const texts = personTexts[lang];
  const answers = seen.relations.some(
    ({ kind, guardianship }) => kind === 'guardian' && guardianship !== 'information-only',
  );
  const href = seen.isSelf
    ? '/hvem-har-sett'
    : answers
      ? `/hvem-har-sett?barn=${id}`
      : mayReadLog
        ? '/logg'
        : undefined;
  if (href === undefined) return null;
  return (
    <p>
      <a class="ds-link" href={href}>
        {href === '/logg' ? texts.log : texts.whoLooked}
      </a>
    </p>
  );
};

/** One person: what is registered here, what of it the viewer gets, and why. */
export const PersonView: FC<PersonProps> = (props) => {
  const { lang, seen } = props;
  const texts = personTexts[lang];
  const { name } = seen.read;
  const schools = name?.schools.join(', ') ?? '';
  return (
    <>
      <PageHeading
        title={name?.shown ?? texts.unnamed}
        {...(schools === '' ? {} : { kicker: schools })}
        lead={texts.why(seen.purpose.because[lang])}
      />
      <Section title={texts.registered}>
        <Facts
          lang={lang}
          items={seen.judged.filter(({ piece }) => piece !== 'name').map((one) => factOf(one, props))}
        />
      </Section>
      <Section title={texts.whyTitle}>
        <Prose>
          <Standings seen={seen} lang={lang} />
          <p>{seen.isSelf ? texts.loggedOwn : texts.logged}</p>
          {seen.isOwn && name !== undefined && name.sources.length > 0 && (
            <p>{texts.sources(name.sources.join(', '))}</p>
          )}
          {seen.isOwn && <p>{texts.wrong}</p>}
          <LogLink {...props} />
          <OtherPurposes {...props} />
        </Prose>
      </Section>
    </>
  );
};
