import { parentPort } from 'node:worker_threads';
import { compilePdf } from './typst.ts';
import type { PdfReply, PdfRequest } from './worker.ts';

parentPort?.on('message', (request: PdfRequest) => {
  const reply = answerTo(request);
  parentPort?.postMessage(reply);
});

function answerTo(request: PdfRequest): PdfReply {
  try {
    const createdAt = Temporal.Instant.from(request.createdAt);
    return { pdf: compilePdf(request.template, request.data, { createdAt }) };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}
