import type { Token } from 'markdown-it';

const RULE = '----------';

interface Writing {
  readonly blocks: string[];
  /** Of the lists that stand open: the number of the next item, or none where items have a dot. */
  readonly lists: (number | undefined)[];
  mark: string;
}

export const addressOf = (link: Token): string => String(link.attrGet('href') ?? '');

/** What a reader without HTML sees: a paragraph a block, items with their marks, addresses after what leads to them. */
export const textOf = (tokens: readonly Token[]): string => {
  const writing: Writing = { blocks: [], lists: [], mark: '' };
  for (const token of tokens) write(token, writing);
  return writing.blocks.join('').trim();
};

const write = (token: Token, writing: Writing): void => {
  const { blocks, lists } = writing;
  switch (token.type) {
    case 'bullet_list_open':
      lists.push(undefined);
      break;
    case 'ordered_list_open':
      lists.push(Number(token.attrGet('start') ?? 1));
      break;
    case 'bullet_list_close':
    case 'ordered_list_close':
      lists.pop();
      if (lists.length === 0) blocks.push('\n');
      break;
    case 'list_item_open':
      writing.mark = nextMark(lists);
      break;
    case 'inline':
      blocks.push(`${writing.mark}${inlineText(token.children ?? [])}${lists.length > 0 ? '\n' : '\n\n'}`);
      writing.mark = '';
      break;
    case 'fence':
      blocks.push(`${token.content.trimEnd()}\n\n`);
      break;
    case 'hr':
      blocks.push(`${RULE}\n\n`);
      break;
  }
};

const nextMark = (lists: (number | undefined)[]): string => {
  const indent = '　'.repeat(Math.max(0, lists.length - 1));
  const number = lists.at(-1);
  if (number === undefined) return `${indent}・`;
  lists[lists.length - 1] = number + 1;
  return `${indent}${number}. `;
};

const inlineText = (tokens: readonly Token[]): string => {
  let text = '';
  let open: { readonly address: string; readonly from: number } | undefined;
  for (const token of tokens) {
    if (token.type === 'link_open') open = { address: addressOf(token), from: text.length };
    else if (token.type === 'link_close' && open) {
      const bare = open.address.replace(/^(mailto|tel):/, '');
      if (!sameAddress(text.slice(open.from), bare)) text += ` ( ${bare} )`;
      open = undefined;
    } else text += token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
  }
  return text;
};

/** An address that was written out is not said twice, however its characters were encoded. */
const sameAddress = (said: string, address: string): boolean => said === address || encodeURI(said) === address;
