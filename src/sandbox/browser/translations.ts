import { account } from './translations/account.js';
import { lists } from './translations/lists.js';
import { reports } from './translations/reports.js';

/** By the English text, then by language. In other languages, text stays English. */
export const translations: ReadonlyMap<string, Record<string, string>> = new Map(
  [lists, reports, account]
    .flatMap((table) => table.trim().split('\n'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([en = '', de = '', fr = '', es = '', ja = '']) => [en, { de, fr, es, ja }]),
);
