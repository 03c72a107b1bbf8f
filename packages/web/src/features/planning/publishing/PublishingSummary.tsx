import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { useText } from '../../../text/language.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import * as styles from '../styles/planning.module.css';
import { FindingList } from './FindingList.tsx';
import { findingText } from './finding-texts.ts';
import { publishingText } from './publishing-texts.ts';
import { usePublishing } from './use-publishing.ts';

/** On the first page of a planned exam: what stops publishing, or the way to the last look before it [P13]. */
export function PublishingSummary({ exam }: { readonly exam: ExamView }) {
  const text = useText(publishingText);
  const { nothingMissing } = useText(findingText);
  const seen = usePublishing(exam.id);
  if (seen.isError) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  if (!seen.data) return null;
  const stops = seen.data.findings.filter(({ severity }) => severity === 'stop');
  const warnings = seen.data.findings.length - stops.length;
  const way = (
    <div>
      <LinkButton to={`/exams/${exam.id}/publish`} variant={stops.length > 0 ? 'secondary' : 'primary'}>
        {text.look}
      </LinkButton>
    </div>
  );
  if (stops.length === 0) {
    return (
      <div className={styles.examSection}>
        <Paragraph>{warnings > 0 ? text.warnings(warnings) : nothingMissing}</Paragraph>
        {way}
      </div>
    );
  }
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {text.stops(stops.length)}
      </Heading>
      <FindingList examId={exam.id} findings={stops} />
      {warnings > 0 && <Paragraph>{text.warnings(warnings)}</Paragraph>}
      {way}
    </Alert>
  );
}
