import { answerSocket } from '@karakter/contract/sitting/socket';
import { orNotFound } from '../../../platform/http/actor.ts';
import type { MountSocket } from '../../../platform/http/mount-socket.ts';
import type { Log } from '../../../platform/log/log.ts';
import { isOwnCandidacy } from '../store.ts';
import { type DevicePasses, provenDevice } from './device-proof.ts';
import type { ExamDay } from './exam-day.ts';

type Parts = { readonly examDay: ExamDay; readonly passes: DevicePasses; readonly log: Pick<Log, 'error'> };

/**
 * The path of every keystroke to the database [D3, D4, Q1]. A window counts as on the device whose key it proves to
 * hold. Without a key it counts as on the device of its cookie, which is never taken for a device with a key [D5].
 */
export function mountAnswerSocket(mountSocket: MountSocket, { examDay, passes, log }: Parts): void {
  mountSocket(answerSocket, {
    admit: async ({ tx, actor, params, query }) => {
      orNotFound(await isOwnCandidacy(tx, actor, params.candidacyId));
      const { personId, deviceId, sessionId } = actor;
      const { writer, reads, machine: deviceKey } = query;
      const who = { writer, onlyReads: reads === 'true', personId, sessionId };
      return { candidacyId: params.candidacyId, who, deviceKey, cookieDeviceId: deviceId };
    },
    connect: (socket, { candidacyId, who, deviceKey, cookieDeviceId }) => {
      const connect = (deviceId: string) => {
        const machinePass = passes.passFor(deviceId, { ...who, candidacyId });
        examDay.connect({ socket, ...who, deviceId, machinePass, held: [] }, candidacyId);
      };
      if (deviceKey === undefined) return connect(cookieDeviceId);
      provenDevice(socket, { candidacyId, writer: who.writer, deviceKey })
        .then((proven) => connect(proven ?? cookieDeviceId))
        .catch((error: unknown) => {
          log.error('a device could not be asked for its key', error);
          socket.close(1011);
        });
    },
  });
}
