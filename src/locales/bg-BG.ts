import type { LocaleStrings } from './locale-strings.js';

/** Bulgarian. */
export default {
  lang: 'bg-BG',
  loading: 'Зареждане…',
  retry: 'Опитайте отново',
  sections: 'Раздели',
  errors: {
    setup: 'Тази част от страницата не е настроена правилно. Моля, свържете се с екипа за поддръжка.',
    'sign-in': 'Сесията Ви изтече. Моля, влезте отново.',
    access: 'Нямате достъп до тази част от страницата.',
    network: 'Не успяхме да се свържем. Моля, проверете интернет връзката си и опитайте отново.',
    blocked:
      'Съдържанието не можа да се зареди. Възможно е да го спира програма за блокиране на реклами или друго разширение на браузъра.',
    slow: 'Това отнема твърде много време. Моля, опитайте отново.',
    fault: 'Възникна проблем. Моля, опитайте отново след малко.',
  },
  components: {
    'account-onboarding': 'Регистриране на акаунт',
    'account-management': 'Управление на акаунта',
    'notification-banner': 'Известия',
    payments: 'Плащания',
    'payment-details': 'Данни за плащането',
    'payment-disputes': 'Оспорвания на плащането',
    'disputes-list': 'Оспорвания',
    payouts: 'Изплащания',
    'payouts-list': 'Списък с изплащания',
    'payout-details': 'Данни за изплащането',
    'instant-payouts-promotion': 'Незабавни изплащания',
    'payout-reconciliation-report': 'Отчет за равнение на изплащанията',
    balances: 'Салда',
    'balance-report': 'Отчет за салдото',
    documents: 'Документи',
    'tax-registrations': 'Данъчни регистрации',
    'tax-settings': 'Данъчни настройки',
    'issuing-card': 'Карта',
    'issuing-cards-list': 'Списък с карти',
    'financial-account': 'Финансова сметка',
    'financial-account-transactions': 'Трансакции по финансовата сметка',
  },
} satisfies LocaleStrings;
