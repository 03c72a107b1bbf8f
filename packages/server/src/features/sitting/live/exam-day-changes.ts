import type pg from 'pg';
import { subscribeToServers } from '../../../platform/database/server-feed.ts';
import type { Log } from '../../../platform/log/log.ts';
import { type ExamDayChange, examDayChange, examDayChannel } from '../../exam/exam-day-changes.ts';

function changeIn(text: string): ExamDayChange | undefined {
  try {
    return examDayChange.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Receives what `publishExamDayChange` publishes. `onGap` runs when changes may have been missed. */
export function subscribeToExamDay(
  { pool, log }: { pool: pg.Pool; log: Pick<Log, 'error'> },
  { onChange, onGap }: { onChange: (change: ExamDayChange) => void; onGap: () => void },
): { stop(): void } {
  const onText = (text: string) => {
    const found = changeIn(text);
    if (found) onChange(found);
    else log.error('a change of the exam day could not be read');
  };
  return subscribeToServers({ pool, log, channel: examDayChannel }, { onText, onGap });
}
