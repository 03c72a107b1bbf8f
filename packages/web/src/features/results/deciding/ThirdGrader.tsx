import { Button, Dialog, Paragraph } from '@digdir/designsystemet-react';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import type { ThirdSees } from '@karakter/domain/rules/disagreement';
import { writtenList } from '@karakter/domain/text/wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi, useCommand } from '../../../api/api.ts';
import { commonText } from '../../../text/common-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { TitledDialog } from '../../../ui/TitledDialog.tsx';
import { Findings } from '../../planning/Findings.tsx';
import { Newcomer, type NewcomerDraft, proposedOf } from '../../planning/seats/Newcomer.tsx';
import { resultsChanged } from '../results-changed.ts';
import { useDisputesText } from './use-disputes-text.ts';

type At = { readonly examId: string; readonly commissionId: string };

/** The law's findings about the chosen person, before anything is saved [P5]. */
function ThirdFindings({ examId, commissionId, member }: At & { readonly member: NewcomerDraft }) {
  const route = decidingRoutes.checkThirdGrader;
  const args = { params: { examId, commissionId }, body: { members: [proposedOf(member)] } };
  const check = useQuery({
    queryKey: [route.name, args.params, args.body],
    queryFn: ({ signal }) => callApi(route, args, signal),
  });
  if (check.error) return <FailedState failure={check.error} onRetry={() => void check.refetch()} />;
  return (
    <div role="status">
      {check.data && <Findings findings={check.data.findings} nameOf={() => member.name} />}
    </div>
  );
}

type ThirdProps = At & {
  readonly candidateNumbers: readonly number[];
  readonly thirdSees: ThirdSees;
  /** A third grader who has not confirmed is replaced. */
  readonly isChange: boolean;
  readonly onAppointed?: () => void;
};

/** More candidates than this are told as a number. */
const listedAtMost = 6;

function ThirdDialog({ onClose, ...props }: ThirdProps & { readonly onClose: () => void }) {
  const { examId, commissionId, candidateNumbers, thirdSees, isChange, onAppointed } = props;
  const text = useDisputesText();
  const { cancel } = useText(commonText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [member, setMember] = useState<NewcomerDraft | null>(null);
  const appoint = useCommand(decidingRoutes.appointThirdGrader, {
    invalidates: resultsChanged,
    onDone: () => {
      if (member) announce(text.appointed(member.name));
      onClose();
      onAppointed?.();
    },
  });
  const params = { examId, commissionId };
  const send = () =>
    member &&
    appoint.mutate({ params, body: { candidateNumbers: [...candidateNumbers], member: proposedOf(member) } });
  const label = isChange ? text.change : text.appoint;
  return (
    <TitledDialog open onClose={onClose} title={label}>
      <Dialog.Block className="dialog-words">
        <Paragraph>
          {candidateNumbers.length > listedAtMost
            ? text.appointAboutMany(candidateNumbers.length)
            : text.appointAbout(writtenList[language](candidateNumbers.map(String)))}
        </Paragraph>
        <Paragraph>{text.sees[thirdSees]}</Paragraph>
        {isChange && <Paragraph>{text.changeAbout}</Paragraph>}
        <Newcomer
          id="third-grader"
          words={{ find: text.find, chosen: text.chosen }}
          newcomer={member}
          onChange={setMember}
        />
        {member && <ThirdFindings {...params} member={member} />}
        {appoint.error && <FailedState failure={appoint.error} />}
      </Dialog.Block>
      <Dialog.Block className="dialog-buttons">
        <Button loading={appoint.isPending} disabled={member === null} onClick={send}>
          {label}
        </Button>
        <Button variant="tertiary" disabled={appoint.isPending} onClick={onClose}>
          {cancel}
        </Button>
      </Dialog.Block>
    </TitledDialog>
  );
}

/** Opens the dialog for one row of the table, or for the chosen rows [G6, G19]. */
export function ThirdGrader(props: ThirdProps) {
  const text = useDisputesText();
  const [isOpen, setOpen] = useState(false);
  const { candidateNumbers, isChange } = props;
  const [only = 0, ...others] = candidateNumbers;
  const label = isChange ? text.change : text.appoint;
  return (
    <>
      {others.length === 0 ? (
        <Button variant="tertiary" className="row-button" onClick={() => setOpen(true)}>
          {label}
          <span className="ds-sr-only">{text.ofCandidate(only)}</span>
        </Button>
      ) : (
        <Button onClick={() => setOpen(true)}>
          {isChange ? text.changeMany(candidateNumbers.length) : text.appointMany(candidateNumbers.length)}
        </Button>
      )}
      {isOpen && <ThirdDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
