import { Button } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { type GuideView, papersRoutes } from '@karakter/contract/papers/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { type Grade, gradeScales } from '@karakter/domain/exam/grades';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useEffect, useRef } from 'react';
import { useApi } from '../../api/api.ts';
import { Disputed } from '../../kept-writing/Disputed.tsx';
import type { Kept } from '../../kept-writing/document/use-kept-document.ts';
import { KeptLine } from '../../kept-writing/KeptLine.tsx';
import { LeftHere } from '../../kept-writing/left/LeftHere.tsx';
import { useLanguage, useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { GuideHistory } from './GuideHistory.tsx';
import * as styles from './papers.module.css';
import { RubricFields } from './rubric/RubricFields.tsx';
import { papersText } from './texts.ts';
import { guideKey, useGuideWriting } from './use-guide-writing.ts';

type GuideProps = { readonly exam: ExamView; readonly guide: GuideView };
type Content = GuideView['content'];

type FieldsProps = {
  readonly grades: readonly Grade[];
  readonly content: Content;
  readonly readOnly: boolean;
  readonly onChange: (c: Content) => void;
  readonly kept: Kept<Content>;
};

function GuideFields({ grades, content, readOnly, onChange, kept }: FieldsProps) {
  const text = useText(papersText);
  const levels: Readonly<Record<string, string>> = content.levels;
  return (
    <>
      {(['learningOutcomes', 'suggestedSolution'] as const).map((field) => (
        <div key={field}>
          <TextFormField
            id={field}
            label={text[field]}
            rows={field === 'learningOutcomes' ? 4 : 8}
            lang={writtenLanguage(content[field])}
            value={content[field]}
            readOnly={readOnly}
            onChange={(words) => onChange({ ...content, [field]: words })}
          />
          <Disputed kept={kept} at={[field]} />
        </div>
      ))}
      <h2 className={styles.guideLevels}>{text.levels}</h2>
      {grades.map((grade) => (
        <div key={grade}>
          <TextFormField
            id={`level-${grade}`}
            label={grade}
            rows={2}
            lang={writtenLanguage(levels[grade] ?? '')}
            value={levels[grade] ?? ''}
            readOnly={readOnly}
            onChange={(words) => onChange({ ...content, levels: { ...content.levels, [grade]: words } })}
          />
          <Disputed kept={kept} at={['levels', grade]} />
        </div>
      ))}
      <RubricFields
        levels={content.rubric ?? []}
        readOnly={readOnly}
        kept={kept}
        onChange={(rubric) => onChange({ ...content, rubric })}
      />
    </>
  );
}

/** Announces that the command of the button is done; writing and saved drafts are not announced. */
function useSpokenSave(isSaved: boolean) {
  const text = useText(papersText);
  const announce = useAnnounce();
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isSaved || !isAsked.current) return;
    isAsked.current = false;
    announce(text.guideSaved);
  }, [isSaved, announce, text]);
  return () => {
    isAsked.current = true;
  };
}

function Guide({ exam, guide }: GuideProps) {
  const text = useText(papersText);
  const { language } = useLanguage();
  const writing = useGuideWriting(exam.id, guide);
  const { content } = writing;
  const isSaved = writing.state.kind === 'saved' && writing.disputed.length === 0;
  const sayWhenSaved = useSpokenSave(isSaved);
  return (
    <form
      className={styles.guide}
      onSubmit={(event) => {
        event.preventDefault();
        sayWhenSaved();
        void writing.settle();
      }}
    >
      <p>{text.guideWords}</p>
      {guide.dueAt && guide.version === 0 && (
        <p>
          {text.due}: <DeadlineText instant={guide.dueAt.at} />
        </p>
      )}
      {guide.updatedBy && guide.updatedAt && (
        <p className="quiet">{text.writtenBy(guide.updatedBy, writtenInstant(guide.updatedAt, language))}</p>
      )}
      <fieldset className={`${styles.paperPlain} ${styles.guide}`} aria-label={text.guide}>
        <GuideFields
          grades={gradeScales[exam.facts.scale]}
          content={content}
          readOnly={!guide.mayChange}
          onChange={writing.change}
          kept={writing}
        />
      </fieldset>
      {guide.mayChange ? (
        <KeptLine kept={writing} isForm onRetry={() => void writing.settle()} />
      ) : (
        <LeftHere writingKey={guideKey(exam.id)} />
      )}
      {guide.mayChange && (
        <div className={styles.paperCommands}>
          <Button type="submit" loading={writing.state.kind === 'saving'} disabled={isSaved}>
            {text.save}
          </Button>
          <span className="quiet">{isSaved && guide.version > 0 ? text.saved : text.saveWords}</span>
        </div>
      )}
      <GuideHistory examId={exam.id} />
    </form>
  );
}

function LoadedGuide({ exam }: { readonly exam: ExamView }) {
  const guide = useApi(papersRoutes.readGuide, { params: { examId: exam.id } });
  if (guide.isPending) return <LoadingState />;
  if (!guide.data) return <FailedState failure={guide.error} onRetry={() => void guide.refetch()} />;
  return <Guide exam={exam} guide={guide.data} />;
}

/** The page for writing the grading guide; nothing leads from it to the paper [A3]. */
export function GuidePage() {
  const text = useText(papersText);
  return (
    <ExamFrame
      title={text.guide}
      width="reading"
      actions={({ id }) => <TextLink to={`/exams/${id}/grader-reports`}>{text.graderReports}</TextLink>}
    >
      {(exam) => <LoadedGuide exam={exam} />}
    </ExamFrame>
  );
}
