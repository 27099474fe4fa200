import type { FC } from 'hono/jsx';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { actOf } from '#src/law/acts.ts';
import { Alert } from '#src/ui/alert.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { findingKinds, type StatementFinding } from '../finding.ts';
import { kindNames } from '../kind-names.ts';
import { type Numbered, numbered, stretchesOf } from './marked.ts';
import { examinationTexts } from './texts.ts';

interface ResultProps {
  readonly lang: Lang;
  readonly text: string;
  readonly asOf: IsoDate;
  readonly findings: readonly StatementFinding[];
}

/** The provisions in words: "personvernforordningen (GDPR) art. 13". */
function lawInWords({ law }: StatementFinding, lang: Lang): string {
  return law
    .map(({ act, section }) => `${actOf(act)?.name[lang] ?? act}${section === '–' ? '' : ` ${section}`}`)
    .map((cited) => cited.replaceAll(/(§§?|art\.|nr\.|kap\.) (?=\d)/g, '$1\u00a0'))
    .join('; ');
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

const Law: FC<{ finding: StatementFinding; lang: Lang }> = ({ finding, lang }) =>
  finding.law.length === 0 ? null : (
    <p class="sv-note">
      {examinationTexts[lang].law}: {lawInWords(finding, lang)}
    </p>
  );

const Missing: FC<{ findings: readonly StatementFinding[]; lang: Lang }> = ({ findings, lang }) => {
  const texts = examinationTexts[lang];
  if (findings.length === 0) return null;
  return (
    <Section title={`${texts.missing} (${findings.length})`} id="mangler" intro={texts.missingIntro}>
      <ul class="sv-missing">
        {findings.map((finding) => (
          <li>
            <p>{finding.message[lang]}</p>
            <Law finding={finding} lang={lang} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The text as it was pasted, each place marked by a number that leads to what was found there. */
const Marked: FC<{ text: string; marks: readonly Numbered[]; lang: Lang }> = ({ text, marks, lang }) => {
  const texts = examinationTexts[lang];
  return (
    <Section title={texts.marked} id="teksten" intro={marks.length === 0 ? undefined : texts.markedIntro}>
      {/* Statements are in Norwegian; which of the two nobody has said. */}
      <div class="sv-examined" lang="no">
        {stretchesOf(text, marks).map(({ text: part, begins, covered }) => (
          <>
            {begins.map(({ number, finding }) => (
              <a
                class="sv-found-number"
                id={`sted-${number}`}
                href={`#funn-${number}`}
                lang={lang}
                aria-label={texts.finding(number, kindNames[finding.kind][lang])}
              >
                {number}
              </a>
            ))}
            {covered ? <mark>{part}</mark> : part}
          </>
        ))}
      </div>
    </Section>
  );
};

const longest = 200;

/** Long passages are cut where they are only quoted; the text above has them whole. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
}

const ByKind: FC<{ marks: readonly Numbered[]; lang: Lang }> = ({ marks, lang }) => {
  const texts = examinationTexts[lang];
  const kinds = findingKinds.filter((kind) => marks.some(({ finding }) => finding.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <Section title={texts.byKind} id="funn">
      {kinds.map((kind) => {
        const those = marks.filter(({ finding }) => finding.kind === kind);
        return (
          <Section level={3} title={`${capital(kindNames[kind][lang])} (${those.length})`}>
            <ul class="sv-found">
              {those.map(({ number, finding }) => (
                <li id={`funn-${number}`}>
                  <a class="sv-found-number" href={`#sted-${number}`} aria-label={texts.inText(number)}>
                    {number}
                  </a>
                  <div>
                    <p>
                      <q lang="no">{quote(finding.passage.text)}</q>
                    </p>
                    <p>{finding.message[lang]}</p>
                    <Law finding={finding} lang={lang} />
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </Section>
  );
};

/** What was found in a text: the answer, what is missing everywhere, the text with its marks, and each finding. */
export const ResultView: FC<ResultProps> = ({ lang, text, asOf, findings }) => {
  const texts = examinationTexts[lang];
  const marks = numbered(findings);
  const missing = findings.filter(({ passage }) => passage === null);
  return (
    <>
      <PageHeading
        title={texts.found(findings.length)}
        kicker={texts.title}
        lead={texts.foundLead(missing.length, marks.length)}
      />
      <p class="sv-note">{texts.asOf(shortDate(asOf, lang))}</p>
      <Missing findings={missing} lang={lang} />
      <Marked text={text} marks={marks} lang={lang} />
      <ByKind marks={marks} lang={lang} />
      <Alert tone="info" title={texts.limitsTitle}>
        <p>{texts.limits}</p>
        <p>{texts.private}</p>
      </Alert>
    </>
  );
};
