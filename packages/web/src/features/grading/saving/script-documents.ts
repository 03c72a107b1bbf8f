import { gradingRoutes } from '@karakter/contract/grading/routes';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { apiKey, callApi } from '../../../api/api.ts';
import { ApiRefusal } from '../../../api/api-refusal.ts';
import type { Version } from '../../../kept-writing/document/joined-versions.ts';
import { KeptDocument } from '../../../kept-writing/document/kept-document.ts';
import type { Saved } from '../../../kept-writing/document/kept-document-parts.ts';
import { useSaveBeforeLeaving } from '../../../kept-writing/document/use-kept-document.ts';
import { type Keeping, useKeeping } from '../../../kept-writing/keeping.ts';
import { useText } from '../../../text/language.tsx';
import type { Script } from '../api-types.ts';
import { gradingText } from '../texts.ts';
import { deskQuery } from './desk-api.ts';

type At = { readonly commissionId: string; readonly candidateNumber: number };

/** What a grader writes on each script of a commission, such as the assessment: how it is found, saved and shown. */
export type ScriptWriting<Content, Answer extends Saved, Source> = {
  /** Names the document on the device, before the commission and the candidate number. */
  readonly name: string;
  /** From a whole script, or from the part of it that a page has. */
  readonly versionOf: ((source: Source) => Version<Content>) & ((script: Script) => Version<Content>);
  readonly save: (at: At, content: Content, version: number) => Promise<Answer>;
  /** Shows at once what was saved, without asking the server again. */
  readonly onSaved: (queries: QueryClient, at: At, content: Content, answer: Answer) => void;
};

/** Under which a device keeps what is typed on one script, or the beginning of that for a whole commission. */
export const scriptKey = (name: string, commissionId: string, candidateNumber: number | '' = '') =>
  `${name}:${commissionId}:${candidateNumber}`;

/** What windows that are gone left unsaved on the commission's scripts, with the version that it builds on. */
async function leftOn<Content>(keeping: Keeping, key: string) {
  const all = (await keeping.store.all()).filter((each) => each.key.startsWith(key));
  const open = await keeping.openAmong(all.map(({ window }) => window));
  return all
    .filter(({ window }) => window === keeping.window || !open.has(window))
    .map((each) => ({
      candidateNumber: Number(each.key.slice(key.length)),
      base: each.written.base as Version<Content>,
    }));
}

/** The server does not take it any more: the script was confirmed or revealed elsewhere, or is no longer this grader's. */
const isTooLate = (failure: unknown) =>
  failure instanceof ApiRefusal &&
  [403, 404, 409].includes(failure.status) &&
  failure.code !== 'changedMeanwhile';

/** Makes the documents of a commission, one for each script. */
function useDocumentOf<Content, Answer extends Saved, Source>(
  commissionId: string,
  writing: ScriptWriting<Content, Answer, Source>,
) {
  const queries = useQueryClient();
  const keeping = useKeeping();
  const text = useText(gradingText);
  return useCallback(
    (candidateNumber: number, loaded: Version<Content>) => {
      const params = { commissionId, candidateNumber };
      const place = {
        path: `/grading/${commissionId}/${candidateNumber}`,
        title: text.candidate(candidateNumber),
      };
      const seeAgain = () => {
        for (const route of [gradingRoutes.showScript, gradingRoutes.showCommission])
          void queries.invalidateQueries({ queryKey: apiKey(route) });
      };
      return new KeptDocument<Content, Answer>({
        key: scriptKey(writing.name, commissionId, candidateNumber),
        loaded,
        save: (content, version) =>
          writing.save(params, content, version).catch((failure) => {
            if (isTooLate(failure)) seeAgain();
            throw failure;
          }),
        load: async () => writing.versionOf(await callApi(gradingRoutes.showScript, { params })),
        onSaved: (content, answer) => writing.onSaved(queries, params, content, answer),
        place: () => place,
        joining: plainJoining<Content>(),
        keeping,
      });
    },
    [queries, keeping, text, commissionId, writing],
  );
}

/** What is written on the opened scripts and not saved; `watch` tells a new document's changes to the page. */
function useUnsavedContents<Content, Answer extends Saved>(
  opened: ReadonlyMap<number, KeptDocument<Content, Answer>>,
) {
  const [heard] = useState(() => new Set<() => void>());
  const watch = (document: KeptDocument<Content, Answer>) =>
    document.subscribe(() => {
      for (const listener of heard) listener();
    });
  const subscribe = useCallback(
    (listener: () => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    [heard],
  );
  const now = () =>
    [...opened].flatMap(([number, document]) => {
      const { state, content } = document.snapshot();
      return state.kind === 'saved' ? [] : [[number, content] as const];
    });
  return { watch, subscribe, now };
}

/** Takes back what closed windows left on any script, and sends it; stops all documents when the page is left. */
function useTakenBack<Content>(
  key: string,
  at: (candidateNumber: number, loaded: () => Version<Content>) => { begin(): void },
  all: () => Iterable<{ stop(): void }>,
) {
  const keeping = useKeeping();
  const takeBack = useRef(at);
  takeBack.current = at;
  useEffect(() => {
    let isHere = true;
    const begin = async () => {
      const left = await leftOn<Content>(keeping, key);
      if (isHere)
        for (const { candidateNumber, base } of left) takeBack.current(candidateNumber, () => base).begin();
    };
    // A device that keeps nothing has nothing to take back.
    begin().catch(() => undefined);
    return () => {
      isHere = false;
      for (const document of all()) document.stop();
    };
  }, [all, keeping, key]);
}

/**
 * One document for each opened script [G15], and for each on which an earlier window left something unsaved: that is sent at
 * once, without waiting for the script to be opened. They live as long as the page, so that moving on loses nothing.
 */
export function useScriptDocuments<
  Content,
  Answer extends Saved,
  Source extends { readonly candidateNumber: number },
>(commissionId: string, writing: ScriptWriting<Content, Answer, Source>) {
  const queries = useQueryClient();
  const opened = useRef(new Map<number, KeptDocument<Content, Answer>>());
  const make = useDocumentOf(commissionId, writing);
  const unsaved = useUnsavedContents(opened.current);
  const at = (candidateNumber: number, loaded: () => Version<Content>) => {
    const known = opened.current.get(candidateNumber);
    if (known) return known;
    const document = make(candidateNumber, loaded());
    opened.current.set(candidateNumber, document);
    unsaved.watch(document);
    return document;
  };
  const of = (source: Source) => at(source.candidateNumber, () => writing.versionOf(source));
  /** Also one that has not been opened in this window. */
  const open = async (candidateNumber: number) => {
    const args = { params: { commissionId, candidateNumber } };
    const script: Script = await queries.ensureQueryData(deskQuery(queries, gradingRoutes.showScript, args));
    const document = at(candidateNumber, () => writing.versionOf(script));
    document.begin();
    return document;
  };
  const all = useCallback(() => opened.current.values(), []);
  const flushAll = async () => {
    const results = await Promise.all([...all()].map((document) => document.flush()));
    return results.every(Boolean);
  };
  /** Saves one script's document; the version that the server then has, or null where it could not be saved. */
  const settle = async (candidateNumber: number): Promise<number | null> => {
    const document = opened.current.get(candidateNumber);
    return document && (await document.flush()) ? document.version() : null;
  };
  const known = (candidateNumber: number) => opened.current.get(candidateNumber);
  useSaveBeforeLeaving(all);
  useTakenBack(scriptKey(writing.name, commissionId), at, all);
  return { of, open, flushAll, settle, known, unsaved };
}

/** The document's present value, for the panel that shows it; the first call restores what the device has stored. */
export function useScriptDocument<Content, Answer extends Saved>(
  document: KeptDocument<Content, Answer>,
  loaded: Version<Content>,
) {
  useEffect(() => document.begin(), [document]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a version is what there is to hear of, not each rendering
  useEffect(() => document.receive(loaded, loaded.savedAt ?? null), [document, loaded.version]);
  return useSyncExternalStore(document.subscribe, document.snapshot);
}
