import { button, header, itemList, paragraph } from '../blocks/basic.js';
import { h, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { objectId } from './labels.js';

const METHODS = ['Cards', 'Apple Pay', 'Google Pay', 'Link', 'Klarna', 'Bank debit'] as const;

/** A configuration has most methods on; which ones, its id decides. */
export function paymentMethodSettings(context: ViewContext): Child {
  const { data, settings } = context;
  const configuration = settings.paymentMethodConfiguration ?? data.random('payment method configuration').id('pmc');
  return h(
    'div',
    { class: 'stack narrow-start' },
    header(context.t('Payment methods')),
    paragraph([context.t('What customers may pay with.'), ' ', objectId(context, configuration)]),
    itemList(
      METHODS.map((method) => {
        const key = `${configuration} ${method}`;
        const isOn = data.paymentMethods.get(key) ?? data.random(key).chance(0.6);
        return {
          icon: 'card',
          title: context.t(method),
          text: context.t(isOn ? 'On' : 'Off'),
          aside: button({
            label: context.t(isOn ? 'Turn off' : 'Turn on'),
            accessibleName: `${context.t(isOn ? 'Turn off' : 'Turn on')}: ${context.t(method)}`,
            key: `toggle ${method}`,
            onClick: () => context.updateData(() => data.paymentMethods.set(key, !isOn)),
          }),
        };
      }),
    ),
  );
}
