import { Button } from '@digdir/designsystemet-react';
import type { GraderCaseView } from '@karakter/contract/explanation/routes';
import { textOfComments, withComments } from '@karakter/domain/explanation/own-marks';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import * as styles from './explanation.module.css';
import { explanationText } from './texts.ts';

type OwnMarksProps = {
  readonly view: GraderCaseView;
  /** The assessment part as it is written now. */
  readonly written: string;
  readonly onInsert: (written: string) => void;
};

const fieldId = 'explanation-assessment';

/** The grader's own comments as a beginning of the text: shown first, and put after what is written [E5, G5, G11]. */
export function OwnMarks({ view, written, onInsert }: OwnMarksProps) {
  const text = useText(explanationText);
  const announce = useAnnounce();
  const [isShown, setShown] = useState(false);
  const own = view.assessments.find(({ isMe }) => isMe);
  // In the language of the candidate, as the text itself.
  const comments = textOfComments(own?.comment ?? '', view.comments, explanationText[view.language].marks);
  if (view.comments.length === 0) return null;
  const isThere = withComments(written, comments) === written;
  const insert = () => {
    showAndFocus(() => {
      onInsert(withComments(written, comments));
      setShown(false);
    }, fieldId);
    announce(text.marksInserted);
  };
  return (
    <div className={styles.explanationSuggestion}>
      <Button variant="secondary" data-size="sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? text.hideMarks : text.fetchMarks}
      </Button>
      {isShown && (
        <>
          <p className="quiet">{text.marksAbout}</p>
          <WrittenText as="div" className="plain-text">
            {comments}
          </WrittenText>
          {isThere ? (
            <p>{text.marksThere}</p>
          ) : (
            <Button data-size="sm" onClick={insert}>
              {text.insertMarks}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
