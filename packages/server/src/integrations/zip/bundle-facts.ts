/** The subject of the bundle; the introduction is for people, one entry a paragraph. */
export type BundleFacts = {
  readonly title: string;
  readonly madeAt: Temporal.Instant;
  readonly introduction: readonly string[];
};

/** One file, as the index lists it. */
export type BundleEntry = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly about: string;
};
