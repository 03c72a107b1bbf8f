import { pdfLabels } from './label-texts.ts';
import type { PdfInputs, PdfTemplate } from './port.ts';

/** The heading of the document. */
export function pdfHeading<T extends PdfTemplate>(template: T, data: PdfInputs[T]): string {
  const labels = pdfLabels[data.language];
  if ('kind' in data) return labels[data.kind];
  if ('caption' in data) return data.caption;
  const heading: PdfTemplate = template;
  return heading === 'case' ? labels.explanation : labels[heading];
}

/** The title in the metadata: the kind of document, the course and the candidate number; never a name. */
export function pdfTitle<T extends PdfTemplate>(template: T, data: PdfInputs[T]): string {
  const title = `${pdfHeading(template, data)} ${data.courseCode}`;
  const candidate = pdfLabels[data.language].candidate.toLowerCase();
  return 'candidateNumber' in data ? `${title}, ${candidate} ${data.candidateNumber}` : title;
}
