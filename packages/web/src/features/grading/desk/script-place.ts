import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ScriptLine } from '../api-types.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import type { ScriptGate } from './keys/script-gate.ts';
import { scriptsInView, scriptViewFrom } from './list/script-view.ts';

const isOpenWork = ({ state }: ScriptLine) => state === 'untouched' || state === 'draft';

/** The first of the lines after this place that the grader has not confirmed, and else the first before it. */
function nextOpen(lines: readonly ScriptLine[], at: number): number | undefined {
  const after = [...lines.slice(at + 1), ...lines.slice(0, Math.max(0, at))];
  return after.find(isOpenWork)?.candidateNumber;
}

type Given = OpenCommission & { readonly lines: readonly ScriptLine[]; readonly gate: ScriptGate };

/** The position among the scripts of the view, and the way to others; the view stays in the address. */
export function useScriptPlace({ commission, lines, gate }: Given) {
  const { candidateNumber } = useParams();
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const view = scriptViewFrom(address);
  const shown = scriptsInView(lines, view, commission.scale);
  const first = shown.find(isOpenWork) ?? lines.find(isOpenWork) ?? shown[0] ?? lines[0];
  const here = candidateNumber === undefined ? (first?.candidateNumber ?? 0) : Number(candidateNumber);
  const at = shown.findIndex((line) => line.candidateNumber === here);
  const search = address.toString();
  const pathOf = (number: number) =>
    `/grading/${commission.commissionId}/${number}${search === '' ? '' : `?${search}`}`;
  const leave = (number: number) => {
    if (number !== here) gate.leave(number);
  };
  const to = (number: number | undefined) => {
    if (number === undefined || number === here) return;
    leave(number);
    void navigate(pathOf(number), { replace: true });
  };
  const own =
    nextOpen(shown, at) ??
    nextOpen(
      lines,
      lines.findIndex((line) => line.candidateNumber === here),
    );
  return {
    here,
    view,
    shown,
    to,
    leave,
    pathOf,
    previous: shown[at - 1]?.candidateNumber,
    next: shown[at + 1]?.candidateNumber,
    nextOwn: own,
  };
}

export type Place = ReturnType<typeof useScriptPlace>;
