import { type RouteObject, useRoutes } from 'react-router';
import { HandInPage } from './features/handin/HandInPage.tsx';
import { ReceiptPage } from './features/handin/ReceiptPage.tsx';
import { ExamMessages } from './features/messages/ExamMessages.tsx';
import { AnswerRoomLayout } from './features/sitting/AnswerRoomLayout.tsx';
import { ExamGate } from './features/sitting/ExamGate.tsx';
import { ExamRoomPage } from './features/sitting/ExamRoomPage.tsx';
import { SittingLayout } from './features/sitting/SittingLayout.tsx';
import { WaitingRoomPage } from './features/sitting/WaitingRoomPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/**
 * The pages of exam day. None is fetched when somebody goes there, as the others are: all came with the waiting room,
 * so that nothing is missing when the network is gone [D4].
 */
const examRoutes: RouteObject[] = [
  {
    path: '/sitting/:candidacyId',
    Component: ExamGate,
    children: [
      {
        Component: SittingLayout,
        children: [
          {
            Component: ExamMessages,
            children: [
              { index: true, Component: WaitingRoomPage },
              {
                Component: AnswerRoomLayout,
                children: [
                  { path: 'answer', Component: ExamRoomPage },
                  { path: 'hand-in', Component: HandInPage },
                ],
              },
            ],
          },
        ],
      },
      { path: 'receipt', Component: ReceiptPage },
    ],
  },
  { path: '*', Component: NotFoundPage },
];

/** What stands at the address. */
export function ExamPages() {
  return useRoutes(examRoutes);
}
