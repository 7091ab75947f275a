/** The text of HTML that the docs' Markdown became. */
const CHARACTERS = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** Returns the text that a reader sees, in one line, without the captions of code. */
export const plainText = (html) =>
  html
    .replace(/<figcaption>[^]*?<\/figcaption>/g, '')
    .replace(/<\/?(span|code|strong|em|a)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name) => CHARACTERS[name])
    .replace(/\s+/g, ' ')
    .trim();

/** Returns an id for a text, as GitHub makes them for headings. */
export const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
