/** Words of texts and of queries, for the search. */
import { stemmer } from 'stemmer';

/** A name with its hyphens, dots and underscores whole, as `connect-exit`, `next.js` and `--stripe-connect-gap`. */
const NAME = /[\p{L}\p{N}]+(?:[-_.:/'’][\p{L}\p{N}]+)*/gu;
const SEPARATORS = /[-_.:/'’]/;
const ASCII = /^[a-z]+$/;

/** Words of questions that say nothing about their subject. */
const STOP_WORDS = new Set(
  `a about all am an and any are as at be been but by can could did do does for from get has have how i if in into is it
  its me my no not of on one or our should so some than that the their them then there these they this to up us use want
  was we were what when where which who why will with without would you your`.split(/\s+/),
);

/** The same few thousand names are in all texts. */
function cached(compute) {
  const results = new Map();
  return (name) => {
    if (!results.has(name)) results.set(name, compute(name));
    return results.get(name);
  };
}

/** British endings as American ones. It changes other words as well, in texts and queries alike. */
const american = (word) => word.replace(/our(?=(s|ed|ing)?$)/, 'or').replace(/is(?=(e|es|ed|ing|ation|ations)$)/, 'iz');

export const stem = cached((word) => (ASCII.test(word) ? stemmer(american(word)) : word));

export const namesIn = (text) => text.match(NAME) ?? [];

/** Returns the terms that find a name: the whole, without its separators, and each of its words with its stem. */
export const termsOf = cached((name) => {
  const whole = name.toLowerCase();
  const words = whole.split(SEPARATORS);
  // As JavaScript writes what HTML writes with hyphens.
  const humps = words.length === 1 ? name.split(/(?<=[a-z])(?=[A-Z])/).map((hump) => hump.toLowerCase()) : [];
  return [...new Set([whole, words.join(''), ...[...words, ...humps].flatMap((word) => [word, stem(word)])])];
});

/** Returns the words of a query that name its subject; all of them if none does. */
export function queryWords(query) {
  const words = [...new Set(namesIn(query.toLowerCase()))];
  const subject = words.filter((word) => !STOP_WORDS.has(word));
  return subject.length > 0 ? subject : words;
}

/** Returns a text as one key: two that differ in endings, hyphens or letter case only have the same. */
export const keyOf = (text) =>
  queryWords(text)
    .flatMap((name) => name.split(SEPARATORS))
    .map(stem)
    .join(' ');
