import { ToggleGroup } from '@digdir/designsystemet-react';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { type PaperLanguage, paperLanguages } from '@karakter/domain/papers/paper';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { PaperQuestions } from './PaperQuestions.tsx';
import { papersText } from './texts.ts';

function Preview({ examId, language }: { readonly examId: string; readonly language: PaperLanguage }) {
  const paper = useApi(papersRoutes.previewPaper, { params: { examId, language } });
  if (paper.isPending) return <LoadingState />;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  return <PaperQuestions paper={paper.data} />;
}

/** The paper exactly as a candidate will see it, in either written form [P13]. */
export function PaperPreviewPage() {
  const text = useText(papersText);
  const [search, setSearch] = useSearchParams();
  const language = search.get('malform') === 'nn' ? 'nn' : 'nb';
  return (
    <ExamFrame title={text.preview} width="reading">
      {(exam) => (
        <>
          <p>{text.previewWords}</p>
          <ToggleGroup
            data-toggle-group={text.candidateLanguage}
            value={language}
            onChange={(chosen) => setSearch({ malform: chosen })}
          >
            {paperLanguages.map((each) => (
              <ToggleGroup.Item key={each} value={each}>
                {text.languages[each]}
              </ToggleGroup.Item>
            ))}
          </ToggleGroup>
          <Preview examId={exam.id} language={language} />
          <TextLink to={`/exams/${exam.id}/paper`}>{text.backToPaper}</TextLink>
        </>
      )}
    </ExamFrame>
  );
}
