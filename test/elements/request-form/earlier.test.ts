import { expect } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  control,
  cut,
  file,
  filed,
  fillIn,
  json,
  ready,
  receiptShown,
  reloaded,
  reviewOf,
  submit,
  summaryOf,
  tidy,
  button,
} from './request-form.support.js';

const earlier = json(409, {
  code: 'possible-duplicate',
  errors: [
    {
      pointer: '',
      code: 'filed-before',
      params: { number: 'QHS-2026-00001', submittedAt: '2026-03-02T09:30:00+08:00' },
    },
  ],
});
const notice = (element: Element) => element.querySelector<HTMLElement>('.gov-earlier');

describe('<gov-request-form>: the same request in a second form', () => {
  afterEach(tidy);

  it('names the earlier request, keeps the review, and files another only when that is asked for', async () => {
    const asked = answering(earlier, filed);
    const element = await ready();
    fillIn(element);
    await file(element);
    await waitUntil(() => notice(element), 'it is told');
    expect(notice(element)?.textContent).to.contain('QHS-2026-00001').and.to.contain('2026-03-02');
    expect(document.activeElement).to.equal(notice(element));
    expect(reviewOf(element)?.textContent).to.contain('城东老街2025年的排水改造方案');
    expect(sessionStorage.getItem('gov-request-attempt /v1#')).to.equal(null);
    button(element, '仍要另外提交一份').click();
    await receiptShown(element);
    expect(asked.map(({ headers }) => headers.get('form-repeats'))).to.deep.equal([null, 'QHS-2026-00001']);
    expect(asked[1]?.body).to.equal(asked[0]?.body);
    expect(notice(element)).to.equal(null);
  });

  it('lets the applicant go back to the form, with everything in it', async () => {
    answering(earlier);
    const element = await ready();
    fillIn(element);
    await file(element);
    await waitUntil(() => notice(element), 'it is told');
    button(element, '返回修改').click();
    await waitUntil(() => !reviewOf(element));
    expect(control(element, 'applicant.name').value).to.equal('林清和');
  });

  it('tells it also when the answer comes after a reload', async () => {
    answering(cut);
    const element = await ready();
    fillIn(element);
    await file(element);
    await waitUntil(() => Object.keys(sessionStorage).some((key) => key.startsWith('gov-request-attempt')));
    const asked = answering(earlier, earlier, filed);
    const again = await reloaded(element);
    await waitUntil(() => summaryOf(again), 'it is told');
    expect(summaryOf(again)?.textContent).to.contain('QHS-2026-00001');
    expect(control(again, 'applicant.name').value).to.equal('林清和');
    submit(again);
    await waitUntil(() => reviewOf(again)?.assignedSlot);
    button(again, '确认提交').click();
    await waitUntil(() => notice(again));
    button(again, '仍要另外提交一份').click();
    await receiptShown(again);
    expect(asked[2]?.headers.get('form-repeats')).to.equal('QHS-2026-00001');
  });
});
