import type { LocaleStrings } from './locale-strings.js';

/** Portuguese of Portugal. */
export default {
  lang: 'pt-PT',
  loading: 'A carregar…',
  retry: 'Tentar novamente',
  sections: 'Secções',
  errors: {
    setup: 'Esta parte da página não está configurada corretamente. Contacte o apoio ao cliente.',
    'sign-in': 'A sua sessão expirou. Inicie sessão novamente.',
    access: 'Não tem acesso a esta parte da página.',
    network: 'Não foi possível estabelecer a ligação. Verifique a sua ligação à internet e tente novamente.',
    blocked:
      'Não foi possível carregar o conteúdo. Um bloqueador de anúncios ou outra extensão do navegador pode ser a causa.',
    slow: 'Está a demorar demasiado tempo. Tente novamente.',
    fault: 'Ocorreu um erro. Tente novamente dentro de momentos.',
  },
  components: {
    'account-onboarding': 'Registo da conta',
    'account-management': 'Gestão da conta',
    'notification-banner': 'Notificações',
    payments: 'Pagamentos',
    'payment-details': 'Detalhes do pagamento',
    'payment-disputes': 'Contestações do pagamento',
    'disputes-list': 'Contestações',
    payouts: 'Transferências',
    'payouts-list': 'Lista de transferências',
    'payout-details': 'Detalhes da transferência',
    'instant-payouts-promotion': 'Transferências instantâneas',
    'payout-reconciliation-report': 'Reconciliação de transferências',
    balances: 'Saldos',
    'balance-report': 'Relatório de saldo',
    documents: 'Documentos',
    'tax-registrations': 'Registos fiscais',
    'tax-settings': 'Definições fiscais',
    'issuing-card': 'Cartão',
    'issuing-cards-list': 'Lista de cartões',
    'financial-account': 'Conta financeira',
    'financial-account-transactions': 'Transações da conta financeira',
  },
} satisfies LocaleStrings;
