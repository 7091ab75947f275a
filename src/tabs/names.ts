/** As Connect.js spells it. The main bundle's own function of this kind cannot be had here. */
export function toName(name: string | null | undefined): string {
  return (name ?? '')
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^stripe-connect-/, '');
}

/** What a tab says if its component has no `label`: `payment-details`, in words. */
export function toLabel(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
