import type { Context } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { knownNamesOf } from '../mapping/known-names.ts';
import { type Proposal, propose, proposeSheet } from '../mapping/propose.ts';
import { isOurs } from '../roundtrip/read-back.ts';
import { spreadsheetTexts } from '../texts.ts';
import { chooseMapping, discardUpload, openUpload } from '../work.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { askedBy, formIn, place, textIn } from './form.ts';
import { columnsIn, errorsIn } from './mapping-form.ts';
import { type MappingProps, MappingView } from './mapping-view.tsx';

function view(c: Context<Env>, props: MappingProps): Response | Promise<Response> {
  const texts = spreadsheetTexts[props.lang];
  return c.render(<MappingView {...props} />, {
    title: texts.mapping.title,
    width: 'wide',
    breadcrumbs: [{ text: texts.upload.title, href: place }, { text: texts.mapping.title }],
  });
}

/** `GET /register/regneark/:id`: what each column is proposed to be; a file of ours needs no mapping. */
export async function mappingPage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, owner, lang, deps } = askedBy(c);
  const { upload, register } = await openUpload(deps, actor, id);
  const { sheets, mapping } = upload;
  if (isOurs(sheets)) return c.redirect(`${place}/${id}/prov`, 303);
  const names = knownNamesOf(register);
  const sheet = sheets.find(({ name }) => name === mapping?.sheet);
  const proposal =
    sheet === undefined || mapping === undefined
      ? proposeSheet(sheets, names)
      : propose(sheet, names, mapping.headerRow);
  return view(c, {
    lang,
    id,
    sheets,
    proposal,
    chosen: mapping?.columns,
    errors: [],
    unit: mapping === undefined ? owner.name : (mapping.unit ?? ''),
  });
}

/** What somebody has sent, of an upload of theirs. */
interface Sent {
  readonly id: string;
  readonly form: FormData;
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
}

function sentBack(
  c: Context<Env>,
  { id, form, sheets }: Sent,
  what: Pick<MappingProps, 'proposal' | 'chosen' | 'errors'>,
): Response | Promise<Response> {
  c.status(422);
  return view(c, { lang: askedBy(c).lang, id, sheets, unit: textIn(form, 'enhet'), ...what });
}

/** Another sheet or row of headings: everything is proposed anew. */
async function sheetSent(c: Context<Env>, { id, sheet }: Sent, proposal: Proposal): Promise<Response> {
  const { actor, owner, deps } = askedBy(c);
  const columns = Object.fromEntries(proposal.columns.map(({ column, target }) => [column, target]));
  const { headerRow } = proposal;
  await chooseMapping(deps, actor, id, { sheet: sheet.name, headerRow, columns, unit: owner.name });
  return c.redirect(`${place}/${id}`, 303);
}

async function columnsSent(c: Context<Env>, sent: Sent, proposal: Proposal): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  const { id, form, sheet } = sent;
  const columns = columnsIn(form, proposal);
  const errors = errorsIn(columns, proposal, lang);
  if (errors.length > 0) return sentBack(c, sent, { proposal, chosen: columns, errors });
  const unit = textIn(form, 'enhet').slice(0, 200);
  const told = unit === '' ? {} : { unit };
  await chooseMapping(deps, actor, id, { sheet: sheet.name, headerRow: proposal.headerRow, columns, ...told });
  return c.redirect(`${place}/${id}/prov`, 303);
}

/** `POST /register/regneark/:id`: another sheet or row of headings, or what the columns are. */
export async function mappingSent(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  const { upload, register } = await openUpload(deps, actor, id);
  const { sheets } = upload;
  const form = await formIn(c);
  const names = knownNamesOf(register);
  const sheet = sheets.find(({ name }) => name === textIn(form, 'ark')) ?? sheets[0];
  if (sheet === undefined) return c.redirect(place, 303);
  const sent = { id, form, sheets, sheet };
  const row = Number(textIn(form, 'rad'));
  if (!Number.isInteger(row) || row < 1 || row > sheet.rows.length) {
    const errors = [{ field: 'rad', text: spreadsheetTexts[lang].mapping.badRow }];
    return sentBack(c, sent, { proposal: propose(sheet, names), chosen: undefined, errors });
  }
  if (textIn(form, 'gjor') !== 'ark') return columnsSent(c, sent, propose(sheet, names, row - 1));
  // Another sheet has its headings elsewhere.
  const isOther = sheet.name !== (upload.mapping?.sheet ?? proposeSheet(sheets, names).sheet);
  return sheetSent(c, sent, isOther ? propose(sheet, names) : propose(sheet, names, row - 1));
}

/** `POST /register/regneark/:id/forkast`. */
export async function discardSent(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  await discardUpload(deps, actor, id);
  setFlash(c, { tone: 'info', text: spreadsheetTexts[lang].discarded });
  return c.redirect(place, 303);
}
