import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useText } from '../../../../text/language.tsx';
import { answerFileContent, saveAs, sealAnswerFile } from '../../local/answer-file.ts';
import { useEverySecond } from '../../session/server-clock.ts';
import { useSitting } from '../../sitting-context.ts';
import { useSavingState } from '../answer-room.tsx';
import * as styles from '../styles/exam-room.module.css';
import { answerFileAdvice } from './answer-file-advice.ts';
import { answerFileText } from './answer-file-texts.ts';

type SaveAnswerFileProps = {
  /** Nothing more can be written. */
  readonly isClosed?: boolean;
};

/** The last resort [D4]: the answer as an encrypted file for the staff. */
export function SaveAnswerFile({ isClosed = false }: SaveAnswerFileProps) {
  useEverySecond();
  const text = useText(answerFileText);
  const { session, view, serverNow } = useSitting();
  const state = useSavingState(session);
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const isPaused = view.pausedSince !== null;
  const advice = answerFileAdvice(state, { isClosed, isPaused, now: performance.now() });
  if (advice === null) return null;
  const name = `besvarelse-${view.candidateNumber}.karakter`;
  const save = async () => {
    try {
      const content = answerFileContent(session, view.answerFile, serverNow());
      saveAs(name, await sealAnswerFile(view.answerFile.publicKey, content));
      setOutcome('saved');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <Alert data-color="warning" data-size="sm" className={`${styles.takeover} ${styles.saveAnswerFile}`}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{text[advice]}</Paragraph>
      <Button data-size="sm" variant="secondary" onClick={() => void save()}>
        <DownloadIcon aria-hidden />
        {text.save}
      </Button>
      <Paragraph role="status">
        {outcome === 'saved' && text.saved(name)}
        {outcome === 'failed' && text.failed}
      </Paragraph>
    </Alert>
  );
}
