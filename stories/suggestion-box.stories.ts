import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/suggestion-box/define.js';
import { boxEndpoint, boxEndpoints, type BoxEndpoint } from './suggestion-box.endpoint.js';

interface Args {
  endpoint: BoxEndpoint;
  kind: 'opinion' | 'mistake';
  page: string;
}

const meta: Meta<Args> = {
  title: '组件/意见箱',
  component: 'gov-suggestion-box',
  args: { endpoint: 'taken', kind: 'opinion', page: '' },
  argTypes: {
    endpoint: { control: 'select', options: [...boxEndpoints], description: '演示用的数据接口怎样答复' },
    kind: { control: 'select', options: ['opinion', 'mistake'] },
  },
  decorators: [
    (story) => {
      // Each story begins anew, whatever the one before has left in the tab.
      sessionStorage.clear();
      return story();
    },
  ],
  render: ({ endpoint, kind, page }) =>
    html`<gov-suggestion-box endpoint=${boxEndpoint(endpoint)} kind=${kind} page=${page}></gov-suggestion-box>`,
};
export default meta;

type Story = StoryObj<Args>;

async function waitFor<Found>(find: () => Found | null | undefined): Promise<Found> {
  for (let wait = 0; wait < 100; wait += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It does not come.');
}

function type(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}

const formsIn = (canvas: HTMLElement) =>
  waitFor(() => canvas.querySelector('form') && canvas.querySelectorAll('form'));
const press = (form: HTMLFormElement | undefined) => form?.querySelector('button')?.click();

const send: Story['play'] = async ({ canvasElement }) => {
  const [letter] = await formsIn(canvasElement);
  if (!letter) return;
  type(letter, 'text', '目录里的文件能不能按年份筛选？');
  type(letter, 'contact.email', 'reader@example.org');
  press(letter);
};
const lookUp: Story['play'] = async ({ canvasElement }) => {
  const [, form] = await formsIn(canvasElement);
  if (!form) return;
  form.closest('details')?.setAttribute('open', '');
  type(form, 'number', 'YXS-Y-2026-00007');
  type(form, 'queryCode', 'HK4M-7P2W-9RT5');
  press(form);
};
const openAnswers: Story['play'] = async ({ canvasElement }) => {
  await formsIn(canvasElement);
  [...canvasElement.querySelectorAll('details')].pop()?.setAttribute('open', '');
};
const explained: Story['play'] = async (context) => {
  await send(context);
  (await waitFor(() => context.canvasElement.querySelector('.gov-letter details'))).setAttribute('open', '');
};

export const 意见: Story = {};
export const 找错: Story = { args: { kind: 'mistake', page: 'https://www.yunxi.example/documents/8' } };
export const 已经收到: Story = { play: explained };
export const 办理情况: Story = { play: lookUp };
export const 已公开的答复: Story = { play: openAnswers };
export const 没有填: Story = {
  play: async ({ canvasElement }) => press((await formsIn(canvasElement))[0]),
};
export const 接口指出错误: Story = { args: { endpoint: 'refusing' }, play: send };
export const 尚未确认: Story = { args: { endpoint: 'unclear' }, play: send };
export const 编号不对: Story = { args: { endpoint: 'wrong' }, play: lookUp };
export const 暗色: Story = { globals: { scheme: '暗' }, args: { kind: 'mistake' } };
export const 繁体: Story = { globals: { language: 'zh-Hant' }, args: { kind: 'mistake' } };
export const 英文: Story = { name: 'English', globals: { language: 'en' }, play: explained };
