/** The view settings that a person can choose. */
export const viewChoices = {
  theme: ['light', 'cream', 'dark'],
  textSize: ['small', 'medium', 'large', 'huge'],
  lineWidth: ['narrow', 'medium', 'full'],
  letterSpacing: ['normal', 'wide', 'wider'],
  wordSpacing: ['normal', 'wide', 'wider'],
  lineSpacing: ['normal', 'wide', 'wider'],
  time: ['shown', 'hidden'],
  /** Whether the key / opens the search; speech input types single keys (WCAG 2.1.4). */
  searchKey: ['on', 'off'],
} as const;

export type ViewPart = keyof typeof viewChoices;
export type ViewSettings = { readonly [Part in ViewPart]: (typeof viewChoices)[Part][number] };

const viewParts = Object.keys(viewChoices) as ViewPart[];

/** The settings before the person has chosen any. */
const defaultView: ViewSettings = {
  theme: 'light',
  textSize: 'small',
  lineWidth: 'medium',
  letterSpacing: 'normal',
  wordSpacing: 'normal',
  lineSpacing: 'normal',
  time: 'shown',
  searchKey: 'on',
};

/** Values that are no longer offered are ignored: the default applies. */
export function viewFromText(kept: string): ViewSettings {
  const given = new URLSearchParams(kept);
  const chosen = viewParts.map((part) => {
    const choices: readonly string[] = viewChoices[part];
    return [part, choices.find((choice) => choice === given.get(part)) ?? defaultView[part]];
  });
  return Object.fromEntries(chosen) as ViewSettings;
}

export function viewAsText(settings: ViewSettings): string {
  const chosen = viewParts.filter((part) => settings[part] !== defaultView[part]);
  return new URLSearchParams(chosen.map((part) => [part, settings[part]])).toString();
}

/** Attributes on the page's root, for the styles; the time display and the key are not matters of styles. */
export function viewAttributes({ theme, ...settings }: ViewSettings): Readonly<Record<string, string>> {
  return {
    'data-color-scheme': theme === 'dark' ? 'dark' : 'light',
    'data-theme': theme,
    'data-text-size': settings.textSize,
    'data-line-width': settings.lineWidth,
    'data-letter-spacing': settings.letterSpacing,
    'data-word-spacing': settings.wordSpacing,
    'data-line-spacing': settings.lineSpacing,
  };
}
