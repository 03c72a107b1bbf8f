import { itIsAProcess } from '../../test/process-kit.ts';
import {
  applyLateRequest,
  decideLateRequest,
  lateRequestCommands,
  lateRequestRefusalIn,
  lateRequestStates,
  lateRequestTable,
} from './late-request.ts';

itIsAProcess({
  name: 'late-request',
  states: lateRequestStates,
  first: ['requestedLate'],
  final: ['takenUp', 'dismissed', 'lapsed'],
  table: lateRequestTable,
  commands: lateRequestCommands,
  facts: [{ isBeyondYear: false }, { isBeyondYear: true }],
  refusalIn: lateRequestRefusalIn,
  decide: decideLateRequest,
  apply: applyLateRequest,
});
