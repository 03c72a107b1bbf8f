/** The addresses of the files of pages that open without a network, written into their worker at the build. */
export type PageFiles = {
  /** Changes when any of the files changes. */
  readonly version: string;
  readonly page: string;
  readonly files: readonly string[];
  /** The files that the page itself names: during a deployment the page may be newer than its worker. */
  readonly named: readonly string[];
  /** The addresses that get the page begin with this. */
  readonly scope: string;
  /** What the names of its caches begin with. */
  readonly prefix: string;
};
