import { Heading } from '@digdir/designsystemet-react';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { papersText } from '../texts.ts';
import * as styles from './reading.module.css';
import { readingText } from './reading-texts.ts';

/** The grading guide beside the paper, fetched when it is shown, since each reading of it is logged [A3]. */
export function GuideBeside({ examId }: { readonly examId: string }) {
  const text = useText(papersText);
  const own = useText(readingText);
  const guide = useApi(papersRoutes.readGuide, { params: { examId } });
  if (guide.isPending) return <LoadingState />;
  if (!guide.data) return <FailedState failure={guide.error} onRetry={() => void guide.refetch()} />;
  const { content, version } = guide.data;
  if (version === 0) return <p>{own.noGuide}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it.
    <section className={styles.guide} aria-label={text.guide} tabIndex={0}>
      {(['learningOutcomes', 'suggestedSolution'] as const).map((part) => (
        <div key={part}>
          <Heading level={2} data-size="2xs">
            {text[part]}
          </Heading>
          <WrittenText className="plain-text">{content[part]}</WrittenText>
        </div>
      ))}
      <Heading level={2} data-size="2xs">
        {text.levels}
      </Heading>
      {Object.entries(content.levels).map(([grade, words]) => (
        <div key={grade}>
          <strong>{grade}</strong>
          <WrittenText className="plain-text">{words ?? ''}</WrittenText>
        </div>
      ))}
    </section>
  );
}
