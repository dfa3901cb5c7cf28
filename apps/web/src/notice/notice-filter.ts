import type { NoticeFilter, NoticeKind } from './notice.queries';

export const noticeKinds = ['incident', 'maintenance', 'news'] as const satisfies readonly NoticeKind[];

/** ⑦ 障害・メンテナンス情報, as the TOP page lists them together. */
export const troubleKinds = ['incident', 'maintenance'] as const satisfies readonly NoticeKind[];

/** The filter in a URL such as `?product=neo&kind=incident,maintenance`; what it does not know it leaves out. */
export const filterIn = (search: URLSearchParams): NoticeFilter => {
  const product = search.get('product');
  const named = (search.get('kind') ?? '').split(',');
  return {
    ...(product !== null && product !== '' && { product }),
    kinds: orAll(noticeKinds.filter((kind) => named.includes(kind))),
  };
};

export const searchOf = ({ product, kinds }: NoticeFilter): Record<string, string> => ({
  ...(product !== undefined && { product }),
  ...(kinds.length > 0 && { kind: kinds.join(',') }),
});

/** The kinds after one of them was pressed: in when it was out, out when it was in. */
export const toggled = (kinds: readonly NoticeKind[], pressed: NoticeKind): readonly NoticeKind[] =>
  orAll(noticeKinds.filter((kind) => (kind === pressed) !== kinds.includes(kind)));

/** All of them is no filter. */
const orAll = (kinds: readonly NoticeKind[]): readonly NoticeKind[] => (kinds.length === noticeKinds.length ? [] : kinds);
