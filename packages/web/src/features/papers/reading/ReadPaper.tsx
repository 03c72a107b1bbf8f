import { Button, Details } from '@digdir/designsystemet-react';
import { type PaperVersion, type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { paperDifference } from '@karakter/domain/papers/paper-difference';
import { useMemo, useState } from 'react';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { PaperDifferenceView } from '../versions/PaperDifferenceView.tsx';
import { GuideBeside } from './GuideBeside.tsx';
import { PaperComments, usePaperComments } from './PaperComments.tsx';
import * as styles from './reading.module.css';
import { readingText } from './reading-texts.ts';
import { TypesetPaper } from './TypesetPaper.tsx';

type SeenStep = Exclude<PaperVersion['step'], 'saved'>;

/** The version that was last submitted, returned, approved or corrected before the present one. */
function stepBefore(versions: readonly PaperVersion[]): PaperVersion | undefined {
  const present = versions[0]?.version ?? 0;
  return versions.find(({ step, version }) => step !== 'saved' && version < present);
}

/** What the paper was when its readers last saw it, with what has changed since; undefined where this is the first time. */
function useSeenBefore(examId: string, paper: PaperView) {
  const params = { examId };
  const list = useApi(papersRoutes.listPaperVersions, { params });
  const step = stepBefore(list.data?.versions ?? []);
  const earlier = useApi(
    papersRoutes.readPaperVersion,
    { params: { examId, version: step?.version ?? 0 } },
    { enabled: step !== undefined },
  );
  const before = earlier.data?.content;
  const failed = list.data ? earlier : list;
  const changes = useMemo(() => {
    if (!step || !before) return undefined;
    const { questions } = paperDifference(before, paper.content);
    return {
      step: step.step as SeenStep,
      before,
      changed: new Map(questions.map(({ id, kind }) => [id, kind])),
    };
  }, [step, before, paper.content]);
  return { changes, failure: failed.error, onRetry: () => void failed.refetch() };
}

type ReadProps = { readonly examId: string; readonly paper: PaperView };

/** The paper as its approver reads it: typeset in both written forms, with key, guide, changes and comments [A9]. */
export function ReadPaper({ examId, paper }: ReadProps) {
  const text = useText(readingText);
  const [isGuideShown, setGuideShown] = useState(false);
  const { changes: seen, failure, onRetry } = useSeenBefore(examId, paper);
  const comments = usePaperComments(examId);
  const commentsAt = (question: string | null) => (
    <PaperComments examId={examId} question={question} all={comments} of={paper.content} />
  );
  return (
    <div className={styles.reading}>
      {failure && <FailedState failure={failure} onRetry={onRetry} />}
      {seen && (
        <Details data-changes>
          <Details.Summary>{text.changesSince[seen.step]}</Details.Summary>
          <Details.Content>
            <PaperDifferenceView before={seen.before} after={paper.content} />
          </Details.Content>
        </Details>
      )}
      {commentsAt(null)}
      <div>
        <Button
          variant="secondary"
          data-size="sm"
          aria-expanded={isGuideShown}
          onClick={() => setGuideShown(!isGuideShown)}
        >
          {isGuideShown ? text.hideGuide : text.showGuide}
        </Button>
      </div>
      <div className={styles.columns} data-beside={isGuideShown || undefined}>
        <div className={styles.paper}>
          <TypesetPaper
            content={paper.content}
            markOf={(id) => {
              const kind = seen?.changed.get(id);
              return kind && <StatusTag tone="due">{text.changed[kind]}</StatusTag>;
            }}
            belowOf={commentsAt}
          />
        </div>
        {isGuideShown && <GuideBeside examId={examId} />}
      </div>
    </div>
  );
}
