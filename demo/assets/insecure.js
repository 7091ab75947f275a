// As in a page at http://, which this one is not.
Object.defineProperty(window, 'isSecureContext', { value: false });
