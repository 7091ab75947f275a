import { button, notice } from '../blocks/basic.js';
import { formButtons, form, type FieldSpec } from '../blocks/form.js';
import type { Notification } from '../data/account.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { isRequested } from './requirements.js';

export function notificationBanner(context: ViewContext): Child {
  const options = context.settings.collectionOptions;
  const open = context.data.notifications.filter(
    (notification) => !notification.resolved && isRequested(notification, options),
  );
  context.emitAfterRender('onNotificationsChange', {
    total: open.length,
    actionRequired: open.filter(({ actionRequired }) => actionRequired).length,
  });
  // Without notifications it is empty, and has no height.
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
            label: notification.actionRequired ? context.t('Resolve') : 'Review',
            accessibleName: `${context.t('Resolve')}: ${notification.title}`,
            key: `resolve ${notification.id}`,
            onClick: () => context.openOverlay(() => resolveOverlay(context, notification)),
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

function resolveOverlay(context: ViewContext, notification: Notification): OverlaySpec {
  return {
    title: notification.title,
    body: () => [
      h('p', { class: 'muted' }, notification.text),
      form({
        key: 'resolve',
        fields: [
          fields[notification.id] ?? {
            name: 'url',
            label: 'Business website',
            value: context.data.account.website,
            required: true,
          },
        ],
        buttons: formButtons(context, 'Submit', 'resolve'),
        onSubmit: () => {
          context.closeOverlay();
          context.updateData(() => (notification.resolved = true));
        },
      }),
    ],
  };
}
