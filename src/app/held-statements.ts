import { audienceNames, publishedOn } from '#src/features/notices/index.ts';
import type { HeldSource } from '#src/features/openness/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { decide } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';

const statementFor = {
  nb: (audience: string) => `Personvernerklæring for ${audience}`,
  nn: (audience: string) => `Personvernerklæring for ${audience}`,
  en: (audience: string) => `Privacy statement for ${audience}`,
} as const;

/** The statements that are published, as something that may be asked for: everybody may read them. */
export const heldStatements: HeldSource = async ({ c, db, actor, lang }) => {
  if (!decide(actor, 'notice.read', { units: [...actor.units] }).allowed) return [];
  const day = osloDate(c.var.clock.now());
  // Change numbers are 32 bits.
  const published = await inTenant(db, actor.tenant, (trx) => publishedOn(trx, 2 ** 31 - 1, day));
  return published.map(({ audience, unit, version, sentences }) => {
    const text = sentences.map((sentence) => sentence.text[lang]).join('\n\n');
    const name = statementFor[lang](audienceNames[audience][lang]);
    return {
      ref: `statement/${audience}/${unit ?? ''}/${version ?? 0}`,
      kind: 'statement',
      title: unit === undefined ? name : `${name} (${unit})`,
      text,
      content: { parts: [{ heading: '', text }] },
      lacksFile: false,
    };
  });
};
