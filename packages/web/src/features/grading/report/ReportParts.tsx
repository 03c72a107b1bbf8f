import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../../text/language.tsx';
import { reportText } from './report-texts.ts';

/** The headings of a report, in their order. */
export const reportParts = ['paper', 'guide', 'level', 'organisation'] as const;
export type ReportTexts = Readonly<Record<(typeof reportParts)[number], string>>;

/** A report that was sent; a part without text is left out. */
export function ReportParts({ report, level }: { readonly report: ReportTexts; readonly level: 2 | 3 }) {
  const text = useText(reportText);
  return reportParts
    .filter((part) => report[part] !== '')
    .map((part) => (
      <section key={part}>
        <Heading level={level} data-size="2xs">
          {text.parts[part]}
        </Heading>
        <Paragraph style={{ whiteSpace: 'pre-line' }}>{report[part]}</Paragraph>
      </section>
    ));
}
