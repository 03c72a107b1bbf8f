import { platformRefusals } from './platform-refusals.ts';

/** Every refusal there is: the server answers with these, and a test holds them to three languages. */
export const allRefusals = { ...platformRefusals };

export type RefusalCode = keyof typeof allRefusals;
