/**
 * The tables of docs/servers.md: what ran, and how each server responded to each request. `npm run servers:table`
 * writes them, after `npm run test:servers`. results.json has the latest run of each server: one that did not run on
 * this machine keeps its own.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REQUESTS } from './test/support/requests.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => JSON.parse(readFileSync(here(path), 'utf8'));

export const PAGE = here('../../docs/servers.md');
const LATEST = '../../.cache/servers/results.json';
const GENERATED = /(<!-- generated -->\n)[^]*(<!-- end generated -->)/;

const TITLES = { node: 'Node', python: 'Python', go: 'Go', java: 'Java', ruby: 'Ruby', php: 'PHP', dotnet: '.NET' };
const RAN = {
  sdk: ["with Stripe's SDK", ''],
  double: ["with a mock of the SDK's one call", ' ¹'],
  recorded: ['on another machine; this is the record of that run', ' ²'],
};
const NOTES = {
  double: "¹ A mock replaced Stripe's SDK, whose registry the machine could not reach.",
  recorded: '² Recorded on another machine; not run on the machine that wrote this table.',
};

export const readResults = () => read('results.json');

/** Returns the page with its tables written for these results. */
export const replaceTables = (page, results) =>
  page.replace(GENERATED, (_, start, end) => `${start}${render(results)}${end}`);

function render(results) {
  const names = Object.keys(TITLES);
  const marks = Object.values(results).map(({ ran }) => ran);
  return `
| server | versions | how |
| --- | --- | --- |
${names.map((name) => rowOfServer(name, results[name])).join('\n')}

| request | expected | ${names.map((name) => TITLES[name] + RAN[results[name].ran][1]).join(' | ')} |
| --- | --- |${' --- |'.repeat(names.length)}
${REQUESTS.map((request) => rowOfRequest(request, names, results)).join('\n')}

${Object.keys(NOTES)
  .filter((ran) => marks.includes(ran))
  .map((ran) => NOTES[ran])
  .join('\n\n')}
`;
}

function rowOfServer(name, { ran, versions, byHand }) {
  const hand = byHand ? `; by hand with ${byHand.with}` : '';
  return `| [${TITLES[name]}](../demo/servers/${name}/README.md) | ${versions.join(', ')} | ${RAN[ran][0]}${hand} |`;
}

function rowOfRequest({ title, status }, names, results) {
  const expected = [status].flat().join(' or ');
  const cells = names.map((name) => (results[name].failed.includes(title) ? '✗' : '✓'));
  return `| ${title} | ${expected} | ${cells.join(' | ')} |`;
}

/** A run by hand is of the sources that it was made with: it goes when they change. */
function merge(before = {}, latest) {
  const { byHand } = before;
  return byHand?.sources === latest.sources ? { ...latest, byHand } : latest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(here(LATEST))) throw new Error('Run npm run test:servers first.');
  const results = readResults();
  for (const [name, latest] of Object.entries(read(LATEST))) results[name] = merge(results[name], latest);
  writeFileSync(here('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, replaceTables(readFileSync(PAGE, 'utf8'), results));
}
