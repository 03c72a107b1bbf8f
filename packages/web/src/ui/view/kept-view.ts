import { viewKeyOf } from '../../device/remembered-person.ts';
import { type ViewSettings, viewAsText, viewFromText } from './view-settings.ts';

/** This person's settings on this device; the defaults if no person is known, or if the browser stores nothing. */
export function keptView(personId: string | null): ViewSettings {
  try {
    return viewFromText((personId && localStorage.getItem(viewKeyOf(personId))) ?? '');
  } catch {
    return viewFromText('');
  }
}

/** Calls the listener when another window on this device has changed this person's settings. */
export function onViewChanged(
  personId: string | null,
  listener: (settings: ViewSettings) => void,
): () => void {
  if (personId === null) return () => undefined;
  // No key: all that the browser kept has been removed.
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key === viewKeyOf(personId)) listener(keptView(personId));
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

export function keepView(personId: string | null, settings: ViewSettings): void {
  if (personId === null) return;
  const chosen = viewAsText(settings);
  try {
    if (chosen === '') localStorage.removeItem(viewKeyOf(personId));
    else localStorage.setItem(viewKeyOf(personId), chosen);
  } catch {
    // Then the choice lasts as long as the page.
  }
}
