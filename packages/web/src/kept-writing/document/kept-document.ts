import type { Disputed } from '@karakter/domain/text/three-way-merge';
import { DeviceCopy } from '../device-copy.ts';
import { failureKind, mostJoins, waitAfter } from '../failure-kind.ts';
import {
  answered,
  isNews,
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
import { asOpened, type KeptDocumentParts, type Saved, type Snapshot } from './kept-document-parts.ts';
import { ShownWriting } from './shown-writing.ts';
import { Subscriptions } from './subscriptions.ts';

/**
 * Keeps one document [G15]: on the device at once, and on the server after a pause in typing, one request at a time, each
 * based on the version before it. What could not be saved is saved when there is a network or a session again, by this
 * window or the next one that opens it. Changes by others are merged field by field. If both changed a field, both texts
 * are kept until the user chooses, and the rest is saved.
 */
export class KeptDocument<Content, Answer extends Saved = Saved> {
  readonly #parts: KeptDocumentParts<Content, Answer>;
  readonly #device: DeviceCopy;
  readonly #shown: ShownWriting<Content>;
  readonly #subscriptions = new Subscriptions();
  #written: Written<Content>;
  #running: Promise<boolean> | null = null;
  #failures = 0;
  #joins = 0;

  constructor(parts: KeptDocumentParts<Content, Answer>) {
    this.#parts = parts;
    const { content, version, savedAt = null } = parts.loaded;
    this.#written = { base: { version, content }, content, disputed: [] };
    const { key, keeping } = parts;
    const first = { ...asOpened, content, state: { kind: 'saved', at: savedAt } } as const;
    this.#shown = new ShownWriting(first, parts.place ?? keeping.place);
    const { place } = this.#shown;
    const onOutcome = (isOnDevice: boolean) => {
      if (isOnDevice !== this.snapshot().isOnDevice) this.#shown.show({ isOnDevice });
    };
    const now = () => (this.#isDone() ? null : this.#written);
    // Two that are open at once both go on.
    const onHandedOver = () => {
      if (!this.#shown.isLeft) return;
      this.#shown.handOver();
      this.#subscriptions.end();
    };
    this.#device = new DeviceCopy({ key, keeping, place, now, onOutcome, onHandedOver });
  }

  readonly snapshot = (): Snapshot<Content> => this.#shown.snapshot();
  readonly version = (): number => this.#written.base.version;
  readonly subscribe = (listener: () => void): (() => void) => this.#shown.subscribe(listener);

  /** Subscribes to other windows and restores what closed windows left; does nothing if already started. */
  begin(): void {
    this.#shown.leave(false);
    if (!this.#subscriptions.isOn) void this.start();
  }

  async start(): Promise<void> {
    const { key, keeping } = this.#parts;
    const whenBack = () => !this.#isSettled() && this.#isAskedFor() && void this.flush();
    this.#subscriptions.begin([
      keeping.subscribe(key, (saved) => this.receive(saved as Version<Content>)),
      keeping.whenBack(whenBack),
    ]);
    const left = await this.#device.takeOver().catch(() => {
      this.#shown.show({ isOnDevice: false });
      return [];
    });
    for (const writing of left) this.#takeBack(writing as Written<Content>);
    if (left.length > 0 || !this.#isDone()) this.#goOn();
  }

  /** The page is left. What is unsaved is still sent as soon as that is possible, or by the document that takes over. */
  stop(): void {
    this.#shown.leave(true);
    if (this.#isAskedFor()) void this.flush();
    else this.#subscriptions.end();
  }

  readonly change = (content: Content): void => {
    this.#write(withContent(this.#parts.joining, this.#written, content));
    if (this.snapshot().isChangedElsewhere) this.#shown.show({ isChangedElsewhere: false });
    this.#goOn();
  };

  /** The form was sent or discarded: the content is reset, and nothing counts as restored. */
  readonly clear = (content: Content): void => {
    this.change(content);
    this.#shown.show({ isRestored: false });
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
    if (wasDone) this.#shown.show({ state: { kind: 'saved', at: savedAt } });
    else this.#goOn();
  }

  /** Restores what was written earlier or on another device, and marks it as restored. */
  readonly bringBack = (theirs: Version<Content>): void => {
    const { content } = this.#written;
    this.receive(theirs);
    if (!isSame(content, this.#written.content))
      this.#shown.show({ isRestored: true, isChangedElsewhere: false });
  };

  /** Saves everything that is unsaved; resolves to true if all of it is on the server. */
  readonly flush = async (): Promise<boolean> => {
    this.#subscriptions.waitNoMore();
    while (this.#running !== null || !this.#isSettled()) {
      this.#running ??= this.#saveOnce().finally(() => {
        this.#running = null;
      });
      if (!(await this.#running)) return false;
    }
    const isDone = this.#isDone();
    if (isDone && this.#shown.isLeft) this.#subscriptions.end();
    return isDone;
  };

  /** Closing the page now would lose some of the writing: it is neither on the server nor on the device yet. */
  readonly wouldBeLost = (): boolean => {
    const { state, isOnDevice } = this.snapshot();
    return state.kind !== 'saved' && (!isOnDevice || this.#device.isWriting);
  };

  #write(written: Written<Content>): void {
    this.#written = written;
    this.#shown.show({ content: written.content, disputed: written.disputed });
  }

  /** Merges a version saved elsewhere; if that changes the content here, the user has not seen it yet. */
  #takeNewer(theirs: Version<Content>): void {
    const { content } = this.#written;
    this.#write(withNewer(this.#parts.joining, this.#written, theirs));
    if (!isSame(content, this.#written.content))
      this.#shown.show({ isRestored: false, isChangedElsewhere: true });
  }

  /** A document saved by a button is not saved automatically, unless a requested save has failed. */
  #isAskedFor(): boolean {
    const { kind } = this.snapshot().state;
    return !this.#parts.isManual || kind === 'waiting' || kind === 'signedOut';
  }

  readonly #isSettled = (): boolean => isSettled(this.#parts.joining, this.#written);

  readonly #isDone = (): boolean => this.#written.disputed.length === 0 && this.#isSettled();

  #goOn(): void {
    const { kind } = this.snapshot().state;
    if (!this.#isSettled()) {
      if (kind === 'saved' || kind === 'refused') this.#shown.show({ state: { kind: 'pending' } });
    } else if (kind !== 'saving' && kind !== 'saved')
      this.#shown.show({ state: { kind: 'saved', at: null } });
    this.#device.update();
    if (!this.#parts.isManual) this.#subscriptions.later(this.#parts.pauseMs ?? 700, this.flush);
  }

  #takeBack(left: Written<Content>): void {
    const { content } = this.#written;
    this.#write(withLeft(this.#parts.joining, this.#written, left));
    if (!isSame(content, this.#written.content)) this.#shown.show({ isRestored: true });
  }

  async #saveOnce(): Promise<boolean> {
    const { keeping, save, joining } = this.#parts;
    if (keeping.isSignedOut()) {
      this.#shown.show({ state: { kind: 'signedOut' } });
      return false;
    }
    const content = toSend(joining, this.#written);
    this.#written = { ...this.#written, sent: { content } };
    this.#device.update();
    this.#shown.show({ state: { kind: 'saving' } });
    try {
      const answer = await save(content, this.version(), this.#written.base.content);
      if (answer.merged) return await this.#joinNewest(0);
      this.#arrived(content, answer);
      return true;
    } catch (failure) {
      return this.#failed(failure);
    }
  }

  #arrived(content: Content, answer: Answer): void {
    const { key, keeping, onSaved } = this.#parts;
    const written = answered(this.#written);
    const isNewest = answer.version > written.base.version;
    // The server accepted this content without a new version if it changed nothing.
    const isTaken = answer.version >= written.base.version;
    this.#written = isTaken ? { ...written, base: { version: answer.version, content } } : written;
    [this.#failures, this.#joins] = [0, 0];
    if (isNewest) keeping.broadcast(key, this.#written.base);
    const at = answer.savedAt ?? null;
    this.#shown.show({ state: this.#isSettled() ? { kind: 'saved', at } : { kind: 'pending' } });
    this.#device.update();
    onSaved?.(content, answer);
  }

  async #failed(failure: unknown): Promise<boolean> {
    const kind = failureKind(failure);
    if (kind === 'changed' && this.#joins < mostJoins) return this.#joinNewest(this.#joins + 1);
    if (kind === 'signedOut') this.#parts.keeping.signedOut();
    if (kind === 'signedOut' || kind === 'refused') {
      this.#shown.show({ state: kind === 'refused' ? { kind, failure } : { kind } });
      return false;
    }
    this.#failures += 1;
    this.#joins = 0;
    this.#shown.show({ state: { kind: 'waiting' } });
    this.#subscriptions.later(waitAfter(this.#failures), this.flush);
    return false;
  }

  async #joinNewest(joins: number): Promise<boolean> {
    this.#joins = joins;
    const known = this.version();
    try {
      const theirs = await this.#parts.load();
      if (isNews(theirs, { known, now: this.version() })) this.#takeNewer(theirs);
      this.#written = answered(this.#written);
      this.#device.update();
      if (this.#isSettled()) this.#shown.show({ state: { kind: 'saved', at: theirs.savedAt ?? null } });
      return true;
    } catch (failure) {
      return this.#failed(failure);
    }
  }
}
