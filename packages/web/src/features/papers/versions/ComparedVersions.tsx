import { papersRoutes } from '@karakter/contract/papers/routes';
import type { QuestionDifference } from '@karakter/domain/papers/paper-difference';
import { useApi, useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { PaperDifferenceView } from './PaperDifferenceView.tsx';
import { versionText } from './version-texts.ts';

type ComparedProps = {
  readonly examId: string;
  readonly from: number;
  readonly to: number;
  readonly list: { readonly version: number; readonly mayRestore: boolean };
};

type RestoreProps = ComparedProps & {
  readonly question: string | null;
  readonly label: string;
  readonly about: string;
};

/** Restores an earlier version, or one question of it, as a new version. */
function Restore({ examId, from, list, question, label, about }: RestoreProps) {
  const text = useText(versionText);
  const announce = useAnnounce();
  const restore = useCommand(papersRoutes.restorePaper, {
    invalidates: [papersRoutes.readPaper, papersRoutes.listPaperVersions],
    onDone: () => announce(text.restored),
  });
  return (
    <ConfirmButton
      label={label}
      variant="secondary"
      command={restore}
      onConfirm={(close) =>
        restore.mutate(
          { params: { examId }, body: { version: list.version, from, question } },
          { onSuccess: close },
        )
      }
    >
      <p>{about}</p>
    </ConfirmButton>
  );
}

/** What differs between two versions, with the way back to the earlier one for those who write the paper. */
export function ComparedVersions(props: ComparedProps) {
  const text = useText(versionText);
  const { examId, from, to, list } = props;
  const then = useApi(papersRoutes.readPaperVersion, { params: { examId, version: from } });
  const now = useApi(papersRoutes.readPaperVersion, { params: { examId, version: to } });
  const failed = then.error ?? now.error;
  if (failed)
    return <FailedState failure={failed} onRetry={() => void Promise.all([then.refetch(), now.refetch()])} />;
  if (!then.data || !now.data) return <LoadingState />;
  const restoreOf = ({ id, before: number }: QuestionDifference) =>
    list.mayRestore && number !== null ? (
      <Restore
        {...props}
        question={id}
        label={text.restoreOne(text.question(number).toLowerCase(), from)}
        about={text.restoreOneAbout}
      />
    ) : null;
  return (
    <>
      <PaperDifferenceView before={then.data.content} after={now.data.content} actionOf={restoreOf} />
      {list.mayRestore && from !== to && (
        <div className="page-actions">
          <Restore
            {...props}
            question={null}
            label={text.restoreAll(from)}
            about={text.restoreAllAbout(from)}
          />
        </div>
      )}
    </>
  );
}
