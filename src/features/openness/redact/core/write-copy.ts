import type { Lang } from '#src/kernel/language.ts';
import type { Paragraph, Stretch } from './layer.ts';
import { type LayerFonts, layerFonts } from './layer-fonts.ts';
import { type PdfFile, pdfFile, pdfNumber, pdfText, type Ref } from './pdf-file.ts';
import type { KeptPicture } from './picture.ts';

/** A page of a copy: its picture, and the words that stand in it. */
export interface CopyPage {
  readonly width: number;
  readonly height: number;
  readonly picture: KeptPicture;
  readonly paragraphs: readonly Paragraph[];
}

/** What a copy says of itself. */
export interface CopyInfo {
  readonly title: string;
  readonly lang: Exclude<Lang, 'en'> | 'en';
  readonly madeAt: Date;
}

const numbers = (...values: readonly number[]) => values.map(pdfNumber).join(' ');

/** Text that is not drawn, stretched from where its first letter stands in the picture to where its last one ends. */
function showText(stretch: Stretch, height: number, fonts: LayerFonts): string {
  const { size, origin, direction, width } = stretch;
  const [dx, dy] = [direction[0], -direction[1]];
  const text = stretch.goesOn === true ? stretch.text : `${stretch.text} `;
  const each = width / Math.max(1, [...stretch.text].length);
  let before = 0;
  return fonts
    .runs(text)
    .map((run) => {
      const [x, y] = [origin[0] + direction[0] * each * before, height - (origin[1] + direction[1] * each * before)];
      before += run.count;
      const stretched = (each / (size * 0.5)) * 100;
      return `/F${run.font} ${pdfNumber(size)} Tf ${pdfNumber(stretched)} Tz ${numbers(dx, dy, -dy, dx, x, y)} Tm <${run.codes}> Tj`;
    })
    .join('\n');
}

function contentOf({ width, height, paragraphs }: CopyPage, fonts: LayerFonts): string {
  const texts = paragraphs.map(({ stretches }, id) => {
    const shown = stretches.map((stretch) => showText(stretch, height, fonts)).join('\n');
    return `/P << /MCID ${id} >> BDC\nBT 3 Tr\n${shown}\nET\nEMC`;
  });
  return [`/Artifact BMC\nq ${numbers(width, 0, 0, height, 0, 0)} cm /Im Do Q\nEMC`, ...texts].join('\n');
}

function pictureIn(file: PdfFile, { width, height, colours, filter, bytes }: KeptPicture): Ref {
  const dictionary = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${colours} /BitsPerComponent 8`;
  return file.stream(dictionary, bytes, filter);
}

const pdfDate = (at: Date) => `(D:${at.toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '')}Z)`;
const refs = (all: readonly Ref[]) => all.map((ref) => `${ref} 0 R`).join(' ');

/**
 * Writes a PDF of pictures and words: tagged, with language and title. It is made anew, so that nothing of an original is in it
 * but what is given here.
 */
export function writeCopy(pages: readonly CopyPage[], info: CopyInfo): Uint8Array {
  const file = pdfFile();
  const fonts = layerFonts();
  const [catalogue, tree, document, parents, resources] = [0, 0, 0, 0, 0].map(() => file.reserve()) as [
    Ref,
    Ref,
    Ref,
    Ref,
    Ref,
  ];
  const root = file.reserve();
  const written = pages.map((page, index) => {
    const content = file.stream('', Buffer.from(contentOf(page, fonts), 'latin1'));
    const picture = pictureIn(file, page.picture);
    const ref = file.add(
      [
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${numbers(page.width, page.height)}] /Contents ${content} 0 R`,
        `/Resources << /XObject << /Im ${picture} 0 R >> /Font ${resources} 0 R >>`,
        `/StructParents ${index} /Tabs /S >>`,
      ].join(' '),
    );
    const paragraphs = page.paragraphs.map((_, id) =>
      file.add(`<< /Type /StructElem /S /P /P ${document} 0 R /Pg ${ref} 0 R /K ${id} >>`),
    );
    return { ref, paragraphs };
  });
  file.put(resources, `<< ${fonts.write(file)} >>`);
  file.put(tree, `<< /Type /Pages /Count ${pages.length} /Kids [${refs(written.map(({ ref }) => ref))}] >>`);
  const all = written.flatMap(({ paragraphs }) => paragraphs);
  file.put(document, `<< /Type /StructElem /S /Document /P ${root} 0 R /K [${refs(all)}] >>`);
  const rows = written.map(({ paragraphs }, index) => `${index} [${refs(paragraphs)}]`);
  file.put(parents, `<< /Nums [${rows.join(' ')}] >>`);
  file.put(root, `<< /Type /StructTreeRoot /K ${document} 0 R /ParentTree ${parents} 0 R >>`);
  file.put(
    catalogue,
    [
      `<< /Type /Catalog /Pages ${tree} 0 R /Lang (${info.lang}) /MarkInfo << /Marked true >>`,
      `/StructTreeRoot ${root} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
    ].join(' '),
  );
  const made = pdfDate(info.madeAt);
  return file.finish(
    catalogue,
    `/Title ${pdfText(info.title)} /Producer (Skolevern) /CreationDate ${made} /ModDate ${made}`,
  );
}
