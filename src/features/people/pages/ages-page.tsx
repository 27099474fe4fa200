import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { acts } from '#src/law/acts.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { OwnAge } from '../ages.ts';
import { decideAge, viewAges } from '../decide-ages.ts';
import { personTexts } from '../person/texts.ts';
import { agesPlace, askedBy, formIn, place, textIn } from './common.ts';

/** What was typed and sent back, with what is wrong with it. */
interface Returned {
  readonly right: string;
  readonly from: string;
  readonly reason: string;
  readonly field: string;
  readonly text: string;
}

const inWords = (note: OwnAge['note'], lang: Lang) => (typeof note === 'string' ? note : note[lang]);

const AgeSection: FC<{ age: OwnAge; lang: Lang; returned: Returned | undefined }> = ({ age, lang, returned }) => {
  const texts = personTexts[lang].ages;
  const { right, from, isSet, note, proposal } = age;
  const own = returned?.right === right ? returned : undefined;
  // Each form has fields of its own, so that what is said of one is not said of all.
  const nameOf = (field: string) => `${field}-${right}`;
  const errorAt = (field: string) => (own?.field === field ? own.text : undefined);
  const { rule } = proposal;
  return (
    <Section title={texts.rights[right]}>
      <Facts
        lang={lang}
        items={[
          { term: texts.holds, value: texts.years(from), note: isSet ? texts.decided : texts.proposed },
          ...(isSet ? [{ term: texts.reasonGiven, value: inWords(note, lang) }] : []),
          { term: texts.proposal, value: texts.years(proposal.from), note: proposal.note[lang] },
          ...(rule === undefined
            ? []
            : [{ term: texts.law, value: `${acts[rule.act].name[lang]} ${rule.section}`, note: rule.note[lang] }]),
        ]}
      />
      <form class="sv-form" method="post" action={agesPlace} novalidate>
        <ErrorSummary lang={lang} errors={own === undefined ? [] : [{ field: nameOf(own.field), text: own.text }]} />
        <input type="hidden" name="rett" value={right} />
        <TextField
          lang={lang}
          name={nameOf('fra')}
          label={texts.from}
          description={texts.fromHelp}
          type="number"
          size={4}
          value={own?.from ?? String(from)}
          error={errorAt('fra')}
        />
        <TextField
          lang={lang}
          name={nameOf('grunn')}
          label={texts.reason}
          value={own?.reason ?? (typeof note === 'string' ? note : '')}
          error={errorAt('grunn')}
        />
        <div class="sv-actions">
          <Button variant="secondary">{texts.save}</Button>
        </div>
      </form>
    </Section>
  );
};

async function render(c: Context<Env>, returned?: Returned): Promise<Response> {
  const { actor, lang, deps, texts: people, personTexts: texts } = askedBy(c);
  const ages = await viewAges(deps, actor);
  const { title } = texts.ages;
  return c.render(
    <>
      <PageHeading title={title} lead={texts.ages.lead} />
      {ages.map((age) => (
        <AgeSection key={age.right} age={age} lang={lang} returned={returned} />
      ))}
    </>,
    { title, breadcrumbs: [{ text: people.pages.title, href: place }, { text: title }] },
  );
}

/** `GET /personer/alder`: from which age pupils do what alone. */
export function agesPage(c: Context<Env>): Promise<Response> {
  return render(c);
}

/** `POST /personer/alder`: the owner's own age for one right, with its reason. */
export async function ageSent(c: Context<Env>): Promise<Response> {
  const { actor, lang, deps, personTexts: texts } = askedBy(c);
  const form = await formIn(c);
  const right = textIn(form, 'rett');
  const wish = { right, from: textIn(form, `fra-${right}`), reason: textIn(form, `grunn-${right}`) };
  try {
    await decideAge(deps, actor, wish);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
    c.status(422);
    return render(c, { ...wish, field: error.place ?? 'grunn', text: error.say(lang).message });
  }
  setFlash(c, { tone: 'success', text: texts.ages.saved });
  return c.redirect(agesPlace, 303);
}
