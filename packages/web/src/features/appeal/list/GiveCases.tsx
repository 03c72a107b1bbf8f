import { responsibleRoutes } from '@karakter/contract/cases/routes';
import { type CaseLine, casesRoutes } from '@karakter/contract/complaint/cases';
import { useApi, useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { LoadingState, useFailureSentence } from '../../../ui/States.tsx';
import { GiveField } from '../../cases/GiveField.tsx';
import { caseListText } from './case-list-texts.ts';

const toAll = 'all';

/** Gives the selected cases to one caseworker; each is refused alone where it is closed [V1, K12]. */
export function GiveCases({
  chosen,
  onDone,
}: {
  readonly chosen: readonly CaseLine[];
  readonly onDone: () => void;
}) {
  const text = useText(caseListText);
  const choices = useApi(casesRoutes.showCaseChoices, {});
  const give = useCommand(responsibleRoutes.giveCases, { invalidates: [casesRoutes.listCases], onDone });
  const failure = useFailureSentence(give.error);
  const handlers = (choices.data?.handlers ?? []).map(({ personId, name }) => ({
    value: personId,
    label: name,
  }));
  const refusals = give.data?.refusals ?? [];
  const refused = refusals.filter((each) => each !== null).length;
  const send = (to: string) => {
    const cases = chosen.map(({ kind, id: caseId }) => ({ kind, caseId }));
    give.mutate({ body: { cases, personId: to === toAll ? null : to } });
  };
  return (
    <>
      {give.isPending && <LoadingState />}
      {chosen.length > 0 && !give.isPending && (
        <GiveField
          id="give-cases"
          label={text.giveTo}
          choose={text.choose}
          give={text.giveNow}
          options={[...handlers, { value: toAll, label: text.toAll }]}
          isPending={give.isPending}
          onGive={send}
        />
      )}
      {refusals.length > refused && <p role="status">{text.given(refusals.length - refused)}</p>}
      {refused > 0 && <p role="alert">{text.notGiven(refused)}</p>}
      {give.error && <p role="alert">{failure}</p>}
    </>
  );
}
