let person: string | null = null;
let isOver = false;
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

/** Whom the page was loaded for; null until the server has said it. Sent with every command of the page. */
export function personOfPage(): string | null {
  return person;
}

/** The server says who is signed in: whom the page is for from now on. */
export function pageIsFor(personId: string): void {
  person = personId;
  if (!isOver) return;
  isOver = false;
  notify();
}

/** Whether the session ended while the page was open. */
export function isSessionOver(): boolean {
  return isOver;
}

/** The server no longer knows who calls: the page stays, and with it what is written there. */
export function sessionIsOver(): void {
  if (isOver) return;
  isOver = true;
  notify();
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
