import { answerServer } from '../../platform/jobs/child-answers.ts';
import { readImage } from './read-image.ts';

/**
 * The process that reads images, one at a time. An image may crash it without affecting the server, which starts
 * another.
 */
answerServer(readImage);
