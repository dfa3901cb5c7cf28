import type { Letter, LetterHead, LetterLink, LetterRow, LetterSection } from './letter';
import { Html, markup } from './markup';
import { asLine, asLines } from './plain-text';

const FONT = "font-family:'Hiragino Sans','Yu Gothic',Meiryo,sans-serif;font-size:14px;line-height:1.7;color:#1f2933";
const CELL = 'padding:6px 10px;border-bottom:1px solid #e4e7eb;text-align:left;vertical-align:top';
const BUTTON = 'display:inline-block;padding:10px 24px;background:#0b5cad;color:#ffffff;text-decoration:none;border-radius:4px';
const SMALL = 'font-size:12px;color:#52606d';

export const renderHtml = (letter: Letter, head: LetterHead): string =>
  markup`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${asLine(letter.subject)}</title>
</head>
<body style="margin:0;padding:24px;${FONT}">
<div style="max-width:640px;margin:0 auto">
<p>${lines(letter.addressee)}</p>
${letter.opening.map(paragraph)}${(letter.sections ?? []).map(section)}${letter.link ? link(letter.link) : ''}${letter.closing.map(paragraph)}${foot(head)}</div>
</body>
</html>
`.text;

const lines = (all: readonly string[]): Html[] =>
  all.map((line, index) => (index === 0 ? markup`${asLine(line)}` : markup`<br>${asLine(line)}`));

const paragraph = (text: string): Html => markup`<p>${lines(asLines(text).split('\n'))}</p>
`;

const section = ({
  title,
  rows = [],
  lines: typed = [],
  written,
}: LetterSection): Html => markup`<h2 style="font-size:15px;margin:24px 0 8px">${asLine(title)}</h2>
${rows.length > 0 ? table(rows) : ''}${typed.length > 0 ? markup`<p>${lines(typed)}</p>\n` : ''}${written ? new Html(written.html) : ''}`;

const table = (rows: readonly LetterRow[]): Html => markup`<table style="border-collapse:collapse;width:100%">
${rows.map(row)}</table>
`;

const row = ({ label, value }: LetterRow): Html => markup`<tr>
<th scope="row" style="${CELL};width:34%;font-weight:normal;color:#52606d">${label}</th>
<td style="${CELL}">${lines([value].flat())}</td>
</tr>
`;

const link = ({
  label,
  url,
}: LetterLink): Html => markup`<p style="margin:24px 0"><a href="${url}" style="${BUTTON}">${asLine(label)}</a></p>
<p style="word-break:break-all"><a href="${url}">${url}</a></p>
`;

const foot = ({
  publicUrl,
  sender,
  helpdesk,
}: LetterHead): Html => markup`<hr style="border:0;border-top:1px solid #cbd2d9;margin:24px 0">
<p style="${SMALL}">${sender}<br>
電話: ${helpdesk.phone}（${helpdesk.hours}）<br>
メール: ${helpdesk.mail}<br>
サポートサイト: <a href="${publicUrl}">${publicUrl}</a></p>
<p style="${SMALL}">※本メールはサポートサイトから自動で送信しています。</p>
`;
