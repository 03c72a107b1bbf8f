import { missingInExtension } from '../features/appeal/extension/ExtendDeadlinePage.tsx';
import { missingInRequest } from '../features/explanation/intake/RegisterRequestPage.tsx';
import { instantInOslo, isUnreadableDate } from '../text/oslo-time.ts';

type Field = readonly ['date', (typed: string) => void];

/** The fields for a day in the pages of cases: `draw` and `isInstant` fail where the page could not be drawn. */
export const daysOfCases = (
  draw: (instant: string | undefined) => void,
  isInstant: (text: string) => void,
): Readonly<Record<string, Field>> => {
  const drawn: Field = ['date', (date) => draw(instantInOslo(date, '08:00'))];
  const mayBeEmpty: Field = [
    'date',
    (typed) => {
      if (typed.trim() !== '' && !isUnreadableDate(typed)) draw(instantInOslo(typed, '08:00'));
    },
  ];
  const asked = { candidateNumber: '1', arrivedOn: '2026-03-02', isGiven: true, givenOn: '2026-03-02' };
  const registered = (day: 'arrivedOn' | 'givenOn'): Field => [
    'date',
    (typed) => {
      if (missingInRequest({ ...asked, [day]: typed }).length === 0) isInstant(`${typed}T12:00:00Z`);
    },
  ];
  return {
    'complaint/FileComplaintPage.tsx fieldOf.knownOn': drawn,
    'complaint/ComplaintCommands.tsx board-day': drawn,
    'complaint/dismissal/DismissalCommands.tsx dismissal-decision-day': drawn,
    'complaint/oral/NewOralCommands.tsx fieldId': drawn,
    'appeal/extension/ExtendDeadlinePage.tsx fieldOf.until': [
      'date',
      (until) => {
        if (missingInExtension({ candidateNumber: '1', until, reason: 'r' }).length === 0)
          isInstant(`${until}T12:00:00Z`);
      },
    ],
    'appeal/interim/InterimReplying.tsx interim-day': drawn,
    'appeal/list/ReplyToMany.tsx replies-day': drawn,
    'explanation/desk/GivenOrally.tsx fieldId': drawn,
    'appeal/commission/CommissionPlan.tsx fieldId': mayBeEmpty,
    'appeal/reassessment/Choices.tsx id': mayBeEmpty,
    'explanation/for-all/ForAll.tsx fieldId': mayBeEmpty,
    'explanation/intake/ByHand.tsx explanation-given-on': drawn,
    'explanation/intake/RegisterRequestPage.tsx fieldOf.arrivedOn': registered('arrivedOn'),
    'explanation/intake/RegisterRequestPage.tsx fieldOf.givenOn': registered('givenOn'),
  };
};
