import type { Disputed } from '@karakter/domain/text/three-way-merge';
import { DeviceCopy } from '../device-copy.ts';
import { failureKind, waitAfter } from '../failure-kind.ts';
import {
  isSame,
  isSettled,
  toSend,
  type Version,
  type Written,
  withChoice,
  withContent,
  withLeft,
  withNewer,
} from './joined-versions.ts';
import type { KeptDocumentParts, Saved, Snapshot } from './kept-document-parts.ts';

const mostJoins = 5;
const asOpened = { disputed: [], isRestored: false, isChangedElsewhere: false, isOnDevice: true };

/**
 * Keeps one document [G15]: on the device at once, and on the server after a pause in typing, one request at a time, each
 * based on the version before it. What could not be saved is saved when there is a network or a session again, by this
 * window or the next one that opens it. Changes by others are merged field by field. If both changed a field, both texts
 * are kept until the user chooses, and the rest is saved.
 */
export class KeptDocument<Content, Answer extends Saved = Saved> {
  readonly #parts: KeptDocumentParts<Content, Answer>;
  readonly #device: DeviceCopy;
  readonly #listeners = new Set<() => void>();
  #written: Written<Content>;
  #snapshot: Snapshot<Content>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #failures = 0;
  #joins = 0;
  #stops: (() => void)[] | null = null;

  constructor(parts: KeptDocumentParts<Content, Answer>) {
    this.#parts = parts;
    const { content, version, savedAt = null } = parts.loaded;
    this.#written = { base: { version, content }, content, disputed: [] };
    this.#snapshot = { ...asOpened, content, state: { kind: 'saved', at: savedAt } };
    const onOutcome = (isOnDevice: boolean) => {
      if (isOnDevice !== this.#snapshot.isOnDevice) this.#show({ isOnDevice });
    };
    const now = () => (this.#isDone() ? null : this.#written);
    this.#device = new DeviceCopy({ key: parts.key, keeping: parts.keeping, now, onOutcome });
  }

  readonly snapshot = (): Snapshot<Content> => this.#snapshot;
  readonly version = (): number => this.#written.base.version;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Subscribes to other windows and restores what closed windows left; does nothing if already started. */
  begin(): void {
    if (this.#stops === null) void this.start();
  }

  async start(): Promise<void> {
    const { key, keeping } = this.#parts;
    keeping.owners.set(key, this.#device);
    this.#stops = [
      keeping.subscribe(key, (saved) => this.receive(saved as Version<Content>)),
      keeping.whenBack(() => {
        if (!this.#isSettled() && this.#isAskedFor()) void this.flush();
      }),
    ];
    const left = await this.#device.left().catch(() => {
      this.#show({ isOnDevice: false });
      return [];
    });
    for (const writing of left) this.#takeBack(writing as Written<Content>);
    if (left.length > 0) this.#goOn();
  }

  /** Saves, and unsubscribes; what cannot be saved stays on the device. */
  stop(): void {
    for (const stop of this.#stops ?? []) stop();
    this.#stops = null;
    if (this.#isAskedFor()) void this.flush();
  }

  readonly change = (content: Content): void => {
    this.#write(withContent(this.#parts.joining, this.#written, content));
    if (this.#snapshot.isChangedElsewhere) this.#show({ isChangedElsewhere: false });
    this.#goOn();
  };

  /** The form was sent or discarded: the content is reset, and nothing counts as restored. */
  readonly clear = (content: Content): void => {
    this.change(content);
    this.#show({ isRestored: false });
    void this.flush();
  };

  /** Chooses which text of a disputed field to use. */
  readonly choose = (disputed: Disputed, whose: 'mine' | 'theirs'): void => {
    this.#write(withChoice(this.#parts.joining, this.#written, disputed, whose));
    this.#goOn();
  };

  /** Receives a version of the server's, from another window or from a request. */
  receive(theirs: Version<Content>, savedAt: string | null = null): void {
    if (theirs.version <= this.version()) return;
    const wasDone = this.#isDone();
    this.#takeNewer(theirs);
    if (wasDone) this.#show({ state: { kind: 'saved', at: savedAt } });
    else this.#goOn();
  }

  /** Restores what was written earlier or on another device, and marks it as restored. */
  readonly bringBack = (theirs: Version<Content>): void => {
    const { content } = this.#written;
    this.receive(theirs);
    if (!isSame(content, this.#written.content)) this.#show({ isRestored: true, isChangedElsewhere: false });
  };

  /** Saves everything that is unsaved; resolves to true if all of it is on the server. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#running !== null || !this.#isSettled()) {
      this.#running ??= this.#saveOnce().finally(() => {
        this.#running = null;
      });
      if (!(await this.#running)) return false;
    }
    return this.#isDone();
  };

  /** Closing the page now would lose some of the writing: it is neither on the server nor on the device yet. */
  readonly wouldBeLost = (): boolean => {
    const { state, isOnDevice } = this.#snapshot;
    return state.kind !== 'saved' && (!isOnDevice || this.#device.isWriting);
  };

  #show(next: Partial<Snapshot<Content>>): void {
    this.#snapshot = { ...this.#snapshot, ...next };
    for (const listener of this.#listeners) listener();
  }

  #write(written: Written<Content>): void {
    this.#written = written;
    this.#show({ content: written.content, disputed: written.disputed });
  }

  /** Merges a version saved elsewhere; if that changes the content here, the user has not seen it yet. */
  #takeNewer(theirs: Version<Content>): void {
    const { content } = this.#written;
    this.#write(withNewer(this.#parts.joining, this.#written, theirs));
    if (!isSame(content, this.#written.content)) this.#show({ isRestored: false, isChangedElsewhere: true });
  }

  /** A document saved by a button is not saved automatically, unless a requested save has failed. */
  #isAskedFor(): boolean {
    const { kind } = this.#snapshot.state;
    return !this.#parts.isManual || kind === 'waiting' || kind === 'signedOut';
  }

  readonly #isSettled = (): boolean => isSettled(this.#parts.joining, this.#written);

  #isDone(): boolean {
    return this.#written.disputed.length === 0 && this.#isSettled();
  }

  #goOn(): void {
    const { kind } = this.#snapshot.state;
    if (!this.#isSettled()) {
      if (kind === 'saved' || kind === 'refused') this.#show({ state: { kind: 'pending' } });
    } else if (kind !== 'saving' && kind !== 'saved') this.#show({ state: { kind: 'saved', at: null } });
    this.#device.update();
    if (!this.#parts.isManual) this.#later(this.#parts.pauseMs ?? 700);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stops !== null) this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #takeBack(left: Written<Content>): void {
    const { content } = this.#written;
    this.#write(withLeft(this.#parts.joining, this.#written, left));
    if (!isSame(content, this.#written.content)) this.#show({ isRestored: true });
  }

  async #saveOnce(): Promise<boolean> {
    const { keeping, save, joining } = this.#parts;
    if (keeping.isSignedOut()) {
      this.#show({ state: { kind: 'signedOut' } });
      return false;
    }
    const content = toSend(joining, this.#written);
    this.#written = { ...this.#written, sent: { content } };
    this.#device.update();
    this.#show({ state: { kind: 'saving' } });
    try {
      this.#arrived(content, await save(content, this.version()));
      return true;
    } catch (failure) {
      return this.#failed(failure);
    }
  }

  #arrived(content: Content, answer: Answer): void {
    const { key, keeping, onSaved } = this.#parts;
    const { sent: _, ...written } = this.#written;
    const isNewest = answer.version > written.base.version;
    // The server accepted this content without a new version if it changed nothing.
    const isTaken = answer.version >= written.base.version;
    this.#written = isTaken ? { ...written, base: { version: answer.version, content } } : written;
    this.#failures = 0;
    this.#joins = 0;
    if (isNewest) keeping.broadcast(key, this.#written.base);
    const at = answer.savedAt ?? null;
    this.#show({ state: this.#isSettled() ? { kind: 'saved', at } : { kind: 'pending' } });
    this.#device.update();
    onSaved?.(content, answer);
  }

  async #failed(failure: unknown): Promise<boolean> {
    const kind = failureKind(failure);
    if (kind === 'changed' && this.#joins < mostJoins) return this.#joinNewest();
    if (kind === 'signedOut') this.#parts.keeping.signedOut();
    if (kind === 'signedOut' || kind === 'refused') {
      this.#show({ state: kind === 'refused' ? { kind, failure } : { kind } });
      return false;
    }
    this.#failures += 1;
    this.#joins = 0;
    this.#show({ state: { kind: 'waiting' } });
    this.#later(waitAfter(this.#failures));
    return false;
  }

  async #joinNewest(): Promise<boolean> {
    this.#joins += 1;
    try {
      const theirs = await this.#parts.load();
      if (theirs.version !== this.version()) this.#takeNewer(theirs);
      this.#device.update();
      if (this.#isSettled()) this.#show({ state: { kind: 'saved', at: null } });
      return true;
    } catch (failure) {
      return this.#failed(failure);
    }
  }
}
