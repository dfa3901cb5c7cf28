import fc from 'fast-check';
import { markup } from './markup';

describe('markup', () => {
  it('escapes what is put in', () => {
    expect(markup`<p title="${'"'}">${`<script>'&`}</p>`.text).toBe('<p title="&quot;">&lt;script&gt;&#39;&amp;</p>');
  });

  it('takes markup made the same way as it is, also a list of it', () => {
    expect(markup`<ul>${['a', '<b>'].map((item) => markup`<li>${item}</li>`)}</ul>`.text).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
    );
  });

  it('never lets a value open a tag or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(markup`<p>${value}</p>`.text.slice(3, -4)).not.toMatch(/[<>"']/);
      }),
    );
  });
});
