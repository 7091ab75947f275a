import { button, notice } from '../blocks/basic.js';
import { cancelOr, form, type FieldSpec } from '../blocks/form.js';
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

const fields: Record<string, FieldSpec | undefined> = {
  identity: {
    name: 'document',
    label: 'Kind of document',
    kind: 'select',
    options: [
      ['passport', 'Passport'],
      ['licence', 'Driving licence'],
      ['card', 'Identity card'],
    ],
  },
  bank: { name: 'account_number', label: 'Account number', value: '000123456789', required: true },
};

function resolveOverlay(scene: Scene, notification: Notification): OverlaySpec {
  return {
    title: notification.title,
    body: () => [
      h('p', { class: 'muted' }, notification.text),
      form({
        key: 'resolve',
        fields: [fields[notification.id] ?? { name: 'url', label: 'Business website', value: scene.world.account.website, required: true }],
        buttons: cancelOr(scene, 'Submit', 'resolve'),
        submit: () => {
          scene.close();
          scene.commit(() => (notification.resolved = true));
        },
      }),
    ],
  };
}
