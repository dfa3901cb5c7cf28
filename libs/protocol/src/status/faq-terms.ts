/** 契約, アカウント, お支払い, 請求書, ディスク, ご利用方法. */
export const faqCategories = ['contract', 'account', 'payment', 'invoice', 'disk', 'usage'] as const;
export type FaqCategory = (typeof faqCategories)[number];
