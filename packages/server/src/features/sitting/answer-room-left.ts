import { answerLimits } from '@karakter/domain/answer-limits';
import type { UpdateWeight } from '@karakter/domain/answer-weight';
import type { Attempt } from './attempts.ts';

/** What the answer itself may store: what lies apart has its own room. */
const answerBytes = answerLimits.sittingBytes - answerLimits.apartBytes;

/** Counts an update that is to go into the answer; false, and not counted, where there is no room for it. */
export function takesRoom(
  { weight, head, pending }: Attempt,
  bytes: number,
  { structs, clients }: UpdateWeight,
): boolean {
  const fresh = clients.filter((client) => !weight.clients.has(client));
  const isWithin =
    head.sequence + pending.length < answerLimits.entries &&
    weight.bytes + bytes <= answerBytes &&
    weight.structs + structs <= answerLimits.documentStructs &&
    weight.clients.size + fresh.length <= answerLimits.documentClients;
  if (!isWithin) return false;
  weight.bytes += bytes;
  weight.structs += structs;
  for (const client of fresh) weight.clients.add(client);
  return true;
}
