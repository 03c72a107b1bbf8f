import type { JsonValue } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvent } from '../../platform/log/events.ts';

/** The subject under which the log keeps what is done to the register: the id of no exam. */
const registerLog = '00000000-0000-8000-8000-000000000001';

type RegisterEvent = {
  readonly kind: string;
  /** Null when Karakter itself acted, or a person who was not known until then. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
  /** Ids and kinds only: never a name, an address or a number. */
  readonly data: JsonValue;
};

/**
 * Records what is done to the institution, its units and courses, people, roles and ways to sign in: in the same
 * hash-chained log as the exams, in the transaction of the change [Q3].
 */
export async function recordInRegister(tx: Tx, { kind, by, at, data }: RegisterEvent): Promise<void> {
  await recordEvent(tx, { examId: registerLog, kind, actorId: by, at, data });
}
