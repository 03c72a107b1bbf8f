import type { Institution } from '../institution/found.ts';
import type { Script } from '../script.ts';

/** The exams whose grades have been announced. */
export function examsAfterwards(_script: Script, _institution: Institution): void {}
