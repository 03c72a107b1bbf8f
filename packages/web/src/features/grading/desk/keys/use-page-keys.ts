import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useMemo, useRef, useState } from 'react';
import { useCommand } from '../../../../api/api.ts';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import type { OpenCommission } from '../../home/CommissionGate.tsx';
import type { DeskChoicesInUse } from '../choices/use-desk-choices.ts';
import { deskText } from '../desk-texts.ts';
import type { Place } from '../script-place.ts';
import { keyMap } from './key-choices.ts';
import { stepQuestion } from './points-typing.ts';
import type { ScriptGate } from './script-gate.ts';
import { type ScriptActions, useDeskKeys } from './use-desk-keys.ts';

/** Marks the present script to be looked at again, or takes the mark away. */
function useLookAgain({ commission }: OpenCommission, here: number) {
  const text = useText(deskText);
  const announce = useAnnounce();
  const mark = useCommand(deskRoutes.markLookAgain, { invalidates: [gradingRoutes.showCommission] });
  const line = commission.scripts.find((each) => each.candidateNumber === here);
  const hasMark = line?.lookAgain === true;
  const toggle = () => {
    const isMarked = !hasMark;
    const params = { commissionId: commission.commissionId, candidateNumber: here };
    mark.mutate(
      { params, body: { isMarked } },
      { onSuccess: () => announce(isMarked ? text.markedLookAgain : text.unmarkedLookAgain) },
    );
  };
  return { hasMark, toggle, isPending: mark.isPending, failure: mark.error };
}

/** The grader's own mark on the script that is open. */
export type LookAgain = ReturnType<typeof useLookAgain>;

type KeysGiven = {
  readonly open: OpenCommission;
  readonly place: Place;
  readonly gate: ScriptGate;
  readonly choices: DeskChoicesInUse;
};

/** The single keys of the desk, with what each does here. */
export function usePageKeys({ open, place, gate, choices }: KeysGiven) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const script = useRef<ScriptActions | null>(null);
  const lookAgain = useLookAgain(open, place.here);
  const { guide, questions, keys, shortcuts } = choices.choices;
  const map = useMemo(() => keyMap(open.commission.scale, keys), [open.commission.scale, keys]);
  const perform = useDeskKeys({
    map,
    gate,
    script,
    isOn: shortcuts === 'on' && !isHelpOpen,
    desk: {
      next: () => place.to(place.next),
      previous: () => place.to(place.previous),
      nextOpen: () => place.to(place.nextOwn),
      nextQuestion: () => stepQuestion(1),
      previousQuestion: () => stepQuestion(-1),
      lookAgain: lookAgain.toggle,
      guide: () => choices.change({ guide: guide === 'open' ? 'closed' : 'open' }),
      questionText: () => choices.change({ questions: questions === 'open' ? 'closed' : 'open' }),
      help: () => setHelpOpen(true),
    },
  });
  return { isHelpOpen, setHelpOpen, script, perform, lookAgain };
}
