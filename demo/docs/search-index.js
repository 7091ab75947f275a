/** Finds sections of the docs: exact words and titles first, similar words only if no text has the word. */
import MiniSearch from 'minisearch';
import { SYNONYMS } from './synonyms.js';
import { keyOf, namesIn, queryWords, stem, termsOf } from './words.js';

const MAX_RESULTS = 8;
const MAX_OF_A_PAGE = 3;
/** Shorter beginnings of words are in too many words, and shorter words are similar to too many. */
const MIN_PREFIX = 3;
const MIN_FUZZY = 5;
const BOOST = { title: 5, keywords: 4, page: 2, text: 1 };
/** What a word counts by how it was found. */
const WHOLE = 2;
const RELATED = 0.4;
/** How much is gained by a section whose title is the query, a page, a keyword, and titles that have all its words. */
const SAME_TITLE = 6;
const SAME_PAGE = 40;
const SAME_KEYWORD = 10;
const WORDS_IN_TITLE = 1.6;

const asIs = { tokenize: (term) => [term], processTerm: (term) => term };
const exact = (term, boost = 1) => ({ queries: [term], ...asIs, prefix: false, boostTerm: () => boost });
const startsWith = (term) => ({ queries: [term], ...asIs, prefix: true, weights: { prefix: RELATED, fuzzy: 0 } });
const similar = (term) => ({ queries: [term], ...asIs, prefix: false, fuzzy: 0.25 });
const either = (queries) => ({ combineWith: 'OR', queries });
const all = (queries) => ({ combineWith: 'AND', queries });

/** All forms of one word: as it is, with other endings, with other separators, as a beginning, and its synonyms. */
function formsOf(word) {
  const parts = keyOf(word).split(' ');
  const synonyms = SYNONYMS.get(stem(word)) ?? [];
  return either([
    exact(word, WHOLE),
    exact(stem(word)),
    all(parts.map((part) => exact(part))),
    ...(word.length >= MIN_PREFIX ? [startsWith(word)] : []),
    ...synonyms.map((words) => all(queryWords(words).map((each) => exact(stem(each), RELATED)))),
  ]);
}

/** Returns `search(query)` for sections as `readSections` has them: it returns the best of them, the best one first. */
export function createSearch(sections) {
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    storeFields: ['page', 'section', 'title', 'text', 'keywords', 'weight'],
    tokenize: namesIn,
    processTerm: termsOf,
    searchOptions: { boost: BOOST, boostDocument: (_, __, { weight }) => weight },
  });
  index.addAll(sections);

  function findWord(word) {
    const found = index.search(formsOf(word));
    return found.length > 0 || word.length < MIN_FUZZY ? found : index.search(similar(word));
  }

  /** Each section with the sum of what its words count, less for each word that it does not have. */
  function findAll(words) {
    const sums = new Map();
    for (const result of words.flatMap(findWord)) {
      const sum = sums.get(result.id) ?? { ...result, score: 0, count: 0, terms: [] };
      // MiniSearch multiplies by the number of forms that were found.
      sum.score += result.score / result.queryTerms.length;
      sum.count += 1;
      sum.terms = [...sum.terms, ...result.terms];
      sums.set(result.id, sum);
    }
    return [...sums.values()].map((sum) => ({ ...sum, score: sum.score * (sum.count / words.length) ** 3 }));
  }

  return function search(query) {
    const key = keyOf(query);
    const parts = key.split(' ');
    const isQuery = (text) => keyOf(text) === key;
    const factorOf = ({ id, page, section, title, keywords }) => {
      const isPage = !id.includes('#');
      if ([title, title.split(':')[0]].some(isQuery)) return isPage ? SAME_PAGE : SAME_TITLE;
      if (keywords.split(',').some(isQuery)) return SAME_KEYWORD;
      const titles = new Set(keyOf(`${page} ${section} ${title} ${keywords}`).split(' '));
      return parts.every((part) => titles.has(part)) ? WORDS_IN_TITLE : 1;
    };
    const counts = new Map();
    const isOneOfFew = ({ page }) => {
      counts.set(page, (counts.get(page) ?? 0) + 1);
      return counts.get(page) <= MAX_OF_A_PAGE;
    };
    return findAll(queryWords(query))
      .map((found) => ({ ...found, score: found.score * factorOf(found) }))
      .sort((a, b) => b.score - a.score)
      .filter(isOneOfFew)
      .slice(0, MAX_RESULTS);
  };
}
