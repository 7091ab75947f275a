/** Whether a key is a secret (`sk_`) or restricted (`rk_`) one. https://docs.stripe.com/keys */
export const isSecretKey = (key: string | null | undefined): boolean => /^\s*[sr]k_/.test(key ?? '');
