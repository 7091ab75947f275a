/** A wrong command line. Its message is all that is printed. */
export class UsageError extends Error {}
