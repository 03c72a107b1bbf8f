import { paperLanguages } from '@karakter/domain/papers/paper';
import { languages } from '@karakter/domain/text/language';
import { messageKinds } from '@karakter/domain/text/message-languages';
import { z } from 'zod';
import { watchers } from '../invigilation/watchers.ts';
import { paperText } from '../papers/content.ts';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { messageTexts, writtenText } from '../platform/written-text.ts';

const words = writtenText(1, 4000);
const writtenMessage = z.object({ nb: words, nn: words.nullable(), en: words.nullable() });

const messageView = z.object({
  id,
  kind: z.enum(messageKinds),
  texts: messageTexts,
  at: instantText,
  by: z.string(),
  /** Of a message to a room. */
  room: z.string().nullable(),
  seen: z.int(),
  /** How many were to read it: of a message to all, all who are neither absent nor withdrawn. */
  reaches: z.int(),
});
export type MessageView = z.infer<typeof messageView>;

/** A passage of the paper before and after, in the reader's written form; never any part of the key. */
const paperChange = z.object({
  question: z.int(),
  part: z.enum(['title', 'text']),
  before: z.string(),
  after: z.string(),
});

const ownMessage = z.object({
  id,
  kind: z.enum(messageKinds),
  text: z.string(),
  /** Which language the text is in: the nearest to the reader's own. */
  language: z.enum(languages),
  at: instantText,
  seenAt: instantText.nullable(),
  /** The corrected passages of the paper that the candidate had open; empty where it was opened already corrected. */
  changes: z.array(paperChange),
});
export type OwnMessage = z.infer<typeof ownMessage>;

const unreadBy = z.object({
  key: z.string(),
  room: z.string(),
  seat: z.string(),
  candidateNumber: z.int().nullable(),
  name: z.string().nullable(),
});
export type UnreadBy = z.infer<typeof unreadBy>;

const correctedQuestion = z.object({
  id: z.string().min(1).max(40),
  title: z.object({ nb: z.string().max(300), nn: z.string().max(300) }),
  text: z.object({ nb: paperText, nn: paperText }),
});

/** A room whose candidates the caller may send a message to now, in all exams there that the caller serves. */
const messageRoom = z.object({ room: z.string(), courseCodes: z.array(z.string()), reaches: z.int() });
export type MessageRoom = z.infer<typeof messageRoom>;

const ofExam = z.object({ examId: id });
const ofMessage = ofExam.extend({ messageId: id });
const ofCandidacy = z.object({ candidacyId: id });
const staff = ['examOffice', 'courseCoordinator', 'invigilator'] as const;

export const messagesRoutes = {
  listExamMessages: route({
    name: 'listExamMessages',
    summary: 'The messages to all candidates of the exam, and how many have read them [D8]',
    method: 'GET',
    path: '/api/exams/:examId/messages',
    access: staff,
    identity: 'visible',
    params: ofExam,
    response: z.object({
      messages: z.array(messageView),
      /** The number of recipients of a message: all candidates who are neither absent nor withdrawn. */
      reaches: z.int(),
      /** The exam's rooms while its candidates sit there. */
      rooms: z.array(messageRoom),
      maySend: z.boolean(),
      mayCorrect: z.boolean(),
      /**
       * Whether the caller may see which candidates have not read it: by name for the exam office, by seat for the
       * invigilator.
       */
      maySeeUnread: z.boolean(),
    }),
  }),
  sendExamMessage: route({
    name: 'sendExamMessage',
    summary: 'Send a message to all candidates and the exam office; the same id again changes nothing [D8]',
    method: 'PUT',
    path: '/api/exams/:examId/messages/:messageId',
    access: staff,
    identity: 'visible',
    params: ofMessage,
    body: writtenMessage,
    response: done,
  }),
  sendRoomMessage: route({
    name: 'sendRoomMessage',
    summary:
      'Send a message to the candidates who sit in a room now, in all exams there that the caller serves; the same id again changes nothing [D8, D9]',
    method: 'PUT',
    path: '/api/exams/:examId/room-messages/:messageId',
    access: watchers,
    identity: 'visible',
    params: ofMessage,
    body: writtenMessage.extend({ room: writtenText(1, 60) }),
    response: z.object({ reached: z.int() }),
  }),
  listUnread: route({
    name: 'listUnread',
    summary:
      'The candidates who have not confirmed a message: by name for the exam office, otherwise by seat [D8]',
    method: 'GET',
    path: '/api/exams/:examId/messages/:messageId/unread',
    access: watchers,
    identity: 'visible',
    params: ofMessage,
    response: z.object({
      unread: z.array(unreadBy),
    }),
  }),
  correctPaper: route({
    name: 'correctPaper',
    summary:
      'Correct the words of the approved paper and notify its candidates; never options, key or points [A10]',
    method: 'PUT',
    path: '/api/exams/:examId/corrections/:messageId',
    access: ['courseCoordinator', 'examOffice'],
    identity: 'visible',
    params: ofMessage,
    body: z.object({
      /** Of the paper that is corrected. */
      version: wholeNumber,
      questions: z.array(correctedQuestion).max(100),
      note: writtenMessage,
    }),
    response: done,
    bodyLimit: 5 * 1024 * 1024,
  }),
  listOwnMessages: route({
    name: 'listOwnMessages',
    onExamDay: true,
    summary:
      'The messages to all candidates of the exam, in the language nearest to the candidate’s own [D8, A10]',
    method: 'GET',
    path: '/api/sittings/:candidacyId/messages',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy,
    response: z.object({
      messages: z.array(ownMessage),
      /** The written form in which the candidate has the paper. */
      paperLanguage: z.enum(paperLanguages),
    }),
  }),
  markMessageSeen: route({
    name: 'markMessageSeen',
    onExamDay: true,
    summary: 'Confirm that the candidate has read a message; repeating it changes nothing [D8]',
    method: 'PUT',
    path: '/api/sittings/:candidacyId/messages/:messageId/seen',
    access: ['candidate'],
    identity: 'visible',
    params: ofCandidacy.extend({ messageId: id }),
    response: done,
  }),
};
