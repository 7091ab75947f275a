/** What the page may say about the business behind the account, so that made-up content fits the page around it. */
export interface Business {
  /** Its mail address, website and statement descriptor follow from it. */
  name?: string;
  /** What its payments are for. Default: numbered orders, invoices and bookings. */
  products?: readonly Product[];
}

export interface Product {
  name: string;
  /** In cents. Default: differs from payment to payment. */
  amount?: number;
}
