import { useState } from 'react';

export const textSizes = ['small', 'medium', 'large', 'huge'] as const;
export const lineWidths = ['narrow', 'medium', 'full'] as const;

/** How the candidate wants to read and write; remembered on this machine. */
export type ViewSettings = {
  readonly textSize: (typeof textSizes)[number];
  readonly lineWidth: (typeof lineWidths)[number];
};

const storageKey = 'karakter.examView';

function remembered(): ViewSettings {
  const given = new URLSearchParams(localStorage.getItem(storageKey) ?? '');
  return {
    textSize: textSizes.find((size) => size === given.get('textSize')) ?? 'small',
    lineWidth: lineWidths.find((width) => width === given.get('lineWidth')) ?? 'medium',
  };
}

export function useViewSettings() {
  const [settings, setSettings] = useState(remembered);
  const change = (changes: Partial<ViewSettings>) => {
    const changed = { ...settings, ...changes };
    setSettings(changed);
    localStorage.setItem(storageKey, new URLSearchParams(changed).toString());
  };
  return { settings, change };
}
