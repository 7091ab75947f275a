import type { LocaleStrings } from './locale-strings.js';

/** German. */
export default {
  lang: 'de-DE',
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  sections: 'Bereiche',
  errors: {
    setup: 'Dieser Teil der Seite ist nicht richtig eingerichtet. Bitte wenden Sie sich an den Support.',
    'sign-in': 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
    access: 'Sie haben keinen Zugriff auf diesen Teil der Seite.',
    network:
      'Es konnte keine Verbindung hergestellt werden. Bitte prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',
    blocked:
      'Der Inhalt konnte nicht geladen werden. Möglicherweise verhindert das ein Werbeblocker oder eine andere Browsererweiterung.',
    slow: 'Das dauert zu lange. Bitte versuchen Sie es erneut.',
    fault: 'Es ist ein Fehler aufgetreten. Bitte versuchen Sie es in Kürze erneut.',
    consent: 'Um diesen Inhalt zu sehen, erlauben Sie bitte Stripe in den Cookie-Einstellungen dieser Website.',
  },
  components: {
    'account-onboarding': 'Kontoeinrichtung',
    'account-management': 'Kontoverwaltung',
    'notification-banner': 'Mitteilungen',
    payments: 'Zahlungen',
    'payment-details': 'Zahlungsdetails',
    'payment-disputes': 'Anfechtungen der Zahlung',
    'disputes-list': 'Zahlungsanfechtungen',
    payouts: 'Auszahlungen',
    'payouts-list': 'Auszahlungsliste',
    'payout-details': 'Auszahlungsdetails',
    'instant-payouts-promotion': 'Sofortauszahlungen',
    'payout-reconciliation-report': 'Auszahlungsabgleich',
    balances: 'Salden',
    'balance-report': 'Saldobericht',
    documents: 'Dokumente',
    'tax-registrations': 'Steuerregistrierungen',
    'tax-settings': 'Steuereinstellungen',
    'issuing-card': 'Karte',
    'issuing-cards-list': 'Kartenliste',
    'financial-account': 'Finanzkonto',
    'financial-account-transactions': 'Transaktionen des Finanzkontos',
    'reporting-chart': 'Berichtsdiagramm',
    'terminal-hardware-orders': 'Terminalbestellungen',
    'terminal-hardware-shop': 'Terminal-Shop',
    'payment-method-settings': 'Einstellungen für Zahlungsmethoden',
  },
} satisfies LocaleStrings;
