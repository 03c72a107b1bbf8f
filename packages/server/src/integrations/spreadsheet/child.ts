import { answerServer } from '../../platform/jobs/child-answers.ts';
import { readList } from './read-list.ts';

/**
 * The process that reads lists, one at a time. A list may crash it without affecting the server, which starts another.
 */
answerServer(readList);
