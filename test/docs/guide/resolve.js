const ON_SANDBOX = new URL('./stripe.js', import.meta.url).href;

export function resolve(specifier, context, next) {
  const isOfGuide = specifier === 'stripe' && /\/guide(-next)?\/server\.js$/.test(context.parentURL ?? '');
  return isOfGuide ? { url: ON_SANDBOX, shortCircuit: true } : next(specifier, context);
}
