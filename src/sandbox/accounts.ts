/** The account of the sandbox in which nothing has happened yet: its lists are empty. */
export const NEW_ACCOUNT = 'acct_1SandboxNew';
