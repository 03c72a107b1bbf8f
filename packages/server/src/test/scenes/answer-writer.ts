import { randomUUID } from 'node:crypto';
import {
  answerSocket,
  framedUpdate,
  proofFrame,
  type ServerMessage,
} from '@karakter/contract/sitting/socket';
import { choicesName, essayName } from '@karakter/domain/sitting/answer';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { TestApp } from '../app.ts';
import type { TestDevice } from '../device.ts';

type Wish = {
  personId: string;
  candidacyId: string;
  writer?: string;
  origin?: string;
  doc?: Y.Doc;
  /** It was reading before its connection broke. */
  reads?: boolean;
  /** The sign-in to use; a new one by default, as on another device. */
  cookie?: string;
  /** With a key that it proves; without one it is identified only by its cookie. */
  device?: TestDevice;
};

/** A candidate's window: a document that sends each change over a real socket. */
export type AnswerWriter = {
  readonly doc: Y.Doc;
  readonly writer: string;
  readonly messages: ServerMessage[];
  /** The pass that it shows over HTTP. */
  windowClaim(): { writer: string; machinePass?: string };
  /** The last number sent. */
  number(): number;
  write(questionId: string, text: string): void;
  choose(questionId: string, optionId: string): void;
  /** `writtenAt` in milliseconds since 1970; Karakter's clock now where it is left out. */
  send(number: number, update: Uint8Array, writtenAt?: number): void;
  /** Sends a text frame. */
  say(word: string): void;
  /** Resolves when the server has confirmed everything sent. */
  confirmed(): Promise<void>;
  /** Resolves when the server has answered everything that was sent. */
  settled(): Promise<void>;
  /** Resolves with the reason why the server accepts no more. */
  stopped(): Promise<string>;
  /** Resolves with the code when the connection is closed. */
  closed(): Promise<number>;
  /** Cuts the connection like a dead network. */
  kill(): void;
};

/** Starts the HTTP server of a test app on a free port; returns its address. */
export async function listen({ app }: TestApp): Promise<string> {
  if (app.server.listening) return `ws://localhost:${(app.server.address() as { port: number }).port}`;
  return (await app.listen({ port: 0, host: 'localhost' })).replace('http', 'ws');
}

/** Appends a paragraph as the editor does. */
export function appendParagraph(doc: Y.Doc, questionId: string, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  const fragment = doc.getXmlFragment(essayName(questionId));
  fragment.insert(fragment.length, [paragraph]);
}

async function openSocket(testApp: TestApp, wish: Wish, writer: string): Promise<WebSocket> {
  const base = await listen(testApp);
  const url = `${base}${answerSocket.path.replace(':candidacyId', wish.candidacyId)}?writer=${writer}${wish.reads ? '&reads=true' : ''}${wish.device ? `&machine=${wish.device.name}` : ''}`;
  const headers = {
    cookie: wish.cookie ?? (await testApp.cookieOf(wish.personId)),
    origin: wish.origin ?? 'http://localhost:3000',
  };
  return new WebSocket(url, { headers });
}

function answerChallenge(
  socket: WebSocket,
  word: string,
  { device, ...of }: Wish & { writer: string },
): void {
  if (!device || !word.startsWith('{"kind":"challenge"')) return;
  const challenge = answerSocket.message.parse(JSON.parse(word));
  if (challenge.kind === 'challenge') socket.send(proofFrame(device.sign({ ...of, nonce: challenge.nonce })));
}

/** The received messages, with a way to wait for later ones. */
function inbox(socket: WebSocket, doc: Y.Doc) {
  const messages: ServerMessage[] = [];
  const waiting: { when: () => boolean; resolve: () => void; reject: (error: Error) => void }[] = [];
  const look = () => {
    for (const each of waiting) if (each.when()) each.resolve();
  };
  let states = 0;
  socket.on('message', (data, isBinary) => {
    if (isBinary) {
      states += 1;
      Y.applyUpdate(doc, data as Buffer, 'server');
    } else messages.push(answerSocket.message.parse(JSON.parse(String(data))));
    look();
  });
  socket.on('close', () => {
    for (const each of waiting) each.reject(new Error(`closed after ${JSON.stringify(messages)}`));
  });
  socket.on('error', (error) => {
    for (const each of waiting) each.reject(error);
  });
  const until = (when: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ when, resolve, reject });
      look();
    });
  return { messages, until, hasState: () => states > 0 };
}

/**
 * Opens a candidate's window and waits until it has the server's state; rejects where the server refuses the
 * connection.
 */
export async function openAnswer(testApp: TestApp, wish: Wish): Promise<AnswerWriter> {
  const { doc = new Y.Doc(), writer = randomUUID() } = wish;
  const socket = await openSocket(testApp, wish, writer);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const { messages, until, hasState } = inbox(socket, doc);
  if (wish.device) socket.on('message', (data) => answerChallenge(socket, String(data), { ...wish, writer }));
  await until(hasState);
  let number = messages.flatMap((m) => (m.kind === 'welcome' ? [m.lastNumber] : []))[0] ?? 0;
  const { clock } = testApp.services;
  const send = (at: number, update: Uint8Array, writtenAt = clock.now().epochMilliseconds) =>
    socket.send(framedUpdate({ number: at, writtenAt, update }));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') send(++number, update);
  });
  const last = () => messages.reduce((n, m) => (m.kind === 'confirmed' ? Math.max(n, m.number) : n), 0);
  const told = () =>
    messages.reduce((n, m) => (m.kind === 'confirmed' || m.kind === 'kept' ? Math.max(n, m.number) : n), 0);
  const why = () => messages.find((m) => m.kind === 'stopped')?.why;
  return {
    doc,
    writer,
    messages,
    windowClaim() {
      const machinePass = messages.flatMap((m) => (m.kind === 'welcome' ? [m.machinePass] : [])).at(-1);
      return { writer, ...(machinePass !== undefined && { machinePass }) };
    },
    number: () => number,
    write: (questionId, text) => appendParagraph(doc, questionId, text),
    choose: (questionId, optionId) => doc.getMap(choicesName).set(questionId, optionId),
    send,
    say: (word) => socket.send(word),
    confirmed: () => until(() => last() >= number),
    settled: () => until(() => told() >= number),
    async stopped() {
      await until(() => why() !== undefined);
      return why() ?? '';
    },
    closed: () => closed,
    kill: () => socket.terminate(),
  };
}
