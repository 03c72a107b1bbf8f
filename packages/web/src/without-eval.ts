import { config } from 'zod';

// The schemas would try whether they may make themselves faster code from text, which the content policy refuses: the
// try itself counts as a breach. To be imported before anything that holds a schema.
config({ jitless: true });
