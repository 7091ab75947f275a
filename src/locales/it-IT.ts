import type { LocaleStrings } from './locale-strings.js';

/** Italian. */
export default {
  lang: 'it-IT',
  loading: 'Caricamento in corso…',
  retry: 'Riprova',
  sections: 'Sezioni',
  errors: {
    setup: 'Questa parte della pagina non è configurata correttamente. Contatti l’assistenza.',
    'sign-in': 'La Sua sessione è scaduta. Acceda di nuovo.',
    access: 'Non dispone dell’accesso a questa parte della pagina.',
    network: 'Non è stato possibile stabilire la connessione. Controlli la connessione a internet e riprovi.',
    blocked:
      'Non è stato possibile caricare il contenuto. Forse lo impedisce un blocco della pubblicità o un’altra estensione del browser.',
    slow: 'L’operazione sta richiedendo troppo tempo. La preghiamo di riprovare.',
    fault: 'Si è verificato un errore. La preghiamo di riprovare tra qualche istante.',
    consent:
      'Per vedere questo contenuto, La preghiamo di consentire Stripe nelle impostazioni dei cookie di questo sito.',
  },
  components: {
    'account-onboarding': 'Attivazione dell’account',
    'account-management': 'Gestione dell’account',
    'notification-banner': 'Notifiche',
    payments: 'Pagamenti',
    'payment-details': 'Dettagli del pagamento',
    'payment-disputes': 'Contestazioni del pagamento',
    'disputes-list': 'Contestazioni',
    payouts: 'Bonifici',
    'payouts-list': 'Elenco dei bonifici',
    'payout-details': 'Dettagli del bonifico',
    'instant-payouts-promotion': 'Bonifici istantanei',
    'payout-reconciliation-report': 'Riconciliazione dei bonifici',
    balances: 'Saldi',
    'balance-report': 'Report del saldo',
    documents: 'Documenti',
    'tax-registrations': 'Registrazioni fiscali',
    'tax-settings': 'Impostazioni fiscali',
    'issuing-card': 'Carta',
    'issuing-cards-list': 'Elenco delle carte',
    'financial-account': 'Conto finanziario',
    'financial-account-transactions': 'Transazioni del conto finanziario',
    'reporting-chart': 'Grafico del report',
    'terminal-hardware-orders': 'Ordini di terminali',
    'terminal-hardware-shop': 'Negozio di terminali',
    'payment-method-settings': 'Impostazioni dei metodi di pagamento',
  },
} satisfies LocaleStrings;
