import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { Candidate } from '#src/platform/identity/accounts.ts';
import type { ProfileName } from '#src/platform/identity/profiles.ts';
import type { RefusalReason } from '#src/platform/identity/refusals.ts';
import type { DemoPerson, SignInStart } from '#src/platform/identity/sign-in.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { webTexts } from '../texts.ts';
import { signInPath, startPath } from './paths.ts';
import { signInTexts } from './texts.ts';

interface WaysInProps {
  readonly lang: Lang;
  readonly profiles: readonly ProfileName[];
  readonly returnTo: string;
  readonly demo: boolean;
}

/** The ways in: a button for each provider, with who it is for. */
export const WaysIn: FC<WaysInProps> = ({ lang, profiles, returnTo, demo }) => {
  const texts = signInTexts[lang];
  if (profiles.length === 0) {
    return (
      <>
        <PageHeading title={texts.title} />
        <Empty title={texts.notSetUp} text={texts.notSetUpText} />
      </>
    );
  }
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <ul class="sv-people sv-section">
        {profiles.map((profile) => (
          <li key={profile}>
            <a class="ds-button sv-person" data-variant="secondary" href={startPath(profile, returnTo)}>
              <span>
                <strong>{texts.providers[profile].button}</strong>
                <span class="sv-role">{texts.providers[profile].text}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {demo && (
        <Alert tone="info" title={texts.demoTitle}>
          <p>{texts.demoText}</p>
        </Alert>
      )}
    </>
  );
};

const PersonButton: FC<{ lang: Lang; person: DemoPerson }> = ({ lang, person }) => (
  <li>
    <button class="ds-button sv-person" type="submit" name="person" value={person.key} data-variant="secondary">
      <span>
        <strong>{person.name}</strong>
        <span class="sv-role">
          {[webTexts[lang].roles[person.role], ...person.units].join(', ')}
          <br />
          {webTexts[lang].roleMeanings[person.role]}
        </span>
      </span>
    </button>
  </li>
);

interface ChoosePersonProps {
  readonly lang: Lang;
  readonly owners: SignInStart['owners'];
  readonly returnTo: string;
}

/** The list of people of a test. */
export const ChoosePerson: FC<ChoosePersonProps> = ({ lang, owners, returnTo }) => {
  const texts = webTexts[lang];
  return (
    <>
      <PageHeading title={texts.signIn.title} lead={texts.signIn.lead} />
      <Alert tone="info">{texts.signIn.demo}</Alert>
      {owners.length === 0 && <Empty title={texts.signIn.nobody} />}
      {owners.map(({ name, people }) => (
        <Section key={name} title={name}>
          <form method="post" action="/logg-inn">
            <input type="hidden" name="til" value={returnTo} />
            <ul class="sv-people">
              {people.map((person) => (
                <PersonButton key={person.key} lang={lang} person={person} />
              ))}
            </ul>
          </form>
        </Section>
      ))}
    </>
  );
};

/** Why nobody was let in, and what to do now. */
export const RefusedView: FC<{ lang: Lang; reason: RefusalReason; returnTo: string }> = ({
  lang,
  reason,
  returnTo,
}) => {
  const texts = signInTexts[lang];
  const { title, text, now } = texts.refusals[reason];
  return (
    <>
      <PageHeading title={title} lead={text} />
      <div class="sv-section">
        <Facts lang={lang} items={[{ term: texts.whatNow, value: now }]} />
      </div>
      <div class="sv-actions">
        <ButtonLink href={signInPath(returnTo)}>{texts.tryAgain}</ButtonLink>
        <ButtonLink href="/" variant="secondary">
          {texts.toFront}
        </ButtonLink>
      </div>
    </>
  );
};

/** Somebody who is known at several owners says where to go on. */
export const ChooseOwner: FC<{ lang: Lang; candidates: readonly Candidate[] }> = ({ lang, candidates }) => {
  const texts = signInTexts[lang].choose;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <form class="sv-section" method="post" action="/logg-inn/velg">
        <ul class="sv-people">
          {candidates.map(({ tenant, owner, role, name, ended }) => (
            <li key={tenant}>
              <button class="ds-button sv-person" type="submit" name="eier" value={tenant} data-variant="secondary">
                <span>
                  <strong>{owner}</strong>
                  <span class="sv-role">
                    {`${name}, ${texts.as} ${webTexts[lang].roles[role].toLowerCase()}`}
                    {ended && ` (${texts.ended})`}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  );
};

interface StrongerProps {
  readonly lang: Lang;
  readonly profiles: readonly ProfileName[];
  readonly returnTo: string;
}

/** Says why two factors are asked for, before the browser is sent away for them. */
export const StrongerView: FC<StrongerProps> = ({ lang, profiles, returnTo }) => {
  const texts = signInTexts[lang];
  return (
    <>
      <PageHeading title={texts.stronger.title} lead={texts.stronger.lead}>
        {profiles.map((profile, index) => (
          <ButtonLink
            key={profile}
            href={startPath(profile, returnTo, true)}
            variant={index === 0 ? 'primary' : 'secondary'}
          >
            {texts.stronger.confirm.replace('%s', texts.providers[profile].name)}
          </ButtonLink>
        ))}
      </PageHeading>
      <p>{profiles.length === 0 ? texts.stronger.notPossible : texts.stronger.note}</p>
    </>
  );
};

/** Signed out here; the browser goes on to the provider by itself, and by the link where it does not. */
export const SignedOutView: FC<{ lang: Lang; profile: ProfileName; url: string }> = ({ lang, profile, url }) => {
  const texts = signInTexts[lang];
  const { name } = texts.providers[profile];
  return (
    <PageHeading title={texts.signedOut.title} lead={texts.signedOut.lead.replace('%s', name)}>
      <ButtonLink href={url}>{texts.signedOut.go.replace('%s', name)}</ButtonLink>
      <ButtonLink href="/" variant="secondary">
        {texts.toFront}
      </ButtonLink>
    </PageHeading>
  );
};
