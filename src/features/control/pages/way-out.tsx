import type { FC } from 'hono/jsx';
import { entryAt, entryRef, formHref, isKind, kindName, scopeOf } from '#src/features/register/index.ts';
import { decide } from '#src/platform/access/decide.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { Section } from '#src/ui/section.tsx';
import { Steps } from '#src/ui/steps.tsx';
import type { Finding, RemedyStep } from '../verdict.ts';
import { nameOf, type Sight } from './sight.ts';
import { pageTexts } from './texts.ts';

/** Where a step leads and what the button says; undefined where there is nothing to open, or nothing for this reader. */
export function doorOf(sight: Sight, step: RemedyStep): { readonly href: string; readonly text: string } | undefined {
  const { form, page } = step;
  if (page !== undefined) {
    const { href, text, act } = page;
    return decide(sight.actor, act, { units: [] }).allowed ? { href, text: text[sight.lang] } : undefined;
  }
  if (form === undefined || !isKind(form.kind)) return undefined;
  // What was known once cannot be changed.
  if (sight.view.register.change < sight.view.register.latest) return undefined;
  const ref = form.key === undefined && form.kind !== 'owner' ? undefined : entryRef(form.kind, form.key ?? 'owner');
  const body = ref === undefined ? form.fill : entryAt(sight.view.snapshot, ref)?.body;
  const scope = scopeOf(form.kind, form.key ?? '', body);
  if (!decide(sight.actor, 'register.change', scope).allowed) return undefined;
  const texts = pageTexts[sight.lang].finding;
  const text = ref === undefined ? texts.add(kindName(form.kind, sight.lang)) : texts.change(nameOf(sight, ref));
  return { href: formHref(form), text };
}

/** The steps that close the matter, each with the form that it opens for those who may change the register. */
export const WayOut: FC<{ sight: Sight; finding: Finding }> = ({ sight, finding }) => {
  const texts = pageTexts[sight.lang].finding;
  if (finding.remedy.length === 0) return null;
  const steps = finding.remedy.map((step) => ({ say: step.say[sight.lang], door: doorOf(sight, step) }));
  const mayAct = steps.some(({ door }) => door !== undefined);
  return (
    <Section title={texts.wayOut} id="veien-ut" intro={mayAct ? texts.wayOutIntro : texts.wayOutReadOnly}>
      <Steps
        items={steps.map(({ say, door }) => (
          <>
            <p>{say}</p>
            {door && (
              <div class="sv-actions">
                <ButtonLink href={door.href} variant="secondary">
                  {door.text}
                </ButtonLink>
              </div>
            )}
          </>
        ))}
      />
    </Section>
  );
};
