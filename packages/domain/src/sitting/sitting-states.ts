/** The states of a candidate who handed in nothing. */
export const statesWithoutAnswer = ['absent', 'withdrawn'] as const;
/** The states in which the candidate can add nothing more to the answer. */
export const statesAtRest = ['handedIn', ...statesWithoutAnswer] as const;
export const sittingStates = ['waiting', 'open', ...statesAtRest] as const;

/** Takes a sitting's state, or the board's name for it. */
export function isAtRest(state: string): state is (typeof statesAtRest)[number] {
  return statesAtRest.some((each) => each === state);
}
