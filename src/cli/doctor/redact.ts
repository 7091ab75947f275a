const SECRET_KEY = /\b(?:sk|rk)_(?:live|test)_\w{4,}/;
const SECRET_VALUES =
  /\b(?:(?:(?:sk|rk|ek)_(?:live|test)_)|accs_secret_|whsec_|(?:pi|seti)_\w+_secret_|cuss_secret_)[\w-]+/g;

export const hasSecretKey = (text: string): boolean => SECRET_KEY.test(text);

/** Replaces keys and client secrets, and the given values. All output goes through it. */
export const redact = (text: string, values: readonly string[]): string =>
  values.reduce(
    (result, value) => result.replaceAll(value, '[redacted]'),
    text.replaceAll(SECRET_VALUES, '[redacted]'),
  );
