import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Everything comes from Karakter itself: no inline script or style, no font or picture from another site. */
const contentSecurity = {
  defaultSrc: ["'self'"],
  baseUri: ["'self'"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  workerSrc: ["'self'"],
};

/** Device features that browsers offer to pages; Karakter uses none of them. */
const closedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The headers of every response, also of refusals before any of our code runs. They are computed once, since nothing
 * in them depends on the request.
 */
export function securityHeaders(settings: { production: boolean }): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    'permissions-policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
  };
  const setHeader = (name: string, value: unknown) => {
    headers[name.toLowerCase()] = String(value);
  };
  const set = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    strictTransportSecurity: settings.production,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const answer = { setHeader, removeHeader: () => undefined } as unknown as ServerResponse;
  set({} as IncomingMessage, answer, () => undefined);
  return headers;
}
