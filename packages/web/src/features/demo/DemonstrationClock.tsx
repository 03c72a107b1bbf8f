import { demoRoutes } from '@karakter/contract/demo/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi, useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { DemoClock } from '../../ui/header/DemoClock.tsx';
import { useNow } from '../../ui/now.tsx';
import { FailedState } from '../../ui/States.tsx';
import { demoText } from './texts.ts';

const lookEveryMs = 10_000;
const jumpMs = 90_000;

/** Another person may have moved the clock: everything on the page then belongs to another time. */
function useFollow(serverNow: string | undefined) {
  const queries = useQueryClient();
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared when an answer comes, not at each tick
  useEffect(() => {
    if (serverNow === undefined || Math.abs(Date.parse(serverNow) - Date.parse(now)) < jumpMs) return;
    void queries.invalidateQueries();
  }, [serverNow, queries]);
}

/** The demonstration's clock in the header: its time, and the buttons that move it; all pages follow. */
export function DemonstrationClock() {
  const queries = useQueryClient();
  const { language } = useLanguage();
  const text = useText(demoText);
  const announce = useAnnounce();
  const now = useNow();
  const clock = useApi(demoRoutes.clock, {}, { refetchInterval: lookEveryMs });
  const move = useCommand(demoRoutes.moveClock, {
    onDone: (moved) => {
      announce(text.moved(writtenInstant(moved.now, language)));
      void queries.invalidateQueries();
    },
  });
  useFollow(clock.data?.now);
  const next = clock.data?.next;
  return (
    <>
      <DemoClock
        now={now}
        {...(next && { nextDeadline: { at: next.at, name: text[next.what](next.courseCode) } })}
        isMoving={move.isPending}
        onMove={(step) => move.mutate({ body: { move: step } })}
      />
      {move.error && <FailedState failure={move.error} />}
    </>
  );
}
