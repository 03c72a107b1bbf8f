import type { Language, Trilingual } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';

/**
 * A refusal's HTTP status and its sentence: what happened, what was kept, what to do. `{name}` takes a detail,
 * and `{count|# error|# errors}` a number with the words that go with it.
 */
export type RefusalText = Trilingual & {
  readonly status: 400 | 401 | 403 | 404 | 408 | 409 | 413 | 414 | 415 | 422 | 426 | 429 | 431 | 500 | 503;
};

/** Forces every code of a union into a status and three sentences. */
export type RefusalTexts<Code extends string> = Readonly<Record<Code, RefusalText>>;

/** Puts the details into a sentence's places. */
export function fillSentence(
  sentence: string,
  details: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]+)\|([^|{}]+))?\}/g,
    (_, name: string, one?: string, other?: string) =>
      one !== undefined && other !== undefined
        ? plural[language](Number(details[name]), { one, other })
        : String(details[name] ?? ''),
  );
}
