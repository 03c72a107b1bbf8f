import { viewKeyOf } from '../../remembered-person.ts';
import { type ViewSettings, viewAsText, viewFromText } from './view-settings.ts';

/** As this person left it on this machine; where nobody is known, or the browser keeps nothing, as it is at first. */
export function keptView(personId: string | null): ViewSettings {
  try {
    return viewFromText((personId && localStorage.getItem(viewKeyOf(personId))) ?? '');
  } catch {
    return viewFromText('');
  }
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
