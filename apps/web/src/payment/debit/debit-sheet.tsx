import type { ReactElement, ReactNode } from 'react';
import type { Customer, Vendor } from '../../api/types';
import { addressLines, formatPostalCode } from '../../customer/address';
import { boxes } from './debit-form';
import classes from './debit-sheet.module.css';

interface DebitSheetProps {
  readonly customer: Customer;
  readonly formNumber: string;
  readonly vendor: Vendor | undefined;
}

const Line = ({ name, children }: { readonly name: string; readonly children?: ReactNode }): ReactElement => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
);

const Boxes = ({ count }: { readonly count: number }): ReactElement => (
  <span className={classes.boxes} aria-hidden>
    {boxes(count).map((box) => (
      <span key={box} />
    ))}
  </span>
);

const Known = ({ customer: { customerNumber, contractor } }: Pick<DebitSheetProps, 'customer'>): ReactElement => (
  <table className={classes.table}>
    <caption>ご契約者（印字済み）</caption>
    <tbody>
      <Line name="お客様番号">{customerNumber}</Line>
      <Line name="フリガナ">{contractor.companyKana}</Line>
      <Line name="会社名">{contractor.company}</Line>
      <Line name="ご担当者名">{contractor.name}</Line>
      <Line name="住所">{addressLines(contractor).join('　')}</Line>
      <Line name="電話番号">{contractor.tel}</Line>
    </tbody>
  </table>
);

const ToFillIn = (): ReactElement => (
  <table className={`${classes.table ?? ''} ${classes.blank ?? ''}`}>
    <caption>振替口座（ご記入ください）</caption>
    <tbody>
      <Line name="金融機関名">　　　　　　　　　　　銀行・信用金庫・信用組合・農協</Line>
      <Line name="支店名">　　　　　　　　　　　本店・支店・出張所</Line>
      <Line name="金融機関コード／店番号">
        <Boxes count={4} />／<Boxes count={3} />
      </Line>
      <Line name="預金種目">□ 普通（総合）　　□ 当座</Line>
      <Line name="口座番号（右詰め）">
        <Boxes count={7} />
      </Line>
      <Line name="口座名義（フリガナ）" />
      <Line name="口座名義" />
      <Line name="金融機関お届け印">
        <span className={classes.seal}>印</span>
      </Line>
    </tbody>
  </table>
);

/** The paper that the bank gets: in Japanese whatever the language of the screen, black on white. */
export const DebitSheet = ({ customer, formNumber, vendor }: DebitSheetProps): ReactElement => (
  <article lang="ja" className={classes.sheet} aria-label="預金口座振替依頼書">
    <header>
      <p>依頼書番号　{formNumber}</p>
      <h2>預金口座振替依頼書</h2>
      <p>金融機関　御中</p>
    </header>
    <p>
      私は、{vendor?.name ?? '収納企業'}
      から請求されたクラウドサービス利用料金を、下記の口座から口座振替の方法により支払うこととしたいので、預金口座振替規定を確約のうえ依頼します。
    </p>
    <p>ご記入日　　　　　　年　　　月　　　日</p>
    <Known customer={customer} />
    <ToFillIn />
    {vendor && (
      <footer>
        <p>ご返送先</p>
        <p>
          {formatPostalCode(vendor.postalCode)}　{vendor.address}
        </p>
        <p>
          {vendor.name}　{vendor.department}　行
        </p>
      </footer>
    )}
  </article>
);
