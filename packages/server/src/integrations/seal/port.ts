/**
 * The institution's certificate with its key, as a PKCS#12 file and its password, in the form that is passed to
 * another process.
 */
export type SealFile = { readonly pkcs12: Uint8Array; readonly password: string };

/**
 * The facts of a seal besides its owner: its time, its reason, and its name for screen readers. It names no candidate
 * [U7].
 */
export type SealFacts = { readonly at: Temporal.Instant; readonly reason: string; readonly name: string };
