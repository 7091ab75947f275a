import type { LocaleStrings } from './locale-strings.js';

/** Spanish of Spain. */
export default {
  lang: 'es-ES',
  loading: 'Cargando…',
  retry: 'Volver a intentarlo',
  sections: 'Secciones',
  errors: {
    setup:
      'Esta parte de la página no está configurada correctamente. Póngase en contacto con el servicio de asistencia.',
    'sign-in': 'Su sesión ha finalizado. Vuelva a iniciar sesión.',
    access: 'No tiene acceso a esta parte de la página.',
    network: 'No hemos podido establecer la conexión. Compruebe su conexión a internet e inténtelo de nuevo.',
    blocked:
      'No se ha podido cargar el contenido. Es posible que lo impida un bloqueador de anuncios u otra extensión del navegador.',
    slow: 'Está tardando demasiado. Inténtelo de nuevo.',
    fault: 'Se ha producido un error. Inténtelo de nuevo dentro de unos instantes.',
    consent: 'Para ver este contenido, permita Stripe en la configuración de cookies de este sitio web.',
  },
  components: {
    'account-onboarding': 'Alta de la cuenta',
    'account-management': 'Gestión de la cuenta',
    'notification-banner': 'Notificaciones',
    payments: 'Pagos',
    'payment-details': 'Datos del pago',
    'payment-disputes': 'Disputas del pago',
    'disputes-list': 'Disputas',
    payouts: 'Transferencias',
    'payouts-list': 'Lista de transferencias',
    'payout-details': 'Datos de la transferencia',
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
    'reporting-chart': 'Gráfico del informe',
    'terminal-hardware-orders': 'Pedidos de terminales',
    'terminal-hardware-shop': 'Tienda de terminales',
    'payment-method-settings': 'Configuración de métodos de pago',
  },
} satisfies LocaleStrings;
