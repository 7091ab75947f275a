import type { LocaleStrings } from './locale-strings.js';

/** Vietnamese. */
export default {
  lang: 'vi-VN',
  loading: 'Đang tải…',
  retry: 'Thử lại',
  sections: 'Các mục',
  errors: {
    setup: 'Phần này của trang chưa được thiết lập đúng. Vui lòng liên hệ bộ phận hỗ trợ.',
    'sign-in': 'Phiên của bạn đã kết thúc. Vui lòng đăng nhập lại.',
    access: 'Bạn không có quyền truy cập phần này của trang.',
    network: 'Không thể kết nối. Vui lòng kiểm tra kết nối internet rồi thử lại.',
    blocked:
      'Không thể tải nội dung. Có thể trình chặn quảng cáo hoặc một tiện ích khác của trình duyệt đang ngăn chặn.',
    slow: 'Quá trình này mất quá nhiều thời gian. Vui lòng thử lại.',
    fault: 'Đã xảy ra lỗi. Vui lòng thử lại sau giây lát.',
  },
  components: {
    'account-onboarding': 'Đăng ký tài khoản',
    'account-management': 'Quản lý tài khoản',
    'notification-banner': 'Thông báo',
    payments: 'Thanh toán',
    'payment-details': 'Chi tiết thanh toán',
    'payment-disputes': 'Khiếu nại thanh toán',
    'disputes-list': 'Danh sách khiếu nại',
    payouts: 'Chi trả',
    'payouts-list': 'Danh sách chi trả',
    'payout-details': 'Chi tiết chi trả',
    'instant-payouts-promotion': 'Chi trả tức thì',
    'payout-reconciliation-report': 'Báo cáo đối soát chi trả',
    balances: 'Số dư',
    'balance-report': 'Báo cáo số dư',
    documents: 'Tài liệu',
    'tax-registrations': 'Đăng ký thuế',
    'tax-settings': 'Cài đặt thuế',
    'issuing-card': 'Thẻ',
    'issuing-cards-list': 'Danh sách thẻ',
    'financial-account': 'Tài khoản tài chính',
    'financial-account-transactions': 'Giao dịch tài khoản tài chính',
  },
} satisfies LocaleStrings;
