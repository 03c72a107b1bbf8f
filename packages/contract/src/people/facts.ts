import { longestPersonFacts } from '@karakter/domain/people/person-facts';
import { z } from 'zod';

/**
 * A name and an address as a person enters them. Only their length is checked here: whether they can be a name and an
 * address is for the domain to decide, with a sentence, so that a list and a form give the same answer.
 */
export const personFacts = {
  name: z.string().trim().min(1).max(longestPersonFacts.name),
  email: z.string().trim().min(1).max(longestPersonFacts.email),
};
