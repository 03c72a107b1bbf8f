import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { outsideDecider } from '@karakter/domain/rules/disagreement';
import { lawReference } from '@karakter/domain/rules/law-words';
import type { z } from 'zod';
import { useApi } from '../../../api/api.ts';
import { useLanguage } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import * as styles from '../results.module.css';
import { DisputesTable } from './DisputesTable.tsx';
import { OutsideDeciderContext, useDisputesText } from './use-disputes-text.ts';

function Unsettled({ examId }: { readonly examId: string }) {
  const found = useApi(decidingRoutes.seeDisputes, { params: { examId } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return (
    <OutsideDeciderContext value={outsideDecider(found.data.deciders)}>
      <Found examId={examId} {...found.data} />
    </OutsideDeciderContext>
  );
}

type FoundProps = { readonly examId: string } & z.output<typeof decidingRoutes.seeDisputes.response>;

function Found({ examId, disputes, deciders, thirdFromApart, thirdSees, legalBasis }: FoundProps) {
  const text = useDisputesText();
  const { language } = useLanguage();
  const order = deciders.map((decider) => text.deciders[decider]).join(text.otherwise);
  return (
    <div className={styles.results}>
      <div className="page-about">
        {disputes.length > 0 && <p>{text.about}</p>}
        <p className="quiet">
          {text.rule(order, lawReference(legalBasis).inWords[language])}{' '}
          {thirdFromApart !== null && text.ruleApart(thirdFromApart)}
        </p>
      </div>
      <DisputesTable examId={examId} lines={disputes} thirdSees={thirdSees} />
    </div>
  );
}

/** The grades that the graders of an exam do not agree on, for the exam office [G6, G19]. */
export function DisputesPage() {
  const text = useDisputesText();
  return (
    <ExamFrame
      title={text.title}
      actions={({ id }) => <TextLink to={`/exams/${id}/results`}>{text.toResults}</TextLink>}
    >
      {(exam) => <Unsettled examId={exam.id} />}
    </ExamFrame>
  );
}
