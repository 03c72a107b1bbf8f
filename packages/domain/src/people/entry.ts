/** A provider's facts about a person, besides the identity. */
export type ProviderProfile = { readonly name: string | null; readonly email: string | null };

/** The realm of a Feide name: the part after the last `@`. */
const realmOf = (feideName: string) => feideName.slice(feideName.lastIndexOf('@') + 1).toLowerCase();

/**
 * Whether the institution itself vouches for a Feide sign-in: the first of its names is the one the person signed in
 * by, and its realm is one of the institution's. Only then does its address identify the person.
 */
export function isOfOwnRealm(feideNames: readonly string[], realms: readonly string[]): boolean {
  const [name = ''] = feideNames;
  return name.includes('@') && realms.some((realm) => realm.toLowerCase() === realmOf(name));
}

/** A reference that a visitor reads to the office over the telephone, so that both mean the same waiting sign-in. */
export const referenceOf = (waitingId: string): string => waitingId.slice(0, 6).toUpperCase();
