import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/**
 * Everything that can be read in a file, also where it is packed: the text, metadata and streams of a PDF; of an archive,
 * and so of a spreadsheet, each name, time and comment and each file in it; of anything else its bytes as text.
 */
export async function openedFile(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return readPdf(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return readArchive(bytes);
  return `${bytes.toString('utf8')}\n${bytes.toString('latin1')}`;
}

async function readPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  return [text, JSON.stringify(await getMeta(pdf)), streamsOf(bytes), bytes.toString('latin1')].join('\n');
}

/** The content of every stream in the file, unpacked. */
function streamsOf(bytes: Buffer): string {
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at);
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      streams.push(bytes.subarray(at + 7, end).toString('latin1'));
    }
  }
  return streams.join('\n');
}

async function readArchive(bytes: Buffer): Promise<string> {
  const files = Object.values(unzipSync(bytes));
  const texts = await Promise.all(files.map((file) => openedFile(Buffer.from(file))));
  return [...entriesOf(bytes), ...texts].join('\n');
}

const centralHeader = Buffer.from('PK\u0001\u0002', 'latin1');
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A time of an archive has no zone; it is written as UTC and as in Oslo, so that a search finds either. */
function writtenTime(date: number, time: number): string {
  const day = `${1980 + (date >> 9)}-${twoDigits((date >> 5) & 15)}-${twoDigits(date & 31)}`;
  const local = `${day}T${twoDigits(time >> 11)}:${twoDigits((time >> 5) & 63)}`;
  return `${local}Z ${local}+01:00`;
}

/** The exact time that some programs put beside the one of the archive, in an extra field. */
function extendedTime(extra: Buffer): string {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x5455 || at + 9 > extra.length) continue;
    return new Date(extra.readUInt32LE(at + 5) * 1000).toISOString();
  }
  return '';
}

/** Each entry of the archive's directory: name, comment and times. */
function entriesOf(bytes: Buffer): string[] {
  const entries: string[] = [];
  for (let at = bytes.indexOf(centralHeader); at >= 0; at = bytes.indexOf(centralHeader, at + 4)) {
    if (at + 46 > bytes.length) break;
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const end = at + 46 + name + extra;
    entries.push(
      [
        bytes.subarray(at + 46, at + 46 + name).toString('utf8'),
        writtenTime(bytes.readUInt16LE(at + 14), bytes.readUInt16LE(at + 12)),
        extendedTime(bytes.subarray(at + 46 + name, end)),
        bytes.subarray(end, end + comment).toString('utf8'),
      ].join(' '),
    );
  }
  // The comment of the archive itself is its last bytes.
  return [...entries, bytes.subarray(-500).toString('utf8')];
}
