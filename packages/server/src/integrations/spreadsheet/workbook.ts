import { getFormatFromId } from 'numfmt';
import { UnreadableSpreadsheet } from './unreadable.ts';
import { readXml, withoutEscapes } from './workbook-xml.ts';
import type { WorkbookParts } from './workbook-zip.ts';

type Sheet = { readonly name: string; readonly isHidden: boolean; readonly path: string };
export type Workbook = {
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
  readonly stringsPath: string;
  readonly stylesPath: string;
};

type Relation = { readonly id: string; readonly type: string; readonly target: string };

function needed(parts: WorkbookParts, name: string): Uint8Array {
  const part = parts.read(name);
  if (part === undefined) throw new UnreadableSpreadsheet('damaged');
  return part;
}

function relationsIn(part: Uint8Array | undefined): Relation[] {
  const relations: Relation[] = [];
  if (part === undefined) return relations;
  readXml(part, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** The path of a part that another part in this folder refers to; the package itself is in no folder. */
const pathFrom = (folder: string, target: string) =>
  new URL(target, folder === '' ? 'zip:///' : `zip:///${folder}/`).pathname.slice(1);

const standardPath = 'xl/workbook.xml';

/** The path of the workbook itself, by the package's relations; the usual path where they do not state it. */
function workbookPath(parts: WorkbookParts): string {
  const main = relationsIn(parts.read('_rels/.rels')).find(({ type }) => type === 'officeDocument');
  const path = main ? pathFrom('', main.target) : standardPath;
  if (parts.names.includes(path.toLowerCase())) return path;
  throw new UnreadableSpreadsheet('otherFormat');
}

/** The workbook's worksheets in their order, the hidden ones among them. */
export function readWorkbook(parts: WorkbookParts): Workbook {
  const path = workbookPath(parts);
  const [folder, file] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const relations = new Map(
    relationsIn(parts.read(`${folder}/_rels/${file}.rels`)).map((relation) => [relation.id, relation]),
  );
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(needed(parts, path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes().date1904);
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible', id = '' } = attributes();
      const relation = relations.get(id);
      if (relation?.type !== 'worksheet') return;
      sheets.push({ name: title, isHidden: state !== 'visible', path: pathFrom(folder, relation.target) });
    },
  });
  const pathOf = (type: string, usual: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return pathFrom(folder, found?.target ?? usual);
  };
  return {
    sheets,
    from1904,
    stringsPath: pathOf('sharedStrings', 'sharedStrings.xml'),
    stylesPath: pathOf('styles', 'styles.xml'),
  };
}

/** The strings that cells refer to by number: their letters, without formatting or pronunciation. */
export function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let string = '';
  let isText = false;
  let isPhonetic = false;
  readXml(part, {
    open: (name) => {
      if (name === 'si') string = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (text) => {
      if (isText) string += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(withoutEscapes(string));
    },
  });
  return strings;
}

/** The number format of each style that cells refer to by number. */
export function readFormats(part: Uint8Array | undefined): string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  if (part === undefined) return [];
  let isInCellFormats = false;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        own.set(Number(numFmtId), formatCode);
      } else if (name === 'xf' && isInCellFormats) ids.push(Number(attributes().numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return ids.map((id) => own.get(id) ?? getFormatFromId(id, 'nb') ?? 'General');
}
