import type { Phrase } from '@karakter/domain/grading/marks/phrases';

/** All phrases of a person; each has an id, so that two windows are merged phrase by phrase. */
export type PhrasesContent = { readonly phrases: readonly Phrase[] };
