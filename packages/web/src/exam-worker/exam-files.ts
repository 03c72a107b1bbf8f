/** What the exam page is made of, as addresses; written into the worker when the pages are built. */
export type ExamFiles = {
  /** Changes with any of the files. */
  readonly version: string;
  readonly page: string;
  readonly files: readonly string[];
};
