/** A PDF of these objects, from 1; the first is the catalogue. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${file}${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

const stream = (dictionary: string, content: string) =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A page that draws a form, which draws another so many times, and so on to the depth. */
function nested({
  depth,
  times,
  group = '',
  size = 400,
}: {
  depth: number;
  times: number;
  group?: string;
  size?: number;
}) {
  const box = `[0 0 ${size} ${size}]`;
  const content = (again: number) => (group === '' ? '' : '/G gs ') + '/A Do '.repeat(again);
  const resources = (next: number) =>
    `/Resources << /ExtGState << /G << /ca 0.5 /BM /Multiply >> >> /XObject << /A ${next} 0 R >> >>`;
  const forms = Array.from({ length: depth }, (_, level) => {
    const form = `/Type /XObject /Subtype /Form /BBox ${box} ${group}`;
    return level === depth - 1
      ? stream(form, `0 0 ${size} ${size} re f`)
      : stream(`${form} ${resources(6 + level)}`, content(times));
  });
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R ${resources(5)} >>`,
    stream('', content(1)),
    ...forms,
  ]);
}

/** A page of one letter written over and over. */
function letters(many: number): Uint8Array {
  const content = `BT /F 5 Tf ${`(${'a'.repeat(1000)}) Tj `.repeat(many / 1000)}ET`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream('', content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** Files that a machine works on for years, that ask for more memory than there is, that have a letter for each
 * byte, and on which the library's own stack ends. */
export const hostilePdfs = {
  forYears: () => nested({ depth: 12, times: 20 }),
  manyGigabytes: () => nested({ depth: 20, times: 1, group: '/Group << /S /Transparency /I true >>', size: 10_000 }),
  manyLetters: () => letters(320_000),
  tooDeep: () => nested({ depth: 60, times: 2 }),
} as const;
