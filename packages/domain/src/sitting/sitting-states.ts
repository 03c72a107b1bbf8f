/** The states of a candidate who handed in nothing. */
export const statesWithoutAnswer = ['absent', 'withdrawn', 'cancelled'] as const;
export function isWithoutAnswer(state: string): state is (typeof statesWithoutAnswer)[number] {
  return statesWithoutAnswer.some((each) => each === state);
}

/** The states in which the candidate can add nothing more to the answer. */
export const statesAtRest = ['handedIn', ...statesWithoutAnswer] as const;
/** The states in which the candidate was taken out of the exam, and from which it may go on after all. */
const statesTakenOut = ['withdrawn', 'cancelled'] as const;
export function isTakenOut(state: string): state is (typeof statesTakenOut)[number] {
  return statesTakenOut.some((each) => each === state);
}

export const sittingStates = ['waiting', 'open', ...statesAtRest] as const;

/** Takes a sitting's state, or the board's name for it. */
export function isAtRest(state: string): state is (typeof statesAtRest)[number] {
  return statesAtRest.some((each) => each === state);
}
