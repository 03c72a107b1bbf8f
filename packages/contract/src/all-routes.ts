import { peopleRoutes } from './people.ts';
import type { Route } from './route.ts';

/** Every HTTP route there is: OpenAPI and the tests that guard all routes are made from this. */
export const allRoutes: readonly Route[] = [...Object.values(peopleRoutes)];
