import type { LocaleStrings } from './locale-strings.js';

/** Norwegian Bokmål. */
export default {
  lang: 'nb-NO',
  loading: 'Laster inn…',
  retry: 'Prøv igjen',
  sections: 'Seksjoner',
  errors: {
    setup: 'Denne delen av siden er ikke satt opp riktig. Ta kontakt med kundestøtte.',
    'sign-in': 'Økten din er utløpt. Logg inn på nytt.',
    access: 'Du har ikke tilgang til denne delen av siden.',
    network: 'Vi kunne ikke koble til. Sjekk internettforbindelsen din, og prøv igjen.',
    blocked:
      'Innholdet kunne ikke lastes inn. En annonseblokkering eller en annen nettleserutvidelse kan være årsaken.',
    slow: 'Dette tar for lang tid. Prøv igjen.',
    fault: 'Noe gikk galt. Prøv igjen om litt.',
  },
  components: {
    'account-onboarding': 'Kontoregistrering',
    'account-management': 'Kontoadministrasjon',
    'notification-banner': 'Varsler',
    payments: 'Betalinger',
    'payment-details': 'Betalingsdetaljer',
    'payment-disputes': 'Tvister om betalingen',
    'disputes-list': 'Tvister',
    payouts: 'Utbetalinger',
    'payouts-list': 'Liste over utbetalinger',
    'payout-details': 'Utbetalingsdetaljer',
    'instant-payouts-promotion': 'Umiddelbare utbetalinger',
    'payout-reconciliation-report': 'Avstemming av utbetalinger',
    balances: 'Saldoer',
    'balance-report': 'Saldorapport',
    documents: 'Dokumenter',
    'tax-registrations': 'Skatteregistreringer',
    'tax-settings': 'Skatteinnstillinger',
    'issuing-card': 'Kort',
    'issuing-cards-list': 'Liste over kort',
    'financial-account': 'Finanskonto',
    'financial-account-transactions': 'Transaksjoner på finanskonto',
  },
} satisfies LocaleStrings;
