import { unzipSync } from 'fflate';
import { spreadsheetLimits, UnreadableSpreadsheet } from './unreadable.ts';

/** Other kinds of zip files, by a part that only they have. */
const otherFormats = [/^mimetype$/, /^content\.xml$/, /^word\//, /^ppt\//, /^xl\/workbook\.bin$/, /^index\//];
/** The ways of packing that a workbook may use: none, and deflate. */
const knownWays = [0, 8];

export type WorkbookParts = {
  readonly names: readonly string[];
  /** One part, unpacked; undefined where there is none. Names are compared as Excel does, without letter case. */
  readonly read: (name: string) => Uint8Array | undefined;
};

const partName = (name: string) => name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();

/**
 * Opens a zip by its directory. Nothing is unpacked before all its sizes are known to be within the limit, and no
 * part gets more room than the directory says, whatever it would unpack to; parts that are not needed are never
 * unpacked.
 */
export function openZip(bytes: Uint8Array): WorkbookParts {
  const names: string[] = [];
  let unpacked = 0;
  // A flag of the first file shows whether it is locked.
  let isLocked = ((bytes[6] ?? 0) & 1) === 1;
  unzipSync(bytes, {
    filter: ({ name, originalSize, compression }) => {
      names.push(partName(name));
      unpacked += originalSize;
      isLocked ||= !knownWays.includes(compression);
      if (unpacked > spreadsheetLimits.unpackedBytes) throw new UnreadableSpreadsheet('tooLarge');
      return false;
    },
  });
  if (names.some((name) => otherFormats.some((part) => part.test(name)))) {
    throw new UnreadableSpreadsheet('otherFormat');
  }
  if (isLocked) throw new UnreadableSpreadsheet('locked');
  // Of two parts with one name, a program might show one while we read the other.
  if (new Set(names).size < names.length) throw new UnreadableSpreadsheet('damaged');
  return {
    names,
    read: (wanted) => {
      const found = unzipSync(bytes, { filter: ({ name }) => partName(name) === wanted.toLowerCase() });
      return Object.values(found)[0];
    },
  };
}
