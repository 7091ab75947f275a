import type { LocaleStrings } from './locale-strings.js';

/** Slovenian. */
export default {
  lang: 'sl-SI',
  loading: 'Nalaganje…',
  retry: 'Poskusite znova',
  sections: 'Razdelki',
  errors: {
    setup: 'Ta del strani ni pravilno nastavljen. Obrnite se na podporo.',
    'sign-in': 'Vaša seja je potekla. Prijavite se znova.',
    access: 'Do tega dela strani nimate dostopa.',
    network: 'Povezave ni bilo mogoče vzpostaviti. Preverite internetno povezavo in poskusite znova.',
    blocked:
      'Vsebine ni bilo mogoče naložiti. Morda jo zaustavlja program za blokiranje oglasov ali druga razširitev brskalnika.',
    slow: 'To traja predolgo. Poskusite znova.',
    fault: 'Prišlo je do napake. Poskusite znova čez nekaj trenutkov.',
  },
  components: {
    'account-onboarding': 'Registracija računa',
    'account-management': 'Upravljanje računa',
    'notification-banner': 'Obvestila',
    payments: 'Plačila',
    'payment-details': 'Podrobnosti o plačilu',
    'payment-disputes': 'Spori glede plačila',
    'disputes-list': 'Spori',
    payouts: 'Izplačila',
    'payouts-list': 'Seznam izplačil',
    'payout-details': 'Podrobnosti o izplačilu',
    'instant-payouts-promotion': 'Takojšnja izplačila',
    'payout-reconciliation-report': 'Poročilo o usklajevanju izplačil',
    balances: 'Stanja',
    'balance-report': 'Poročilo o stanju',
    documents: 'Dokumenti',
    'tax-registrations': 'Davčne registracije',
    'tax-settings': 'Davčne nastavitve',
    'issuing-card': 'Kartica',
    'issuing-cards-list': 'Seznam kartic',
    'financial-account': 'Finančni račun',
    'financial-account-transactions': 'Transakcije finančnega računa',
  },
} satisfies LocaleStrings;
