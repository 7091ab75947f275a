// Bundled by the build: parse5 is no dependency of the package.
export { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
