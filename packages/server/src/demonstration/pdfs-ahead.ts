import { answerPdfInput } from '../features/hand-in/answer-pdf.ts';
import { lockHandInWithoutPdf } from '../features/hand-in/store.ts';
import type { PdfWorker } from '../integrations/pdf/port.ts';
import type { Tx } from '../platform/database/db.ts';

export type PdfsAhead = {
  readonly pdf: PdfWorker;
  begin(tx: Tx, candidacyId: string, sealedAt: Temporal.Instant): Promise<void>;
};

/**
 * Sets the PDFs of answers while the play goes on: a job that is done a little later, as in a queue, finds its PDF ready.
 */
export function pdfsAhead(pdf: PdfWorker, secret: string): PdfsAhead {
  const begun = new Map<string, Promise<Uint8Array>>();
  return {
    pdf: {
      ...pdf,
      compile: (template, data, options) =>
        ('sha256' in data ? begun.get(data.sha256) : undefined) ?? pdf.compile(template, data, options),
    },
    async begin(tx, candidacyId, sealedAt) {
      const handIn = await lockHandInWithoutPdf(tx, candidacyId);
      if (!handIn) return;
      const input = await answerPdfInput(tx, handIn, secret);
      const made = pdf.compile('answer', input, {
        createdAt: handIn.exam_starts_at,
        sealedAt,
        isLong: false,
      });
      // Waited for by the job.
      made.catch(() => undefined);
      begun.set(input.sha256, made);
    },
  };
}
