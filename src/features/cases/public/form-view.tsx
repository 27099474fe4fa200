import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { describedBy, FieldError, fieldId, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { uiTexts } from '#src/ui/texts.ts';
import type { Asker } from './asker.ts';
import { type FormName, formHref, forms, isRight, rightKinds, whichSlug } from './forms.ts';
import { otherChild } from './read-ask.ts';
import type { Room } from './room.ts';
import { publicCaseTexts } from './texts.ts';
import { childAuthorities, decideAsking, whoms } from './who-asks.ts';

export interface FormViewProps {
  readonly lang: Lang;
  readonly room: Room;
  readonly form: FormName;
  readonly asker: Asker;
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
  /** A file was chosen, and browsers do not give it back. */
  readonly hadFiles: boolean;
}

const fieldOf =
  ({ lang, values, errors }: FormViewProps) =>
  (name: string) => ({
    lang,
    name,
    value: values.get(name),
    error: errors.find((one) => one.field === name)?.text,
  });

/** What the form wants: the right, where there are several, and what it is about. */
const What: FC<FormViewProps> = (props) => {
  const { lang, form, units } = props;
  const texts = publicCaseTexts[lang];
  const field = fieldOf(props);
  const words = texts.forms[form];
  return (
    <>
      {form === 'rights' && (
        <RadioGroup
          {...field('kind')}
          legend={texts.whatDoYouWant}
          options={rightKinds.map((kind) => {
            const [label, description] = texts.rights[kind];
            return { value: kind, label, description };
          })}
        />
      )}
      {(form === 'rights' || form === 'party-access') && <Whom {...props} />}
      <TextArea
        {...field('what')}
        label={words.what}
        description={words.whatHelp}
        required={form !== 'rights'}
        rows={form === 'question' ? 5 : 7}
      />
      {form === 'documents' && (
        <TextField {...field('subject')} label={texts.subject} description={texts.subjectHelp} required={false} />
      )}
      <SelectField
        {...field('unit')}
        label={texts.unit}
        required={false}
        emptyLabel={texts.unitNone}
        options={units.map(({ key, name }) => ({ value: key, label: name }))}
      />
    </>
  );
};

/** Whom it is about: oneself, one of one's own children, another child, somebody who has given a mandate. */
const Whom: FC<FormViewProps> = (props) => {
  const { lang, asker } = props;
  const texts = publicCaseTexts[lang];
  const field = fieldOf(props);
  const own = asker.children.map(({ person, name, school }, index) => ({
    value: person,
    label: name ?? texts.childAt(school, index + 1),
  }));
  return (
    <>
      <RadioGroup
        {...field('whom')}
        legend={texts.whom}
        options={whoms.map((whom) => ({ value: whom, label: texts.whoms[whom] }))}
      />
      {own.length > 0 && (
        <RadioGroup
          {...field('child')}
          legend={texts.child}
          description={texts.childHelp}
          required={false}
          options={[...own, { value: otherChild, label: texts.otherChild }]}
        />
      )}
      <TextField {...field('about')} label={texts.about} description={texts.aboutHelp} required={false} />
      <SelectField
        {...field('says')}
        label={texts.says}
        description={texts.saysHelp}
        required={false}
        options={childAuthorities.map((one) => ({ value: one, label: texts.saysOptions[one] }))}
      />
    </>
  );
};

/** Who asks, and where the answer goes; where anyone may ask, nothing of it must be filled in. */
const You: FC<FormViewProps> = (props) => {
  const { lang, form, room } = props;
  const texts = publicCaseTexts[lang];
  const field = fieldOf(props);
  const needsName = isRight(form) && room.actor === undefined;
  const help = isRight(form) ? texts.youRights : texts.youOpen;
  return (
    <fieldset class="ds-fieldset sv-field" aria-describedby={`${fieldId('you')}-hjelp`}>
      <legend class="ds-label">{texts.you}</legend>
      <div data-field="description" id={`${fieldId('you')}-hjelp`}>
        {room.actor !== undefined && isRight(form) ? texts.youSignedIn(room.actor.name) : help}
      </div>
      <div class="sv-form">
        {(room.actor === undefined || !isRight(form)) && (
          <TextField {...field('name')} label={texts.name} required={needsName} autocomplete="name" />
        )}
        <TextField
          {...field('email')}
          label={texts.email}
          description={texts.emailHelp}
          type="email"
          required={false}
          autocomplete="email"
        />
        <TextField
          {...field('address')}
          label={texts.address}
          description={texts.addressHelp}
          required={false}
          autocomplete="street-address"
        />
      </div>
    </fieldset>
  );
};

/** Whether the public page of a request names whoever asks, and as what. */
const Named: FC<FormViewProps> = (props) => {
  const texts = publicCaseTexts[props.lang];
  const field = fieldOf(props);
  const named = field('named');
  return (
    <>
      <RadioGroup
        {...named}
        value={named.value ?? 'nei'}
        legend={texts.named}
        options={[
          { value: 'nei', label: texts.namedNo },
          { value: 'ja', label: texts.namedYes },
        ]}
      />
      <TextField {...field('publicName')} label={texts.publicName} required={false} />
    </>
  );
};

const Files: FC<FormViewProps> = (props) => {
  const { lang, hadFiles } = props;
  const texts = publicCaseTexts[lang];
  const { error } = fieldOf(props)('files');
  const id = fieldId('files');
  return (
    <div class="ds-field sv-field">
      <label class="ds-label" for={id}>
        {texts.files}
        <span class="sv-optional"> ({uiTexts[lang].optional})</span>
      </label>
      <div id={`${id}-hjelp`} data-field="description">
        {texts.filesHelp} {hadFiles && <strong>{texts.filesAgain}</strong>}
      </div>
      <input
        class="ds-input"
        type="file"
        id={id}
        name="files"
        multiple
        aria-describedby={describedBy(id, error, true)}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
      <FieldError id={id} error={error} />
    </div>
  );
};

/** A field that people do not see and programs fill in; whoever's browser filled it in by itself is shown it. */
const Trap: FC<FormViewProps> = (props) => {
  const field = fieldOf(props)('website');
  const label = publicCaseTexts[props.lang].trap;
  if (field.error !== undefined) return <TextField {...field} label={label} required={false} />;
  return (
    <div class="ds-sr-only" aria-hidden="true">
      <label for={fieldId('website')}>{label}</label>
      <input id={fieldId('website')} name="website" type="text" tabindex={-1} autocomplete="off" value="" />
    </div>
  );
};

/** Who may not ask alone is told so before they have written anything, with what they can do instead. */
const Young: FC<FormViewProps> = ({ lang, room, form, asker }) => {
  if (!isRight(form)) return null;
  const kind = form === 'rights' ? 'access' : 'party-access';
  const { pupilAge, fromAge } = asker;
  const decision = decideAsking({ kind, whom: 'self', signedIn: true, pupilAge, fromAge, hasDocument: false });
  if (decision.allowed) return null;
  const texts = publicCaseTexts[lang];
  return (
    <Alert tone="info" title={texts.tooYoung}>
      <p>{decision.because[lang]}</p>
      <p>
        <a class="ds-link" href={formHref(room.slug, 'question')}>
          {texts.askInstead}
        </a>
      </p>
    </Alert>
  );
};

/** `/om/:slug/…`: one public form. */
export const FormView: FC<FormViewProps> = (props) => {
  const { lang, room, form, errors, values } = props;
  const texts = publicCaseTexts[lang];
  const words = texts.forms[form];
  const action = formHref(room.slug, form);
  return (
    <>
      <PageHeading kicker={room.name} title={words.title} lead={words.lead} />
      <ul class="ds-list">
        {words.know.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isRight(form) && room.actor === undefined && (
        <p>
          <a class="ds-link" href={`/logg-inn?til=${encodeURIComponent(action)}`}>
            {texts.signInFirst}
          </a>
          . {texts.signInWhy}
        </p>
      )}
      <p>
        {texts.whichHelp}{' '}
        <a class="ds-link" href={`/om/${room.slug}/${whichSlug}`}>
          {texts.whichLink}
        </a>
        .
      </p>
      <Young {...props} />
      <form class="sv-form" method="post" action={action} enctype="multipart/form-data" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="word" value={values.get('word') ?? ''} />
        <What {...props} />
        <You {...props} />
        {form === 'documents' && <Named {...props} />}
        <Files {...props} />
        <Trap {...props} />
        <div class="sv-actions">
          <Button>{words.submit}</Button>
        </div>
      </form>
    </>
  );
};

/** The forms of an owner, as links. */
export const FormLinks: FC<{ lang: Lang; slug: string }> = ({ lang, slug }) => (
  <ul class="ds-list">
    {(Object.keys(forms) as FormName[]).map((form) => (
      <li key={form}>
        <a class="ds-link" href={formHref(slug, form)}>
          {publicCaseTexts[lang].forms[form].link}
        </a>
      </li>
    ))}
  </ul>
);
