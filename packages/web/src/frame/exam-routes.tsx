import { type RouteObject, useRoutes } from 'react-router';
import { HandInPage } from '../features/hand-in/HandInPage.tsx';
import { ReceiptPage } from '../features/hand-in/ReceiptPage.tsx';
import { ExamMessages } from '../features/messages/ExamMessages.tsx';
import { ExamGate } from '../features/sitting/ExamGate.tsx';
import { AnswerRoomLayout } from '../features/sitting/room/AnswerRoomLayout.tsx';
import { ExamRoomPage } from '../features/sitting/room/ExamRoomPage.tsx';
import { SittingLayout } from '../features/sitting/SittingLayout.tsx';
import { WaitingRoomPage } from '../features/sitting/waiting/WaitingRoomPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/**
 * The pages of exam day. Unlike the others they are not loaded on navigation: all are loaded with the waiting room, so
 * that nothing is missing when the network is gone [D4].
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

/** The page at the address. */
export function ExamPages() {
  return useRoutes(examRoutes);
}
