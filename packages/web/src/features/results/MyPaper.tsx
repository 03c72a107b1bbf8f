import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { hasSameWords } from '@karakter/domain/papers/paper';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { ImageSourceContext, imagesWithin } from '../../ui/reading/image-source.ts';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { PaperQuestions } from '../papers/PaperQuestions.tsx';
import { myText } from './my-texts.ts';
import * as styles from './results.module.css';

/** The paper in the candidate's own written form, and at a click in the other. */
function Paper({ candidacyId }: { readonly candidacyId: string }) {
  const text = useText(myText);
  const announce = useAnnounce();
  const [isOther, setOther] = useState(false);
  const answer = useApi(myExamsRoutes.showMyPaper, { params: { candidacyId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { other, ...own } = answer.data;
  const [shown, unseen] = isOther && other ? [other, own] : [own, other];
  const show = () => {
    setOther(!isOther);
    if (unseen) announce(text.paperShownIn[unseen.language]);
  };
  return (
    <>
      {unseen && !hasSameWords(shown, unseen) && (
        <Button variant="secondary" data-size="sm" onClick={show}>
          {text.showPaperIn[unseen.language]}
        </Button>
      )}
      <ImageSourceContext value={imagesWithin(own.images)}>
        <PaperQuestions paper={shown} />
      </ImageSourceContext>
    </>
  );
}

/** The paper, beside grade, answer and guide, where the institution releases it [R5]; fetched when it is opened. */
export function MyPaper({ candidacyId, isReleased }: { candidacyId: string; isReleased: boolean }) {
  const text = useText(myText);
  const [isOpen, setOpen] = useState(false);
  if (!isReleased) return null;
  return (
    <section className={styles.myGuide}>
      <Heading level={2} data-size="xs">
        {text.paper}
      </Heading>
      <Paragraph>{text.paperAbout}</Paragraph>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text.readPaper}</summary>
        {isOpen && <Paper candidacyId={candidacyId} />}
      </details>
    </section>
  );
}
