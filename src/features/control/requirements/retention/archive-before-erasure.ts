import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { concernsDecisions, isArchiveOrgan, noEndYet } from './archives-act.ts';
import { retentionPlan } from './plan.ts';

const notBound = {
  nb: 'Arkivlova gjelder en privat skole bare i saker der den gjør vedtak. Det er ikke sagt at dette er en slik sak.',
  nn: 'Arkivlova gjeld ein privat skule berre i saker der han gjer vedtak. Det er ikkje sagt at dette er ei slik sak.',
  en: 'The archives act binds a private school only in cases where it makes decisions. It is not said that this is one.',
};
const ownerUnknown = {
  nb: 'Ingen har sagt om eieren er et offentlig organ, som ikke kan slette det som skal bevares.',
  nn: 'Ingen har sagt om eigaren er eit offentleg organ, som ikkje kan slette det som skal takast vare på.',
  en: 'Nobody has said whether the owner is a public body, which may not erase what must be preserved.',
};
const unknown = {
  nb: 'Opplysningene slettes. Ingen har sagt om de skal bevares for ettertiden først.',
  nn: 'Opplysningane blir sletta. Ingen har sagt om dei skal takast vare på for ettertida først.',
  en: 'The data are erased. Nobody has said whether they must be preserved for posterity first.',
};
const goesUnknown = {
  nb: 'Ingen har sagt om opplysningene skal bevares for ettertiden.',
  nn: 'Ingen har sagt om opplysningane skal takast vare på for ettertida.',
  en: 'Nobody has said whether the data must be preserved for posterity.',
};
const destroyed = {
  nb: 'Opplysningene skal bevares for ettertiden, men blir slettet eller gjort anonyme.',
  nn: 'Opplysningane skal takast vare på for ettertida, men blir sletta eller gjorde anonyme.',
  en: 'The data must be preserved for posterity, but are erased or made anonymous.',
};
const stays = {
  nb: 'Opplysningene skal bevares for ettertiden. Gjelder bare hvis de går til langtidsbevaring; nå blir de liggende.',
  nn: 'Opplysningane skal takast vare på for ettertida. Gjeld berre om dei går til langtidsbevaring; no blir dei liggjande.',
  en: 'The data must be preserved for posterity. Counts only if they go to long-term preservation; now they stay.',
};
const preserved = {
  nb: 'Det som skal bevares for ettertiden, går til arkivet.',
  nn: 'Det som skal takast vare på for ettertida, går til arkivet.',
  en: 'What must be preserved for posterity goes to the archive.',
};
const mayGo = {
  nb: 'Noen har vurdert at opplysningene ikke skal bevares for ettertiden.',
  nn: 'Nokon har vurdert at opplysningane ikkje skal takast vare på for ettertida.',
  en: 'Somebody has judged that the data need not be preserved for posterity.',
};

function judgeOrgan(read: Reader, retention: Entry<'retention'>, then: string): Check {
  const must = read.fact(retention, 'mustBePreserved');
  const erased = then === 'delete' || then === 'anonymise';
  if (must === undefined) return { state: 'unknown', says: erased ? unknown : goesUnknown };
  if (!must) return { state: 'holds', says: mayGo };
  if (erased) return { state: 'fails', says: destroyed };
  return then === 'keep' ? { state: 'condition', says: stays } : { state: 'holds', says: preserved };
}

/** arkivlova (2025) §§ 12 and 13: an organ may only destroy what need not be preserved; the duty to erase does not by itself permit it. */
export const archiveBeforeErasure = asController({
  id: 'archive-before-erasure',
  theme: 'retention',
  scope: 'retention',
  title: {
    nb: 'Det som skal bevares, blir ikke slettet',
    nn: 'Det som skal takast vare på, blir ikkje sletta',
    en: 'What must be preserved is not erased',
  },
  question: {
    nb: 'Er det vurdert om opplysningene skal bevares for ettertiden før de slettes?',
    nn: 'Er det vurdert om opplysningane skal takast vare på for ettertida før dei blir sletta?',
    en: 'Has it been judged whether the data must be preserved for posterity before they are erased?',
  },
  law: [
    { act: 'gdpr', section: 'art. 17 nr. 3 bokstav d' },
    { act: 'arkivlova-2025', section: '§ 12 første ledd' },
    { act: 'arkivlova-2025', section: '§ 13' },
    { act: 'bevaringsforskrifta-2025', section: '§ 1' },
  ],
  severity: 'high',
  evidence: retentionPlan,
  judge(read, retention) {
    const then = read.fact(retention, 'then');
    if (then === undefined) return { notApplicable: noEndYet };
    const organ = isArchiveOrgan(read);
    const bound = organ === true || concernsDecisions(read, retention);
    // Whoever says that it must be preserved is taken at that word, whatever the archives act would ask.
    if (bound || read.fact(retention, 'mustBePreserved') === true) {
      return { checks: [judgeOrgan(read, retention, then)] };
    }
    return organ === undefined ? { checks: [{ state: 'unknown', says: ownerUnknown }] } : { notApplicable: notBound };
  },
  remedy: (retention) => [
    {
      say: {
        nb: 'Se etter i bevaringsforskrifta om opplysningene skal bevares (for elever §§ 40 og 42). Skriv svaret.',
        nn: 'Sjå etter i bevaringsforskrifta om opplysningane skal takast vare på (for elevar §§ 40 og 42). Skriv svaret.',
        en: 'See in the preservation regulation whether the data must be preserved (for pupils sections 40 and 42). Write the answer.',
      },
      form: { kind: 'retention', key: retention.key },
    },
    {
      say: {
        nb: 'Stans slettingen av det som skal bevares, og før det over til arkivet.',
        nn: 'Stans slettinga av det som skal takast vare på, og før det over til arkivet.',
        en: 'Stop erasing what must be preserved, and move it to the archive.',
      },
      form: { kind: 'retention', key: retention.key },
    },
  ],
});
