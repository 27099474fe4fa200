import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence, Statement } from '../write.ts';
import { changesBetween } from './changes.ts';

function sentence(text: string, about?: string, lines: readonly string[] = []): Sentence {
  const facts = about === undefined ? [] : [{ entry: about, path: 'period', value: text }];
  return { id: 'kept-period', shape: 'sentence', text, segments: [{ text }], lines, facts, names: [], law: [] };
}

const statement = (...paragraphs: Sentence[][]): Statement => ({ audience: 'pupils', lang: 'nb', paragraphs });

/** A change in short: `- before`, `+ after`, `before > after`. */
const short = (before: Statement, after: Statement) =>
  changesBetween(before, after).map(({ kind, before: was, after: is }) => {
    if (kind === 'added') return `+ ${is?.text}`;
    return kind === 'removed' ? `- ${was?.text}` : `${was?.text} > ${is?.text}`;
  });

const [one, two, three] = [sentence('Ett.', 'a'), sentence('To.', 'b'), sentence('Tre.', 'c')];

describe('what two versions say differently', () => {
  it('is nothing when they say the same, however the paragraphs are cut', () => {
    expect(changesBetween(statement([one, two], [three]), statement([one], [two, three]))).toEqual([]);
  });

  it('is what was added and taken out, in the order of the text', () => {
    expect(short(statement([one, three]), statement([one, two, three]))).toEqual(['+ To.']);
    expect(short(statement([one, two, three]), statement([two]))).toEqual(['- Ett.', '- Tre.']);
    expect(short(statement([]), statement([one, two]))).toEqual(['+ Ett.', '+ To.']);
  });

  it('is one change where what is said of the same thing is another', () => {
    const [before, after] = [sentence('I 1 år.', 'retention/r'), sentence('I 3 år.', 'retention/r')];
    const changes = changesBetween(statement([one, before, two]), statement([one, after, two]));
    expect(changes).toEqual([{ kind: 'changed', before, after }]);
  });

  it('is two where one thing went out and another came in', () => {
    const [before, after] = [sentence('I 1 år.', 'retention/r'), sentence('I 3 år.', 'retention/s')];
    expect(short(statement([before]), statement([after]))).toEqual(['- I 1 år.', '+ I 3 år.']);
  });

  it('is seen in the lines of a list', () => {
    const [before, after] = [sentence('Slikt:', 'd', ['navn']), sentence('Slikt:', 'd', ['navn', 'fravær'])];
    expect(changesBetween(statement([before]), statement([after]))).toEqual([{ kind: 'changed', before, after }]);
  });

  it('turns the one into the other', () => {
    const texts = fc.array(fc.record({ text: fc.constantFrom('a', 'b', 'c', 'd'), about: fc.constantFrom('x', 'y') }));
    const written = texts.map((all) => all.map(({ text, about }) => sentence(text, about)));
    fc.assert(
      fc.property(written, written, (before, after) => {
        const changes = changesBetween(statement(before), statement(after));
        const out = changes.flatMap((change) => change.before ?? []);
        const came = changes.flatMap((change) => change.after ?? []);
        const without = (all: readonly Sentence[], some: readonly Sentence[]) =>
          all.filter((each) => !some.includes(each));
        // What is left of both is the same, and it is as much as there can be of it.
        const same = (all: readonly Sentence[]) => all.map(({ text }) => text);
        expect(same(without(before, out))).toEqual(same(without(after, came)));
        expect(came).toEqual(after.filter((each) => came.includes(each)));
      }),
    );
  });
});
