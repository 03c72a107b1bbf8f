/** The run's commands to the processes that play the candidates; each gets one response. */
export type Command =
  | {
      readonly kind: 'connect';
      /** The candidates of this process. */
      readonly indexes: readonly number[];
      /** Candidate `i` goes to server `i` modulo their number. */
      readonly ports: readonly number[];
      readonly key: string;
      readonly papers: number;
    }
  /** Sends the time of the start; answered when every paper is open. */
  | { readonly kind: 'start'; readonly at: number }
  /** `isRamp`: the candidates begin one after the other, as people do when a paper has been opened. */
  | { readonly kind: 'save'; readonly seconds: number; readonly typing: number; readonly isRamp: boolean }
  | { readonly kind: 'handIn'; readonly seconds: number; readonly typing: number }
  | { readonly kind: 'report' };

export type Answers = {
  connect: { readonly papersFetched: number };
  /** Milliseconds from the planned start until each paper was open. */
  start: { readonly opened: Float32Array };
  save: SavedReport;
  handIn: SavedReport & { readonly receipts: Float32Array; readonly refused: number };
  report: {
    readonly indexes: Int32Array;
    readonly numbers: Int32Array;
    readonly typed: Int32Array;
    readonly dropped: number;
    readonly firstDrop: string | null;
    readonly stopped: Readonly<Record<string, number>>;
  };
};

export type SavedReport = {
  /** Updates sent, and for how long they were written. */
  readonly saves: number;
  readonly seconds: number;
  /** Milliseconds from sending to `confirmed`. */
  readonly latencies: Float32Array;
  /** How late the generator itself was, in milliseconds. */
  readonly lags: Float32Array;
};
