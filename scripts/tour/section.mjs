/** What a section sets on its tablet, and what somebody types during the walk. */
export const SECTION = {
  ja: {
    name: '国保・年金課',
    place: '世田谷区役所 第1庁舎 1階 3番窓口',
    callback: '03-0000-1234',
    supportExtension: '2345',
    swapRule: '30分で代わる。大声が続けば10分で代わる。',
    person: '鈴木 一郎',
    note: '10時から、保険料の通知のことで来庁',
    quote: '責任者を出せ',
  },
  en: {
    name: 'National Health Insurance',
    place: 'Ward Office, Building 1, 1F, Counter 3',
    callback: '03-0000-1234',
    supportExtension: '2345',
    swapRule: 'Swap after 30 minutes, after 10 when the shouting goes on.',
    person: 'Suzuki Ichiro',
    note: 'Came at ten about the premium notice',
    quote: 'Get me your boss',
  },
};
