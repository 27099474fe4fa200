import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['statement'],
  kinds: ['statement-faults', 'statement-changed'],
  lasts: 'P1M',
  holds: {
    nb: 'Ingenting er funnet i de publiserte erklæringene, og ingen av dem er nylig endret.',
    nn: 'Ingenting er funne i dei publiserte erklæringane, og ingen av dei er nyleg endra.',
    en: 'Nothing was found in the published statements, and none of them has changed lately.',
  },
  // An examination proposes and a person decides: nothing of it is a deviation by itself.
  state: () => 'unknown',
};

/** GDPR art. 12(1), 13: what is published is what people are told, whatever the register says; it is read again when it changes. */
export const publishedStatementInOrder = requirement({
  id: 'published-statement-in-order',
  theme: 'web',
  scope: 'owner',
  title: {
    nb: 'De publiserte erklæringene er lest og i orden',
    nn: 'Dei publiserte erklæringane er lesne og i orden',
    en: 'The published statements have been read and are in order',
  },
  question: {
    nb: 'Har vurderingen av de publiserte erklæringene funnet noe, eller er de endret?',
    nn: 'Har vurderinga av dei publiserte erklæringane funne noko, eller er dei endra?',
    en: 'Has the examination of the published statements found anything, or have they changed?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 1' },
    { act: 'gdpr', section: 'art. 13' },
  ],
  severity: 'medium',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Se hva som ble funnet, og rett teksten eller registeret.',
        nn: 'Sjå kva som vart funne, og rett teksten eller registeret.',
        en: 'See what was found, and mend the text or the register.',
      },
      page: {
        href: '/observasjoner/erklaeringer',
        text: { nb: 'Erklæringer på nett', nn: 'Erklæringar på nett', en: 'Statements on the web' },
        act: 'observation.read',
      },
    },
  ],
});
