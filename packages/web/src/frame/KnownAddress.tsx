import type { ComponentType } from 'react';
import { type RouteObject, useParams } from 'react-router';
import { NotFoundPage } from './NotFoundPage.tsx';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const number = /^\d{1,9}$/;

/** What the parts of a grading page's address look like; the server knows none that look otherwise. */
const shapes: Readonly<Record<string, RegExp>> = {
  commissionId: id,
  meetingId: id,
  candidateNumber: number,
  place: number,
};

/** A page of grading, or the usual page for an address that leads nowhere: nothing is asked for it. */
export function KnownAddress({ page: Page }: { readonly page: ComponentType }) {
  const parts = Object.entries(useParams());
  const isKnown = parts.every(([name, part]) => part === undefined || (shapes[name]?.test(part) ?? true));
  return isKnown ? <Page /> : <NotFoundPage />;
}

/** As `load`, for pages whose address names a commission, a candidate or a sample. */
export function loadKnown(page: () => Promise<ComponentType>): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ element: <KnownAddress page={await page()} /> }) };
}
