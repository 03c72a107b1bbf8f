import { casesRoutes } from '@karakter/contract/complaint/cases';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { CaseTable } from './CaseTable.tsx';
import { caseText } from './case-texts.ts';

function Cases({ examId }: { readonly examId: string }) {
  const text = useText(caseText);
  const answer = useApi(casesRoutes.listCases, { query: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const empty = <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return <CaseTable cases={answer.data.cases} withCourse={false} empty={empty} />;
}

/** The cases of one exam. */
export function ExamCasesPage() {
  const text = useText(caseText);
  return (
    <ExamFrame
      title={text.title}
      actions={({ id }) => (
        <>
          <LinkButton to={`/exams/${id}/register-appeal`} variant="secondary">
            {text.toRegister}
          </LinkButton>
          <LinkButton to={`/exams/${id}/register-explanation`} variant="secondary">
            {text.toRegisterRequest}
          </LinkButton>
          <LinkButton to={`/exams/${id}/extend-deadline`} variant="secondary">
            {text.toExtend}
          </LinkButton>
          <LinkButton to={`/exams/${id}/oral-part`} variant="secondary">
            {text.toOralPart}
          </LinkButton>
          <LinkButton to={`/exams/${id}/appeal-commissions`} variant="secondary">
            {text.toCommissions}
          </LinkButton>
          <LinkButton to={`/exams/${id}/candidate-list`} variant="secondary">
            {text.toCandidateList}
          </LinkButton>
        </>
      )}
    >
      {({ id }) => <Cases examId={id} />}
    </ExamFrame>
  );
}
