import type { Letter, LetterHead, RenderedLetter } from './letter';
import { renderHtml } from './letter.html';
import { renderText } from './letter.text';
import { asLine } from './plain-text';

export const renderLetter = (letter: Letter, head: LetterHead): RenderedLetter => ({
  subject: asLine(letter.subject),
  text: renderText(letter, head),
  html: renderHtml(letter, head),
});
