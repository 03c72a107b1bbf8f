/** So many searches a person can have: more than anyone reads through. */
export const mostSavedSearches = 40;

export type SavedSearchRefusal = 'savedSearchesTooMany';

/** Why a search is not saved beside those of other names, or undefined [V1]. */
export function savedSearchRefusal(others: number): SavedSearchRefusal | undefined {
  return others >= mostSavedSearches ? 'savedSearchesTooMany' : undefined;
}
