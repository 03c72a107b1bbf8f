import { ChildFailure, createChildWorker } from '../../platform/jobs/child-worker.ts';
import type { SealFile } from '../seal/port.ts';
import type { PdfInputs, PdfOptions, PdfTemplate, PdfWorker } from './port.ts';

/** The request to the process; instants are passed as text. */
export type PdfRequest = {
  readonly template: PdfTemplate;
  readonly data: PdfInputs[PdfTemplate];
  readonly createdAt: string;
  readonly sealedAt?: string;
  readonly seal?: SealFile;
  /** Without its formatting, since that may have crashed Typst. */
  readonly isPlain: boolean;
};

export type PdfReply = { readonly pdf: Uint8Array } | { readonly refusal: string };

/** A document takes milliseconds; one that takes this long never finishes. */
const limits = { milliseconds: 60_000, attempts: 1 };

type Parts = { readonly seal?: SealFile; readonly module?: URL };

/**
 * Typst, and the seal, in a process of their own that yields to the server's, so that setting documents never delays
 * a request or a keystroke. Documents are set one at a time in the order asked for; long ones in a process of their
 * own, so that a receipt does not wait a minute for another. A process that dies or hangs is replaced, and its
 * document is tried once more, without its form.
 */
export function createPdfWorker({
  seal,
  module = new URL('./child.ts', import.meta.url),
}: Parts = {}): PdfWorker {
  const quick = createChildWorker<PdfRequest, PdfReply>(module, limits);
  const long = createChildWorker<PdfRequest, PdfReply>(module, limits);
  return {
    compile: async (template, data, options) => {
      const request = requestOf(template, data, options, seal);
      const worker = options.isLong ? long : quick;
      const reply = await worker
        .ask(request)
        .catch((error: unknown) => {
          if (!(error instanceof ChildFailure) || error.reason === 'closed') throw error;
          return worker.ask({ ...request, isPlain: true });
        })
        .catch((error: unknown) => {
          if (!(error instanceof ChildFailure)) throw error;
          const told = error.reason === 'closed' ? 'The PDF worker is closed' : 'The PDF could not be made';
          throw new Error(told, { cause: error });
        });
      if ('pdf' in reply) return reply.pdf;
      throw new Error(reply.refusal);
    },
    close: async () => void (await Promise.all([quick.close(), long.close()])),
  };
}

/** Copied here, so that data which cannot cross to the process is refused to the caller who sent it. */
function requestOf<T extends PdfTemplate>(
  template: T,
  data: PdfInputs[T],
  { createdAt, sealedAt }: PdfOptions,
  seal: SealFile | undefined,
): PdfRequest {
  return structuredClone({
    template,
    data,
    createdAt: createdAt.toString(),
    isPlain: false,
    ...(sealedAt && { sealedAt: sealedAt.toString(), ...(seal && { seal }) }),
  });
}
