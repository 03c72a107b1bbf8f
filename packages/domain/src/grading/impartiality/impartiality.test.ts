import { itIsAProcess } from '../../test/process-kit.ts';
import {
  applyImpartialityCase,
  decideImpartialityCase,
  impartialityCaseCommands,
  impartialityCaseRefusalIn,
  impartialityCaseStates,
} from './impartiality.ts';

itIsAProcess({
  name: 'impartiality',
  states: impartialityCaseStates,
  first: ['declared'],
  final: ['impartial', 'carriedOut'],
  table: impartialityCaseCommands,
  commands: [{ kind: 'decide', isPartial: true }, { kind: 'decide', isPartial: false }, 'carryOut'],
  facts: [{ isOwn: false }, { isOwn: true }],
  refusalIn: impartialityCaseRefusalIn,
  decide: decideImpartialityCase,
  apply: applyImpartialityCase,
});
