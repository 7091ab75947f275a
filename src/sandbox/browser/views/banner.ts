import { button, notice } from '../blocks/basic.js';
import { form, submitButton } from '../blocks/form.js';
import type { Notification } from '../data/account.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { asked } from './requirements.js';

export function notificationBanner(scene: Scene): Child {
  const options = scene.settings.collectionOptions;
  const open = scene.world.notifications.filter((notification) => !notification.resolved && asked(notification, options));
  scene.report('onNotificationsChange', { total: open.length, actionRequired: open.filter(({ actionRequired }) => actionRequired).length });
  // With nothing to say it takes no room at all.
  return (
    open.length > 0 &&
    h(
      'div',
      { class: 'stack' },
      open.map((notification) =>
        notice({
          tone: notification.actionRequired ? 'warning' : 'info',
          title: notification.title,
          text: notification.text,
          action: button({
            label: notification.actionRequired ? scene.t('Resolve') : 'Review',
            name: `${scene.t('Resolve')}: ${notification.title}`,
            key: `resolve ${notification.id}`,
            press: () => scene.open(() => resolveOverlay(scene, notification)),
          }),
        }),
      ),
    )
  );
}

function resolveOverlay(scene: Scene, notification: Notification): OverlaySpec {
  return {
    title: notification.title,
    body: () => [
      h('p', { class: 'muted' }, notification.text),
      form({
        key: 'resolve',
        fields: [
          {
            identity: { name: 'document', label: 'Kind of document', kind: 'select' as const, options: [['passport', 'Passport'], ['licence', 'Driving licence'], ['card', 'Identity card']] as const },
            bank: { name: 'account_number', label: 'Account number', value: '000123456789', required: true },
          }[notification.id] ?? { name: 'url', label: 'Business website', value: scene.world.account.website, required: true },
        ],
        buttons: h('div', { class: 'button-row end' }, button({ label: scene.t('Cancel'), key: 'resolve-cancel', press: () => scene.close() }), submitButton('Submit', 'resolve-submit')),
        submit: () => {
          scene.close();
          scene.commit(() => (notification.resolved = true));
        },
      }),
    ],
  };
}
