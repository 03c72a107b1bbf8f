const storageKey = 'karakter.person';

/**
 * Who was last seen signed in at this machine. Without a network nobody can be asked who sits here; what this machine
 * keeps of an exam is shown to that person and to no other. Someone who signs in or out here is seen at once, wherever
 * in Karakter that is. Where the browser keeps nothing, nobody is remembered and nothing is shown.
 */
export function rememberedPerson(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Remembers who the server says is signed in; null when somebody has signed out. */
export function rememberPerson(personId: string | null): void {
  try {
    if (personId === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, personId);
  } catch {
    // Then the page does not open without a network; with one, all is as it was.
  }
}
