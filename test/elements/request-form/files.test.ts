import { expect } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  control,
  cut,
  defining,
  file,
  filed,
  fillIn,
  formOf,
  json,
  ready,
  receiptShown,
  reloaded,
  summaryOf,
  tidy,
} from './request-form.support.js';

const definition = json(200, {
  version: '2',
  agencies: [],
  fields: {},
  attachments: { files: 2, bytes: 1_000_000, types: ['application/pdf'] },
  antiAbuse: { honeypotField: '', minimumSeconds: 0, proofOfWork: null },
});
const upload = '0123456789abcdef'.repeat(2);
const rows = (element: Element) => Array.from(element.querySelectorAll('[data-gov-attachments] li'));

/** As the part names a file that has been uploaded. */
function nameUpload(element: Element): void {
  const id = document.createElement('input');
  Object.assign(id, { type: 'hidden', name: 'attachments', value: upload });
  formOf(element).append(id);
}

describe('<gov-request-form>: files that were sent along', () => {
  afterEach(() => {
    document.documentElement.lang = 'zh-Hans';
    tidy();
  });

  it('stay named when the filing is refused after a reload, can be taken back, and go with the next one', async () => {
    defining(definition);
    answering(cut);
    const element = await ready();
    fillIn(element);
    nameUpload(element);
    await file(element);
    await waitUntil(() => sessionStorage.getItem('gov-request-attempt ' + location.origin + '/v1#'));
    const asked = answering(
      json(422, { code: 'validation-failed', errors: [{ pointer: '/contact', code: 'x' }] }),
      filed,
    );
    const again = await reloaded(element);
    await waitUntil(() => summaryOf(again) && rows(again).length, 'the file is in the list');
    expect(rows(again)[0]?.textContent).to.contain('先前上传的附件1').and.to.contain('已上传');
    expect(rows(again)[0]?.querySelector('button')).not.to.equal(null);
    await file(again);
    await receiptShown(again);
    expect((JSON.parse(asked[1]?.body ?? '') as { attachments: string[] }).attachments).to.deep.equal([
      upload,
    ]);
    expect(formOf(again).querySelector('[name="attachments"]'), 'the next form begins without them').to.equal(
      null,
    );
  });

  it('stay named when the form is written anew in another language', async () => {
    defining(definition);
    answering(filed);
    const element = await ready();
    nameUpload(element);
    document.documentElement.lang = 'en';
    await waitUntil(() => formOf(element)?.lang === 'en' && rows(element).length, 'the file is in the list');
    expect(control(element, 'attachments').value).to.equal(upload);
    expect(rows(element)[0]?.textContent).to.contain('Uploaded');
  });

  it('that have expired are told in words that say what to do', async () => {
    defining(definition);
    answering(
      json(422, {
        code: 'validation-failed',
        errors: [{ pointer: '/attachments/0', code: 'unknown-upload' }],
      }),
    );
    const element = await ready();
    fillIn(element);
    await file(element);
    await waitUntil(() => summaryOf(element));
    expect(summaryOf(element)?.textContent).to.contain('删除后重新上传');
  });
});
