import { useNavigate } from 'react-router';
import { DeclareButton } from './DeclareButton.tsx';

type RecogniseAuthorProps = { readonly commissionId: string; readonly candidateNumber: number };

/** On the desk: the grader recognises the author, and the answer is taken away until it is decided [U6]. */
export function RecogniseAuthor({ commissionId, candidateNumber }: RecogniseAuthorProps) {
  const navigate = useNavigate();
  return (
    <div>
      <DeclareButton
        commissionId={commissionId}
        candidateNumber={candidateNumber}
        onDeclared={() => void navigate(`/grading/${commissionId}`, { replace: true })}
      />
    </div>
  );
}
