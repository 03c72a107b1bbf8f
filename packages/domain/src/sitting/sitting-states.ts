/** The states of a candidate who handed in nothing. */
export const statesWithoutAnswer = ['absent', 'withdrawn'] as const;
/** The states in which nothing more comes into the answer by the candidate's own writing. */
export const statesAtRest = ['handedIn', ...statesWithoutAnswer] as const;
export const sittingStates = ['waiting', 'open', ...statesAtRest] as const;

/** Asked of a sitting's state, or of the board's name for it. */
export function isAtRest(state: string): state is (typeof statesAtRest)[number] {
  return statesAtRest.some((each) => each === state);
}
