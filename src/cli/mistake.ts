/** Something that the person can mend: its message is all that they need to see. */
export class Mistake extends Error {}
