import type { TestApp } from '../../app.ts';
import { openAppealsFrom } from '../../scenes/rules/open-appeals.ts';
import { appealed, begun, graded, type Scene } from './life.ts';
import { type Sector, university } from './sectors.ts';

/** As at a university, where the law has opened the grading of appeals before the appeal is filed (law.md 0b). */
export const openSight: Sector = {
  ...university,
  appealGrader: 'an open appeal’s grader',
  prepare: async (_, __, app) => openAppealsFrom(app, '2026-03-05'),
};
export const stagesOfOpenSight = [
  'an open appeal’s grader before confirming',
  'an open appeal’s grader after confirming',
];

/** The life of an exam until an open appeal is graded, as `livedThrough` [K4]. */
export async function livedOpenly(app: TestApp, sector = openSight): Promise<Scene> {
  const scene: Scene = { ...(await begun(app, sector)), only: stagesOfOpenSight };
  await graded(scene);
  await appealed(scene);
  return scene;
}
