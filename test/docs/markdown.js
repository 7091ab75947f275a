/** As much of Markdown and of markup as the docs use. */

/** Fenced blocks, also indented ones. */
export function codeBlocks(markdown) {
  return [...markdown.matchAll(/^( *)```(\w*)\n([^]*?)^\1```$/gm)].map(([, , language, code]) => ({ language, code }));
}

const withoutCode = (markdown) =>
  markdown.replace(/^( *)```[^]*?^\1```$/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()<>]/g, ' '));

/** Where the links lead. */
export function linksOf(markdown) {
  return [...withoutCode(markdown).matchAll(/\]\(\s*<?([^)\s>]+)>?\s*\)/g)].map(([, link]) => link);
}

/** The headings, as GitHub makes them anchors. */
export function headingsOf(markdown) {
  return [...markdown.replace(/^( *)```[^]*?^\1```$/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

/** The attributes of these tags, whatever the template language: names up to `=`, values in quotes, braces or bare. */
export function attributesIn(code, tags) {
  const found = [];
  for (const match of code.matchAll(new RegExp(`<(${tags.join('|')})(?=[\\s/>])`, 'g'))) {
    let rest = code.slice(match.index + match[0].length);
    for (;;) {
      const [, name] = /^\s*([^\s=/>{}"']+)/.exec(rest) ?? [];
      if (!name) break;
      found.push({ tag: match[1], name });
      rest = rest.replace(/^\s*[^\s=/>{}"']+/, '');
      if (rest.startsWith('=')) rest = afterValue(rest.slice(1));
    }
  }
  return found;
}

function afterValue(text) {
  const quoted = /^(?:"<%=.*?%>"|"[^"]*"|'[^']*')/.exec(text);
  if (quoted) return text.slice(quoted[0].length);
  if (!text.startsWith('{')) return text.replace(/^[^\s>]*/, '');
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}' && --depth === 0) return text.slice(index + 1);
  }
  return '';
}
