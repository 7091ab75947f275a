const SECRET_KEY = /\b(?:sk|rk)_(?:live|test)_\w{4,}/;
const SECRETS = /\b(?:(?:(?:sk|rk|ek)_(?:live|test)_)|accs_secret_|whsec_|(?:pi|seti)_\w+_secret_|cuss_secret_)[\w-]+/g;

export const hasSecretKey = (text: string): boolean => SECRET_KEY.test(text);

/** The last gate before anything is printed. */
export const redact = (text: string): string => text.replaceAll(SECRETS, '[redacted]');
