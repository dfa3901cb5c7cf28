import type { Letter, LetterHead, LetterRow, LetterSection } from './letter';
import { asLine, asLines } from './plain-text';

const RULE = '━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━';

export const renderText = (letter: Letter, head: LetterHead): string =>
  [
    letter.addressee.map(asLine).join('\n'),
    paragraphs(letter.opening),
    ...(letter.sections ?? []).map(section),
    letter.link ? `${asLine(letter.link.label)}\n${letter.link.url}` : '',
    paragraphs(letter.closing),
    foot(head),
  ]
    .filter((part) => part !== '')
    .join('\n\n') + '\n';

const paragraphs = (lines: readonly string[]): string => lines.map(asLines).join('\n\n');

const section = ({ title, rows = [], lines = [], written }: LetterSection): string =>
  [`■ ${asLine(title)}`, ...rows.map(row), ...lines.map(asLine), ...(written ? ['', asLines(written.text)] : [])].join('\n');

const row = ({ label, value }: LetterRow): string =>
  typeof value === 'string'
    ? `${label}: ${asLine(value)}`
    : [`${label}:`, ...value.map((line) => `　${asLine(line)}`)].join('\n');

const foot = ({ publicUrl, sender, helpdesk }: LetterHead): string =>
  [
    RULE,
    sender,
    `電話: ${helpdesk.phone}（${helpdesk.hours}）`,
    `メール: ${helpdesk.mail}`,
    `サポートサイト: ${publicUrl}`,
    RULE,
    '※本メールはサポートサイトから自動で送信しています。',
  ].join('\n');
