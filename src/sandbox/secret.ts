import { SANDBOX_SECRET_PREFIX } from '../stripe/keys.js';
import { PREVIEW_FEATURES, FEATURES, isOnByDefault } from './features.js';

/**
 * What a client secret of the sandbox stands for. The secret has the length and the characters of Stripe's, and
 * contains the session, so that the stand-in for Connect.js needs neither a network nor a server to read it.
 */
export interface SandboxSession {
  account: string;
  /** API names (`payment_details`) of the enabled components, each with its features. */
  components: Record<string, Record<string, boolean>>;
  /** Unix seconds. */
  expires_at: number;
  livemode: boolean;
  /** Makes each secret unique: each may be used once. */
  nonce: string;
}

/** Stripe's secrets have 60 characters. */
const LENGTH = 60 - SANDBOX_SECRET_PREFIX.length;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = 62n;
const CONTENT = /^[0-9A-Za-z]+$/;
const ACCOUNT_DIGITS = `_${DIGITS}`;
const ACCOUNT_PREFIX = 'acct_';
/** The ids of Stripe's accounts have 16 characters after `acct_`. */
const ACCOUNT_LENGTH = 16;
/** 2026-01-01, in Unix seconds. */
const EPOCH = 1_767_225_600;

/** How many numbers one part of a secret can be, and how it is read and written. */
interface Part {
  readonly radix: bigint;
  toNumber(session: SandboxSession): bigint;
  fromNumber(value: bigint, session: SandboxSession): void;
}

const PARTS: readonly Part[] = [
  {
    radix: 2n,
    toNumber: ({ livemode }) => (livemode ? 1n : 0n),
    fromNumber: (value, session) => (session.livemode = value === 1n),
  },
  {
    radix: 2n ** 30n,
    toNumber: ({ expires_at }) => BigInt(Math.max(0, Math.floor(expires_at) - EPOCH)),
    fromNumber: (value, session) => (session.expires_at = Number(value) + EPOCH),
  },
  {
    radix: 2n ** 24n,
    toNumber: ({ nonce }) => BigInt(hash(nonce) % 2 ** 24),
    fromNumber: (value, session) => (session.nonce = String(value)),
  },
  ...[...FEATURES, ...PREVIEW_FEATURES].map(([name, features]): Part => {
    const list = [...features];
    return {
      radix: 2n ** BigInt(list.length) + 1n,
      toNumber({ components }) {
        const given = Object.hasOwn(components, name) ? components[name]! : undefined;
        // 0: not enabled.
        return given
          ? list.reduce(
              (sum, [feature, byDefault]) => sum * 2n + ((given[feature] ?? isOnByDefault(byDefault)) ? 1n : 0n),
              0n,
            ) + 1n
          : 0n;
      },
      fromNumber(value, { components }) {
        if (value === 0n) return;
        const bits = (value - 1n).toString(2).padStart(list.length, '0');
        components[name] = Object.fromEntries(list.map(([feature], index) => [feature, bits[index] === '1']));
      },
    };
  }),
  {
    radix: 2n * countOfTexts(ACCOUNT_DIGITS, ACCOUNT_LENGTH),
    toNumber({ account }) {
      const isPrefixed = account.startsWith(ACCOUNT_PREFIX);
      const id = isPrefixed ? account.slice(ACCOUNT_PREFIX.length) : account;
      return textToNumber(ACCOUNT_DIGITS, fits(id) ? id : shorten(id)) * 2n + (isPrefixed ? 1n : 0n);
    },
    fromNumber: (value, session) =>
      (session.account = (value % 2n ? ACCOUNT_PREFIX : '') + numberToText(ACCOUNT_DIGITS, value / 2n)),
  },
];

const TOTAL = PARTS.reduce((product, { radix }) => product * radix, 1n);
/** Tells a secret of the sandbox from one of Stripe's, and from one of a version with other components. */
const CHECKSUMS = 2n ** 9n;
const checksum = (content: bigint): bigint => BigInt(hash(`${TOTAL} ${content}`)) % CHECKSUMS;

/**
 * Returns a client secret. Features that the session does not mention get their defaults, unknown components are left
 * out, and an account's id that has more than 16 letters, digits and underscores after `acct_` becomes another one.
 */
export function encodeSecret(session: SandboxSession): string {
  const content = PARTS.reduce((sum, part) => sum * part.radix + (part.toNumber(session) % part.radix), 0n);
  let number = checksum(content) * TOTAL + content;
  let result = '';
  for (let digit = 0; digit < LENGTH; digit += 1, number /= BASE) result = DIGITS[Number(number % BASE)]! + result;
  return SANDBOX_SECRET_PREFIX + result;
}

/** `undefined` for anything that the sandbox did not make. */
export function decodeSecret(secret: unknown): SandboxSession | undefined {
  if (typeof secret !== 'string' || !secret.startsWith(SANDBOX_SECRET_PREFIX)) return undefined;
  const text = secret.slice(SANDBOX_SECRET_PREFIX.length);
  if (text.length !== LENGTH || !CONTENT.test(text)) return undefined;
  const number = Array.from(text).reduce((sum, char) => sum * BASE + BigInt(DIGITS.indexOf(char)), 0n);
  let content = number % TOTAL;
  if (number / TOTAL !== checksum(content)) return undefined;
  const session: SandboxSession = { account: '', components: {}, expires_at: 0, livemode: false, nonce: '' };
  for (const part of [...PARTS].reverse()) {
    part.fromNumber(content % part.radix, session);
    content /= part.radix;
  }
  session.components = Object.fromEntries(Object.entries(session.components).reverse());
  return session;
}

/** Whether the id can be in a secret as it is. */
const fits = (id: string): boolean => id.length <= ACCOUNT_LENGTH && /^\w*$/.test(id);

/** Another id, the same each time, for one that is too long. */
function shorten(id: string): string {
  const bits = [1, 2, 3].reduce((sum, salt) => sum * 2n ** 32n + BigInt(hash(`${salt} ${id}`)), 0n);
  return numberToText(ACCOUNT_DIGITS, bits % countOfTexts(ACCOUNT_DIGITS, ACCOUNT_LENGTH));
}

/** How many texts there are of these characters, up to that length. */
function countOfTexts(chars: string, length: number): bigint {
  let count = 0n;
  for (let each = 0; each <= length; each += 1) count = count * BigInt(chars.length) + 1n;
  return count;
}

/** Numbers texts, so that those of the same characters and another length have another number. */
function textToNumber(chars: string, value: string): bigint {
  return Array.from(value).reduce((sum, char) => sum * BigInt(chars.length) + BigInt(chars.indexOf(char) + 1), 0n);
}

function numberToText(chars: string, value: bigint): string {
  const base = BigInt(chars.length);
  let result = '';
  for (let rest = value; rest > 0n; rest = (rest - 1n) / base) result = chars[Number((rest - 1n) % base)]! + result;
  return result;
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(value: string): number {
  let result = 0x811c9dc5;
  for (const char of value) result = Math.imul(result ^ char.codePointAt(0)!, 0x01000193);
  return result >>> 0;
}
