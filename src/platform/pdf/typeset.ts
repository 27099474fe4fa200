import { basename, dirname } from 'node:path';
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler';

/** What is typeset, as it goes from thread to thread. */
export interface TypesettingJob {
  readonly template: string;
  /** The data as JSON. */
  readonly data: string;
  readonly createdAt: Date;
}

/** ISO 14289-1: tagged, with title and language, and every picture in words; the compiler refuses what is not. */
const standard = 'ua-1';

/** A text with a letter that no font has is typeset anew without it; texts with more sorts of such letters than this are refused. */
const mostRounds = 8;

function why(result: NodeTypstCompileResult, compiler: NodeCompiler): string {
  const error = result.takeError();
  return error === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(error));
}

function render(compiler: NodeCompiler, { template, createdAt }: TypesettingJob, data: string): Buffer {
  const result = compiler.compile({ mainFilePath: template, inputs: { data }, resetRead: true });
  const document = result.result;
  if (result.hasError() || document === null) {
    throw new Error(`cannot typeset ${basename(template)}: ${why(result, compiler)}`);
  }
  return compiler.pdf(document, {
    pdfStandard: standard,
    creationTimestamp: Math.floor(createdAt.getTime() / 1000),
  });
}

/** The texts that the compiler says no font can show. It writes them as quoted Rust strings inside its message. */
function unshowable(error: unknown): string[] {
  const message = error instanceof Error ? error.message : String(error);
  const quoted = [...message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)].map(([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );
  return [...new Set(quoted)];
}

function codePoints(text: string): string {
  const names = [...text].map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `[${names.join(' ')}]`;
}

function withoutUnshowable(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === 'string') {
    return texts.reduce((rest, text) => rest.replaceAll(text, codePoints(text)), value);
  }
  if (Array.isArray(value)) return value.map((item) => withoutUnshowable(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutUnshowable(item, texts)]));
}

/**
 * Typesets a PDF on the thread that calls it; everybody else calls `typesetPdf`.
 * @throws Error when the template itself is wrong
 */
export function typeset(job: TypesettingJob): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: dirname(job.template) });
  let { data } = job;
  for (let round = 1; ; round += 1) {
    try {
      return render(compiler, job, data);
    } catch (error) {
      const texts = unshowable(error);
      if (texts.length === 0 || round === mostRounds) throw error;
      data = JSON.stringify(withoutUnshowable(JSON.parse(data), texts));
    } finally {
      // The compiler remembers what it made, in memory shared by all; what nobody asked for lately is let go.
      compiler.evictCache(2);
    }
  }
}
