import { say } from '#src/kernel/language.ts';
import { readColumns } from '../columns.ts';
import { entriesIn, type Fields, listOf, looksLikeJson, readJson, textsOf } from '../json.ts';
import { Gathering, hostIn, nameIn, type Reader, unreadable } from '../reading.ts';

const notExtensions = {
  message: say(
    'Filen er ingen liste over nettleserutvidelser som kan leses.',
    'Fila er inga liste over nettlesarutvidingar som kan lesast.',
    'The file is no list of browser extensions that can be read.',
  ),
  remedy: say(
    'Gi rapporten over apper og utvidelser fra Google Admin, eller listen over utvidelser fra Intune eller Defender, som CSV, regneark eller JSON.',
    'Gi rapporten over appar og utvidingar frå Google Admin, eller lista over utvidingar frå Intune eller Defender, som CSV, rekneark eller JSON.',
    'Give the report of apps and extensions from Google Admin, or the list of extensions from Intune or Defender, as CSV, spreadsheet or JSON.',
  ),
};

const headings = {
  name: [
    'app name',
    'extension name',
    'extensionname',
    'application name',
    'display name',
    'displayname',
    'utvidelse',
    'utviding',
    'navn',
    'namn',
    'name',
    'title',
  ],
  id: ['app id', 'extension id', 'extensionid', 'application id', 'id'],
  permissions: ['permissions', 'extension permissions', 'tillatelser', 'løyve'],
} as const;

/** An id of an extension or an app: never a device or a person, whose ids have other shapes in these lists. */
const idIn = (value: unknown) =>
  typeof value === 'string' && /^[a-z0-9._{}@-]{3,120}$/i.test(value) ? value : undefined;

function note(
  gathering: Gathering,
  extension: { name: unknown; id: unknown; host?: string | undefined; may: readonly string[] },
): void {
  gathering.line();
  const name = nameIn(extension.name);
  if (name === undefined) {
    gathering.leave('blank');
    return;
  }
  const id = idIn(extension.id);
  const known = { name, ...(id === undefined ? {} : { id }) };
  gathering.note({
    seen: { kind: 'system', ...known, ...(extension.host === undefined ? {} : { host: extension.host }) },
  });
  for (const field of new Set(extension.may.map(nameIn))) {
    if (field !== undefined) gathering.note({ seen: { kind: 'receives', ...known, field } });
  }
}

function permissionsOf(entry: Fields): readonly string[] {
  const listed = listOf(entry.Permissions).map((one) => (one as Fields | null)?.PermissionName);
  return [...textsOf(entry.permissions), ...textsOf(entry.siteAccess), ...textsOf(listed)];
}

/** Browser extensions in use: Google's report or API, Intune's and Defender's lists. Devices and users in them are not read. */
export const readExtensionLog: Reader = async (given) => {
  const gathering = new Gathering('extension-log', given);
  if (looksLikeJson(given.bytes)) {
    const entries = entriesIn(readJson(given.bytes), 'installedApps', 'extensions', 'detectedApps');
    if (entries === undefined) throw unreadable(notExtensions.message, notExtensions.remedy);
    for (const entry of entries) {
      const name = entry.displayName ?? entry.ExtensionName ?? entry.extensionName ?? entry.name;
      const id = entry.appId ?? entry.ExtensionId ?? entry.extensionId;
      note(gathering, { name, id, host: hostIn(entry.homepageUri), may: permissionsOf(entry) });
    }
    return gathering.reading;
  }
  const { rows } = await readColumns(given.bytes, headings, [['name']], notExtensions);
  for (const { cells } of rows) {
    if (Object.values(cells).every((cell) => cell === '')) continue;
    const may = (cells.permissions ?? '').split(/[,;|]/).map((one) => one.trim());
    note(gathering, { name: cells.name, id: cells.id, may: may.filter((one) => one !== '') });
  }
  return gathering.reading;
};
