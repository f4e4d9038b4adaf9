import { createHash } from 'node:crypto';
import type { FastifyHelmetOptions } from '@fastify/helmet';

/** For answers that are written past the framework. TVs ask from any origin, also from `file://`, and send no credentials. */
export const everyAnswerHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** For everything else. An answer that is no page may load nothing and be framed nowhere. */
export const helmetOptions: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  // The first two only make sense, and the third is only the operator's to promise, behind https.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
};

const INLINE_SCRIPT = /<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script>/gi;

/** The policy of a page of ours: its own scripts, workers made from blobs, and pictures and streams from anywhere, as feeds have it. */
export function pagePolicy(html: string): string {
  const inline = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => `'sha256-${sha256(script ?? '')}'`);
  const anywhere = "'self' http: https: blob: data:";
  return [
    "default-src 'self'",
    // No 'unsafe-eval': the app replaces what Lightning 2 would compile (tv/platform/without-eval.ts).
    ['script-src', "'self'", ...inline].join(' '),
    "style-src 'self' 'unsafe-inline'",
    `img-src ${anywhere}`,
    `media-src ${anywhere}`,
    `connect-src ${anywhere}`,
    `font-src ${anywhere}`,
    "worker-src 'self' blob:",
    // Chromium before 59, on older TVs, reads this one for workers.
    "child-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
