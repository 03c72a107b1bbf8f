/** The languages every text exists in [T4, Q5]; bokmål is the source. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in all three languages. */
export type Trilingual = Record<Language, string>;
