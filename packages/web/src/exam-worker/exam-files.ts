/** The addresses of the exam page's files, written into the worker when the pages are built. */
export type ExamFiles = {
  /** Changes when any of the files changes. */
  readonly version: string;
  readonly page: string;
  readonly files: readonly string[];
};
