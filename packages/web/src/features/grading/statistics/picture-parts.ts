/** The colours and the type of the pictures: the page's own, in light, dark and print. */
export const strong = 'var(--ds-color-accent-base-default)';
export const light = 'var(--ds-color-accent-border-subtle)';
export const earlier = 'var(--ds-color-neutral-border-default)';
export const line = 'var(--ds-color-neutral-border-subtle)';
export const words = 'var(--ds-color-neutral-text-default)';
export const quiet = 'var(--ds-color-neutral-text-subtle)';
/** In the type of the text around it. */
export const style = { fontFamily: 'inherit', fontSize: '14px', color: words, overflow: 'visible' } as const;
