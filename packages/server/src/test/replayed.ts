import type { TestApp } from './app.ts';

/** One line of the log, read as the event that a process of the rules decided on. */
export type LoggedEvent = {
  readonly kind: string;
  readonly examId: string;
  readonly at: Temporal.Instant;
  /** Null where Karakter itself acted. */
  readonly by: string | null;
  readonly [fact: string]: unknown;
};

/** All events, exam by exam and in order. */
export async function loggedEvents({ services }: TestApp): Promise<LoggedEvent[]> {
  const rows = await services.db
    .selectFrom('event')
    .select(['exam_id', 'kind', 'at', 'actor_id', 'data'])
    .orderBy('exam_id')
    .orderBy('number')
    .execute();
  return rows.map(({ exam_id: examId, kind, at, actor_id: by, data }) => ({
    ...JSON.parse(data),
    examId,
    kind,
    at,
    by,
  }));
}

/** The state that a process's logged events lead to, one after the other. */
export function replayed<State, Event extends { readonly kind: string }>(
  events: readonly LoggedEvent[],
  first: State,
  apply: (state: State, event: Event) => State,
): State {
  return events.reduce((state, event) => apply(state, event as unknown as Event), first);
}
