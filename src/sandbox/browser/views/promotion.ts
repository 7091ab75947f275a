import { button, notice } from '../blocks/basic.js';
import { h, icon, type Child } from '../dom.js';
import type { Scene } from '../scene.js';
import { instantOverlay } from './payouts.js';

export function instantPayoutsPromotion(scene: Scene): Child {
  const { locale } = scene;
  const { instant, currency } = scene.world.balance;
  const created = scene.state('created', '');
  if (created.value) {
    return notice({ tone: 'success', title: 'Your money is on its way', text: ['It arrives within 30 minutes.', scene.showIds && ` ${created.value}`], live: true });
  }
  const shown = instant > 0 && scene.can('instant_payouts');
  scene.report('onInstantPayoutsPromotionLoaded', { promotionShown: shown });
  const pay = () =>
    scene.open(() =>
      instantOverlay(scene, ({ id }) => {
        created.set(id);
        scene.emit('onInstantPayoutCreated', { payoutId: id });
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
          h('p', { class: 'heading-sm' }, `${locale.money(instant, currency)} can be in your bank account in minutes`),
          h('p', { class: 'small muted' }, `Instant payouts work on weekends, too. The fee is ${locale.percent(0.015)}.`),
        ),
        button({ label: scene.t('Pay out now'), key: 'promotion', look: 'primary', press: pay }),
      ),
    )
  );
}
