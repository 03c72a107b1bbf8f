import { longestPersonFacts } from '@karakter/domain/people/person-facts';
import { z } from 'zod';

/**
 * A name and an address as a person gives them. Only how long they are is held to here: whether they can be a name and
 * an address is the domain's to say, in words, so that a list and a form say the same.
 */
export const personFacts = {
  name: z.string().trim().min(1).max(longestPersonFacts.name),
  email: z.string().trim().min(1).max(longestPersonFacts.email),
};
