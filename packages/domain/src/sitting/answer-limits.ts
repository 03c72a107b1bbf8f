const kibi = 1024;
const mebi = kibi * kibi;

const dayMs = 24 * 60 * 60 * 1000;
/** A thesis is written over months: about eighty hours of uninterrupted typing, and twenty page loads a day. */
const timesAsMuchInLongExams = 4;

/** The total limits of a sitting. */
export type AnswerRoom = Readonly<
  Record<'bytes' | 'entries' | 'clients' | 'windows' | 'turns' | 'takeoverAsks', number>
>;

/**
 * What a sitting may take up in an exam that lasts this many milliseconds, by the limits below: bytes and entries of
 * the answer's own log, client ids in it, windows in total, and how often the lease is taken and asked for.
 */
export function answerRoom(lengthMs: number): AnswerRoom {
  const times = lengthMs > dayMs ? timesAsMuchInLongExams : 1;
  const { sittingBytes, quarantineBytes, entries, documentClients, windowsEver, turns, takeoverAsks } =
    answerLimits;
  return {
    bytes: times * (sittingBytes - quarantineBytes),
    entries: times * entries,
    clients: times * documentClients,
    windows: times * windowsEver,
    turns: times * turns,
    takeoverAsks: times * takeoverAsks,
  };
}

/**
 * The limits of one answer. No honest candidate reaches these: each is several times what a ten-hour exam of writing
 * and many reloads (each page load has a client id of its own in Yjs) amount to. They exist because merging a document
 * costs up to the square of its content, and because a candidate could otherwise fill the disk. The page keeps within
 * them: it sends large updates in parts, and refuses with a sentence what would make the answer too large. The server
 * enforces them for every sender.
 */
export const answerLimits = {
  /**
   * Bytes of one update, without its head. A larger one goes in parts. Decoding this many takes the server a few
   * milliseconds, in which nothing else is saved; an ordinary update has 50 bytes.
   */
  updateBytes: 256 * kibi,

  /** Pieces of text (Yjs structs) in one update. A pasted line is three, a cell of a table up to seven. */
  updateStructs: 10_000,

  /**
   * Client ids in one update: all pages that wrote without a network since the server last received from this device.
   * Pages that insert at the same place cost the square of their number: 300 take 5 ms, 6,000 take seconds.
   */
  updateClients: 300,

  /** Deleted ranges in one update. The update that a device sends after hours without a network lists all of them. */
  updateDeletes: 20_000,

  /** Elements nested by one update: an editor stops at a tenth. */
  updateDepth: 100,

  /** Bytes of the whole answer as one update: some 400 times a long essay. 40,000 lines of 60 letters have 5 MiB. */
  documentBytes: 16 * mebi,

  /**
   * Paragraphs, cells and runs of text that one paste adds to a text: 10,000 lines, or 660 rows of ten cells. A
   * browser on two busy cores shows those in 4 seconds; 40,000 lines took 33, and ended a tab (docs/measurements.md).
   */
  piecesAtOnce: 20_000,

  /** The same limit for one whole text: of 20,000 lines each key takes a second there, and of 40,000 three. */
  textPieces: 40_000,

  /** Pieces of writing in the whole answer: that table has 156,000 and those lines 120,000; merging them takes seconds. */
  documentStructs: 300_000,

  /** Client ids in the whole answer: a reload every half a minute for ten hours are 1,200. */
  documentClients: 2_000,

  /**
   * Bytes in a sitting's log, quarantined updates included: text that is written, deleted and written again stays in
   * it. Ten hours at four updates a second have 9 MiB.
   */
  sittingBytes: 48 * mebi,

  /** Bytes of these reserved for quarantined updates, so that they can never use up the space of the answer. */
  quarantineBytes: 12 * mebi,

  /** Windows of one sitting whose writing is quarantined. Each is a page that was open while another one wrote. */
  quarantineWindows: 100,

  /** Entries of a sitting's log, however small: ten hours at four updates a second have 144,000. */
  entries: 300_000,

  /** Quarantined updates of a sitting: more than an hour and a half of writing after the end. */
  quarantineUpdates: 40_000,

  /** Windows that a sitting has ever had: a reload every half a minute for ten hours are 1,200. */
  windowsEver: 2_000,

  /** How often the lease may go to another window at the candidate's request. */
  turns: 1_000,

  /** How often an invigilator may be asked to let another device write. */
  takeoverAsks: 100,

  /** How often an invigilator may be called: once every two minutes of ten hours. */
  helpCalls: 300,

  /** Windows (sockets) that one candidate has open at a time on one server; the writing window is never closed. */
  openWindows: 12,

  /** Bytes that a window may send in a burst; above that the server reads it no faster than `bytesPerSecond`. */
  burstBytes: 8 * mebi,

  /** Bytes a second that the server continues to read from a window: data in transit waits, and is not lost. */
  bytesPerSecond: 256 * kibi,

  /** Updates a window may send in a burst; above that the server reads no more than `updatesPerSecond`. */
  burstUpdates: 600,

  /** Updates a second that the server continues to read from a window: a page sends four at most. */
  updatesPerSecond: 20,
} as const;
