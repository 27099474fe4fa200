import type { Lang } from '#src/kernel/language.ts';

/** A paragraph of a letter. What the law demands is locked; the rest may be written anew by hand. */
export interface Block {
  /** Stable: what people write in its place is kept by it. */
  readonly key: string;
  readonly heading?: string;
  /** Paragraphs are parted by an empty line. */
  readonly text: string;
  readonly locked: boolean;
}

/** A letter as it would go out. */
export interface Letter {
  readonly language: Lang;
  readonly subject: string;
  /** The lines above it: case, day, to whom. */
  readonly head: readonly string[];
  readonly blocks: readonly Block[];
}

/** What people wrote, by the key of the block. */
export type Edits = Readonly<Record<string, string>>;

/** The letter with what people wrote in place of what was drafted; a locked block stays as it is, an emptied one goes. */
export function withEdits(letter: Letter, edits: Edits): Letter {
  const blocks = letter.blocks.flatMap((block) => {
    const written = block.locked ? undefined : edits[block.key];
    const text = (written ?? block.text).replaceAll('\r', '').trim();
    return text === '' && block.heading === undefined ? [] : [{ ...block, text }];
  });
  return { ...letter, blocks };
}

/** The letter as plain text, as a mail says it. */
export function letterText({ head, subject, blocks }: Letter): string {
  const parts = blocks.map(({ heading, text }) =>
    [heading, text].filter((one) => one !== undefined && one !== '').join('\n'),
  );
  return [head.join('\n'), subject, ...parts].filter((one) => one !== '').join('\n\n');
}
