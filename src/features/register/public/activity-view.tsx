import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Facts } from '#src/ui/facts.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Section } from '#src/ui/section.tsx';
import { nameOf, placeInWords } from '../map/words.ts';
import { capital, listOf } from '../pages/phrases.ts';
import { basisInWords } from './bases-words.ts';
import type { Placed, PublicActivity, Recipient } from './public-page.ts';
import { publicTexts } from './texts.ts';
import { untilInWords } from './until-words.ts';

interface ActivityProps {
  readonly lang: Lang;
  readonly activity: PublicActivity;
  /** The name of an entry by its reference. */
  readonly name: (ref: string) => string;
}

const List: FC<{ items: readonly Child[] }> = ({ items }) =>
  items.length === 1 ? (
    <span>{items[0]}</span>
  ) : (
    <ul class="sv-plain">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );

/** What nobody has decided or said looks as unfinished as it is. */
const Open: FC<{ text: string }> = ({ text }) => <span class="sv-open">{text}</span>;

const or = (items: readonly Child[], otherwise: Child): Child =>
  items.length === 0 ? otherwise : <List items={items} />;

/** A name and its country: "Granbar Skole (Norge)". */
function placed({ lang, name }: ActivityProps, { ref, place }: Placed): string {
  const texts = publicTexts[lang];
  const where = place.is === 'unknown' ? texts.unknownCountry : placeInWords(place, lang);
  const called = nameOf({ lang, name }, ref);
  return where === undefined ? called : `${called} (${where})`;
}

function recipient(props: ActivityProps, one: Recipient): string {
  const { lang, name } = props;
  const what = one.data === undefined ? undefined : one.data.map((key) => name(`dataTypes/${key}`)).join(', ');
  const why = one.purpose === undefined ? undefined : publicTexts[lang].forPurpose(one.purpose);
  const told = [what, why].filter((part) => part !== undefined && part !== '');
  return told.length === 0 ? placed(props, one) : `${placed(props, one)}: ${told.join('; ')}`;
}

const End: FC<{ title: string; names: readonly string[]; here?: boolean }> = ({ title, names, here }) => (
  <div class={here ? 'sv-strip-here' : undefined}>
    <p class="sv-strip-title">{title}</p>
    <p>{names.join(', ')}</p>
  </div>
);

/** From where, in what, to whom: the way in one glance, for those processings of which it is known. */
const Strip: FC<ActivityProps> = ({ lang, activity, name }) => {
  const { strip } = publicTexts[lang];
  const named = (refs: readonly string[]) => refs.map((ref) => nameOf({ lang, name }, ref));
  const ends = [
    { title: strip.from, names: named(activity.sources) },
    { title: strip.here, names: named(activity.systems.map(({ ref }) => ref)), here: true },
    { title: strip.to, names: named(activity.recipients.map(({ ref }) => ref)) },
  ].filter(({ names }) => names.length > 0);
  if (ends.length < 2) return null;
  return (
    <div class="sv-strip" data-parts={String(ends.length)}>
      {ends.map((end, index) => (
        <>
          {index > 0 && <Icon name="arrow" />}
          <End {...end} />
        </>
      ))}
    </div>
  );
};

function whatIsRecorded({ lang, activity, name }: ActivityProps): string {
  const { guarded } = publicTexts[lang];
  const named = activity.data.map((key) => {
    const word = name(`dataTypes/${key}`);
    return activity.guarded.includes(key) ? `${word} (${guarded})` : word;
  });
  return `${capital(listOf(named, lang))}.`;
}

const mandatoryWords = { yes: 'mustYes', no: 'mustNo', some: 'mustSome' } as const;

function answers(props: ActivityProps) {
  const { lang, activity, name } = props;
  const texts = publicTexts[lang];
  const notSaid = <Open text={texts.notSaid} />;
  const notDecided = <Open text={texts.notDecided} />;
  const { mandatory, sees } = activity;
  const bases = activity.bases.map((basis) => basisInWords(basis, lang));
  const until = [...new Set(activity.until.map((one) => untilInWords(one, lang, (key) => name(`dataTypes/${key}`))))];
  const sources = activity.sources.map((ref) => nameOf({ lang, name }, ref));
  return [
    { term: texts.what, value: whatIsRecorded(props) },
    { term: texts.why, value: or(activity.purposes, notDecided) },
    { term: texts.basis, value: or(bases, notDecided) },
    { term: texts.must, value: mandatory === undefined ? notSaid : texts[mandatoryWords[mandatory]] },
    { term: texts.from, value: or(sources, notSaid) },
    {
      term: texts.where,
      value: or(
        activity.systems.map((one) => placed(props, one)),
        texts.noSystem,
      ),
    },
    { term: texts.sees, value: sees === undefined ? notSaid : or(sees.map(capital), texts.seesNobody) },
    {
      term: texts.to,
      value: or(
        activity.recipients.map((one) => recipient(props, one)),
        texts.toNobody,
      ),
    },
    ...(activity.helpers.length === 0
      ? []
      : [
          {
            term: texts.helpers,
            value: (
              <>
                <p>{texts.helpersIntro}</p>
                <ul class="sv-plain">
                  {activity.helpers.map((one) => (
                    <li>{placed(props, one)}</li>
                  ))}
                </ul>
              </>
            ),
          },
        ]),
    { term: texts.until, value: or(until, notDecided) },
  ];
}

/** The id of a processing on the page. */
export function activityId(key: string): string {
  return `behandling-${key}`;
}

/** One processing as the public reads it: questions and their answers, and "not decided yet" where there is none. */
export const ActivityView: FC<ActivityProps> = (props) => (
  <Section title={props.activity.name} id={activityId(props.activity.key)}>
    <Strip {...props} />
    <Facts lang={props.lang} items={answers(props)} />
  </Section>
);
