import { Button } from '@digdir/designsystemet-react';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { BellIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { useSitting } from '../sitting-context.ts';
import { sittingText } from '../texts.ts';
import * as styles from './styles/exam-bar.module.css';

/** The first request about help is delayed and spread, since the start is reserved for the paper [D14]. */
const firstAskedMs = { least: 20_000, spread: 60_000 };
const askAgainMs = 10_000;

/** Whether help has been called: asked for some time after the page was opened, and known at once after a call. */
function useHelpCall(candidacyId: string) {
  const [mayAsk, setMayAsk] = useState(false);
  useEffect(() => {
    const wait = firstAskedMs.least + Math.random() * firstAskedMs.spread;
    const asking = setTimeout(() => setMayAsk(true), wait);
    return () => clearTimeout(asking);
  }, []);
  const params = { candidacyId };
  const call = useCommand(invigilationRoutes.askForHelp, {
    invalidates: [invigilationRoutes.viewHelp],
    onDone: () => setMayAsk(true),
  });
  const [isCalling, setCalling] = useState(false);
  const seen = useApi(
    invigilationRoutes.viewHelp,
    { params },
    { enabled: mayAsk, refetchInterval: isCalling ? askAgainMs : false },
  );
  const wantedAt = seen.data ? seen.data.wantedAt : (call.data?.wantedAt ?? null);
  useEffect(() => setCalling(wantedAt !== null), [wantedAt]);
  return { isWanted: wantedAt !== null, call, params };
}

/** Calls the invigilator silently, and shows the call until an invigilator has answered it [D9]. */
export function HelpButton() {
  const text = useText(sittingText);
  const announce = useAnnounce();
  const { session, view } = useSitting();
  const { isWanted, call, params } = useHelpCall(session.candidacyId);
  const ask = () =>
    call.mutate(
      { params, body: { isWanted: !isWanted } },
      {
        onSuccess: () => announce(isWanted ? text.helpEnded : text.helpCalled),
        onError: () => announce(text.helpFailed(view.contactName, view.contactPhone), 'assertive'),
      },
    );
  return (
    <div className={styles.helpCall}>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-pressed={isWanted}
        loading={call.isPending}
        title={isWanted ? text.endHelp : text.wantHelp}
        onClick={ask}
      >
        <BellIcon aria-hidden />
        <span className={styles.helpWords}>{isWanted ? text.helpCalled : text.wantHelp}</span>
      </Button>
      {call.isError && (
        <p className={styles.helpFailed}>{text.helpFailed(view.contactName, view.contactPhone)}</p>
      )}
    </div>
  );
}
