import { LitElement, html } from 'lit';
import 'gov-disclosure/request-form/define';
import { median, pair, typical, type Bench } from '../measure.ts';

const fields: [name: string, label: string, type: string][] = [
  ['applicant.name', '姓名或者名称', 'text'],
  ['applicant.identity.number', '证件号码', 'text'],
  ['contact.phone', '联系电话', 'tel'],
  ['contact.email', '电子邮箱', 'email'],
  ['contact.address', '通信地址', 'text'],
  ['contact.postcode', '邮政编码', 'text'],
  ['information.title', '信息名称', 'text'],
  ['information.documentNumber', '文号', 'text'],
  ['information.indexNumber', '索引号', 'text'],
  ['information.description', '内容描述', 'text'],
];

/** The plainest Lit element with the same ten fields. */
class PlainForm extends LitElement {
  protected override render() {
    return html`<form method="post">
      ${fields.map(
        ([name, label, type]) =>
          html`<p><label for=${name}>${label}</label><input id=${name} name=${name} type=${type} /></p>`,
      )}
      <button>提交</button>
    </form>`;
  }
}
customElements.define('plain-form', PlainForm);

const nativeForm = `<form method="post" action="/v1/requests">${fields
  .map(([name, label, type], place) => {
    const id = `f${place}`;
    return `<p><label for="${id}">${label}</label><input id="${id}" name="${name}" type="${type}"></p>`;
  })
  .join('')}<button>提交</button></form>`;
const ourForm = `<gov-request-form endpoint="/v1">${nativeForm}</gov-request-form>`;
/** A page of the size of a portal's: head, navigation, guide, foot. */
const around = Array.from(
  { length: 120 },
  (_, place) =>
    `<p><a href="#${place}">第${place}条</a>申请人应当写明所需信息的名称、文号或者便于查询的其他特征。</p>`,
).join('');
const forms = 20;
/** Each takes some 30 ms: a few rounds would measure what else the machine does. */
const rounds = 60;

/** Timers that follow each other are slowed down by browsers; messages are not. */
const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** A form of ten fields: until it is ready, as part of a page, and at each key. */
export const bench: Bench = async () => {
  const box = document.createElement('div');
  document.body.append(box);
  const write = (text: string) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    box.append(...parsed.body.childNodes);
  };
  const laidOut = () => void box.offsetHeight;
  /** Every form can be filled in: what the element adds stands below it. */
  const enhanced = async () => {
    const waits = () =>
      [...box.querySelectorAll('gov-request-form')].some(
        ({ shadowRoot }) => !shadowRoot?.querySelector('button'),
      );
    while (waits()) await nextTask();
  };
  const prepare = () => {
    box.replaceChildren();
    sessionStorage.clear();
  };
  const ready = await pair(
    async () => {
      write(ourForm.repeat(forms));
      await enhanced();
      laidOut();
    },
    async () => {
      write('<plain-form></plain-form>'.repeat(forms));
      await (box.lastElementChild as LitElement).updateComplete;
      await nextTask();
      laidOut();
    },
    { prepare, rounds },
  );
  const page = await pair(
    async () => {
      write((around + ourForm).repeat(5));
      await enhanced();
      laidOut();
    },
    async () => {
      write((around + nativeForm).repeat(5));
      await nextTask();
      laidOut();
    },
    { prepare, rounds },
  );

  prepare();
  write(`${ourForm}<section>${nativeForm}</section>`);
  box.querySelector('section form')?.setAttribute('novalidate', '');
  await enhanced();
  // Somebody has gone into the form: what checks and keeps is at work while they type.
  box.querySelector('gov-request-form input')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  while (box.querySelector('form:not([novalidate])')) await nextTask();
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await pause(500);
  const keys = 'kao shi de ti mu he da an '.repeat(12);
  const typed = async (inside: string) => {
    const field = box.querySelector<HTMLInputElement>(`${inside} [name="information.description"]`);
    if (!field) throw new Error('no field');
    field.value = '';
    field.focus();
    // What the change of focus costs is not the keys'.
    await pause(300);
    return typeKeys(keys);
  };
  const took: Record<'ours' | 'native', { time: number[]; layouts: number[] }> = {
    ours: { time: [], layouts: [] },
    native: { time: [], layouts: [] },
  };
  for (let round = 0; round <= 12; round += 1) {
    const both = [['native', 'section'] as const, ['ours', 'gov-request-form'] as const];
    for (const [who, inside] of round % 2 ? both : both.reverse()) {
      const { time, layouts } = await typed(inside);
      if (round) {
        took[who].time.push(time);
        took[who].layouts.push(layouts);
      }
    }
  }
  return [
    { name: 'form of ten fields, ready', ...ready, peerName: 'plain Lit form', unit: 'ms', bound: 1.8 },
    { name: 'page with that form', ...page, peerName: 'native form', unit: 'ms', bound: 1.3 },
    {
      name: 'main thread while typing',
      ours: typical(took.ours.time) / keys.length,
      peer: typical(took.native.time) / keys.length,
      peerName: 'native form, a key',
      unit: 'ms',
      bound: 1.12,
    },
    {
      name: 'layouts while typing',
      ours: median(took.ours.layouts) / keys.length,
      peer: median(took.native.layouts) / keys.length,
      peerName: 'native form, a key',
      unit: '',
      bound: 1.02,
    },
  ];
};
