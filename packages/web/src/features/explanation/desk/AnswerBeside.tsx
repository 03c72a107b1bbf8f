import { Button } from '@digdir/designsystemet-react';
import { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { ImageSourceContext, imagesWithin } from '../../../ui/reading/image-source.ts';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { AnswerSheet } from '../../grading/desk/AnswerSheet.tsx';
import { useDeskChoices } from '../../grading/desk/choices/use-desk-choices.ts';
import { useDeskApi } from '../../grading/saving/desk-api.ts';
import { explainingText } from './desk-texts.ts';
import * as styles from './explaining.module.css';

function Sheet({ explanationId }: { readonly explanationId: string }) {
  const { choices, change } = useDeskChoices();
  const answer = useDeskApi(explanationWritingRoutes.showExplainedAnswer, { params: { explanationId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { script, paper, images } = answer.data;
  return (
    <ImageSourceContext value={imagesWithin(images)}>
      <AnswerSheet
        script={script}
        paper={{ paper }}
        areQuestionsOpen={choices.questions === 'open'}
        onQuestions={(questions) => change({ questions })}
      />
    </ImageSourceContext>
  );
}

/** The answer that is explained: beside the text, and on a telephone folded under it [E5]. */
export function AnswerBeside({ explanationId, id }: { readonly explanationId: string; readonly id: string }) {
  const text = useText(explainingText);
  const [isShown, setShown] = useState(false);
  const sheetId = `${id}-sheet`;
  return (
    <section id={id} className={styles.answerPane} aria-label={text.answer}>
      <Button
        className={styles.fold ?? ''}
        variant="secondary"
        aria-expanded={isShown}
        aria-controls={sheetId}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? text.hideAnswer : text.showAnswer}
      </Button>
      <div id={sheetId} className={styles.sheet} data-shown={isShown || undefined}>
        <Sheet explanationId={explanationId} />
      </div>
    </section>
  );
}
