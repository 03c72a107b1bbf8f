import { Paragraph } from '@digdir/designsystemet-react';
import type { DeadlineTexts } from '@karakter/contract/results/deadline';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { signOffText } from '../../grading/protocol/sign-off-texts.ts';
import { CaseDeadline } from '../CaseDeadline.tsx';

/** A deadline that an announcement starts; nothing where the candidates do not have that right. */
export function Until({ words, deadline }: { words: string; deadline: DeadlineTexts | null }) {
  if (deadline?.kind !== 'running') return null;
  return (
    <p>
      {words} <CaseDeadline deadline={deadline} />
    </p>
  );
}

/** The numbers of the commissions that are announced by themselves; undefined for the whole exam [P4]. */
export type Commissions = readonly number[] | undefined;

/** What an announcement would do, at an instant or now. */
export const usePreview = (examId: string, at: string | undefined, commissions: Commissions) =>
  useApi(resultsRoutes.previewAnnouncement, {
    params: { examId },
    query: { ...(at && { at }), ...(commissions && { commissions: commissions.join(',') }) },
  });
export type Preview = ReturnType<typeof usePreview>;

/** The reason for announcing although a protocol lacks a signature; asked for only where the rules do [G17]. */
export function Unsigned({ protocols, reason, isTried, onChange }: UnsignedProps) {
  const text = useText(signOffText);
  if (protocols === 0) return null;
  return (
    <>
      <Paragraph>{text.unsigned(protocols)}</Paragraph>
      <TextFormField
        id="announce-unsigned"
        label={text.unsignedReason}
        rows={2}
        value={reason}
        error={isTried && reason.trim() === '' ? text.unsignedMissing : undefined}
        onChange={onChange}
      />
    </>
  );
}
type UnsignedProps = {
  readonly protocols: number;
  readonly reason: string;
  readonly isTried: boolean;
  readonly onChange: (reason: string) => void;
};
