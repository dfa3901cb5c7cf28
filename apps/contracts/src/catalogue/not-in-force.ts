import { type Bilingual, conflict, type Failure } from '@csite/protocol';

const names = {
  catalogue: { ja: 'カタログ', en: 'catalogue' },
  policy: { ja: 'ポリシー', en: 'policy' },
  'tax-rate': { ja: '税率', en: 'tax rate' },
} as const satisfies Record<string, Bilingual>;

/** Nothing can be shown or priced for that day: nothing was imported yet, or the clock stands before all of it. */
export const notInForce = (what: keyof typeof names, day: string): Failure =>
  conflict(`${what}.not-in-force`, {
    ja: `${day}に有効な${names[what].ja}がありません。カタログを取り込むか、時計をご確認ください。`,
    en: `No ${names[what].en} is in force on ${day}. Import a catalogue that covers it, or check the clock.`,
  });
