import type { ErrorKind } from '../errors/kinds.js';
import type { KnownComponentName } from '../stripe/component-names.js';

/** All built-in texts of both elements, in one language. The English ones are in the code that shows them. */
export interface LocaleStrings {
  /** The language tag, for the `lang` attribute of the built-in views. */
  lang: string;
  /** The loading view. */
  loading: string;
  /** The button of the error view. */
  retry: string;
  /** The accessible name of the row of tabs. */
  sections: string;
  /** What to tell the person, for each kind of error. */
  errors: Record<ErrorKind, string>;
  /** The label of each component's tab. */
  components: Record<KnownComponentName, string>;
}
