import type { LocaleStrings } from './locale-strings.js';

/** Malay. */
export default {
  lang: 'ms-MY',
  loading: 'Memuatkan…',
  retry: 'Cuba lagi',
  sections: 'Bahagian',
  errors: {
    setup: 'Bahagian halaman ini tidak disediakan dengan betul. Sila hubungi pasukan sokongan.',
    'sign-in': 'Sesi anda telah tamat. Sila log masuk semula.',
    access: 'Anda tiada akses kepada bahagian halaman ini.',
    network: 'Kami tidak dapat membuat sambungan. Sila semak sambungan internet anda dan cuba lagi.',
    blocked:
      'Kandungan tidak dapat dimuatkan. Penyekat iklan atau sambungan penyemak imbas yang lain mungkin menghalangnya.',
    slow: 'Ini mengambil masa terlalu lama. Sila cuba lagi.',
    fault: 'Ralat telah berlaku. Sila cuba sebentar lagi.',
  },
  components: {
    'account-onboarding': 'Pendaftaran akaun',
    'account-management': 'Pengurusan akaun',
    'notification-banner': 'Pemberitahuan',
    payments: 'Pembayaran',
    'payment-details': 'Butiran pembayaran',
    'payment-disputes': 'Pertikaian pembayaran',
    'disputes-list': 'Senarai pertikaian',
    payouts: 'Bayaran keluar',
    'payouts-list': 'Senarai bayaran keluar',
    'payout-details': 'Butiran bayaran keluar',
    'instant-payouts-promotion': 'Bayaran keluar segera',
    'payout-reconciliation-report': 'Laporan penyesuaian bayaran keluar',
    balances: 'Baki',
    'balance-report': 'Laporan baki',
    documents: 'Dokumen',
    'tax-registrations': 'Pendaftaran cukai',
    'tax-settings': 'Tetapan cukai',
    'issuing-card': 'Kad',
    'issuing-cards-list': 'Senarai kad',
    'financial-account': 'Akaun kewangan',
    'financial-account-transactions': 'Transaksi akaun kewangan',
  },
} satisfies LocaleStrings;
