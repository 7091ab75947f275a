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
          title: context.t(notification.title),
          text: textOf(context, notification),
          action: button({
            label: context.t(notification.actionRequired ? 'Resolve' : 'Review'),
            accessibleName: `${context.t('Resolve')}: ${context.t(notification.title)}`,
            key: `resolve ${notification.id}`,
            onClick: () => context.openOverlay(() => resolveOverlay(context, notification)),
          }),
        }),
      ),
    )
  );
}

function textOf(context: ViewContext, { text, deadline }: Notification): string {
  const { locale } = context;
  return context.t(text, { date: locale.monthAndDay(deadline), amount: locale.money(500_000, 'usd') });
}

/** What resolves each notification. */
const fields: Record<Notification['id'], (context: ViewContext) => FieldSpec> = {
  identity: (context) => ({
    name: 'document',
    label: context.t('Kind of document'),
    kind: 'select',
    options: [
      ['passport', context.t('Passport')],
      ['license', context.t("Driver's license")],
      ['card', context.t('Identity card')],
    ],
  }),
  bank: (context) => ({
    name: 'account_number',
    label: context.t('Account number'),
    value: '000123456789',
    required: true,
  }),
  website: (context) => ({
    name: 'url',
    label: context.t('Business website'),
    value: context.data.account.website,
    required: true,
  }),
  document: (context) => ({
    name: 'document',
    label: context.t('Kind of document'),
    kind: 'select',
    options: [
      ['registration', context.t('Company registration')],
      ['tax', context.t('Letter from the tax office')],
    ],
  }),
  start: (context) => ({
    name: 'business',
    label: context.t('Legal business name'),
    value: context.data.account.businessName,
    required: true,
  }),
};

function resolveOverlay(context: ViewContext, notification: Notification): OverlaySpec {
  return {
    title: context.t(notification.title),
    body: () => [
      h('p', { class: 'muted' }, textOf(context, notification)),
      form(context, {
        key: 'resolve',
        fields: [fields[notification.id](context)],
        buttons: formButtons(context, context.t('Submit'), 'resolve'),
        onSubmit: () => {
          context.closeOverlay();
          context.updateData(() => (notification.resolved = true));
        },
      }),
    ],
  };
}
