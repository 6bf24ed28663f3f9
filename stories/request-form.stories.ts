import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/request-form/define.js';
import { endpointOf, type StoryEndpoint } from './request-form.endpoint.js';

interface Args {
  endpoint: StoryEndpoint;
  informationTitle: string;
  documentNumber: string;
  indexNumber: string;
}

const meta: Meta<Args> = {
  title: '组件/申请表',
  component: 'gov-request-form',
  args: { endpoint: 'filed', informationTitle: '', documentNumber: '', indexNumber: '' },
  argTypes: {
    endpoint: {
      control: 'select',
      options: ['filed', 'silent', 'unclear', 'busy', 'closed', 'refusing', 'earlier', 'proving', 'changed'],
      description: '演示用的数据接口怎样答复',
    },
  },
  decorators: [
    (story) => {
      // Each story begins anew, whatever the one before has left in the tab.
      sessionStorage.clear();
      return story();
    },
  ],
  render: ({ endpoint, informationTitle, documentNumber, indexNumber }) =>
    html`<gov-request-form
      endpoint=${endpointOf(endpoint)}
      information-title=${informationTitle}
      document-number=${documentNumber}
      index-number=${indexNumber}
    ></gov-request-form>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The form when it is there, somebody has gone into it, and it can be checked. */
async function formIn(canvas: HTMLElement): Promise<HTMLFormElement> {
  for (let wait = 0; wait < 100; wait += 1) {
    const form = canvas.querySelector('form');
    if (form?.noValidate) return form;
    form?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('There is no form.');
}

/** A button of the element's own, as soon as it is there. */
async function buttonIn(canvas: HTMLElement, label: string | RegExp): Promise<HTMLElement> {
  for (let wait = 0; wait < 100; wait += 1) {
    const buttons = canvas.querySelector('gov-request-form')?.shadowRoot?.querySelectorAll('button') ?? [];
    const found = [...buttons].find((one) => one.textContent?.match(label));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There is no button ${label}.`);
}

function type(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}

async function fillIn(canvas: HTMLElement): Promise<HTMLFormElement> {
  const form = await formIn(canvas);
  type(form, 'applicant.name', '沈月明');
  type(form, 'applicant.identity.number', '11010519491231002X');
  type(form, 'contact.phone', '010-55550123');
  type(form, 'information.description', '云溪公园2025年的绿化养护经费及其支出明细');
  form.querySelector<HTMLInputElement>('[value=electronic]')?.click();
  form.querySelector<HTMLInputElement>('[value=pickup]')?.click();
  return form;
}

const submit = (form: HTMLFormElement) => form.querySelector('button')?.click();
const reviewFilledIn: Story['play'] = async ({ canvasElement }) => {
  submit(await fillIn(canvasElement));
  await buttonIn(canvasElement, '确认提交');
};
const submitFilledIn: Story['play'] = async ({ canvasElement }) => {
  submit(await fillIn(canvasElement));
  (await buttonIn(canvasElement, /^(确认提交|確認提交|Submit now)$/)).click();
};
const submitEmpty: Story['play'] = async ({ canvasElement }) => submit(await formIn(canvasElement));

export const 空白: Story = {};

export const 从文件页带来: Story = {
  args: {
    informationTitle: '云溪市公园管理办法',
    documentNumber: '云政办发〔2025〕8号',
    indexNumber: '990000009/2025-00008',
  },
};

export const 组织申请: Story = {
  play: async ({ canvasElement }) => {
    (await formIn(canvasElement)).querySelector<HTMLInputElement>('[value=organization]')?.click();
  },
};

export const 作者自己的表单: Story = {
  render: ({ endpoint }) =>
    html`<gov-request-form endpoint=${endpointOf(endpoint)}>
      <form action=${`${endpointOf(endpoint)}/requests`} method="post">
        <input type="hidden" name="applicant.kind" value="organization" />
        <p><label>单位名称 <input name="applicant.name" autocomplete="organization" /></label></p>
        <p><label>统一社会信用代码 <input name="applicant.creditCode" /></label></p>
        <p><label>电话 <input name="contact.phone" type="tel" autocomplete="tel" /></label></p>
        <p><label>需要的信息 <input name="information.title" /></label></p>
        <input type="hidden" name="delivery.forms" value="electronic" />
        <input type="hidden" name="delivery.channels" value="pickup" />
        <button>提交</button>
      </form>
    </gov-request-form>`,
};

export const 有误: Story = { play: submitEmpty };

export const 证件号码少见: Story = {
  play: async ({ canvasElement }) => {
    const form = await fillIn(canvasElement);
    const kind = form.elements.namedItem('applicant.identity.kind') as HTMLSelectElement;
    kind.value = 'passport';
    type(form, 'applicant.identity.number', '12');
    kind.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

export const 核对: Story = { play: reviewFilledIn };
export const 暗色核对: Story = { globals: { scheme: '暗' }, play: reviewFilledIn };

export const 找回草稿: Story = {
  render: (args, context) => {
    const draft = { at: Date.now() - 600_000, values: [['information.title', '云溪公园养护经费']] };
    const place = `${location.origin}${endpointOf(args.endpoint)}#`;
    sessionStorage.setItem(`gov-request-draft ${place}`, JSON.stringify(draft));
    return meta.render?.(args, context) ?? html``;
  },
};

export const 公用终端: Story = {
  render: ({ endpoint }) =>
    html`<gov-request-form endpoint=${endpointOf(endpoint)} public-terminal></gov-request-form>`,
};

export const 公用终端尚未确认: Story = {
  args: { endpoint: 'unclear' },
  render: ({ endpoint }) =>
    html`<gov-request-form endpoint=${endpointOf(endpoint)} public-terminal></gov-request-form>`,
  play: submitFilledIn,
};

export const 公用终端有人离开: Story = {
  render: ({ endpoint }) => {
    const place = `${location.origin}${endpointOf(endpoint)}#`;
    localStorage.setItem(`gov-request-left ${place}`, String(Date.now() - 600_000));
    return html`<gov-request-form endpoint=${endpointOf(endpoint)} public-terminal></gov-request-form>`;
  },
};

export const 正在提交: Story = { args: { endpoint: 'silent' }, play: submitFilledIn };
export const 尚未确认: Story = { args: { endpoint: 'unclear' }, play: submitFilledIn };
export const 回执: Story = { play: submitFilledIn };
export const 接口指出错误: Story = { args: { endpoint: 'refusing' }, play: submitFilledIn };
export const 提交的人太多: Story = { args: { endpoint: 'busy' }, play: submitFilledIn };
export const 可能已经提交过: Story = { args: { endpoint: 'earlier' }, play: submitFilledIn };
export const 申请表已更改: Story = {
  args: { endpoint: 'changed' },
  play: async ({ canvasElement }) => {
    type(await fillIn(canvasElement), 'applicant.workUnit', '云溪市第一中学');
    await submitFilledIn({ canvasElement } as never);
  },
};
export const 防机器检查不能运行: Story = { args: { endpoint: 'proving' } };
export const 网关拒绝: Story = { args: { endpoint: 'closed' }, play: submitFilledIn };
export const 没有接口: Story = { render: () => html`<gov-request-form></gov-request-form>` };

export const 蓝色主题: Story = { globals: { theme: '蓝' } };
export const 素色主题: Story = { globals: { theme: '素' }, play: submitEmpty };
export const 暗色: Story = { globals: { scheme: '暗' }, play: submitEmpty };
export const 暗色回执: Story = { globals: { scheme: '暗' }, play: submitFilledIn };
export const 繁体: Story = { globals: { language: 'zh-Hant' } };
export const 繁体有误: Story = { globals: { language: 'zh-Hant' }, play: submitEmpty };
export const 英文: Story = { name: 'English', globals: { language: 'en' } };
export const 英文有误: Story = { name: 'English, errors', globals: { language: 'en' }, play: submitEmpty };
export const 英文回执: Story = {
  name: 'English, receipt',
  globals: { language: 'en' },
  play: submitFilledIn,
};
