import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { useEffect, useRef } from 'react';
import { useCommand } from '../../../../api/api.ts';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { useFailureSentence } from '../../../../ui/States.tsx';
import { useSitting } from '../../sitting-context.ts';
import { useSavingPart } from '../answer-room.tsx';
import * as styles from '../styles/exam-room.module.css';
import { takeoverText } from './takeover-texts.ts';

/** The answer that is shown: its text, or the first of its choices. */
const answer = '[data-answer] [role=textbox], [data-answer] input';

/** Announces that this window may write, and moves the focus to the answer, since the notice's button is gone. */
function useSpokenTurn(isReading: boolean): void {
  const text = useText(takeoverText);
  const announce = useAnnounce();
  const wasReading = useRef(false);
  useEffect(() => {
    if (wasReading.current && !isReading) {
      announce(text.mayWrite, 'assertive');
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(answer)?.focus();
    }
    wasReading.current = isReading;
  }, [isReading, announce, text]);
}

/** Shows that another window or device writes, and offers to write here instead [D5]. */
export function TakeoverNotice() {
  const text = useText(takeoverText);
  const { session } = useSitting();
  const lease = useSavingPart(session, (state) => state.lease);
  const command = useCommand(sittingRoutes.takeOver, { invalidates: [] });
  const sentence = useFailureSentence(command.error);
  useSpokenTurn(lease?.kind === 'reading');
  if (lease?.kind !== 'reading') return null;
  const isAsked = lease.isAskedFor;
  const params = { candidacyId: session.candidacyId };
  return (
    <Alert data-color="warning" className={styles.takeover} role="alert">
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{isAsked ? text.asked : text[lease.needs]}</Paragraph>
      {!isAsked && (
        <Button
          data-size="sm"
          loading={command.isPending}
          onClick={() => command.mutate({ params, body: session.windowClaim() })}
        >
          {lease.needs === 'request' ? text.writeHere : text.askToWriteHere}
        </Button>
      )}
      {command.error && <Paragraph>{sentence}</Paragraph>}
    </Alert>
  );
}

/** Shows that some writing was refused or could not be merged: what happened, where it is and what to do [Q1]. */
export function NotStoredNotice() {
  const text = useText(takeoverText);
  const { session } = useSitting();
  const refused = useSavingPart(session, (state) => state.refused);
  const isUnmerged = useSavingPart(session, (state) => state.isUnmerged);
  if (refused === null && !isUnmerged) return null;
  return (
    <Alert data-color="danger" className={styles.takeover} role="alert">
      {refused !== null && <Paragraph>{text.refused[refused]}</Paragraph>}
      {isUnmerged && <Paragraph>{text.unmerged}</Paragraph>}
    </Alert>
  );
}

/** Shows that some of this window's writing is quarantined: where it is and who decides. */
export function QuarantinedNotice() {
  const text = useText(takeoverText);
  const { session } = useSitting();
  const quarantined = useSavingPart(session, (state) => state.quarantined);
  if (quarantined === null) return null;
  return (
    <Alert data-color="info" className={styles.takeover} role="status">
      <Paragraph>{text.quarantined[quarantined]}</Paragraph>
    </Alert>
  );
}
