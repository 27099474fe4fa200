import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { DateField } from '#src/ui/field.tsx';
import type { OpenRegister } from './open-register.ts';

/** Says when a page shows another day, or older knowledge, than usual. */
export const TimeNotice: FC<{ register: OpenRegister; href: string }> = ({ register, href }) => {
  const { texts, lang, known, askedDay, usualDay, view } = register;
  const change = view.changes.find(({ number }) => number === known);
  const other = askedDay !== undefined && askedDay !== usualDay;
  if (change === undefined && !other) return null;
  return (
    <Alert tone="info">
      {other && <p>{texts.asOfNow(shortDate(askedDay, lang))}</p>}
      {change && <p>{texts.knownAfter(change.number, shortDate(osloDate(change.recordedAt), lang))}</p>}
      <p>
        <a class="ds-link" href={href}>
          {texts.asOfBack}
        </a>
      </p>
    </Alert>
  );
};

/** Asks for the day that a page shows. */
export const DayForm: FC<{ register: OpenRegister; action: string }> = ({ register, action }) => (
  <search class="sv-filter">
    <form method="get" action={action}>
      {register.known !== undefined && <input type="hidden" name="kjent" value={String(register.known)} />}
      <DateField
        lang={register.lang}
        name="dato"
        label={register.texts.asOf}
        value={register.askedDay ?? register.usualDay}
      />
      <Button variant="secondary">{register.texts.asOfButton}</Button>
    </form>
  </search>
);
