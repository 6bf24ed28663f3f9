import { expect } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { answering, button, control, filed, fillIn, ready, tidy, untouched } from './request-form.support.js';

const realPrint = window.print;

/** What is printed, as text. */
async function printed(press: () => void): Promise<string> {
  let text = '';
  window.print = () => {
    const sheet = Array.from(document.querySelectorAll<HTMLElement>('body > .gov-receipt')).pop();
    text = sheet?.innerText ?? '';
  };
  press();
  await waitUntil(() => text, 'it is printed');
  window.dispatchEvent(new Event('afterprint'));
  return text;
}

describe('<gov-request-form>: the form on paper', () => {
  afterEach(() => {
    window.print = realPrint;
    tidy();
  });

  it('prints a blank form: both kinds of applicant, boxes to tick, room for signature and date', async () => {
    answering(filed);
    const element = await untouched();
    const text = await printed(() => button(element, '打印空白申请表').click());
    for (const words of [
      '□ 公民',
      '□ 居民身份证',
      '□ 护照',
      '统一社会信用代码（法人或者其他组织填写）',
      '□ 纸质',
      '内容描述',
    ])
      expect(text).to.contain(words);
    expect(text).to.match(/签名[\s\S]*年.*月.*日/);
    expect(document.querySelector('body > .gov-receipt')).to.equal(null);
    expect(document.querySelector('[data-gov-not-printed]')).to.equal(null);
  });

  it('prints nothing of what has been filled in, and leaves it in the form', async () => {
    answering(filed);
    const element = await ready();
    fillIn(element);
    const text = await printed(() => button(element, '打印空白申请表').click());
    expect(text).not.to.contain('林清和').and.not.to.contain('11010519491231002X');
    expect(control(element, 'applicant.name').value).to.equal('林清和');
  });
});
