import type { LocaleStrings } from './locale-strings.js';

/** Lithuanian. */
export default {
  lang: 'lt-LT',
  loading: 'Įkeliama…',
  retry: 'Bandyti dar kartą',
  sections: 'Skyriai',
  errors: {
    setup: 'Ši puslapio dalis nustatyta netinkamai. Kreipkitės į pagalbos tarnybą.',
    'sign-in': 'Jūsų sesija baigėsi. Prisijunkite dar kartą.',
    access: 'Neturite prieigos prie šios puslapio dalies.',
    network: 'Nepavyko užmegzti ryšio. Patikrinkite interneto ryšį ir bandykite dar kartą.',
    blocked:
      'Nepavyko įkelti turinio. Gali būti, kad jį blokuoja reklamų blokavimo priemonė arba kitas naršyklės plėtinys.',
    slow: 'Tai trunka per ilgai. Bandykite dar kartą.',
    fault: 'Įvyko klaida. Po akimirkos bandykite dar kartą.',
  },
  components: {
    'account-onboarding': 'Paskyros registracija',
    'account-management': 'Paskyros valdymas',
    'notification-banner': 'Pranešimai',
    payments: 'Mokėjimai',
    'payment-details': 'Mokėjimo informacija',
    'payment-disputes': 'Mokėjimo ginčai',
    'disputes-list': 'Ginčai',
    payouts: 'Išmokos',
    'payouts-list': 'Išmokų sąrašas',
    'payout-details': 'Išmokos informacija',
    'instant-payouts-promotion': 'Momentinės išmokos',
    'payout-reconciliation-report': 'Išmokų suderinimo ataskaita',
    balances: 'Likučiai',
    'balance-report': 'Likučio ataskaita',
    documents: 'Dokumentai',
    'tax-registrations': 'Mokesčių registracijos',
    'tax-settings': 'Mokesčių nustatymai',
    'issuing-card': 'Kortelė',
    'issuing-cards-list': 'Kortelių sąrašas',
    'financial-account': 'Finansinė sąskaita',
    'financial-account-transactions': 'Finansinės sąskaitos operacijos',
  },
} satisfies LocaleStrings;
