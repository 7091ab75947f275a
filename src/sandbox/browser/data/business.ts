/** What the page may say about the business behind the account, so that made-up content fits the page around it. */
export interface Business {
  /** Its mail address, website and statement descriptor follow from it. */
  name?: string;
  /** What its payments are for. Default: numbered orders, invoices and bookings. */
  products?: readonly Product[];
  /**
   * What Stripe still requires of a new account, as in the API's `requirements.currently_due`. Default: all that
   * onboarding collects. Other accounts ignore it.
   */
  due?: readonly string[];
}

export interface Product {
  name: string;
  /** In cents. Default: differs from payment to payment. */
  amount?: number;
}
