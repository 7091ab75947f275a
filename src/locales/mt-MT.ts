import type { LocaleStrings } from './locale-strings.js';

/** Maltese. */
export default {
  lang: 'mt-MT',
  loading: 'Qed jitgħabba…',
  retry: 'Erġa’ pprova',
  sections: 'Taqsimiet',
  errors: {
    setup: 'Din il-parti tal-paġna mhijiex issettjata kif suppost. Jekk jogħġbok ikkuntattja lit-tim tal-appoġġ.',
    'sign-in': 'Is-sessjoni tiegħek intemmet. Jekk jogħġbok erġa’ idħol.',
    access: 'M’għandekx aċċess għal din il-parti tal-paġna.',
    network: 'Ma stajniex nikkonnettjaw. Jekk jogħġbok iċċekkja l-konnessjoni tal-internet tiegħek u erġa’ pprova.',
    blocked:
      'Il-kontenut ma setax jitgħabba. Jista’ jkun li qed jimpedih imblokkatur tar-reklami jew estensjoni oħra tal-brawżer.',
    slow: 'Dan qed jieħu wisq żmien. Jekk jogħġbok erġa’ pprova.',
    fault: 'Inqalgħet problema. Jekk jogħġbok erġa’ pprova ftit ieħor.',
  },
  components: {
    'account-onboarding': 'Reġistrazzjoni tal-kont',
    'account-management': 'Ġestjoni tal-kont',
    'notification-banner': 'Notifiki',
    payments: 'Pagamenti',
    'payment-details': 'Dettalji tal-pagament',
    'payment-disputes': 'Tilwim dwar il-pagament',
    'disputes-list': 'Tilwim',
    payouts: 'Żborżi',
    'payouts-list': 'Lista taż-żborżi',
    'payout-details': 'Dettalji taż-żborż',
    'instant-payouts-promotion': 'Żborżi immedjati',
    'payout-reconciliation-report': 'Rapport ta’ rikonċiljazzjoni taż-żborżi',
    balances: 'Bilanċi',
    'balance-report': 'Rapport tal-bilanċ',
    documents: 'Dokumenti',
    'tax-registrations': 'Reġistrazzjonijiet tat-taxxa',
    'tax-settings': 'Issettjar tat-taxxa',
    'issuing-card': 'Karta',
    'issuing-cards-list': 'Lista tal-karti',
    'financial-account': 'Kont finanzjarju',
    'financial-account-transactions': 'Tranżazzjonijiet tal-kont finanzjarju',
  },
} satisfies LocaleStrings;
