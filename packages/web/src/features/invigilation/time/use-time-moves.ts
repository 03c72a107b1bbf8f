import {
  type BoardCandidate,
  invigilationRoutes,
  type MoveTime,
  type TimeReach,
} from '@karakter/contract/invigilation/routes';
import { useRef, useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import type { ApiRefusal } from '../../../api/api-refusal.ts';

/** The part of the reach that is in the exam; only chosen candidates are named by exam. */
export function within(
  reach: TimeReach,
  candidates: readonly BoardCandidate[],
  { id }: { readonly id: string },
): TimeReach {
  if (reach.scope !== 'candidates') return reach;
  const here = new Set(candidates.flatMap(({ examId, candidacyId }) => (examId === id ? [candidacyId] : [])));
  return { scope: 'candidates', candidacyIds: reach.candidacyIds.filter((each) => here.has(each)) };
}

type Done = { readonly reached: number; readonly skipped: number };
type Exam = { readonly id: string };

/**
 * Changes the time in each of the exams, one after the other. Where one fails, trying again leaves out those that are
 * done, and repeats the others under their ids: no time is given twice.
 */
export function useTimeMoves(onDone: (reached: number, skipped: number) => void) {
  const ids = useRef(new Map<string, string>());
  const done = useRef(new Map<string, Done>());
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<ApiRefusal | null>(null);
  const [doneIn, setDoneIn] = useState<readonly string[]>([]);
  const { mutateAsync } = useCommand(invigilationRoutes.moveTime);

  async function sendOne<Each extends Exam>(exam: Each, bodyFor: (exam: Each, id: string) => MoveTime) {
    const id = ids.current.get(exam.id) ?? crypto.randomUUID();
    ids.current.set(exam.id, id);
    const { reached, skipped } = await mutateAsync({ params: { examId: exam.id }, body: bodyFor(exam, id) });
    done.current.set(exam.id, { reached, skipped });
  }

  async function sendAll<Each extends Exam>(
    exams: readonly Each[],
    bodyFor: (exam: Each, id: string) => MoveTime,
  ): Promise<void> {
    for (const exam of exams) if (!done.current.has(exam.id)) await sendOne(exam, bodyFor);
    const all = [...done.current.values()];
    const sum = (part: keyof Done) => all.reduce((total, each) => total + each[part], 0);
    onDone(sum('reached'), sum('skipped'));
  }

  return {
    isPending,
    error,
    /** The exams in which it was done before it failed in another. */
    doneIn,
    send<Each extends Exam>(exams: readonly Each[], bodyFor: (exam: Each, id: string) => MoveTime) {
      setPending(true);
      setError(null);
      void sendAll(exams, bodyFor)
        .catch((failure: ApiRefusal) => {
          // Another change was made under this id: what is asked for now is a new one.
          if (failure.code === 'doneOtherwise') ids.current.clear();
          setError(failure);
          setDoneIn([...done.current.keys()]);
        })
        .finally(() => setPending(false));
    },
  };
}
