import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/** Loads a page's code on navigation: `load(() => import('./features/x/XPage.tsx').then((m) => m.XPage))`. */
export function load(page: () => Promise<ComponentType>): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: await page() }) };
}
