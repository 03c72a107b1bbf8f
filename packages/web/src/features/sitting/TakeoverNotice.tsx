import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { LeaseView } from '@karakter/contract/answer-socket';
import { sittingRoutes } from '@karakter/contract/sitting';
import { useEffect, useRef } from 'react';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useFailureSentence } from '../../ui/States.tsx';
import { useSavingPart } from './answer-room.tsx';
import { useSitting } from './sitting-context.ts';
import { takeoverText } from './takeover-text.ts';

type Reading = Extract<LeaseView, { kind: 'reading' }>;

const wordsOf = (
  { isAskedFor, needs }: Reading,
  text: Readonly<Record<'asked' | Reading['needs'], string>>,
) => (isAskedFor ? text.asked : text[needs]);

/** The answer that is shown: its text, or the first of its choices. */
const answer = '.answer [role=textbox], .answer input';

/** Says at once that one only reads here, that the invigilator is asked, and that one may write again. */
function useSpokenTurn(lease: LeaseView | null): void {
  const text = useText(takeoverText);
  const announce = useAnnounce();
  const isReading = lease?.kind === 'reading';
  const words = isReading ? wordsOf(lease, text) : null;
  const wasReading = useRef(false);
  useEffect(() => {
    if (words !== null) announce(wasReading.current ? words : `${text.title}. ${words}`, 'assertive');
  }, [words, announce, text]);
  useEffect(() => {
    if (wasReading.current && !isReading) {
      announce(text.mayWrite, 'assertive');
      // The button that asked went with the notice.
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(answer)?.focus();
    }
    wasReading.current = isReading;
  }, [isReading, announce, text]);
}

/** Where another window or machine writes: says so, and offers to write here instead [D5]. */
export function TakeoverNotice() {
  const text = useText(takeoverText);
  const { session } = useSitting();
  const lease = useSavingPart(session, (state) => state.lease);
  const command = useCommand(sittingRoutes.takeOver, { invalidates: [] });
  const sentence = useFailureSentence(command.error);
  useSpokenTurn(lease);
  if (lease?.kind !== 'reading') return null;
  const isAsked = lease.isAskedFor;
  const params = { candidacyId: session.candidacyId };
  return (
    <Alert data-color="warning" className="takeover">
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{wordsOf(lease, text)}</Paragraph>
      {!isAsked && (
        <Button
          data-size="sm"
          loading={command.isPending}
          onClick={() => command.mutate({ params, body: session.windowWord() })}
        >
          {lease.needs === 'word' ? text.writeHere : text.askToWriteHere}
        </Button>
      )}
      {command.error && <Paragraph role="alert">{sentence}</Paragraph>}
    </Alert>
  );
}

/** Something is not stored, or could not be put together: says what happened, where it is and what to do [Q1]. */
export function NotStoredNotice() {
  const text = useText(takeoverText);
  const { session } = useSitting();
  const refused = useSavingPart(session, (state) => state.refused);
  const isUnmerged = useSavingPart(session, (state) => state.isUnmerged);
  if (refused === null && !isUnmerged) return null;
  return (
    <Alert data-color="danger" className="takeover" role="alert">
      {refused !== null && <Paragraph>{text.refused[refused]}</Paragraph>}
      {isUnmerged && <Paragraph>{text.unmerged}</Paragraph>}
    </Alert>
  );
}

/** Something this window had written is kept apart: says where it is and who decides. */
export function KeptNotice() {
  const text = useText(takeoverText);
  const { session } = useSitting();
  const kept = useSavingPart(session, (state) => state.kept);
  if (kept === null) return null;
  return (
    <Alert data-color="info" className="takeover" role="status">
      <Paragraph>{text.kept[kept]}</Paragraph>
    </Alert>
  );
}
