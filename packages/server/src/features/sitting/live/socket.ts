import { answerSocket } from '@karakter/contract/sitting/socket';
import { orNotFound } from '../../../platform/http/actor.ts';
import type { MountSocket } from '../../../platform/http/mount-socket.ts';
import type { Log } from '../../../platform/log/log.ts';
import { isOwnCandidacy } from '../store.ts';
import type { ExamDay } from './exam-day.ts';
import { type MachinePasses, provenMachine } from './machine-proof.ts';

type Parts = { readonly examDay: ExamDay; readonly passes: MachinePasses; readonly log: Pick<Log, 'error'> };

/**
 * The path of every keystroke to the database [D3, D4, Q1]. A window counts as at the machine whose key it proves to
 * hold. Without a key it counts as at the machine of its cookie, which is never taken for a machine with a key [D5].
 */
export function mountAnswerSocket(mountSocket: MountSocket, { examDay, passes, log }: Parts): void {
  mountSocket(answerSocket, {
    admit: async ({ tx, actor, params, query }) => {
      orNotFound(await isOwnCandidacy(tx, actor.personId, params.candidacyId));
      const { personId, machineId, sessionId } = actor;
      const { writer, reads, machine } = query;
      const who = { writer, onlyReads: reads === 'true', personId, sessionId };
      return { candidacyId: params.candidacyId, who, machine, cookieMachineId: machineId };
    },
    connect: (socket, { candidacyId, who, machine, cookieMachineId }) => {
      const connect = (machineId: string) => {
        const machinePass = passes.passFor(machineId, { ...who, candidacyId });
        examDay.connect({ socket, ...who, machineId, machinePass, held: [] }, candidacyId);
      };
      if (machine === undefined) return connect(cookieMachineId);
      provenMachine(socket, { candidacyId, writer: who.writer, machine })
        .then((proven) => connect(proven ?? cookieMachineId))
        .catch((error: unknown) => {
          log.error('a machine could not be asked for its key', error);
          socket.close(1011);
        });
    },
  });
}
