import { h, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { button } from './basic.js';

export interface FieldSpec {
  name: string;
  label: string;
  /** Default `text`. `radio` is a group of radio buttons. */
  kind?: 'text' | 'email' | 'tel' | 'date' | 'number' | 'select' | 'radio' | 'checkbox';
  value?: string;
  placeholder?: string;
  options?: readonly (readonly [value: string, label: string])[];
  hint?: Child;
  halfWidth?: boolean;
  required?: boolean;
}

export interface FormSpec {
  /** Unique among the forms of its component. */
  key: string;
  fields: readonly FieldSpec[];
  buttons: Child;
  onSubmit: (values: Record<string, string>) => void;
}

export function form(context: ViewContext, { key, fields, buttons, onSubmit }: FormSpec): HTMLElement {
  return h(
    'form',
    {
      class: 'stack wide',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const element = event.currentTarget as HTMLFormElement;
        if (!validate(context, element)) return;
        // Also after Enter in a field: what comes next takes the focus by the button's key.
        element.querySelector<HTMLElement>('[type=submit]')?.focus();
        onSubmit(
          Object.fromEntries(
            [...new FormData(element)].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
          ),
        );
      },
    },
    h(
      'div',
      { class: 'fields' },
      fields.map((field) => fieldElement(field, `${key}-${field.name}`)),
    ),
    buttons,
  );
}

export function submitButton(label: string, key: string): HTMLElement {
  return h('button', { type: 'submit', class: 'button primary', 'data-key': key }, label);
}

/** Cancel and submit. By their keys, what is shown next takes the focus. */
export function formButtons(
  context: ViewContext,
  submit: string,
  key: string,
  { cancel = () => context.closeOverlay(), cancelKey = `${key}-cancel`, submitKey = `${key}-submit` } = {},
): HTMLElement {
  return h(
    'div',
    { class: 'button-row end' },
    button({ label: context.t('Cancel'), key: cancelKey, onClick: cancel }),
    submitButton(submit, submitKey),
  );
}

function fieldElement(field: FieldSpec, id: string): HTMLElement {
  const { name, label, kind = 'text', value = '', placeholder, options = [], hint, halfWidth, required } = field;
  const common = { id, name, required, 'data-key': id };
  if (kind === 'checkbox') {
    const box = h('input', { ...common, type: 'checkbox', checked: value === 'on' });
    return h('div', { class: 'field' }, h('label', { class: 'choice' }, box, h('span', {}, label)));
  }
  if (kind === 'radio') {
    return h(
      'fieldset',
      { class: 'field choices' },
      h('legend', { class: 'label-md' }, label),
      options.map(([option, text]) => {
        const radio = h('input', {
          type: 'radio',
          name,
          value: option,
          checked: option === value,
          'data-key': `${id}-${option}`,
        });
        return h('label', { class: 'choice' }, radio, h('span', {}, text));
      }),
    );
  }
  const control =
    kind === 'select'
      ? h(
          'select',
          { ...common, class: 'input' },
          options.map(([option, text]) => h('option', { value: option, selected: option === value }, text)),
        )
      : h('input', {
          ...common,
          class: 'input',
          type: kind,
          // Numbers are amounts of money.
          ...(kind === 'number' && { min: '0.01', step: 'any' }),
          value,
          placeholder,
          'aria-describedby': hint ? `${id}-hint` : undefined,
        });
  return h(
    'div',
    { class: halfWidth ? 'field half' : 'field' },
    h('label', { class: 'label-md', for: id }, label),
    control,
    hint && h('p', { class: 'small muted', id: `${id}-hint` }, hint),
  );
}

/**
 * Returns whether the form is valid, and shows messages next to its fields: the iframe would clip the browser's own,
 * which are in the browser's language.
 */
function validate(context: ViewContext, form: HTMLFormElement): boolean {
  form.querySelectorAll('.field-error').forEach((error) => error.remove());
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const invalid = controls.filter((control) => !control.checkValidity());
  for (const control of controls) control.removeAttribute('aria-invalid');
  for (const control of invalid) {
    control.setAttribute('aria-invalid', 'true');
    const error = h(
      'p',
      { class: 'small field-error', role: 'alert' },
      context.t(control.validity.valueMissing ? 'This is needed.' : 'This is not valid.'),
    );
    control.closest('.field')?.append(error);
  }
  invalid[0]?.focus();
  return invalid.length === 0;
}
