/**
 * Why a file was not read as a list: `empty` no cell has content; `tooLarge` more bytes, rows, columns or cells than
 * `spreadsheetLimits`, packed or unpacked; `locked` needs a password; `oldExcel` Excel's format from before 2007;
 * `otherFormat` something else than Excel or CSV; `damaged` looks like Excel, but cannot be read; `unknownLetters` a
 * text whose letters cannot be decoded; `tookTooLong` needed more work than there is time for; `busy` too many lists
 * are being read; `ownWaits` the same person has one that is being read and one that waits.
 */
export type UnreadableCode =
  | 'empty'
  | 'tooLarge'
  | 'locked'
  | 'oldExcel'
  | 'otherFormat'
  | 'damaged'
  | 'unknownLetters'
  | 'tookTooLong'
  | 'busy'
  | 'ownWaits';

/** The refusal of each reason; its sentence fits lists of any kind. */
export const refusalOfUnreadable = {
  empty: 'candidateListEmpty',
  damaged: 'candidateListDamaged',
  tooLarge: 'candidateListTooLarge',
  locked: 'candidateListLocked',
  oldExcel: 'candidateListOldExcel',
  otherFormat: 'candidateListOtherFormat',
  unknownLetters: 'candidateListUnknownLetters',
  tookTooLong: 'candidateListTookTooLong',
  busy: 'candidateListBusy',
  ownWaits: 'candidateListOwnWaits',
} as const satisfies Record<UnreadableCode, string>;

/** A file that is not read, with the reason as a code; never with any of its content. */
export class UnreadableSpreadsheet extends Error {
  override readonly name = 'UnreadableSpreadsheet';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, options?: ErrorOptions) {
    super(`The spreadsheet cannot be read: ${code}`, options);
    this.code = code;
  }
}

/** The largest course has a few thousand candidates; a list of them is well under a megabyte. */
export const spreadsheetLimits = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 60 * 1024 * 1024,
  rows: 20_000,
  columns: 100,
  cells: 400_000,
} as const;
