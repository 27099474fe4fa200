import type { FC } from 'hono/jsx';
import { entryAt, entryName, formHref, type Snapshot, wordsOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { citation, type Exemption, grounds, letters } from '../exemption.ts';
import { ownSystem } from '../names.ts';
import type { Settings } from '../settings.ts';
import { lookedTexts } from './texts.ts';

/** Which of the page's forms was sent. */
export const settingForms = ['visning', 'lagring', 'unntak', 'token'] as const;
export type SettingForm = (typeof settingForms)[number];

export interface SettingsProps {
  readonly lang: Lang;
  readonly settings: Settings;
  readonly snapshot: Snapshot;
  readonly today: IsoDate;
  /** The form that was sent back, what was typed in it and what is wrong. */
  readonly sent?: {
    readonly form: SettingForm;
    readonly value: (name: string) => string;
    readonly errors: readonly FormError[];
  };
  /** A token that was made just now; it is shown this once. */
  readonly token?: string;
}

interface Back {
  readonly value: (name: string, usual?: string) => string | undefined;
  readonly error: (name: string) => string | undefined;
  readonly errors: readonly FormError[];
}

function backIn({ sent }: SettingsProps, form: SettingForm): Back {
  const here = sent?.form === form ? sent : undefined;
  return {
    value: (name, usual) => (here === undefined ? usual : here.value(name)),
    error: (name) => here?.errors.find(({ field }) => field === name)?.text,
    errors: here?.errors ?? [],
  };
}

const Decision: FC<{ lang: Lang; form: SettingForm; back: Back; today: IsoDate }> = ({ lang, form, back, today }) => {
  const texts = lookedTexts[lang].settings;
  const field = (name: string, usual?: string) => ({
    name: `${form}-${name}`,
    value: back.value(`${form}-${name}`, usual),
    error: back.error(`${form}-${name}`),
  });
  return (
    <>
      <TextField lang={lang} {...field('av')} label={texts.decidedBy} />
      <DateField lang={lang} {...field('dato', today)} label={texts.decidedOn} />
    </>
  );
};

const SettingFormFrame: FC<{ lang: Lang; form: SettingForm; back: Back; submit: string; children?: unknown }> = ({
  lang,
  form,
  back,
  submit,
  children,
}) => (
  <form class="sv-form" method="post" action="/logg/innstillinger" novalidate>
    <ErrorSummary lang={lang} errors={back.errors} />
    <input type="hidden" name="skjema" value={form} />
    {children as never}
    <div class="sv-actions">
      <Button variant="secondary">{submit}</Button>
    </div>
  </form>
);

/** What the owner decides about its log. */
export const SettingsView: FC<SettingsProps> = (props) => {
  const { lang, token } = props;
  const texts = lookedTexts[lang].settings;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      {token !== undefined && (
        <Alert tone="success" title={texts.issued}>
          <p class="sv-break">
            <code>{token}</code>
          </p>
        </Alert>
      )}
      <TellingForm {...props} />
      <KeepingForm {...props} />
      <Exemptions {...props} />
      <Tokens {...props} />
    </>
  );
};

const TellingForm: FC<SettingsProps> = (props) => {
  const { lang, settings, today } = props;
  const texts = lookedTexts[lang].settings;
  const { telling } = settings;
  const back = backIn(props, 'visning');
  const decided =
    telling.decided && lookedTexts[lang].seen.decided(telling.decided.by, shortDate(telling.decided.on, lang));
  return (
    <Section title={texts.telling} id="visning" intro={texts.tellingIntro}>
      <p>{texts.now(`${texts.options[telling.shows]}. ${decided ?? texts.undecided}`)}</p>
      <SettingFormFrame lang={lang} form="visning" back={back} submit={texts.save}>
        <RadioGroup
          lang={lang}
          name="viser"
          legend={texts.shows}
          value={back.value('viser', telling.shows)}
          options={(['role', 'name'] as const).map((value) => ({ value, label: texts.options[value] }))}
        />
        <TextField
          lang={lang}
          name="alder"
          label={texts.guardiansUntil}
          description={texts.guardiansHelp}
          value={back.value('alder', String(telling.guardiansUntil))}
          error={back.error('alder')}
          size={3}
        />
        <Decision lang={lang} form="visning" back={back} today={today} />
      </SettingFormFrame>
    </Section>
  );
};

const keptIn = (period: string, lang: Lang) => wordsOf('systems', 'log.keptFor', period, lang);

/** What holds of how long our own log is kept, and where it is changed or told. */
const KeepingNow: FC<Pick<SettingsProps, 'lang' | 'settings' | 'snapshot'>> = ({ lang, settings, snapshot }) => {
  const texts = lookedTexts[lang].settings;
  const { decided, fromRegister } = lookedTexts[lang].overview;
  const { keeping } = settings;
  const decision = keeping?.decided;
  const now =
    keeping === undefined
      ? texts.undecided
      : keeping.inRegister || decision === undefined
        ? fromRegister(keptIn(keeping.period, lang))
        : decided(keptIn(keeping.period, lang), decision.decidedBy, shortDate(decision.decidedOn, lang));
  const other = keeping?.overruled;
  const isThere = entryAt(snapshot, `systems/${ownSystem}`) !== undefined;
  const entry = isThere
    ? { kind: 'systems', key: ownSystem, field: 'log.keptFor' }
    : { kind: 'systems', fill: { name: 'Skolevern', personalData: 'true' } };
  return (
    <>
      <p>{texts.now(now)}</p>
      {other !== undefined && (
        <Alert tone="warning">
          <p>{texts.keepingOverruled(keptIn(other.period, lang), other.decidedBy, shortDate(other.decidedOn, lang))}</p>
        </Alert>
      )}
      <p>
        {keeping?.inRegister === true ? texts.keepingInRegister : texts.keepingNotTold}{' '}
        <a href={formHref(entry)}>{isThere ? texts.keepingChange : texts.keepingEnter}</a>
      </p>
    </>
  );
};

const KeepingForm: FC<SettingsProps> = (props) => {
  const { lang, settings, today } = props;
  const texts = lookedTexts[lang].settings;
  const back = backIn(props, 'lagring');
  return (
    <Section title={texts.keeping} id="lagring" intro={texts.keepingIntro}>
      <KeepingNow {...props} />
      {(settings.keeping?.inRegister !== true || settings.keeping.overruled !== undefined) && (
        <SettingFormFrame lang={lang} form="lagring" back={back} submit={texts.save}>
          <TextField
            lang={lang}
            name="maneder"
            label={texts.months}
            value={back.value('maneder')}
            error={back.error('maneder')}
            size={4}
          />
          <Decision lang={lang} form="lagring" back={back} today={today} />
        </SettingFormFrame>
      )}
    </Section>
  );
};

const ExemptionOf: FC<SettingsProps & { one: Exemption; key?: string }> = ({ lang, snapshot, one }) => {
  const texts = lookedTexts[lang].settings;
  const named = (kind: 'dataTypes' | 'purposes', key: string | null) =>
    key === null
      ? []
      : [entryAt(snapshot, `${kind}/${key}`) === undefined ? key : entryName(snapshot, `${kind}/${key}`, lang)];
  const what = [
    ...named('dataTypes', one.category),
    ...named('purposes', one.purpose),
    ...(one.act === null ? [] : [one.act]),
  ];
  return (
    <li>
      <p>
        {what.join(', ')} ({texts.towardsOptions[one.towards]}): {citation(one.letter, lang)}.{' '}
        {lookedTexts[lang].seen.decided(one.decidedBy, shortDate(one.decidedOn, lang))}
      </p>
      {one.endedOn === null ? (
        <form method="post" action="/logg/innstillinger/avslutt-unntak">
          <input type="hidden" name="unntak" value={one.id} />
          <Button variant="tertiary">
            {texts.end}
            <span class="ds-sr-only"> {what.join(', ')}</span>
          </Button>
        </form>
      ) : (
        <p class="sv-note">{texts.ended(shortDate(one.endedOn, lang))}</p>
      )}
    </li>
  );
};

const Exemptions: FC<SettingsProps> = (props) => {
  const { lang, settings, today } = props;
  const texts = lookedTexts[lang].settings;
  const back = backIn(props, 'unntak');
  const text = (name: string) => ({ lang, name, value: back.value(name), error: back.error(name), required: false });
  return (
    <Section title={texts.exemptions} id="unntak" intro={texts.exemptionsIntro}>
      {settings.exemptions.length === 0 && <p>{texts.noneExempt}</p>}
      <ul>
        {settings.exemptions.map((one) => (
          <ExemptionOf key={one.id} {...props} one={one} />
        ))}
      </ul>
      <SettingFormFrame lang={lang} form="unntak" back={back} submit={texts.add}>
        <TextField {...text('type')} label={texts.category} />
        <TextField {...text('formal')} label={texts.purpose} />
        <TextField {...text('handling')} label={texts.act} />
        <RadioGroup
          lang={lang}
          name="overfor"
          legend={texts.towards}
          value={back.value('overfor', 'everyone')}
          options={(['everyone', 'guardians'] as const).map((value) => ({ value, label: texts.towardsOptions[value] }))}
        />
        <SelectField
          lang={lang}
          name="hjemmel"
          label={texts.letter}
          value={back.value('hjemmel')}
          error={back.error('hjemmel')}
          options={letters.map((letter) => ({ value: letter, label: `${letter}: ${grounds[letter][lang]}` }))}
        />
        <TextField {...text('hensyn')} label={texts.considerations} />
        <RadioGroup
          lang={lang}
          name="antall"
          legend={texts.countShown}
          value={back.value('antall', 'yes')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: texts.countOptions[value] }))}
        />
        <TextField {...text('antallgrunn')} label={texts.countGround} />
        <Decision lang={lang} form="unntak" back={back} today={today} />
      </SettingFormFrame>
    </Section>
  );
};

const Tokens: FC<SettingsProps> = (props) => {
  const { lang, settings, snapshot } = props;
  const texts = lookedTexts[lang].settings;
  const back = backIn(props, 'token');
  return (
    <Section title={texts.tokens} id="token" intro={texts.tokensIntro}>
      {settings.tokens.length === 0 && <p>{texts.noTokens}</p>}
      <ul>
        {settings.tokens.map(({ id, system, expiresOn, endedAt }) => (
          <li key={id}>
            <p>{texts.token(entryName(snapshot, `systems/${system}`, lang), shortDate(expiresOn, lang))}</p>
            {endedAt === null ? (
              <form method="post" action="/logg/innstillinger/avslutt-token">
                <input type="hidden" name="token" value={id} />
                <Button variant="tertiary">
                  {texts.revoke}
                  <span class="ds-sr-only"> {entryName(snapshot, `systems/${system}`, lang)}</span>
                </Button>
              </form>
            ) : (
              <p class="sv-note">{texts.revoked}</p>
            )}
          </li>
        ))}
      </ul>
      <SettingFormFrame lang={lang} form="token" back={back} submit={texts.issue}>
        <TextField
          lang={lang}
          name="system"
          label={texts.system}
          value={back.value('system')}
          error={back.error('system')}
        />
        <DateField
          lang={lang}
          name="gjelderTil"
          label={texts.expires}
          value={back.value('gjelderTil')}
          error={back.error('gjelderTil')}
        />
      </SettingFormFrame>
    </Section>
  );
};
