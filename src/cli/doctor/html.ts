import { Tokenizer, TokenizerMode, type Token } from './parse5.js';

export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** Elements whose content is text: by the HTML standard, for a browser that runs scripts. */
const TEXT_MODES = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
  ...['textarea', 'title'].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map(
    (name) => [name, TokenizerMode.RAWTEXT] as const,
  ),
]);
/** The elements that a check looks at. */
const NAMES = new Set(['stripe-connect-dashboard', 'stripe-connect-component', 'meta', 'script', 'base']);

const MAX_TAGS = 2000;
const MAX_ATTRIBUTES = 500;
const MAX_VALUE = 16_000;
const CHUNK = 16_000;

class LimitedTokenizer extends Tokenizer {
  /** Whether the tag that is being read has more attributes than any element needs. */
  get isTagHuge(): boolean {
    return !!this.currentToken && 'attrs' in this.currentToken && this.currentToken.attrs.length > MAX_ATTRIBUTES;
  }
}

/**
 * The start tags of a page that a check looks at, in order, without those in comments, in text and in templates. A page
 * with more than a page needs is read to that limit: `isComplete` is false then.
 */
export function parseStartTags(html: string): { tags: Tag[]; isComplete: boolean } {
  const tags: Tag[] = [];
  let templates = 0;
  const ignore = () => {};
  const tokenizer = new LimitedTokenizer(
    {},
    {
      onStartTag(token: Token.TagToken) {
        // In SVG a self-closing tag has no content.
        const mode = token.selfClosing ? undefined : TEXT_MODES.get(token.tagName);
        if (mode !== undefined) tokenizer.state = mode;
        if (token.tagName === 'template') templates++;
        else if (templates === 0 && NAMES.has(token.tagName)) tags.push(toTag(token));
      },
      onEndTag({ tagName }: Token.TagToken) {
        if (tagName === 'template' && templates > 0) templates--;
      },
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  // In pieces, because the time that the tokenizer takes grows with the square of a tag's attributes.
  for (let start = 0; start < html.length; start += CHUNK) {
    const end = start + CHUNK;
    tokenizer.write(html.slice(start, end), end >= html.length);
    if (tokenizer.isTagHuge || tags.length > MAX_TAGS) return { tags: tags.slice(0, MAX_TAGS), isComplete: false };
  }
  return { tags, isComplete: true };
}

const toTag = ({ tagName, attrs }: Token.TagToken): Tag => ({
  name: tagName,
  attributes: new Map(attrs.map(({ name, value }) => [name, value.slice(0, MAX_VALUE)])),
});
