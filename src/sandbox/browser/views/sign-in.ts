import { button, paragraph } from '../blocks/basic.js';
import { h, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';

/** What a component displays until the user has signed in. */
export function signInView(context: ViewContext): Child {
  if (context.tag === 'account-onboarding')
    context.emitAfterRender('onStepChange', { step: 'stripe_user_authentication' });
  return h(
    'div',
    { class: 'card padded stack narrow' },
    h('h2', { class: 'heading-lg' }, context.t('Sign in')),
    paragraph('Stripe opens a window in which you sign in.'),
    button({ label: context.t('Sign in'), key: 'sign in', variant: 'primary', onClick: () => context.signIn() }),
  );
}
