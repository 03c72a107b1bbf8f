/** The oldest version of each browser that Karakter is built for (docs/decisions/032). */
export const supportedBrowsers = { chrome: 116, edge: 116, firefox: 128, safari: 17 } as const;

/**
 * What a browser must have, as `browser-check.js` tries it: the language and the page's parts that all supported ones
 * have and older ones lack, the store on the device and its key, the connection over which the answer is saved, and the
 * worker that keeps the exam page without a network [D4].
 */
export const browserNeeds = ['language', 'page', 'styles', 'keys', 'store', 'connection', 'worker'] as const;
export type BrowserNeed = (typeof browserNeeds)[number];
