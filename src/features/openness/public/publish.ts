import { advance, nextId, performMatter } from '#src/features/cases/index.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { hasPublicPage, isShown, publishedParts, seenHash, seenOf, type WholeCase } from './public-view.ts';
import { type OpennessSetting, settingOf, wholeCase } from './store.ts';
import type { PublicPart } from './table.ts';

/** A part of a case as somebody wishes it, with the hash of what they saw of it. */
export interface Wished {
  readonly part: PublicPart;
  readonly item: string | null;
  readonly public: boolean;
  readonly seen: string;
}

/** What somebody wishes to show of a case. */
export interface PublicWish {
  readonly matter: string;
  readonly parts: readonly Wished[];
  /** A note to go with it; empty is none. */
  readonly note: string;
  /** They have read what they show, and nothing personal is in it that should not be. */
  readonly hasRead: boolean;
}

const texts = {
  read: say(
    'Les gjennom det som legges ut, og bekreft det',
    'Les gjennom det som blir lagt ut, og stadfest det',
    'Read what is to be shown, and confirm it',
  ),
  changed: say(
    'Noe er endret siden du åpnet siden. Les det på nytt',
    'Noko er endra sidan du opna sida. Les det på nytt',
    'Something has changed since you opened the page. Read it again',
  ),
  none: say('Saken har ingen offentlig side', 'Saka har inga offentleg side', 'The case has no public page'),
} as const;

/** A case with what has been said of its parts, for whoever decides that. */
export function viewPublishing(deps: Deps, actor: Actor, matter: string): Promise<WholeCase> {
  return performMatter(deps, actor, { step: 'publish', matter }, async (trx, { matter: row }) =>
    wholeCase(trx, row, await settingOf(trx)),
  );
}

/**
 * Shows parts of a case to everybody, or takes them away again. Whatever is shown anew must have been read, as it stands.
 * @throws Problem: conflict when a part is another than was read, or when the case has no public page; bad-input at `read` when it was not confirmed
 */
export function publish(deps: Deps, actor: Actor, wish: PublicWish): Promise<void> {
  return performMatter(deps, actor, { step: 'publish', matter: wish.matter }, async (trx, { matter }) => {
    const of = await wholeCase(trx, matter, await settingOf(trx));
    if (!hasPublicPage(matter)) throw new Problem(texts.none, { code: 'conflict' });
    const parts = publishedParts(of);
    const changes = wish.parts.filter((one) => isShown(parts, one.part, one.item) !== one.public);
    const note = wish.note.trim();
    const opens = changes.some((one) => one.public) || note !== '';
    if (opens && !wish.hasRead) throw new Problem(texts.read, { code: 'bad-input', place: 'read' });
    const noteId = nextId(deps.clock);
    const said = [
      ...changes.map((one) => ({ ...one, body: bodyOf(of, one) })),
      ...(note === '' ? [] : [{ part: 'note' as const, item: noteId, public: true, seen: seenHash(note), body: note }]),
    ];
    for (const { part, item, public: isPublic, seen, body } of said) {
      const now = seenOf(of, part, item, body ?? undefined);
      const hash = now === undefined ? undefined : seenHash(now);
      if (isPublic && hash !== seen) throw new Problem(texts.changed, { code: 'conflict' });
      await trx
        .insertInto('matter_publication')
        .values({
          tenant: ownTenant,
          id: nextId(deps.clock),
          matter: matter.id,
          part,
          item,
          body,
          public: isPublic,
          seen_sha256: hash ?? seenHash(''),
          said_at: deps.clock.now(),
          said_by: actor.id,
        })
        .execute();
    }
    const names = (isPublic: boolean) =>
      said
        .filter((one) => one.public === isPublic)
        .map(({ part, item }) => `${part}${item === null ? '' : ` ${item}`}`);
    for (const isPublic of [true, false]) {
      const data = { parts: names(isPublic) };
      const name = isPublic ? 'published' : 'unpublished';
      if (data.parts.length > 0)
        await advance(trx, deps.clock, matter, { step: 'publish', name, author: actor.id, data });
    }
  });
}

/** The words of a note that is there already. */
function bodyOf({ publications }: WholeCase, { part, item }: Wished): string | null {
  return part === 'note'
    ? (publications.findLast((one) => one.part === part && one.item === item)?.body ?? null)
    : null;
}

/** Whether the owner shows its requests, and who answers them; for whoever decides of its public page. */
export function viewSetting(deps: Deps, actor: Actor): Promise<OpennessSetting> {
  const deed = { act: 'page.publish', subject: 'innsynskrav', scope: { units: [] } } as const;
  return perform(deps, actor, deed, settingOf);
}

/** Changes that. @throws Problem (refused) */
export function changeSetting(deps: Deps, actor: Actor, wish: OpennessSetting): Promise<void> {
  const subject = `innsynskrav:${wish.showsRequests ? 'shown' : 'hidden'}:${wish.namesHandlers ? 'named' : 'unnamed'}`;
  return perform(deps, actor, { act: 'page.publish', subject, scope: { units: [] } }, async (trx) => {
    const row = {
      shows_requests: wish.showsRequests,
      names_handlers: wish.namesHandlers,
      changed_at: deps.clock.now(),
      changed_by: actor.id,
    };
    await trx
      .insertInto('openness_setting')
      .values({ tenant: ownTenant, ...row })
      .onConflict((conflict) => conflict.column('tenant').doUpdateSet(row))
      .execute();
  });
}
