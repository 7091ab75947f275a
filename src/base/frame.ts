/**
 * What is in the shadow root of both elements from the start, made without Lit, because most pages show nothing else:
 * the place of the views, and the slot. The live regions are there before what is announced in them: a screen reader
 * does not read out a region that comes with its text.
 */
export class Frame {
  /** Around the views. It takes the focus of a button that disappears. */
  readonly view = document.createElement('div');
  /** The live region of the loading view and of a notice. */
  readonly status = document.createElement('div');
  /** The live region of the error view. */
  readonly alert = document.createElement('div');
  readonly slot = document.createElement('slot');
  readonly content = new DocumentFragment();

  constructor() {
    const { view, status, alert, slot, content } = this;
    view.setAttribute('part', 'view');
    view.tabIndex = -1;
    status.setAttribute('role', 'status');
    status.setAttribute('aria-live', 'polite');
    alert.setAttribute('role', 'alert');
    view.append(status, alert);
    content.append(view, slot);
  }
}
