import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { isDate, osloDate } from '#src/kernel/date.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Alert } from '#src/ui/alert.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { expandLandscape } from '../catalogue/expand.ts';
import { entryRef } from '../entry.ts';
import { labelOf } from '../labels/label.ts';
import { versionsOf } from '../snapshot.ts';
import type { RecordedChange } from '../store.ts';
import { viewRegister } from '../view-register.ts';
import { factChanges, viewEntryHistory } from './entry-history.ts';
import { asks } from './form/ask.ts';
import { mergeForms } from './form/conflict.ts';
import { type FormValues, first } from './form/words.ts';
import { formOf } from './form/write.ts';
import { type FactsBody, givenOut, type OpenedForm, renderForm } from './form-render.tsx';
import { personName } from './open-register.ts';
import { capital } from './phrases.ts';
import { dayWithin, type Version, versionFrom } from './versions.ts';

/** What stands where a change is to begin, when that is not what its form showed. */
export function startOf({ register, kind, before }: OpenedForm, key: string, values: FormValues): Version | undefined {
  const from = first(values, asks.from).trim();
  if (from !== '' && !isDate(from)) return undefined;
  const there = versionFrom(versionsOf(register.view.landscape, kind, key), from);
  return there === undefined || factChanges(before, there as FactsBody).length === 0 ? undefined : there;
}

/**
 * The form again, with what was typed laid on what stands now: somebody else was first, or something else stands on the day that
 * the change is to begin.
 * @param there what stands on that day, when it is not what the form showed
 */
export async function rebase(
  c: Context<Env>,
  opened: OpenedForm,
  typed: FormValues,
  there: Version | undefined,
): Promise<Response> {
  const { register, kind, key = '' } = opened;
  const { deps, actor, snapshot, lang } = register;
  const seen = Number(first(typed, asks.seen)) || 0;
  const then = versionsOf(
    expandLandscape((await viewRegister(deps, actor, 'register.read', entryRef(kind, key), seen)).landscape),
    kind,
    key,
  );
  const shown = versionFrom(then, snapshot.asOf) ?? then?.at(-1);
  const { changes } = await viewEntryHistory(deps, actor, kind, key);
  const later = changes.map(({ change }) => change).filter(({ number }) => number > seen);
  const onto: OpenedForm =
    there === undefined
      ? opened
      : {
          ...opened,
          before: there as FactsBody,
          register: { ...register, askedDay: dayWithin(there, first(typed, asks.from).trim() || snapshot.asOf) },
        };
  const now = givenOut(onto);
  const { values, both } = mergeForms(formOf(kind, shown ?? {}, lang), typed, now);
  const merged = new Map([...values, [asks.seen, [String(register.view.latest)]] as const]);
  c.status(409);
  const notice = (
    <RebaseNotice
      opened={opened}
      later={later}
      otherDay={there === undefined ? undefined : first(typed, asks.from).trim()}
      both={both}
      now={now}
    />
  );
  return renderForm(c, onto, { values: merged, notice });
}

interface BothProps {
  readonly opened: OpenedForm;
  readonly both: readonly string[];
  readonly now: FormValues;
}

const BothChanged: FC<BothProps> = ({ opened: { register, kind }, both, now }) =>
  both.length === 0 ? null : (
    <>
      <p>{register.texts.conflictBoth}</p>
      <ul>
        {both.map((name) => (
          <li>
            {capital(labelOf(kind, name, register.lang, register.name))}:{' '}
            {register.texts.conflictTheirs((now.get(name) ?? []).join(', ') || '–')}
          </li>
        ))}
      </ul>
    </>
  );

interface RebaseProps extends BothProps {
  readonly later: readonly RecordedChange[];
  /** The day that the change is to begin, when something else stands there; empty for the beginning. */
  readonly otherDay: string | undefined;
}

const RebaseNotice: FC<RebaseProps> = ({ later, otherDay, ...rest }) => {
  const { register } = rest.opened;
  const { texts, lang, snapshot } = register;
  return (
    <Alert tone="warning" title={later.length > 0 ? texts.conflictTitle : texts.otherDayTitle} announced>
      {later.map((change) => (
        <p>
          {texts.conflictText(
            personName(register, change.recordedBy),
            shortDate(osloDate(change.recordedAt), lang),
            change.why,
          )}
        </p>
      ))}
      {otherDay !== undefined && (
        <p>{texts.otherDayText(shortDate(snapshot.asOf, lang), otherDay === '' ? '' : shortDate(otherDay, lang))}</p>
      )}
      <p>{texts.conflictNow}</p>
      <BothChanged {...rest} />
    </Alert>
  );
};
