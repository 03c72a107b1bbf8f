/** What a provider says of a person beside who it is. */
export type ProviderProfile = { readonly name: string | null; readonly email: string | null };

/** The realm of a Feide name: what stands behind the last `@`. */
const realmOf = (feideName: string) => feideName.slice(feideName.lastIndexOf('@') + 1).toLowerCase();

/**
 * Whether the institution itself vouches for a Feide sign-in: the first of its names is the one the person signed in by,
 * and its realm is one of the institution's. Only then does the address it states say who the person is.
 */
export function isOfOwnRealm(feideNames: readonly string[], realms: readonly string[]): boolean {
  const [name = ''] = feideNames;
  return name.includes('@') && realms.some((realm) => realm.toLowerCase() === realmOf(name));
}

/** What a visitor reads to the office over the telephone, so that both mean the same waiting sign-in. */
export const referenceOf = (waitingId: string): string => waitingId.slice(0, 6).toUpperCase();
