import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  button,
  control,
  defining,
  disclosing,
  file,
  filed,
  fillIn,
  json,
  ready,
  receiptShown,
  reviewOf,
  said,
  submit,
  summaryOf,
  tidy,
} from './request-form.support.js';

const definition = {
  id: 'request',
  version: '2',
  agencies: [
    { code: 'A1', name: '清和市人民政府办公室' },
    { code: 'A2', name: '清和市水务局' },
  ],
  fields: { 'applicant.organizationKind': 'optional', 'contact.phone': 'off', 'information.purpose': 'off' },
  attachments: { files: 2, bytes: 1_000_000, types: ['application/pdf'] },
  limits: {},
  privacyNotice: {
    'zh-Hans': {
      handler: '清和市人民政府办公室',
      contact: '010-55550100',
      purpose: '办理申请',
      kinds: '姓名、证件号码',
      retention: '三年',
      rights: '查询、更正',
    },
  },
  antiAbuse: { honeypotField: 'website', minimumSeconds: 0, proofOfWork: null },
};

const names = (element: Element) =>
  Array.from(element.querySelectorAll<HTMLInputElement>('form [name]'), (field) => field.name);

describe('<gov-request-form>: what it asks', () => {
  afterEach(tidy);

  it('is the legal minimum where nobody says more', async () => {
    answering(filed);
    const element = await ready();
    for (const name of ['agency', 'applicant.organizationKind', 'information.purpose', 'assistedBy']) {
      expect(names(element)).to.not.contain(name);
    }
  });

  it('is switched by the site, but never below the legal minimum', async () => {
    answering(filed);
    const fields =
      'applicant.organizationKind information.purpose contact.phone:required contact.postcode:off applicant.name:off fax nonsense';
    const element = await ready(
      html`<gov-request-form endpoint="/v1" fields=${fields} assisted></gov-request-form>`,
    );
    expect(names(element)).to.include.members([
      'applicant.organizationKind',
      'information.purpose',
      'contact.fax',
      'applicant.name',
      'assistedBy',
    ]);
    expect(names(element)).to.not.contain('contact.postcode');
    expect(control(element, 'contact.phone').required).to.equal(true);
    expect(Boolean(control(element, 'delivery.channels', 'fax'))).to.equal(true);
    expect(element.querySelector('form')?.textContent).to.contain('第四十三条');
    await expect(element).to.be.accessible();
  });

  it('is what the endpoint’s definition says: authorities, fields, files, and a notice of privacy', async () => {
    defining(json(200, definition));
    const asked = answering(filed);
    const element = await ready();
    const agency = control<HTMLSelectElement>(element, 'agency');
    expect(agency.required).to.equal(true);
    expect(agency.textContent).to.contain('清和市水务局');
    expect(names(element)).to.not.contain('contact.phone');
    const notice = element.querySelector('.gov-privacy')?.textContent ?? '';
    for (const words of ['清和市人民政府办公室', '三年', '查询、更正']) expect(notice).to.contain(words);
    await waitUntil(() => element.querySelector('[data-gov-attachments] input'));
    expect(element.querySelector('[data-gov-attachments]')?.textContent).to.contain(
      '最多2个文件，每个不超过1 MB',
    );
    await expect(element).to.be.accessible();

    control(element, 'contact.email').value = 'a@example.org';
    agency.value = 'A2';
    for (const [name, value] of [
      ['applicant.name', '林清和'],
      ['applicant.identity.number', '11010519491231002X'],
      ['information.title', '排水方案'],
    ] as const) {
      control(element, name).value = value;
    }
    control(element, 'delivery.forms', 'paper').click();
    control(element, 'delivery.channels', 'pickup').click();
    await file(element);
    await receiptShown(element);
    expect(JSON.parse(asked[0]?.body ?? '').agency).to.equal('A2');
  });

  it('survives definitions of every shape', async () => {
    for (const shape of [
      null,
      7,
      [],
      { fields: 1 },
      { fields: { 'contact.phone': {} }, agencies: [null, {}] },
    ]) {
      answering(filed);
      defining(json(200, shape));
      const element = await ready();
      expect(names(element)).to.contain('applicant.name');
      element.remove();
      tidy();
    }
  });

  it('tells who is as quick as a machine to look once more, and then lets them', async () => {
    defining(json(200, { ...definition, agencies: [], fields: {}, antiAbuse: { minimumSeconds: 3 } }));
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    await file(element);
    await element.updateComplete;
    expect(asked.length).to.equal(0);
    expect(said(element)).to.contain('再核对一遍');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    button(element, '确认提交').click();
    await receiptShown(element);
    expect(asked.length).to.equal(1);
  });

  it('shows what is public already before anything is filed, beside the form, and never stands in the way', async () => {
    const items = [
      { title: '清和市排水方案', page: '/documents/1' },
      { title: '别处', page: 'javascript:alert(1)' },
      null,
    ];
    disclosing(json(200, { items, next: null }));
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    control(element, 'information.title').value = '排水方案';
    submit(element);
    await waitUntil(() => reviewOf(element)?.assignedSlot);
    const links = Array.from(reviewOf(element)?.querySelectorAll('a') ?? []);
    expect(links.map(({ pathname }) => pathname)).to.deep.equal(['/documents/1']);
    expect(links[0]?.target).to.equal('_blank');
    button(element, '确认提交').click();
    await receiptShown(element);
    expect(asked.length).to.equal(1);
  });

  it('does not cut a pasted text: one that is too long is told, whole as it is', async () => {
    answering(filed);
    const element = await ready();
    fillIn(element);
    const text = '长'.repeat(2001);
    control(element, 'information.description').value = text;
    submit(element);
    await waitUntil(() => summaryOf(element));
    expect(summaryOf(element)?.textContent).to.contain('不能超过2000个字');
    expect(control(element, 'information.description').value).to.equal(text);
    expect(reviewOf(element)).to.equal(null);
  });

  it('is filled in from the page’s address, by the names that a document’s page links with', async () => {
    const before = location.href;
    history.replaceState(
      null,
      '',
      '?title=%E6%8E%92%E6%B0%B4&documentNumber=%E6%B8%85%E5%8A%9E1&indexNumber=X1',
    );
    try {
      answering(filed);
      const element = await ready();
      expect(control(element, 'information.title').value).to.equal('排水');
      expect(control(element, 'information.documentNumber').value).to.equal('清办1');
      expect(control(element, 'information.indexNumber').value).to.equal('X1');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
