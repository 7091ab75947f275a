import type { LocaleStrings } from './locale-strings.js';

/** Hungarian. */
export default {
  lang: 'hu-HU',
  loading: 'Betöltés…',
  retry: 'Próbálja újra',
  sections: 'Szakaszok',
  errors: {
    setup: 'Az oldalnak ez a része nincs megfelelően beállítva. Kérjük, forduljon az ügyfélszolgálathoz.',
    'sign-in': 'A munkamenete lejárt. Kérjük, jelentkezzen be újra.',
    access: 'Nincs hozzáférése az oldalnak ehhez a részéhez.',
    network: 'Nem sikerült kapcsolódni. Kérjük, ellenőrizze az internetkapcsolatát, és próbálja újra.',
    blocked:
      'A tartalmat nem sikerült betölteni. Lehet, hogy egy reklámblokkoló vagy más böngészőbővítmény akadályozza.',
    slow: 'Ez túl sokáig tart. Kérjük, próbálja újra.',
    fault: 'Hiba történt. Kérjük, próbálja újra néhány pillanat múlva.',
  },
  components: {
    'account-onboarding': 'Fiókregisztráció',
    'account-management': 'Fiókkezelés',
    'notification-banner': 'Értesítések',
    payments: 'Fizetések',
    'payment-details': 'Fizetés részletei',
    'payment-disputes': 'A fizetés vitatásai',
    'disputes-list': 'Vitatott fizetések',
    payouts: 'Kifizetések',
    'payouts-list': 'Kifizetések listája',
    'payout-details': 'Kifizetés részletei',
    'instant-payouts-promotion': 'Azonnali kifizetések',
    'payout-reconciliation-report': 'Kifizetések egyeztetése',
    balances: 'Egyenlegek',
    'balance-report': 'Egyenlegjelentés',
    documents: 'Dokumentumok',
    'tax-registrations': 'Adóregisztrációk',
    'tax-settings': 'Adóbeállítások',
    'issuing-card': 'Kártya',
    'issuing-cards-list': 'Kártyák listája',
    'financial-account': 'Pénzügyi számla',
    'financial-account-transactions': 'A pénzügyi számla tranzakciói',
  },
} satisfies LocaleStrings;
