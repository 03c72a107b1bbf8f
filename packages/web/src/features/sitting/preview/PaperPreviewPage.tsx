import { ToggleGroup } from '@digdir/designsystemet-react';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { type CandidatePaper, type PaperLanguage, paperLanguages } from '@karakter/domain/papers/paper';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { Doc } from 'yjs';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { ImageSourceContext, imagesWithin } from '../../../ui/reading/image-source.ts';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { ViewMenu } from '../../../ui/view/ViewMenu.tsx';
import { QuestionRoom } from '../room/question/QuestionRoom.tsx';
import { ShownExamContext } from '../room/question/shown-exam.ts';
import { useShownPlace } from '../room/shown-place.ts';
import * as styles from './preview.module.css';
import { previewText } from './preview-texts.ts';

const formOf = (word: string | undefined): PaperLanguage => (word === 'nn' ? 'nn' : 'nb');

type BarProps = {
  readonly examId: string;
  readonly language: PaperLanguage;
  readonly where?: string;
  readonly onChoose: (form: PaperLanguage) => void;
};

/** Takes the place of the exam's bar: that nothing is saved, the written form, and the way back. */
function PreviewBar({ examId, language, where, onChoose }: BarProps) {
  const text = useText(previewText);
  return (
    <section className={styles.bar} data-size="sm" aria-label={text.title}>
      <p>
        {where && <strong>{where}. </strong>}
        {text.notice}
      </p>
      <div className={styles.tools}>
        <ToggleGroup
          data-toggle-group={text.language}
          data-size="sm"
          value={language}
          onChange={(chosen) => onChoose(formOf(chosen))}
        >
          {paperLanguages.map((each) => (
            <ToggleGroup.Item key={each} value={each}>
              {text.languages[each]}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
        <TextLink to={`/exams/${examId}/paper`}>{text.back}</TextLink>
      </div>
    </section>
  );
}

function Preview({ examId, paper }: { readonly examId: string; readonly paper: CandidatePaper }) {
  const text = useText(previewText);
  const { language } = paper;
  const [doc] = useState(() => new Doc());
  const shown = useShownPlace();
  const navigate = useNavigate();
  const { search } = useLocation();
  const choose = (form: PaperLanguage) => {
    const place = `/exams/${examId}/paper/preview/${form}`;
    // The same question in other words: the focus stays.
    shown.current = place + search;
    void navigate(place + search, { replace: true });
  };
  const bar = { examId, language, onChoose: choose };
  const images = useMemo(() => imagesWithin(paper.images), [paper.images]);
  const exam = useMemo(
    () => ({ paper, answerLanguage: language, doc, shown, answerId: `preview of ${examId}`, handIn: null }),
    [paper, language, doc, shown, examId],
  );
  if (paper.questions.length === 0)
    return (
      <>
        <PreviewBar {...bar} />
        <PageShell title={text.title} width="reading">
          <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>
        </PageShell>
      </>
    );
  return (
    <div className={styles.belowHeader}>
      <ImageSourceContext value={images}>
        <ShownExamContext value={exam}>
          <QuestionRoom
            isClosed={false}
            bar={(where) => <PreviewBar {...bar} where={where} />}
            tools={<ViewMenu />}
          />
        </ShownExamContext>
      </ImageSourceContext>
    </div>
  );
}

/** The paper on the candidate's own page, in either written form: one can write, and nothing is saved [P13]. */
export function PaperPreviewPage() {
  const text = useText(previewText);
  const { examId = '', language: asked } = useParams();
  usePageTitle(text.title);
  const paper = useApi(
    papersRoutes.previewPaper,
    { params: { examId, language: formOf(asked) } },
    // The page stays while the other written form is fetched, with what was tried on it.
    { placeholderData: keepPreviousData },
  );
  if (paper.isPending) return <LoadingState />;
  if (!paper.data) return <FailedState failure={paper.error} onRetry={() => void paper.refetch()} />;
  return <Preview examId={examId} paper={paper.data} />;
}
