import { answerServer } from '../../platform/jobs/child-answers.ts';
import { readList } from './read-list.ts';

/**
 * The process that reads lists, one at a time. Whatever one does to it, it may die without anybody noticing: the server
 * starts another.
 */
answerServer(readList);
