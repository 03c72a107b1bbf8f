let person: string | null = null;
let isOver = false;
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

/** The person the page was loaded for; null until the server has answered. Sent with every command of the page. */
export function personOfPage(): string | null {
  return person;
}

/** Records the signed-in person, as reported by the server, as the person the page is for. */
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

/** Records that the session is over; the page stays, with what is written there. */
export function sessionIsOver(): void {
  if (isOver) return;
  isOver = true;
  notify();
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const answeredListeners = new Set<() => void>();

/** Records that the server answered this person as one who is signed in: a session that was over is there again. */
export function sessionAnswered(): void {
  if (isOver) for (const listener of answeredListeners) listener();
}

export function onSessionAnswered(listener: () => void): () => void {
  answeredListeners.add(listener);
  return () => answeredListeners.delete(listener);
}
