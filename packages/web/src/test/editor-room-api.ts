/** The content of a window: the editor's own document, and the lines on the screen. */
export type Shown = { readonly document: unknown; readonly lines: readonly string[] };

export type Looked = {
  readonly windows: readonly Shown[];
  /** All updates as one, in base 64: the server's version. */
  readonly stored: string;
  /** The document opened again from those updates, and the number of updates that opening it made. */
  readonly reloaded: Shown & { readonly wrote: number };
};

/** Two windows on one answer, controlled by a test: `editor-room.tsx` in the page. */
export type EditorRoom = {
  /** A new answer: one window writes, the other reads. */
  open(): void;
  /** The other window gets the lease. */
  takeOver(): void;
  /** Presses one of the buttons above the text, by its place among them. */
  press(place: number): void;
  paste(data: Readonly<Record<string, string>>): void;
  /** The position on the screen of a place in the text, from 0 at its beginning to 1 at its end. */
  pointAt(part: number): { readonly x: number; readonly y: number };
  pointBelow(): { readonly x: number; readonly y: number };
  look(): Looked;
  /** The lines that a grader reads. */
  read(text: unknown): string[];
};
