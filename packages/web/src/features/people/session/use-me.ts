import { peopleRoutes } from '@karakter/contract/people/routes';
import { useQuery } from '@tanstack/react-query';
import { apiKey, callApi } from '../../../api/api.ts';
import { ApiRefusal } from '../../../api/api-refusal.ts';
import { signalInTime } from '../../../api/signal-in-time.ts';
import { holdDeviceKey } from '../../../device/device-key.ts';
import { rememberedPerson } from '../../../device/remembered-person.ts';
import { openShelf, sessionShelf } from '../../../device/session-shelf.ts';
import { shelfOf } from '../../../device/shelf.ts';

type Me = (typeof peopleRoutes.me)['response']['_zod']['output'] & {
  /** The server did not answer: this is what it said last. */
  readonly isKept?: true;
};

const [group, name] = ['session', 'me'];
/** Until the server counts as away; longer than it needs. */
const patienceMs = 10_000;

const isOfNetwork = (failure: unknown) =>
  failure instanceof ApiRefusal && [0, 502, 503, 504].includes(failure.status);

/** The grading pages open without a network; no other page of these does. */
const mayBeKept = () => window.location.pathname.startsWith('/grading');

/** What the server last said of the person who was last signed in here; null after the session's end. */
async function keptMe(): Promise<Me | null> {
  const person = rememberedPerson();
  if (person === null) return null;
  holdDeviceKey(person);
  const found = await shelfOf(person).read(group, name);
  if (!found) return null;
  const me = found.answer as Me;
  const passed = Math.max(0, Math.floor((Date.now() - found.at) / 1000));
  const { seconds, idleSeconds } = me.session;
  return {
    ...me,
    now: new Date(Date.parse(me.now) + passed * 1000).toISOString(),
    session: { seconds: Math.max(0, seconds - passed), idleSeconds: Math.max(0, idleSeconds - passed) },
    isKept: true,
  };
}

/** From now on the pages of a grader keep what they need without a network, as long as this session lasts. */
function openShelfOf(me: Me): void {
  if (!me.roles.includes('grader')) return;
  holdDeviceKey(me.personId);
  openShelf(me.personId, Date.now() + me.session.seconds * 1000);
  if (!me.isKept) void sessionShelf()?.keep(group, name, me);
}

async function askForMe(signal: AbortSignal): Promise<Me> {
  try {
    const me = await callApi(peopleRoutes.me, {}, signalInTime(signal, patienceMs));
    openShelfOf(me);
    return me;
  } catch (failure) {
    const kept = isOfNetwork(failure) && mayBeKept() ? await keptMe() : null;
    if (kept === null) throw failure;
    openShelfOf(kept);
    return kept;
  }
}

/** The signed-in person; for a grader without a network, as the server last said, until the session ends [G15]. */
export function useMe() {
  return useQuery<Me, ApiRefusal>({
    queryKey: apiKey(peopleRoutes.me, {}),
    queryFn: ({ signal }) => askForMe(signal),
  });
}
