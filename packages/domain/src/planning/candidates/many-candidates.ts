/** The arrangements for one candidate. */
type Arranged = {
  readonly extraMinutes: number;
  readonly language: 'nb' | 'nn';
  readonly room: string;
  readonly seat: string;
};

/** What is set for several candidates at once; what is absent stays as each of them has it. */
export type SetForMany = {
  readonly extraMinutes?: number | undefined;
  readonly language?: 'nb' | 'nn' | undefined;
  readonly room?: string | undefined;
};

/** One candidate's arrangements afterwards. A seat belongs to a room: in another room there is none yet. */
export function arrangedAs<Candidate extends Arranged>(before: Candidate, set: SetForMany): Candidate {
  const { extraMinutes = before.extraMinutes, language = before.language, room = before.room } = set;
  return { ...before, extraMinutes, language, room, seat: room === before.room ? before.seat : '' };
}

/** Whether it changes anything for the candidate. */
export function isChangedBy(before: Arranged, set: SetForMany): boolean {
  const after = arrangedAs(before, set);
  return (['extraMinutes', 'language', 'room'] as const).some((part) => after[part] !== before[part]);
}
