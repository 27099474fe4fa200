import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang, Text } from '#src/kernel/language.ts';
import { actsNamed, shareName } from '#src/law/act-names.ts';
import { type ActId, actOf, acts } from '#src/law/acts.ts';
import type { ActMention } from '#src/law/reading/act-mentions.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { StatementFinding } from '../finding.ts';

/** The act that a name stands for when none of that name is in force any more. */
function gone(name: string, day: IsoDate): ActId | undefined {
  const ids = actsNamed(name);
  const ended = ids.filter((id) => acts[id].to !== undefined && (acts[id].to ?? '') <= day);
  return ended.length > 0 && ended.length === ids.length ? ended[0] : undefined;
}

function inWords(written: string, id: ActId): Text {
  const { name, to = '', replacedBy = [] } = acts[id];
  const say = (lang: Lang) => {
    const next = replacedBy.map((one) => actOf(one)?.name[lang] ?? one).join(lang === 'en' ? ' and ' : ' og ');
    const day = shortDate(to, lang);
    return {
      nb: `«${written}» er ${name.nb}, som ble opphevet ${day}. Nå gjelder ${next}.`,
      nn: `«${written}» er ${name.nn}, som vart oppheva ${day}. No gjeld ${next}.`,
      en: `“${written}” is ${name.en}, repealed on ${day}. What applies now is ${next}.`,
    }[lang];
  };
  return { nb: say('nb'), nn: say('nn'), en: say('en') };
}

/**
 * What is wrong with an act that is named without a section: nothing while an act of the name is in force. A title of
 * an act that was followed by one with the same short name is an outdated name; another is a reference to what is gone.
 */
export function wholeActFinding(text: string, mention: ActMention, day: IsoDate): StatementFinding | undefined {
  const { start, end, name } = mention;
  const id = name === undefined ? undefined : gone(name, day);
  if (id === undefined || name === undefined) return undefined;
  const dated = /\(\d{4}\)$/.test(name);
  const namesake = (acts[id].replacedBy ?? []).some((next) => shareName(next, id));
  return {
    kind: namesake && !dated ? 'outdated-name' : 'repealed-reference',
    check: 'act',
    passage: { start, end, text: text.slice(start, end) },
    message: inWords(text.slice(start, end).replace(/\s+/g, ' '), id),
    law: (acts[id].replacedBy ?? []).map((act) => ({ act, section: '–' })),
  };
}
