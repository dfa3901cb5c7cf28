import { namedIn, toggled as toggledChoice } from '../ui/choice';
import type { NoticeFilter, NoticeKind } from './notice.queries';

export const noticeKinds = ['incident', 'maintenance', 'news'] as const satisfies readonly NoticeKind[];

/** ⑦ 障害・メンテナンス情報, as the TOP page lists them together. */
export const troubleKinds = ['incident', 'maintenance'] as const satisfies readonly NoticeKind[];

/** The filter in a URL such as `?product=neo&kind=incident,maintenance`; what it does not know it leaves out. */
export const filterIn = (search: URLSearchParams): NoticeFilter => {
  const product = search.get('product');
  return {
    ...(product !== null && product !== '' && { product }),
    kinds: namedIn(noticeKinds, search.get('kind')),
  };
};

export const searchOf = ({ product, kinds }: NoticeFilter): Record<string, string> => ({
  ...(product !== undefined && { product }),
  ...(kinds.length > 0 && { kind: kinds.join(',') }),
});

/** The kinds after one of them was pressed: in when it was out, out when it was in. */
export const toggled = (kinds: readonly NoticeKind[], pressed: NoticeKind): readonly NoticeKind[] =>
  toggledChoice(noticeKinds, kinds, pressed);
