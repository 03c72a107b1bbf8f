import { answerSocket } from '@karakter/contract/answer-socket';
import { orNotFound } from '../../platform/actor.ts';
import type { MountSocket } from '../../platform/mount-socket.ts';
import type { ExamDay } from './exam-day.ts';
import { isOwnCandidacy } from './store.ts';

/** The way of every keystroke to the database [D3, D4, Q1]. */
export function mountAnswerSocket(mountSocket: MountSocket, examDay: ExamDay): void {
  mountSocket(answerSocket, {
    admit: async ({ tx, actor, params, query }) => {
      orNotFound(await isOwnCandidacy(tx, actor.personId, params.candidacyId));
      const { personId, machineId } = actor;
      const { writer, reads } = query;
      return { candidacyId: params.candidacyId, writer, onlyReads: reads === 'true', personId, machineId };
    },
    connect: (socket, { candidacyId, ...who }) => examDay.connect({ socket, ...who, held: [] }, candidacyId),
  });
}
