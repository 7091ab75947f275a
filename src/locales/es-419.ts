import type { LocaleStrings } from './locale-strings.js';

/** Spanish of Latin America. */
export default {
  lang: 'es-419',
  loading: 'Cargando…',
  retry: 'Volver a intentar',
  sections: 'Secciones',
  errors: {
    setup: 'Esta parte de la página no está configurada correctamente. Comuníquese con el equipo de soporte.',
    'sign-in': 'Su sesión finalizó. Inicie sesión nuevamente.',
    access: 'No tiene acceso a esta parte de la página.',
    network: 'No pudimos establecer la conexión. Verifique su conexión a Internet e inténtelo de nuevo.',
    blocked:
      'No se pudo cargar el contenido. Es posible que lo impida un bloqueador de anuncios u otra extensión del navegador.',
    slow: 'Está tardando demasiado. Inténtelo de nuevo.',
    fault: 'Se produjo un error. Inténtelo de nuevo en unos momentos.',
  },
  components: {
    'account-onboarding': 'Registro de la cuenta',
    'account-management': 'Administración de la cuenta',
    'notification-banner': 'Notificaciones',
    payments: 'Pagos',
    'payment-details': 'Detalles del pago',
    'payment-disputes': 'Disputas del pago',
    'disputes-list': 'Disputas',
    payouts: 'Transferencias',
    'payouts-list': 'Lista de transferencias',
    'payout-details': 'Detalles de la transferencia',
    'instant-payouts-promotion': 'Transferencias instantáneas',
    'payout-reconciliation-report': 'Conciliación de transferencias',
    balances: 'Saldos',
    'balance-report': 'Informe de saldo',
    documents: 'Documentos',
    'tax-registrations': 'Registros fiscales',
    'tax-settings': 'Configuración fiscal',
    'issuing-card': 'Tarjeta',
    'issuing-cards-list': 'Lista de tarjetas',
    'financial-account': 'Cuenta financiera',
    'financial-account-transactions': 'Transacciones de la cuenta financiera',
  },
} satisfies LocaleStrings;
