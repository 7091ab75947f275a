import type { LocaleStrings } from './locale-strings.js';

/** Greek. */
export default {
  lang: 'el-GR',
  loading: 'Φόρτωση…',
  retry: 'Δοκιμάστε ξανά',
  sections: 'Ενότητες',
  errors: {
    setup: 'Αυτό το τμήμα της σελίδας δεν έχει ρυθμιστεί σωστά. Επικοινωνήστε με την υποστήριξη.',
    'sign-in': 'Η συνεδρία σας έληξε. Συνδεθείτε ξανά.',
    access: 'Δεν έχετε πρόσβαση σε αυτό το τμήμα της σελίδας.',
    network: 'Δεν ήταν δυνατή η σύνδεση. Ελέγξτε τη σύνδεσή σας στο διαδίκτυο και δοκιμάστε ξανά.',
    blocked:
      'Δεν ήταν δυνατή η φόρτωση. Ίσως την εμποδίζει ένα πρόγραμμα αποκλεισμού διαφημίσεων ή άλλη επέκταση του προγράμματος περιήγησης.',
    slow: 'Αυτό διαρκεί πάρα πολύ. Δοκιμάστε ξανά.',
    fault: 'Παρουσιάστηκε κάποιο πρόβλημα. Δοκιμάστε ξανά σε λίγο.',
  },
  components: {
    'account-onboarding': 'Εγγραφή λογαριασμού',
    'account-management': 'Διαχείριση λογαριασμού',
    'notification-banner': 'Ειδοποιήσεις',
    payments: 'Πληρωμές',
    'payment-details': 'Στοιχεία πληρωμής',
    'payment-disputes': 'Αμφισβητήσεις πληρωμής',
    'disputes-list': 'Αμφισβητήσεις',
    payouts: 'Εκταμιεύσεις',
    'payouts-list': 'Λίστα εκταμιεύσεων',
    'payout-details': 'Στοιχεία εκταμίευσης',
    'instant-payouts-promotion': 'Άμεσες εκταμιεύσεις',
    'payout-reconciliation-report': 'Συμφωνία εκταμιεύσεων',
    balances: 'Υπόλοιπα',
    'balance-report': 'Αναφορά υπολοίπου',
    documents: 'Έγγραφα',
    'tax-registrations': 'Φορολογικές εγγραφές',
    'tax-settings': 'Φορολογικές ρυθμίσεις',
    'issuing-card': 'Κάρτα',
    'issuing-cards-list': 'Λίστα καρτών',
    'financial-account': 'Χρηματοοικονομικός λογαριασμός',
    'financial-account-transactions': 'Συναλλαγές χρηματοοικονομικού λογαριασμού',
  },
} satisfies LocaleStrings;
