import { Button } from '@digdir/designsystemet-react';
import { LanguageIcon } from '@navikt/aksel-icons';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { sittingText } from '../../texts.ts';
import { useAnswerRoom } from '../answer-room.tsx';
import * as styles from '../styles/exam-room.module.css';

/** Shows the paper in the other written form; the answer and the focus stay [A2]. */
export function WrittenFormButton() {
  const text = useText(sittingText);
  const announce = useAnnounce();
  const { otherForm, chooseForm } = useAnswerRoom();
  if (otherForm === null) return null;
  const show = () => {
    chooseForm(otherForm);
    announce(text.shownIn[otherForm]);
  };
  return (
    <Button variant="tertiary" data-size="sm" title={text.showIn[otherForm]} onClick={show}>
      <LanguageIcon aria-hidden />
      <span className={styles.toolLabel}>{text.showIn[otherForm]}</span>
    </Button>
  );
}
