import type { ProposedMember } from '@karakter/contract/planning/commissions';
import type { ComponentProps } from 'react';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import type { KeptForm } from '../../kept-writing/use-kept-form.ts';
import { CommissionEditor, type MemberDraft } from './CommissionEditor.tsx';
import { ExternalGraderForm } from './ExternalGraderForm.tsx';

type Props = Pick<ComponentProps<typeof CommissionEditor>, 'examId' | 'id' | 'checkRoute' | 'saveLabel'> & {
  readonly kept: KeptForm<readonly MemberDraft[]>;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (members: ProposedMember[]) => void;
};

/** New graders as they are chosen, with the law's requirements; the choice is kept until the commission is formed [K3, K8]. */
export function NewCommission({ kept, command, ...editor }: Props) {
  return (
    <>
      <CommissionEditor
        {...editor}
        members={kept.content}
        onMembers={kept.change}
        isPending={command.isPending}
        failure={command.error}
        isSaved={false}
      />
      <KeptFormLine kept={kept} />
      <ExternalGraderForm examId={editor.examId} />
    </>
  );
}
