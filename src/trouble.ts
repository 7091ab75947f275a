/** What a page needs only when something fails. It is a file of its own beside the script tag's, fetched at the first failure. */
export { whenHealed } from './trouble/healing.js';
export { messageView } from './trouble/message.js';
export { tellPerson, translate } from './trouble/person.js';
export { warnOfUnknown } from './trouble/nearest.js';
export { helpUrl, print, printNothingToShow } from './trouble/print.js';
