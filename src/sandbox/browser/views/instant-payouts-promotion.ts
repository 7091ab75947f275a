import { button, notice } from '../blocks/basic.js';
import { h, icon, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { instantPayoutOverlay } from './payouts.js';

export function instantPayoutsPromotion(context: ViewContext): Child {
  const { locale } = context;
  const { instant, currency } = context.data.balance;
  const created = context.state('created', '');
  if (created.value) {
    return notice({
      tone: 'success',
      title: context.t('Your money is on its way'),
      text: [context.t('It arrives within 30 minutes.'), context.showIds && ` ${created.value}`],
      live: true,
    });
  }
  const shown = instant > 0 && context.isFeatureEnabled('instant_payouts');
  context.emitAfterRender('onInstantPayoutsPromotionLoaded', { promotionShown: shown });
  const openPayout = () =>
    context.openOverlay(() =>
      instantPayoutOverlay(context, ({ id }) => {
        created.set(id);
        context.emit('onInstantPayoutCreated', { payoutId: id });
      }),
    );
  return (
    shown &&
    h(
      'div',
      { class: 'notice info' },
      icon('bolt'),
      h(
        'div',
        { class: 'notice-body' },
        h(
          'div',
          { class: 'notice-text stack tight' },
          h(
            'p',
            { class: 'heading-sm' },
            context.t('{amount} can be in your bank account in minutes', { amount: locale.money(instant, currency) }),
          ),
          h(
            'p',
            { class: 'small muted' },
            context.t('Instant payouts work on weekends, too. The fee is {fee}.', { fee: locale.percent(0.015) }),
          ),
        ),
        button({ label: context.t('Pay out now'), key: 'promotion', variant: 'primary', onClick: openPayout }),
      ),
    )
  );
}
