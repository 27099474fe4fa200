import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { decide } from '#src/platform/access/decide.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { shortDate } from '#src/ui/dates.ts';
import { Section } from '#src/ui/section.tsx';
import { viewForms } from '../answer-form.ts';
import { schoolFormTexts } from '../texts.ts';
import { formHrefOf } from './common.ts';

/** On the overview of who leads a school: that its form waits; nothing else, and for nobody else. */
export async function schoolFormCard(c: Context<Env>): Promise<Child> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  if (actor.role !== 'leader' || !decide(actor, 'observation.bring-in', { units: actor.units }).allowed) return null;
  const waiting = (await viewForms({ db, clock }, actor)).filter(({ state }) => state === 'waits' || state === 'late');
  if (waiting.length === 0) return null;
  const texts = schoolFormTexts[lang].card;
  return (
    <Section title={texts.title} id="skolens-skjema">
      <ul class="sv-duties">
        {waiting.map(({ unit, name, state, dueOn }) => (
          <li key={unit} class="sv-duty" data-overdue={state === 'late' ? 'true' : undefined}>
            <p>
              {texts[state === 'late' ? 'late' : 'waits'](name, shortDate(dueOn, lang))}{' '}
              <a href={formHrefOf(unit)}>{texts.answer}</a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
