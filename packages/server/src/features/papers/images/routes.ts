import { randomUUID } from 'node:crypto';
import { paperImagesRoutes } from '@karakter/contract/papers/images';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import type { CleanImage, ImageFault, ImageReader } from '../../../integrations/image/port.ts';
import type { Database, Tx } from '../../../platform/database/db.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { AfterTransaction, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import { type OpenPaper, paperToList, paperToSave, seesDrafts } from '../access.ts';
import { versionOf } from '../store.ts';
import { seenVersions } from '../versions-routes.ts';
import { imageBytesOf, imagesOf, saveImage } from './store.ts';

export type ImageParts = {
  readonly secret: string;
  readonly db: Database;
  readonly clock: Clock;
  readonly images: ImageReader;
};

/** Far more than the figures of any paper, and little enough for a candidate's device. */
const mostBytes = 24 * 1024 * 1024;

const refusalOf = {
  otherFormat: 'paperImageOtherFormat',
  tooManyPixels: 'paperImageTooLarge',
  damaged: 'paperImageDamaged',
  busy: 'paperImageBusy',
  ownWaits: 'paperImageOwnWaits',
} as const satisfies Record<ImageFault, string>;

async function readOrRefuse(images: ImageReader, by: string, base64: string): Promise<CleanImage> {
  const reply = await images.read(new Uint8Array(Buffer.from(base64, 'base64')), by);
  return 'image' in reply ? reply.image : refuse(refusalOf[reply.fault]);
}

const addressOf = ({ mediaType, bytes }: CleanImage) =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;

/** Whether a version that the actor may read shows the image. */
async function isSeen(
  { tx, actor, secret }: { tx: Tx; actor: Actor; secret: string },
  { exam, paper }: OpenPaper,
  image: string,
): Promise<boolean> {
  if (seesDrafts(actor, exam) || imageIdsIn(paper.content).includes(image)) return true;
  for (const { version } of await seenVersions(tx, actor, exam)) {
    const content = await versionOf(tx, { secret, examId: exam.id }, version);
    if (content && imageIdsIn(content).includes(image)) return true;
  }
  return false;
}

/** The images of a paper: added by its authors, and read by those who may read a version that shows them [A1, A4]. */
export function mountPaperImages(mount: Mount, { secret, db, clock, images }: ImageParts): void {
  mount(paperImagesRoutes.addPaperImage, async (call) => {
    await paperToSave(secret, call);
    const { actor, params, body } = call;
    // Read in another process and outside any transaction, so that it delays no request.
    return new AfterTransaction(async () => {
      const read = await readOrRefuse(images, actor.personId, body.base64);
      return inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) => {
        const now = clock.now();
        const { exam } = await paperToSave(secret, { tx, actor, now, params });
        const { width, height } = read;
        const address = addressOf(read);
        if ((await imageBytesOf(tx, exam.id)) + address.length > mostBytes) refuse('paperImagesFull');
        const image = { id: randomUUID(), address, by: actor.personId, at: now };
        await saveImage(tx, { secret, examId: exam.id }, image);
        return { image: image.id, width, height };
      });
    });
  });

  mount(paperImagesRoutes.readPaperImage, async (call) => {
    const { tx, actor, params } = call;
    const open = await paperToList(secret, call);
    orNotFound(await isSeen({ tx, actor, secret }, open, params.image));
    const examId = open.exam.id;
    const address = orNotFound((await imagesOf(tx, { secret, examId }, [params.image]))[params.image]);
    const [, mediaType = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/s.exec(address) ?? [];
    const name = `bilde.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
    const file = { name, mediaType, bytes: Buffer.from(base64, 'base64') };
    return new DocumentRead({ examId, data: { version: open.paper.version } }, file);
  });
}
