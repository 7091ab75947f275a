import type { LocaleStrings } from './locale-strings.js';

/** Polish. */
export default {
  lang: 'pl-PL',
  loading: 'Ładowanie…',
  retry: 'Spróbuj ponownie',
  sections: 'Sekcje',
  errors: {
    setup: 'Ta część strony nie jest poprawnie skonfigurowana. Prosimy o kontakt z pomocą techniczną.',
    'sign-in': 'Sesja wygasła. Prosimy zalogować się ponownie.',
    access: 'Brak dostępu do tej części strony.',
    network: 'Nie udało się nawiązać połączenia. Prosimy sprawdzić połączenie z internetem i spróbować ponownie.',
    blocked:
      'Nie udało się wczytać treści. Być może uniemożliwia to blokada reklam lub inne rozszerzenie przeglądarki.',
    slow: 'To trwa zbyt długo. Prosimy spróbować ponownie.',
    fault: 'Wystąpił błąd. Prosimy spróbować ponownie za chwilę.',
  },
  components: {
    'account-onboarding': 'Rejestracja konta',
    'account-management': 'Zarządzanie kontem',
    'notification-banner': 'Powiadomienia',
    payments: 'Płatności',
    'payment-details': 'Szczegóły płatności',
    'payment-disputes': 'Spory dotyczące płatności',
    'disputes-list': 'Spory',
    payouts: 'Wypłaty',
    'payouts-list': 'Lista wypłat',
    'payout-details': 'Szczegóły wypłaty',
    'instant-payouts-promotion': 'Wypłaty natychmiastowe',
    'payout-reconciliation-report': 'Raport uzgodnienia wypłat',
    balances: 'Salda',
    'balance-report': 'Raport salda',
    documents: 'Dokumenty',
    'tax-registrations': 'Rejestracje podatkowe',
    'tax-settings': 'Ustawienia podatkowe',
    'issuing-card': 'Karta',
    'issuing-cards-list': 'Lista kart',
    'financial-account': 'Konto finansowe',
    'financial-account-transactions': 'Transakcje na koncie finansowym',
  },
} satisfies LocaleStrings;
