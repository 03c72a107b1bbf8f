import { answerServer } from '../../platform/jobs/child-answers.ts';
import type { SealFile } from '../seal/port.ts';
import { createSeal } from '../seal/seal-pdf.ts';
import { pdfLabels } from './label-texts.ts';
import { compilePdf } from './typst.ts';
import type { PdfReply, PdfRequest } from './worker.ts';

/** The process that sets and seals documents, one at a time, for as long as the server that forked it lives. */
let seal: ReturnType<typeof createSeal> | undefined;

type Sealed = Pick<PdfRequest, 'template' | 'data'>;

function sealed(pdf: Uint8Array, at: string, { template, data }: Sealed, file?: SealFile): Uint8Array {
  if (file === undefined) throw new Error('There is no certificate to seal with');
  // Opened once, with the first document that needs it.
  seal ??= createSeal(file);
  const { received, sealTrial, seal: name } = pdfLabels[data.language];
  const reason = template === 'sealTrial' ? sealTrial : received;
  return seal(pdf, { at: Temporal.Instant.from(at), reason, name });
}

function answerTo({ template, data, createdAt, sealedAt, seal: file, isPlain }: PdfRequest): PdfReply {
  try {
    const pdf = compilePdf(template, data, { createdAt: Temporal.Instant.from(createdAt), isPlain });
    return { pdf: sealedAt === undefined ? pdf : sealed(pdf, sealedAt, { template, data }, file) };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}

answerServer(answerTo);
