import type { ErrorKind } from '../errors/kinds.js';
import type { ComponentName, KnownComponentName } from '../stripe/component-names.js';

/** All built-in texts of both elements, in one language. The English ones are in the code that shows them. */
export interface LocaleStrings {
  /** The language tag, for the `lang` attribute of the built-in views. */
  lang: string;
  /** The loading view. */
  loading: string;
  /** The button of the error view. */
  retry: string;
  /** The link to the page where the user signs in. */
  signIn: string;
  /** The accessible name of the button that takes a notice away. */
  dismiss: string;
  /** The accessible name of the row of tabs. */
  sections: string;
  /** The notice above what stays when a reload has failed. */
  outdated: string;
  /** What to tell the person, for each kind of error. */
  errors: Record<ErrorKind, string>;
  /** The label of each component's tab. */
  components: Record<KnownComponentName, string>;
}

/** Texts that take the place of built-in ones, in one language. */
export interface CustomStrings extends Partial<
  Pick<LocaleStrings, 'loading' | 'retry' | 'signIn' | 'dismiss' | 'sections' | 'outdated'>
> {
  /** What to tell the user, for each kind of error. */
  errors?: Partial<LocaleStrings['errors']>;
  /** The label of each component's tab. */
  components?: { [Name in ComponentName]?: string };
}

/** The texts to display in one language. For what is missing, the English ones are in the code that shows them. */
export interface ResolvedStrings extends CustomStrings {
  /** The language tag, for the `lang` attribute of the built-in views. */
  lang: string;
  errors: Partial<LocaleStrings['errors']>;
  components: { [name: string]: string | undefined };
}
