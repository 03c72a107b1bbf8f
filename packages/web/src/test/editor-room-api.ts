/** What a window shows: the editor's own document, and the lines that can be read on the screen. */
export type Shown = { readonly document: unknown; readonly lines: readonly string[] };

export type Looked = {
  readonly windows: readonly Shown[];
  /** All updates as one, in base 64: what the server has. */
  readonly stored: string;
  /** Opened anew from that, and how many updates opening it made by itself. */
  readonly reloaded: Shown & { readonly wrote: number };
};

/** Two windows on one answer, as a test works them: `editor-room.tsx` in the page. */
export type EditorRoom = {
  /** A new answer: one window writes, the other reads. */
  open(): void;
  /** The other window gets the turn to write. */
  takeOver(): void;
  /** Presses one of the buttons above the text, by its place among them. */
  press(place: number): void;
  paste(data: Readonly<Record<string, string>>): void;
  /** Where on the screen a place in the text is, from 0 at its beginning to 1 at its end. */
  pointAt(part: number): { readonly x: number; readonly y: number };
  pointBelow(): { readonly x: number; readonly y: number };
  look(): Looked;
  /** The lines that a grader reads. */
  read(text: unknown): string[];
};
