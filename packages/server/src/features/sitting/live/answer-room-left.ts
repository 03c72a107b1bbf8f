import { answerLimits, answerRoom } from '@karakter/domain/sitting/answer-limits';
import type { UpdateWeight } from '@karakter/domain/sitting/answer-weight';
import type { LiveSitting } from '../live-sittings.ts';

/**
 * Counts an update that belongs in the answer; returns false, without counting it, where the answer has no room for
 * it.
 */
export function takesRoom(
  { weight, head, pending, startsAt, endsAt }: LiveSitting,
  bytes: number,
  { structs, clients }: UpdateWeight,
): boolean {
  const fresh = clients.filter((client) => !weight.clients.has(client));
  // Quarantined updates have a limit of their own.
  const room = answerRoom(endsAt - startsAt);
  const isWithin =
    head.sequence + pending.length < room.entries &&
    weight.bytes + bytes <= room.bytes &&
    weight.structs + structs <= answerLimits.documentStructs &&
    weight.clients.size + fresh.length <= room.clients;
  if (!isWithin) return false;
  weight.bytes += bytes;
  weight.structs += structs;
  for (const client of fresh) weight.clients.add(client);
  return true;
}
