/** What VS Code and JetBrains' editors read, by generators made for it. */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { readFileSync } from 'node:fs';
import { manifest } from './elements.js';

const { name, version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

// The tag's own box would be filled by the forty colors: they are offered where CSS is written.
const options = { hideCssPropertiesDocs: true, hideLogs: true };

/** The files, by name. */
export function editors() {
  const webTypes = JSON.parse(getWebTypesData(described(), options));
  return {
    'vscode.html-custom-data.json': compact(getVsCodeHtmlCustomData(described(), options)),
    'vscode.css-custom-data.json': compact(getVsCodeCssCustomData(described(), options)),
    // The generator names the package that it runs in.
    'web-types.json': JSON.stringify({ ...webTypes, name, version }),
  };
}

const compact = (json) => JSON.stringify(JSON.parse(json));

/** The generators take every word of a type for a value to offer: what is JSON in the attribute has none. */
function described() {
  const copy = structuredClone(manifest);
  for (const { attributes = [] } of copy.modules.flatMap(({ declarations }) => declarations)) {
    for (const { type } of attributes) if (/^[A-Z(]|\[\]$/.test(type.text)) type.text = 'string';
  }
  return copy;
}
