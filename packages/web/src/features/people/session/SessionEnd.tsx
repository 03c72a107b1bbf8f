import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { peopleRoutes, type SessionEnds } from '@karakter/contract/people/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { apiKey, useCommand } from '../../../api/api.ts';
import { signInAddress } from '../../../device/sign-in-address.ts';
import { openSignIn, useSignedInElsewhere } from '../../../device/signed-in-elsewhere.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { type SessionPhase, sessionPhase } from './session-end.ts';
import { sessionEndText } from './session-end-texts.ts';

const lookMs = 5_000;
/** The shortest time between two notices to the server that the person is active. */
const tellMs = 2 * 60_000;

type SessionEndProps = { readonly ends: SessionEnds; readonly saidAt: number };

/** The state of the session, checked repeatedly. */
function usePhase({ ends, saidAt }: SessionEndProps): SessionPhase {
  const phaseNow = useCallback(() => sessionPhase(ends, (Date.now() - saidAt) / 1000), [ends, saidAt]);
  const [phase, setPhase] = useState(phaseNow);
  useEffect(() => {
    const look = () => setPhase(phaseNow());
    look();
    const looking = setInterval(look, lookMs);
    return () => clearInterval(looking);
  }, [phaseNow]);
  return phase;
}

/** Notifies the server now and then that the person is active, as long as no dialog is open. */
function useTellOfUse(isFine: boolean, tell: () => void): void {
  const toldAt = useRef(Date.now());
  useEffect(() => {
    if (!isFine) return;
    const onUse = () => {
      if (Date.now() - toldAt.current < tellMs) return;
      toldAt.current = Date.now();
      tell();
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, onUse, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onUse);
    };
  }, [isFine, tell]);
}

type EndingPhase = Extract<SessionPhase, { readonly minutes: number }>;

/** The title and the text of the dialog. */
function useWords(phase: EndingPhase): { title: string; words: string } {
  const text = useText(sessionEndText);
  if (phase.kind === 'unused') return { title: text.unusedTitle, words: text.unused(phase.minutes) };
  return { title: text.lastTitle, words: text.last(phase.minutes) };
}

/** Asks before the session ends; the focus goes back to where it was. */
function EndNotice({ phase }: { readonly phase: EndingPhase }) {
  const text = useText(sessionEndText);
  const announce = useAnnounce();
  const titleId = useId();
  const { title, words } = useWords(phase);
  const stay = useCommand(peopleRoutes.prolongSession, {
    invalidates: [peopleRoutes.me],
    onDone: () => announce(text.stayed),
  });
  useEffect(() => announce(title, 'assertive'), [announce, title]);
  return (
    <Dialog open closeButton={false} closedby="none" role="alertdialog" aria-labelledby={titleId}>
      <Dialog.Block>
        <Heading level={2} data-size="xs" id={titleId}>
          {title}
        </Heading>
      </Dialog.Block>
      <Dialog.Block className="dialog-words">
        <Paragraph>{words}</Paragraph>
        {stay.error && <FailedState failure={stay.error} />}
      </Dialog.Block>
      <Dialog.Block className="dialog-buttons">
        {phase.kind === 'unused' ? (
          <Button loading={stay.isPending} onClick={() => stay.mutate({})}>
            {text.stay}
          </Button>
        ) : (
          <Button onClick={() => openSignIn(signInAddress('/signed-in'))}>{text.signIn}</Button>
        )}
      </Dialog.Block>
    </Dialog>
  );
}

/**
 * Warns minutes before the session ends, and lets the person prolong it on the same page (WCAG 2.2.1). Another window
 * may have prolonged it: the server is asked before the warning. Once the session is over, the server says so, and
 * the page's notice leads to signing in (`SessionOver`): this dialog would say the same and cover the page.
 */
export function SessionEnd(props: SessionEndProps) {
  const queries = useQueryClient();
  const phase = usePhase(props);
  const isFine = phase.kind === 'fine';
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: apiKey(peopleRoutes.me) }),
    [queries],
  );
  const { mutate } = useCommand(peopleRoutes.prolongSession, { invalidates: [peopleRoutes.me] });
  const tell = useCallback(() => mutate({}), [mutate]);
  useTellOfUse(isFine, tell);
  useSignedInElsewhere(useCallback(() => void queries.invalidateQueries(), [queries]));
  const askedFor = useRef('');
  const told = isFine ? '' : 'minutes' in phase ? `${phase.kind} ${phase.minutes}` : phase.kind;
  useEffect(() => {
    // Once a minute at most: the response arrives here too, and a request at each response would never end.
    if (told !== '' && told !== askedFor.current) refresh();
    askedFor.current = told;
  }, [told, refresh]);
  return 'minutes' in phase ? <EndNotice phase={phase} /> : null;
}
