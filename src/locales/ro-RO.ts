import type { LocaleStrings } from './locale-strings.js';

/** Romanian. */
export default {
  lang: 'ro-RO',
  loading: 'Se încarcă…',
  retry: 'Încercați din nou',
  sections: 'Secțiuni',
  errors: {
    setup: 'Această parte a paginii nu este configurată corect. Vă rugăm să contactați echipa de asistență.',
    'sign-in': 'Sesiunea dumneavoastră a expirat. Vă rugăm să vă conectați din nou.',
    access: 'Nu aveți acces la această parte a paginii.',
    network: 'Conectarea nu a reușit. Vă rugăm să verificați conexiunea la internet și să încercați din nou.',
    blocked:
      'Conținutul nu a putut fi încărcat. Este posibil să fie oprit de un program de blocare a reclamelor sau de o altă extensie a browserului.',
    slow: 'Durează prea mult. Vă rugăm să încercați din nou.',
    fault: 'A apărut o eroare. Vă rugăm să încercați din nou în câteva momente.',
  },
  components: {
    'account-onboarding': 'Înregistrarea contului',
    'account-management': 'Gestionarea contului',
    'notification-banner': 'Notificări',
    payments: 'Plăți',
    'payment-details': 'Detalii despre plată',
    'payment-disputes': 'Contestații ale plății',
    'disputes-list': 'Contestații',
    payouts: 'Viramente',
    'payouts-list': 'Lista viramentelor',
    'payout-details': 'Detalii despre virament',
    'instant-payouts-promotion': 'Viramente instantanee',
    'payout-reconciliation-report': 'Reconcilierea viramentelor',
    balances: 'Solduri',
    'balance-report': 'Raport privind soldul',
    documents: 'Documente',
    'tax-registrations': 'Înregistrări fiscale',
    'tax-settings': 'Setări fiscale',
    'issuing-card': 'Card',
    'issuing-cards-list': 'Lista cardurilor',
    'financial-account': 'Cont financiar',
    'financial-account-transactions': 'Tranzacțiile contului financiar',
  },
} satisfies LocaleStrings;
