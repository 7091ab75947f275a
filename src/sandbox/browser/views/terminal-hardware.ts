import { badge, button, header, itemList, notice, type Tone } from '../blocks/basic.js';
import { table } from '../blocks/table.js';
import { HARDWARE, type Hardware, type HardwareOrder, type OrderStatus } from '../data/terminal.js';
import { h, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { money, withObjectId } from './labels.js';

const statusLabels: Record<OrderStatus, readonly [string, Tone]> = {
  pending: ['Pending', 'neutral'],
  shipped: ['Shipped', 'warning'],
  delivered: ['Delivered', 'success'],
};

export function terminalHardwareOrders(context: ViewContext): Child {
  return h(
    'div',
    { class: 'stack' },
    header(context.t('Hardware orders')),
    table<HardwareOrder>(context, {
      caption: context.t('Hardware orders'),
      rows: context.data.hardwareOrders,
      key: ({ id }) => id,
      emptyText: context.t('No orders yet.'),
      columns: [
        {
          label: context.t('Description'),
          compactArea: 'top-start',
          className: 'grow strong',
          cell: ({ id, name, quantity }) =>
            withObjectId(context, `${context.locale.number(quantity)} × ${context.t(name)}`, id),
        },
        {
          label: context.t('Date'),
          compactArea: 'bottom-start',
          className: 'quiet nowrap',
          cell: ({ created }) => context.locale.date(created),
        },
        {
          label: context.t('Total'),
          compactArea: 'top-end',
          className: 'end strong',
          cell: ({ amount }) => money(context, amount, 'usd'),
        },
        {
          label: context.t('Status'),
          compactArea: 'bottom-end',
          className: 'end',
          cell: ({ status }) => badge(context.t(statusLabels[status][0]), statusLabels[status][1]),
        },
      ],
    }),
  );
}

export function terminalHardwareShop(context: ViewContext): Child {
  const cart = context.state<readonly Hardware[]>('cart', []);
  const hasOrdered = context.state('ordered', false);
  const total = cart.value.reduce((sum, { price }) => sum + price, 0);
  const checkOut = () => {
    const { value } = cart;
    hasOrdered.set(true);
    cart.set([]);
    context.updateData(() => addOrders(context, value));
    context.emit('onCheckoutFinished');
  };
  return h(
    'div',
    { class: 'stack narrow-start' },
    header(
      context.t('Hardware shop'),
      button({
        label: `${context.t('Check out')}: ${context.locale.money(total, 'usd')}`,
        key: 'checkout',
        variant: 'primary',
        disabled: total === 0,
        onClick: checkOut,
      }),
    ),
    hasOrdered.value &&
      notice({
        tone: 'success',
        title: context.t('Ordered'),
        text: context.t('It ships in two days.'),
        live: true,
        key: 'checkout',
      }),
    itemList(
      HARDWARE.map((hardware) => ({
        icon: 'card',
        title: context.t(hardware.name),
        text: context.locale.money(hardware.price, 'usd'),
        aside: button({
          label: context.t('Add'),
          accessibleName: `${context.t('Add')}: ${context.t(hardware.name)}`,
          key: `add ${hardware.name}`,
          onClick: () => cart.set([...cart.value, hardware]),
        }),
      })),
    ),
  );
}

/** One order for each kind of hardware in the cart. */
function addOrders({ data }: ViewContext, cart: readonly Hardware[]): void {
  for (const { name, price } of new Set(cart)) {
    const quantity = cart.filter((each) => each.name === name).length;
    const id = data.random(`order ${data.hardwareOrders.length}`).id('thor');
    data.hardwareOrders.unshift({ id, name, quantity, amount: price * quantity, status: 'pending', created: data.now });
  }
}
