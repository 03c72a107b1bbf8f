import { Button, Heading } from '@digdir/designsystemet-react';
import { type OperationsState, operationsRoutes, type QueueView } from '@karakter/contract/operations/routes';
import { distanceFrom } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import * as styles from './operations.module.css';
import { stateText } from './state-texts.ts';

/** Writes an age, such as `for 12 minutter siden`. */
function useAge(at: string): (seconds: number) => string {
  const { language } = useLanguage();
  const now = Date.parse(at);
  return (seconds) => distanceFrom(at, new Date(now - seconds * 1000).toISOString(), language);
}

/** The state of a queue in whole sentences. */
function useSentences({ waiting, waitedSeconds, held, failing, givenUp }: QueueView, at: string): string[] {
  const text = useText(stateText);
  const age = useAge(at);
  return [
    waiting === 0 ? text.nothingWaits : text.waiting(waiting),
    waiting > 0 && waitedSeconds !== null && text.oldest(age(waitedSeconds)),
    held > 0 && text.held(held),
    failing > 0 && text.failing(failing),
    givenUp > 0 && text.givenUp(givenUp),
  ].filter((sentence) => sentence !== false);
}

function Queue({ queue, at }: { readonly queue: QueueView; readonly at: string }) {
  const text = useText(stateText);
  const sentences = useSentences(queue, at);
  const again = useCommand(operationsRoutes.tryQueueAgain, {
    invalidates: [operationsRoutes.operationsState],
  });
  const { name, needsAttention, failing, givenUp, lastError } = queue;
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <strong>{text.queues[name]}</strong>
        <StatusTag tone={needsAttention ? 'late' : 'done'}>
          {needsAttention ? text.needsAttention : text.states.fine}
        </StatusTag>
      </div>
      <span>{sentences.join(' ')}</span>
      {lastError !== null && needsAttention && <span className="quiet">{text.lastError(lastError)}</span>}
      {(failing > 0 || givenUp > 0) && (
        <div>
          <Button
            variant="secondary"
            loading={again.isPending}
            aria-label={text.tryQueueAgain(text.queues[name])}
            onClick={() => again.mutate({ params: { queue: name } })}
          >
            {text.tryAgain}
          </Button>
        </div>
      )}
      <span role="status">{again.data && text.triedAgain(again.data.tried)}</span>
      {again.error && <FailedState failure={again.error} />}
    </li>
  );
}

/** The queues of work that is done later, with their age; failed work can be tried again. */
export function Queues({ state }: { readonly state: OperationsState }) {
  const text = useText(stateText);
  return (
    <section className={styles.part} aria-labelledby="queues">
      <Heading level={2} data-size="xs" id="queues">
        {text.queuesTitle}
      </Heading>
      <ul className={styles.lines}>
        {state.queues.map((queue) => (
          <Queue key={queue.name} queue={queue} at={state.at} />
        ))}
      </ul>
    </section>
  );
}
