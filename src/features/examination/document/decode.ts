const declaredInPage = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i;

function decoder(label: string, fatal: boolean): TextDecoder | undefined {
  try {
    // A byte order mark is kept: places are counted in the file as it is.
    return new TextDecoder(label, { fatal, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

function tryDecoding(bytes: Uint8Array, label: string): string | undefined {
  try {
    return decoder(label, true)?.decode(bytes);
  } catch {
    return undefined;
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function declared(bytes: Uint8Array, type: string | undefined): string | undefined {
  const inType = /charset\s*=\s*"?([\w-]{2,40})/i.exec(type ?? '')?.[1];
  if (inType !== undefined) return inType;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return declaredInPage.exec(head)?.[1];
}

/**
 * Bytes as text: by the byte order mark, as declared, as UTF-8 when they are, else windows-1252, which reads any bytes.
 * @param type the media type that came with them, whose charset is believed when the bytes fit it
 */
export function decode(bytes: Uint8Array, type?: string): string {
  const labels = [byMark(bytes), declared(bytes, type), 'utf-8'];
  for (const label of labels) {
    const text = label === undefined ? undefined : tryDecoding(bytes, label);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
