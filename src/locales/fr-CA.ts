import type { LocaleStrings } from './locale-strings.js';

/** French of Canada. */
export default {
  lang: 'fr-CA',
  loading: 'Chargement…',
  retry: 'Réessayer',
  sections: 'Sections',
  errors: {
    setup: 'Cette partie de la page n’est pas configurée correctement. Veuillez communiquer avec l’assistance.',
    'sign-in': 'Votre session a expiré. Veuillez vous reconnecter.',
    access: 'Vous n’avez pas accès à cette partie de la page.',
    network: 'Nous n’avons pas pu établir la connexion. Veuillez vérifier votre connexion Internet et réessayer.',
    blocked:
      'Le contenu n’a pas pu être chargé. Un bloqueur de publicités ou une autre extension du navigateur en est peut-être la cause.',
    slow: 'Le chargement prend trop de temps. Veuillez réessayer.',
    fault: 'Une erreur s’est produite. Veuillez réessayer dans quelques instants.',
  },
  components: {
    'account-onboarding': 'Inscription du compte',
    'account-management': 'Gestion du compte',
    'notification-banner': 'Notifications',
    payments: 'Paiements',
    'payment-details': 'Détails du paiement',
    'payment-disputes': 'Contestations du paiement',
    'disputes-list': 'Contestations',
    payouts: 'Virements',
    'payouts-list': 'Liste des virements',
    'payout-details': 'Détails du virement',
    'instant-payouts-promotion': 'Virements instantanés',
    'payout-reconciliation-report': 'Rapprochement des virements',
    balances: 'Soldes',
    'balance-report': 'Rapport sur le solde',
    documents: 'Documents',
    'tax-registrations': 'Inscriptions fiscales',
    'tax-settings': 'Paramètres fiscaux',
    'issuing-card': 'Carte',
    'issuing-cards-list': 'Liste des cartes',
    'financial-account': 'Compte financier',
    'financial-account-transactions': 'Opérations du compte financier',
  },
} satisfies LocaleStrings;
