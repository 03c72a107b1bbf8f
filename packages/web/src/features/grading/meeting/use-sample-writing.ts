import { commissionTrialRoutes, sampleRoutes } from '@karakter/contract/grading/meeting/trial';
import type { SampleView } from '@karakter/contract/grading/meeting/trial-views';
import type { Grade } from '@karakter/domain/exam/grades';
import type { SampleEntry } from '@karakter/domain/grading/trial/trial';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { useQueryClient } from '@tanstack/react-query';
import { apiKey, callApi } from '../../../api/api.ts';
import { ApiRefusal } from '../../../api/api-refusal.ts';
import { useKeptDocument } from '../../../kept-writing/document/use-kept-document.ts';
import { changeAnswer } from '../saving/desk-api.ts';

/** Where a sample is graded. */
export type SampleAt = { readonly commissionId: string; readonly meetingId: string };

const joining = plainJoining<SampleEntry>();

const entryOf = ({ own }: SampleView): SampleEntry => ({
  points: own.points,
  comment: own.comment,
  grade: own.grade as Grade | null,
  reasons: own.reasons,
  standsAside: own.standsAside,
});

/** Under which a device keeps what is typed on one sample, or the beginning of that for a whole trial. */
export const sampleKey = (meetingId: string, trial: number, place: number | '' = '') =>
  `sample:${meetingId}:${trial}:${place}`;

const wasAbandoned = (failure: unknown) =>
  failure instanceof ApiRefusal && failure.code === 'trialWasAbandoned';

/** The entry of one sample, saved as it is typed and kept on the device, as at the desk [G15]. */
export function useSampleWriting(at: SampleAt, sample: SampleView) {
  const queries = useQueryClient();
  const { trial } = sample;
  const params = { ...at, place: sample.place };
  return useKeptDocument<SampleEntry, { version: number; savedAt: string }>({
    key: sampleKey(at.meetingId, trial, sample.place),
    loaded: { version: sample.own.version, content: entryOf(sample), savedAt: sample.own.savedAt },
    joining,
    isClosed: sample.readOnly,
    save: (entry, version) =>
      callApi(sampleRoutes.saveSample, { params, body: { ...entry, trial, version } }).catch((failure) => {
        // The page says why, and shows what could not be saved.
        if (wasAbandoned(failure))
          void queries.invalidateQueries({ queryKey: apiKey(commissionTrialRoutes.show) });
        throw failure;
      }),
    load: async () => {
      const now = await callApi(sampleRoutes.showSample, { params });
      return { version: now.own.version, content: entryOf(now), savedAt: now.own.savedAt };
    },
    onSaved: (entry, { version, savedAt }) => {
      const saved = { ...sample.own, ...entry, version, savedAt };
      changeAnswer(queries, sampleRoutes.showSample, { params }, (now) => ({ ...now, own: saved }));
      void queries.invalidateQueries({ queryKey: apiKey(commissionTrialRoutes.show) });
    },
  });
}
