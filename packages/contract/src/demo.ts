import { route } from './route.ts';
import { demonstrationPeople } from './sign-in.ts';

/** Only in the demonstration; elsewhere these answer as if they did not exist. */
export const demoRoutes = {
  people: route({
    name: 'listDemonstrationPeople',
    summary: 'Who can be tried in the demonstration, with their roles',
    method: 'GET',
    path: '/api/demo/people',
    access: 'anyone',
    identity: 'visible',
    response: demonstrationPeople,
  }),
};
