import { button, descriptionList, itemList, link, notice, paragraph } from '../blocks/basic.js';
import { form, submitButton, type FieldSpec } from '../blocks/form.js';
import { h, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { LATER, stepsFor, SUMMARY, type Step } from './onboarding-steps.js';

/** Of the button that submits, and of what it leads to. */
const SUBMITTED = 'submitted';

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
      h('p', { class: 'heading-xs muted', role: 'status' }, stepCount(context, position, list)),
    ),
    h(
      'div',
      { class: 'stack tight' },
      // Takes the focus from the button that led here, as it has the same key.
      h(
        'h2',
        { class: 'heading-lg', tabindex: -1, 'data-key': keyOf(step) },
        context.t(step?.title ?? 'Review and submit'),
      ),
      paragraph(context.t(step?.text ?? 'Check what you have entered.')),
    ),
    step
      ? form(context, {
          key: step.name,
          fields: fieldsOf(context, step),
          buttons: buttons(context, list),
          onSubmit: ({ document }) => {
            if (document) context.state('document', '').set(document);
            goToStep(context, list, position + 1);
          },
        })
      : summary(context, list),
  );
}

/** Of what leads to a step, and of its title. */
const keyOf = (step: Step | undefined) => `to ${step?.name ?? SUMMARY}`;

const stepCount = (context: ViewContext, position: number, list: readonly Step[]) =>
  context.t('Step {number} of {count}', {
    number: context.locale.number(position + 1),
    count: context.locale.number(list.length + 1),
  });

/** In the language of the page. What is entered is the account's, and needs no translation. */
function fieldsOf(context: ViewContext, { fields }: Step): FieldSpec[] {
  return fields(context).map((field) => ({
    ...field,
    label: context.t(field.label),
    options: field.options?.map(([value, label]) => [value, context.t(label)] as const),
  }));
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
        button({
          label: context.t('Back'),
          key: keyOf(list[position - 1]),
          onClick: () => goToStep(context, list, position - 1),
        }),
      position < list.length
        ? submitButton(context.t('Continue'), keyOf(list[position + 1]))
        : submitButton(context.t('Agree and submit'), SUBMITTED),
    ),
  );
}

function summary(context: ViewContext, list: readonly Step[]): Child {
  const terms: FieldSpec[] = context.settings.skipTermsOfServiceCollection
    ? []
    : [
        {
          name: 'terms',
          label: context.t('I have read the terms of service and agree to them.'),
          kind: 'checkbox',
          required: true,
        },
      ];
  return [
    itemList(
      list.map((step, index) => ({
        icon: 'check',
        title: context.t(step.title),
        text: fieldsOf(context, step).map(displayedValue).filter(Boolean).slice(0, 2).join(' · '),
        aside: button({
          label: context.t('Edit'),
          accessibleName: `${context.t('Edit')}: ${context.t(step.title)}`,
          key: keyOf(step),
          variant: 'link',
          onClick: () => goToStep(context, list, index),
        }),
      })),
    ),
    form(context, {
      key: SUMMARY,
      fields: terms,
      buttons: [links(context), buttons(context, list)],
      onSubmit: () => submit(context),
    }),
  ];
}

/** The form stays until the page's server knows, so that what it shows next is true. */
function submit(context: ViewContext): void {
  const isLater = context.state('document', '').value === LATER;
  const request = context.submitAccount(isLater ? ['company.verification.document'] : []);
  const show = () => context.state('submitted', false).set(true);
  if (request) void request.then(show);
  else show();
}

function displayedValue({ value, options = [] }: FieldSpec): string | undefined {
  return options.find(([option]) => option === value)?.[1] ?? value ?? options[0]?.[1];
}

function links(context: ViewContext): Child {
  const { settings } = context;
  const given = (
    [
      ['Terms of service', settings.fullTermsOfServiceUrl],
      ['Recipient terms of service', settings.recipientTermsOfServiceUrl],
      ['Privacy policy', settings.privacyPolicyUrl],
    ] as const
  ).flatMap(([label, url]) => (url ? [link(context.t(label), url)] : []));
  return given.length > 0 && h('p', { class: 'small muted links' }, given);
}

function submitted(context: ViewContext): Child {
  return h(
    'div',
    { class: 'card padded stack wide narrow' },
    notice({
      tone: 'success',
      title: context.t('Your information has been submitted'),
      text: context.t('We check it now. You can take payments meanwhile.'),
      live: true,
      key: SUBMITTED,
    }),
    descriptionList([
      [context.t('Business'), context.data.account.businessName],
      [context.t('Bank account'), `${context.data.account.bank.name} •••• ${context.data.account.bank.last4}`],
    ]),
    h(
      'div',
      { class: 'button-row end' },
      button({ label: context.t('Done'), key: 'done', variant: 'primary', onClick: () => context.emit('onExit') }),
    ),
  );
}
