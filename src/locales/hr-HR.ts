import type { LocaleStrings } from './locale-strings.js';

/** Croatian. */
export default {
  lang: 'hr-HR',
  loading: 'Učitavanje…',
  retry: 'Pokušajte ponovno',
  sections: 'Odjeljci',
  errors: {
    setup: 'Ovaj dio stranice nije ispravno postavljen. Obratite se korisničkoj podršci.',
    'sign-in': 'Vaša je sesija istekla. Prijavite se ponovno.',
    access: 'Nemate pristup ovom dijelu stranice.',
    network: 'Povezivanje nije uspjelo. Provjerite internetsku vezu i pokušajte ponovno.',
    blocked:
      'Sadržaj se nije mogao učitati. Možda to sprječava program za blokiranje oglasa ili drugo proširenje preglednika.',
    slow: 'Ovo traje predugo. Pokušajte ponovno.',
    fault: 'Došlo je do pogreške. Pokušajte ponovno za nekoliko trenutaka.',
  },
  components: {
    'account-onboarding': 'Otvaranje računa',
    'account-management': 'Upravljanje računom',
    'notification-banner': 'Obavijesti',
    payments: 'Plaćanja',
    'payment-details': 'Pojedinosti o plaćanju',
    'payment-disputes': 'Osporavanja plaćanja',
    'disputes-list': 'Osporavanja',
    payouts: 'Isplate',
    'payouts-list': 'Popis isplata',
    'payout-details': 'Pojedinosti o isplati',
    'instant-payouts-promotion': 'Trenutačne isplate',
    'payout-reconciliation-report': 'Izvješće o usklađivanju isplata',
    balances: 'Stanja',
    'balance-report': 'Izvješće o stanju',
    documents: 'Dokumenti',
    'tax-registrations': 'Porezne registracije',
    'tax-settings': 'Porezne postavke',
    'issuing-card': 'Kartica',
    'issuing-cards-list': 'Popis kartica',
    'financial-account': 'Financijski račun',
    'financial-account-transactions': 'Transakcije financijskog računa',
  },
} satisfies LocaleStrings;
