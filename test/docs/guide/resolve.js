const ON_SANDBOX = new URL('./stripe.js', import.meta.url).href;

export function resolve(specifier, context, next) {
  const isOfGuide = specifier === 'stripe' && context.parentURL?.endsWith('/guide/server.js');
  return isOfGuide ? { url: ON_SANDBOX, shortCircuit: true } : next(specifier, context);
}
