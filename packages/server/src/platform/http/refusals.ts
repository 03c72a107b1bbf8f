import { allRefusals, type RefusalCode } from '@karakter/contract/all-refusals';
import { fillSentence } from '@karakter/contract/platform/refusal-sentence';
import type { Language } from '@karakter/domain/text/language';

/** Thrown to end a request with a refusal; the transaction rolls back. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Ends the request: nothing of it is stored, and the caller gets the reason. */
export function refuse(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): never {
  throw new Refusal(code, details);
}

/** Status and body of a refusal in the caller's language. */
export function refusalReply(refusal: Refusal, language: Language) {
  const text = allRefusals[refusal.code];
  const message = fillSentence(text[language], refusal.details, language);
  const details = Object.keys(refusal.details).length > 0 ? { details: refusal.details } : {};
  return { status: text.status, body: { refusal: { code: refusal.code, message, ...details } } };
}
