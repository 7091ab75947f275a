import type { LocaleStrings } from './locale-strings.js';

/** Portuguese of Brazil. */
export default {
  lang: 'pt-BR',
  loading: 'Carregando…',
  retry: 'Tentar novamente',
  sections: 'Seções',
  errors: {
    setup: 'Esta parte da página não está configurada corretamente. Entre em contato com o suporte.',
    'sign-in': 'Sua sessão expirou. Faça login novamente.',
    access: 'Você não tem acesso a esta parte da página.',
    network: 'Não foi possível conectar. Verifique sua conexão com a internet e tente novamente.',
    blocked:
      'Não foi possível carregar o conteúdo. Um bloqueador de anúncios ou outra extensão do navegador pode ser a causa.',
    slow: 'Isso está demorando demais. Tente novamente.',
    fault: 'Ocorreu um erro. Tente novamente em alguns instantes.',
  },
  components: {
    'account-onboarding': 'Cadastro da conta',
    'account-management': 'Gerenciamento da conta',
    'notification-banner': 'Notificações',
    payments: 'Pagamentos',
    'payment-details': 'Detalhes do pagamento',
    'payment-disputes': 'Contestações do pagamento',
    'disputes-list': 'Contestações',
    payouts: 'Repasses',
    'payouts-list': 'Lista de repasses',
    'payout-details': 'Detalhes do repasse',
    'instant-payouts-promotion': 'Repasses instantâneos',
    'payout-reconciliation-report': 'Conciliação de repasses',
    balances: 'Saldos',
    'balance-report': 'Relatório de saldo',
    documents: 'Documentos',
    'tax-registrations': 'Registros fiscais',
    'tax-settings': 'Configurações fiscais',
    'issuing-card': 'Cartão',
    'issuing-cards-list': 'Lista de cartões',
    'financial-account': 'Conta financeira',
    'financial-account-transactions': 'Transações da conta financeira',
  },
} satisfies LocaleStrings;
