import { config, z } from 'zod/v4';

// Zod would test whether it may compile faster code from text. The content security policy forbids that, and even the
// test counts as a violation. Every import of zod in the pages gets this module, so that it runs before any schema.
config({ jitless: true });

export { z };
