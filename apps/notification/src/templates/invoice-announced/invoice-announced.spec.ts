import type { InvoiceAnnouncement } from '@csite/protocol';
import { renderLetter } from '../../letter/render-letter';
import { anInvoice, head } from '../../test/snapshots';
import { invoiceAnnounced } from './invoice-announced.template';

const letterOf = (changes: Partial<InvoiceAnnouncement> = {}) =>
  renderLetter(invoiceAnnounced.write(anInvoice(changes), head), head);

describe('the mail about a document', () => {
  it('says what is asked for and until when, with the way to it on a line of its own', () => {
    const { subject, text } = letterOf();
    expect(subject).toBe('請求書を発行しました');
    for (const row of ['請求書番号: 2025-000001', '合計: ¥38,500', 'お支払期限: 2025年5月31日', 'お客様番号: A123456789'])
      expect(text).toContain(row);
    expect(text).toContain('\nhttps://csite.example/invoices/01960000-0000-7000-8000-0000000000ab\n');
    expect(text).not.toContain('添付');
  });

  it('says that the PDF is attached where it is', () => {
    expect(letterOf({ attachment: { fileName: 'a.pdf', sha256: 'ff', base64: 'JVBERg==' } }).text).toContain('添付');
  });

  it('asks for no payment by what takes back, and names what that is about', () => {
    const { subject, text } = letterOf({ kind: 'void', total: -38_500, corrects: { invoiceId: 'i', number: '2025-000001' } });
    expect(subject).toBe('請求書の取消を発行しました');
    expect(text).toContain('対象の請求書: 2025-000001');
    expect(text).toContain('合計: −¥38,500');
    expect(text).not.toContain('お支払期限');
  });

  it('says of a correction until when more is paid, and asks for nothing where it gives back', () => {
    const correction = { kind: 'correction', corrects: { invoiceId: 'i', number: '2025-000001' } } as const;
    const { text } = letterOf({ ...correction, total: 330 });
    for (const row of ['お支払い方法: 銀行振込', 'お支払期限: 2025年5月31日', '合計: ¥330']) expect(text).toContain(row);
    expect(letterOf({ ...correction, total: -330 }).text).not.toContain('お支払');
  });

  it('asks for no transfer where a card or the bank pays', () => {
    expect(letterOf({ paymentMethod: 'credit-card' }).text).not.toContain('お支払期限');
  });
});
