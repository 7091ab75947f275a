/**
 * What is in the shadow root of both elements from the start, made without Lit, because most pages show nothing else:
 * the place of the views, and the slot. The live regions are there before what is announced in them: a screen reader
 * does not read out a region that comes with its text.
 */
export class Frame {
  /** Around the views. It takes the focus of a button that disappears. */
  readonly view: HTMLElement;
  /** The live region of the loading view and of a notice. */
  readonly status: HTMLElement;
  /** The live region of the error view. */
  readonly alert: HTMLElement;
  /** Whether it replaces a view of the server, or of the script tag's file. */
  replacesView = false;

  constructor(readonly content = (original ??= create()).cloneNode(true) as DocumentFragment) {
    this.view = content.querySelector('[part=view]')!;
    this.status = content.querySelector('[role=status]')!;
    this.alert = content.querySelector('[role=alert]')!;
  }
}

// Copied for each element. Not parsed from HTML, which a page with Trusted Types may not allow.
let original: DocumentFragment | undefined;

function create(): DocumentFragment {
  const [view, status, alert] = [1, 2, 3].map(() => document.createElement('div'));
  view!.setAttribute('part', 'view');
  view!.tabIndex = -1;
  status!.setAttribute('role', 'status');
  status!.setAttribute('aria-live', 'polite');
  alert!.setAttribute('role', 'alert');
  view!.append(status!, alert!);
  const content = new DocumentFragment();
  content.append(view!, document.createElement('slot'));
  return content;
}
