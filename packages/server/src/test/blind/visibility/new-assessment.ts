import type { TestApp } from '../../app.ts';
import { appealScene } from '../../scenes/appeal-scene.ts';
import { reassessmentScene } from '../../scenes/reassessment/reassessed.ts';
import { appealed, begun, graded, look, type Scene } from './life.ts';
import { type Sector, university } from './sectors.ts';

/** As at a university, with an appeal's grade two grades from the first. */
export const apart: Sector = { ...university, appealGrade: 'C' };
export const stagesApart = ['a grader of the new assessment', 'the candidate while it is assessed again'];

/** The life of an exam until the new assessment of an appeal has its graders, as `livedThrough` [K6]. */
export async function livedApart(app: TestApp, sector = apart): Promise<Scene> {
  const scene: Scene = { ...(await begun(app, sector)), only: stagesApart };
  await graded(scene);
  const { appealId, caseworker } = await appealed(scene);
  const { opened } = reassessmentScene(
    () => app,
    appealScene(() => app),
  );
  const { id, graders } = await opened(caseworker, appealId);
  scene.places = { ...scene.places, reassessmentId: [id] };
  await look(scene, 'a grader of the new assessment', graders[1] ?? '');
  await look(scene, 'the candidate while it is assessed again', scene.appellant.personId);
  return scene;
}
