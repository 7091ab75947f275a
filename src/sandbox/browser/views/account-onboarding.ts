import { button, descriptionList, itemList, link, notice, paragraph } from '../blocks/basic.js';
import { form, submitButton, type FieldSpec } from '../blocks/form.js';
import { h, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { stepsFor, SUMMARY, type Step } from './onboarding-steps.js';

export function accountOnboarding(context: ViewContext): Child {
  if (context.state('submitted', false).value) return submitted(context);
  const list = stepsFor(context);
  const { value: position } = context.state('position', 0);
  const step = list[position];
  return h(
    'div',
    { class: 'card padded stack wide narrow' },
    h(
      'div',
      { class: 'stack' },
      h(
        'ol',
        { class: 'steps', 'aria-hidden': 'true' },
        [...list, null].map((_, index) => h('li', { class: index <= position ? 'done' : false })),
      ),
      h('p', { class: 'heading-xs muted', role: 'status' }, `Step ${position + 1} of ${list.length + 1}`),
    ),
    h(
      'div',
      { class: 'stack tight' },
      h('h2', { class: 'heading-lg' }, step?.title ?? 'Review and submit'),
      paragraph(step?.text ?? 'Check what you have entered.'),
    ),
    step
      ? form({
          key: step.name,
          fields: step.fields(context),
          buttons: buttons(context, list),
          onSubmit: () => goToStep(context, list, position + 1),
        })
      : summary(context, list),
  );
}

function goToStep(context: ViewContext, list: readonly Step[], to: number): void {
  context.state('position', 0).set(to);
  context.emit('onStepChange', { step: list[to]?.name ?? SUMMARY });
}

function buttons(context: ViewContext, list: readonly Step[]): HTMLElement {
  const { value: position } = context.state('position', 0);
  return h(
    'div',
    { class: 'button-row spread' },
    button({ label: context.t('Exit'), key: 'exit', variant: 'quiet', onClick: () => context.emit('onExit') }),
    h(
      'div',
      { class: 'button-row' },
      position > 0 &&
        button({ label: context.t('Back'), key: 'back', onClick: () => goToStep(context, list, position - 1) }),
      submitButton(position < list.length ? context.t('Continue') : 'Agree and submit', 'continue'),
    ),
  );
}

function summary(context: ViewContext, list: readonly Step[]): Child {
  const terms: FieldSpec[] = context.settings.skipTermsOfServiceCollection
    ? []
    : [
        {
          name: 'terms',
          label: 'I have read the terms of service and agree to them.',
          kind: 'checkbox',
          required: true,
        },
      ];
  return [
    itemList(
      list.map(({ name, title, fields }, index) => ({
        icon: 'check',
        title,
        text: fields(context).map(displayedValue).filter(Boolean).slice(0, 2).join(' · '),
        aside: button({
          label: context.t('Edit'),
          accessibleName: `${context.t('Edit')}: ${title}`,
          key: `edit ${name}`,
          variant: 'link',
          onClick: () => goToStep(context, list, index),
        }),
      })),
    ),
    form({
      key: SUMMARY,
      fields: terms,
      buttons: [links(context), buttons(context, list)],
      onSubmit: () => context.state('submitted', false).set(true),
    }),
  ];
}

function displayedValue({ value, options = [] }: FieldSpec): string | undefined {
  return options.find(([option]) => option === value)?.[1] ?? value ?? options[0]?.[1];
}

function links({ settings }: ViewContext): Child {
  const given = (
    [
      ['Terms of service', settings.fullTermsOfServiceUrl],
      ['Recipient terms of service', settings.recipientTermsOfServiceUrl],
      ['Privacy policy', settings.privacyPolicyUrl],
    ] as const
  ).flatMap(([label, url]) => (url ? [link(label, url)] : []));
  return given.length > 0 && h('p', { class: 'small muted links' }, given);
}

function submitted(context: ViewContext): Child {
  return h(
    'div',
    { class: 'card padded stack wide narrow' },
    notice({
      tone: 'success',
      title: 'Your information has been submitted',
      text: 'We check it now. You can take payments meanwhile.',
      live: true,
    }),
    descriptionList([
      ['Business', context.data.account.businessName],
      [context.t('Bank account'), `${context.data.account.bank.name} •••• ${context.data.account.bank.last4}`],
    ]),
    h(
      'div',
      { class: 'button-row end' },
      button({ label: 'Done', key: 'done', variant: 'primary', onClick: () => context.emit('onExit') }),
    ),
  );
}
