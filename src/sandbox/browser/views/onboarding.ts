import { button, facts, items, link, notice, text } from '../blocks/basic.js';
import { form, submitButton, type FieldSpec } from '../blocks/form.js';
import { h, type Child } from '../dom.js';
import type { Scene } from '../scene.js';
import { stepsFor, SUMMARY, type Step } from './onboarding-steps.js';

export function accountOnboarding(scene: Scene): Child {
  if (scene.state('submitted', false).value) return submitted(scene);
  const list = stepsFor(scene);
  const { value: position } = scene.state('position', 0);
  const step = list[position];
  return h(
    'div',
    { class: 'card padded stack wide narrow' },
    h(
      'div',
      { class: 'stack' },
      h('ol', { class: 'steps', 'aria-hidden': 'true' }, [...list, null].map((_, index) => h('li', { class: index <= position ? 'done' : false }))),
      h('p', { class: 'heading-xs muted', role: 'status' }, `Step ${position + 1} of ${list.length + 1}`),
    ),
    h('div', { class: 'stack tight' }, h('h2', { class: 'heading-lg' }, step?.title ?? 'Review and submit'), text(step?.text ?? 'Check what you have entered.')),
    step
      ? form({ key: step.name, fields: step.fields(scene), buttons: buttons(scene, list), submit: () => go(scene, list, position + 1) })
      : summary(scene, list),
  );
}

function go(scene: Scene, list: readonly Step[], to: number): void {
  scene.state('position', 0).set(to);
  scene.emit('onStepChange', { step: list[to]?.name ?? SUMMARY });
}

function buttons(scene: Scene, list: readonly Step[]): HTMLElement {
  const { value: position } = scene.state('position', 0);
  return h(
    'div',
    { class: 'button-row spread' },
    button({ label: scene.t('Exit'), key: 'exit', look: 'quiet', press: () => scene.emit('onExit') }),
    h(
      'div',
      { class: 'button-row' },
      position > 0 && button({ label: scene.t('Back'), key: 'back', press: () => go(scene, list, position - 1) }),
      submitButton(position < list.length ? scene.t('Continue') : 'Agree and submit', 'continue'),
    ),
  );
}

function summary(scene: Scene, list: readonly Step[]): Child {
  const terms: FieldSpec[] = scene.settings.skipTermsOfServiceCollection
    ? []
    : [{ name: 'terms', label: 'I have read the terms of service and agree to them.', kind: 'check', required: true }];
  return [
    items(
      list.map(({ name, title, fields }, index) => ({
        icon: 'check',
        title,
        text: fields(scene).map(shownValue).filter(Boolean).slice(0, 2).join(' · '),
        aside: button({ label: scene.t('Edit'), name: `${scene.t('Edit')}: ${title}`, key: `edit ${name}`, look: 'link', press: () => go(scene, list, index) }),
      })),
    ),
    form({
      key: SUMMARY,
      fields: terms,
      buttons: [links(scene), buttons(scene, list)],
      submit: () => scene.state('submitted', false).set(true),
    }),
  ];
}

function shownValue({ value, options = [] }: FieldSpec): string | undefined {
  return options.find(([option]) => option === value)?.[1] ?? value ?? options[0]?.[1];
}

function links({ settings }: Scene): Child {
  const given = (
    [
      ['Terms of service', settings.fullTermsOfServiceUrl],
      ['Recipient terms of service', settings.recipientTermsOfServiceUrl],
      ['Privacy policy', settings.privacyPolicyUrl],
    ] as const
  ).flatMap(([label, url]) => (url ? [link(label, url)] : []));
  return given.length > 0 && h('p', { class: 'small muted links' }, given);
}

function submitted(scene: Scene): Child {
  return h(
    'div',
    { class: 'card padded stack wide narrow' },
    notice({ tone: 'success', title: 'Your information has been submitted', text: 'We check it now. You can take payments meanwhile.', live: true }),
    facts([
      ['Business', scene.world.account.business],
      [scene.t('Bank account'), `${scene.world.account.bank.name} •••• ${scene.world.account.bank.last4}`],
    ]),
    h('div', { class: 'button-row end' }, button({ label: 'Done', key: 'done', look: 'primary', press: () => scene.emit('onExit') })),
  );
}
