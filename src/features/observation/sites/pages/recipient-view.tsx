import type { FC } from 'hono/jsx';
import { instantWords } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { isInEea } from '#src/law/eea.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { DateField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Steps } from '#src/ui/steps.tsx';
import { serviceName } from '../../recipients/services.ts';
import { decisions } from '../../table.ts';
import { TransferWays } from '../../transfer/pages/ways.tsx';
import type { Recipient } from '../../web/scan-result.ts';
import { toolWords } from '../../words/list-words.ts';
import { whoIs } from '../case-words.ts';
import { groundOf } from '../ground.ts';
import type { DecisionRow } from '../read-sites.ts';
import type { SiteView } from '../view-sites.ts';
import { whenContacted } from '../when-contacted.ts';
import { countryWords, GroundTag, recipientHref } from './drawing.tsx';
import { gotOf } from './recipient-table.tsx';
import type { Back } from './site-form.tsx';
import { siteTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly view: SiteView;
  readonly one: Recipient;
  readonly may: boolean;
  readonly mayBreach: boolean;
  /** Whether whoever sees the page may enter an agreement or a party in the register. */
  readonly mayRegister: boolean;
  readonly back: Back;
}

/** What somebody says of what differs: the last word, and the form for another. */
export const Decide: FC<{
  readonly lang: Lang;
  /** Where the form goes. */
  readonly action: string;
  readonly last: DecisionRow | undefined;
  readonly back: Back;
}> = ({ lang, action, last, back }) => {
  const texts = siteTexts[lang].recipient;
  const errorOf = (name: string) => back.errors.find(({ field }) => field === name)?.text;
  return (
    <Section title={texts.decide} id="avgjor">
      {last !== undefined && (
        <p>
          {texts.said}: {texts.decisions[last.decision]}
          {last.reason === null ? '' : `: ${last.reason}`} ({shortDate(osloDate(last.at), lang)}
          {last.until_day === null ? '' : `, ${texts.untilDay(shortDate(last.until_day, lang))}`})
        </p>
      )}
      <form class="sv-form" method="post" action={action} novalidate>
        <ErrorSummary
          lang={lang}
          errors={back.errors.filter(({ field }) => ['decision', 'reason', 'until'].includes(field))}
        />
        <RadioGroup
          lang={lang}
          name="decision"
          legend={texts.decision}
          value={back.values.get('decision') ?? last?.decision}
          error={errorOf('decision')}
          options={decisions.map((value) => ({ value, label: texts.decisions[value] }))}
        />
        <TextArea
          lang={lang}
          name="reason"
          label={texts.reason}
          required={false}
          rows={3}
          value={back.values.get('reason') ?? ''}
          error={errorOf('reason')}
        />
        <DateField
          lang={lang}
          name="until"
          label={texts.until}
          description={texts.untilHelp}
          required={false}
          value={back.values.get('until') ?? ''}
          error={errorOf('until')}
        />
        <div class="sv-actions">
          <Button>{texts.save}</Button>
        </div>
      </form>
    </Section>
  );
};

const Breach: FC<Props> = ({ lang, view: { site, breaches }, one, back }) => {
  const texts = siteTexts[lang].recipient;
  const begun = breaches.get(one.host);
  const link = begun !== undefined && (
    <p>
      <a class="ds-link" href={`/saker/${begun.id}/brudd`}>
        {texts.breachBegun(begun.number)}
      </a>
    </p>
  );
  if (begun?.isPast === false)
    return (
      <Section title={texts.breach} id="brudd">
        {link}
      </Section>
    );
  const error = back.errors.find(({ field }) => field === 'knownDay')?.text;
  return (
    <Section title={texts.breach} id="brudd" intro={texts.breachHelp}>
      {link}
      <form class="sv-form" method="post" action={`${recipientHref(site.id, one.host)}/brudd`} novalidate>
        <ErrorSummary lang={lang} errors={back.errors.filter(({ field }) => field === 'knownDay')} />
        <DateField
          lang={lang}
          name="knownDay"
          label={texts.knownDay}
          description={texts.knownHelp}
          required={false}
          value={back.values.get('knownDay') ?? ''}
          error={error}
        />
        <TextField
          lang={lang}
          name="knownTime"
          label={texts.knownTime}
          required={false}
          size={6}
          value={back.values.get('knownTime') ?? ''}
        />
        <div class="sv-actions">
          <Button variant="secondary">{texts.start}</Button>
        </div>
      </form>
    </Section>
  );
};

/** What is said of a recipient in a line: it gets data, or it could, where the page only opens for it. */
export function recipientTitle(one: Recipient, lang: Lang): string {
  const { title, could } = siteTexts[lang].recipient;
  return (whenContacted(one) === 'could' ? could : title)(whoIs(one));
}

/** `/nettsteder/:id/mottaker/:host`: one recipient: what was seen, what it rests on, the way out, and what was decided. */
export const RecipientPage: FC<Props> = (props) => {
  const { lang, view, one, may, mayBreach, mayRegister } = props;
  const { recipient: texts, site: words, whens } = siteTexts[lang];
  const ground = groundOf(view.grounds, one.host);
  const kept = view.recipients.get(one.host);
  return (
    <>
      <PageHeading kicker={one.host} title={recipientTitle(one, lang)} lead={ground.words?.[lang]} />
      <Section title={texts.facts} id="sett">
        <Facts
          lang={lang}
          items={[
            { term: words.organisation, value: one.organisation === 'unknown' ? words.unknown : one.organisation },
            { term: words.country, value: countryWords(one.country, lang) },
            { term: texts.service, value: serviceName(one.service, lang) },
            { term: words.when, value: whens[whenContacted(one)] },
            { term: words.got, value: gotOf(one, lang) },
            { term: texts.first, value: instantWords(kept?.first_seen ?? new Date(one.first), lang) },
            { term: texts.last, value: instantWords(kept?.last_seen ?? new Date(one.last), lang) },
            { term: texts.pages, value: one.pages.join(', ') },
            ...(one.cname === undefined ? [] : [{ term: texts.cname, value: one.cname.join(' → ') }]),
            ...(one.knownBy === undefined
              ? []
              : [
                  {
                    term: texts.known,
                    value: `${toolWords(one.knownBy.list, lang)}, ${shortDate(one.knownBy.on, lang)}`,
                  },
                ]),
          ]}
        />
      </Section>
      <Section title={texts.ground} id="grunnlag">
        <p>
          <GroundTag state={ground.state} lang={lang} /> {ground.words?.[lang]} {ground.transfer?.[lang]}
        </p>
        {!isInEea(one.country) && <TransferWays lang={lang} />}
      </Section>
      {ground.state !== 'covered' && (
        <Section title={texts.wayOut} id="veien-ut">
          <Steps
            items={[
              ...(one.organisation === 'unknown' ? [texts.findOut] : []),
              texts.remove,
              <>
                {texts.agree}{' '}
                {(mayRegister ? ground.wayOut : []).map(({ text, href }, index) => (
                  <>
                    {index > 0 && ' · '}
                    <a class="ds-link" href={href}>
                      {text[lang]}
                    </a>
                  </>
                ))}
              </>,
              texts.accept,
            ]}
          />
        </Section>
      )}
      {may && (
        <Decide
          {...{ lang, back: props.back }}
          action={recipientHref(view.site.id, one.host)}
          last={view.decisions.get(one.host)}
        />
      )}
      {mayBreach && <Breach {...props} />}
    </>
  );
};
