import { refusalAnswer } from '@karakter/contract/platform/route';

type RefusalParts = {
  status: number;
  code: string;
  message: string;
  details?: Readonly<Record<string, unknown>>;
};

/**
 * A command or query that was not executed. `message` is a sentence for the person, in their language; it is empty
 * when no answer arrived (`offline`, or `unanswered` within the page's time limit) or the answer made no sense
 * (`unreadable`), and the page then shows its own text.
 */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Whether it was a command and not a query, since the page's text differs. */
  isOfCommand = false;

  constructor({ status, code, message, details = {} }: RefusalParts, cause?: unknown) {
    super(message, { cause });
    this.name = 'ApiRefusal';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** No answer arrived: the network or the server is unavailable. */
export function offlineRefusal(cause: unknown): ApiRefusal {
  return new ApiRefusal({ status: 0, code: 'offline', message: '' }, cause);
}

/** No answer arrived in time: the network drops everything, or the server is overloaded. */
export function unansweredRefusal(cause: unknown): ApiRefusal {
  return new ApiRefusal({ status: 0, code: 'unanswered', message: '' }, cause);
}

/** The answer was neither what the contract defines nor a refusal. */
export function unreadableRefusal(status: number, cause?: unknown): ApiRefusal {
  return new ApiRefusal({ status, code: 'unreadable', message: '' }, cause);
}

/** Reads the refusal from an answer. */
export function refusalFrom(status: number, answer: unknown): ApiRefusal {
  const parsed = refusalAnswer.safeParse(answer);
  if (!parsed.success) return unreadableRefusal(status, parsed.error);
  const { code, message, details } = parsed.data.refusal;
  return new ApiRefusal({ status, code, message, ...(details && { details }) });
}
