/** What the bundle is of; the introduction is for people, a paragraph each. */
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
