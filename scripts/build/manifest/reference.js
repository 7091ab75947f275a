/** docs/reference.md: its tables come from the manifest, its prose is its own. */
import * as tables from './tables.js';

const MARKED = /(<!-- manifest: (\w+) of (\S+) -->\n)[^]*?(<!-- end -->)/g;

/** The page with the tables between its comments `<!-- manifest: attributes of stripe-… -->` and `<!-- end -->`. */
export function reference(page, elements) {
  let count = 0;
  const text = page.replace(MARKED, (_, start, name, tagName, end) => {
    count++;
    const element = elements.find((each) => each.tagName === tagName);
    if (!element || !tables[name]) throw new Error(`docs/reference.md asks for ${name} of ${tagName}.`);
    return `${start}\n${tables[name](element)}\n${end}`;
  });
  if (count === 0) throw new Error('docs/reference.md has no comment that asks for a table.');
  return text;
}
