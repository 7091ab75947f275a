import type Stripe from 'stripe';
import { invalidRequest } from './errors.js';

/** Stripe's named releases and their first day: https://docs.stripe.com/changelog */
const RELEASES: Readonly<Record<string, string>> = {
  acacia: '2024-09-30',
  basil: '2025-03-31',
  clover: '2025-09-30',
  dahlia: '2026-03-25',
  endive: '2026-09-30',
};

/**
 * The version of a request that names none. Typed, so that an update of the SDK is a type error until the list above is
 * updated.
 */
export const LATEST: typeof Stripe.API_VERSION = '2026-10-28.endive';

/** The version that a request asks for. */
export function apiVersion(header: string | null): string {
  if (!header) return LATEST;
  // `2025-09-30.preview; feature_beta=v1` is how previews are asked for.
  const [version = ''] = header.split(';');
  const match = /^(\d{4}-\d\d-\d\d)(?:\.([a-z]+))?$/.exec(version.trim());
  const [, day = '', release] = match ?? [];
  if (match && isDay(day) && isReleased(day, release)) return version.trim();
  throw invalidRequest(`Invalid Stripe API version: ${header}`);
}

/** Whether the request is for the API with Stripe's preview components. */
export const isConnectPreview = (header: string | null): boolean =>
  (header ?? '').split(';').some((part) => part.trim() === 'embedded_connect_beta=v2');

function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

// A release may be younger than this list, so only what contradicts the list is refused.
function isReleased(day: string, release: string | undefined): boolean {
  if (!release) return day >= '2011-01-01' && day < RELEASES.acacia!;
  if (release === 'preview') return day >= RELEASES.acacia!;
  const first = RELEASES[release];
  if (!first) return false;
  const next = Object.values(RELEASES)
    .filter((other) => other > first)
    .sort()[0];
  return day >= first && (!next || day < next);
}
