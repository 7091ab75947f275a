import type { ConnectElementTagName } from '@stripe/connect-js';
import type { Trouble } from '../trouble/kinds.js';

/** All that both elements say by themselves, in one language. English is in the code that says it. */
export interface Texts {
  /** The language tag, for those who read it aloud. */
  lang: string;
  /** In the place of what is still to come. */
  loading: string;
  /** The button of a message. */
  retry: string;
  /** The row of tabs. */
  sections: string;
  /** What to tell the person, for each kind of trouble. */
  trouble: Record<Trouble, string>;
  /** What the tab of each component says. */
  components: Record<ConnectElementTagName, string>;
}
