import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { heard, labels, replace, rowFor, type Row } from './page-tools.support.js';

interface Utterance {
  text: string;
  lang: string;
  voice: { name: string } | null;
  onstart?: () => void;
  onend?: () => void;
  onerror?: () => void;
}

/** A browser's voice that speaks when the test lets it. */
class Voice extends EventTarget {
  voices = [
    { name: 'English', lang: 'en-US', localService: true },
    { name: '粤语', lang: 'zh-HK', localService: true },
    { name: '普通话', lang: 'zh-CN', localService: true },
  ];
  said: Utterance[] = [];
  now: Utterance | undefined;
  getVoices = () => this.voices;
  resume = () => undefined;
  speak = (utterance: Utterance) => {
    this.said.push(utterance);
    this.now = utterance;
    utterance.onstart?.();
  };
  /** As browsers do, the utterance that is cut off ends too. */
  cancel = () => {
    const { now } = this;
    this.now = undefined;
    now?.onend?.();
  };
  finishSentence = () => {
    const { now } = this;
    this.now = undefined;
    now?.onend?.();
  };
}

const text = html`<h2>公园开放</h2>
  <p>汛期将至，<b>各公园</b>每日六时开放。暴雨时<code>STOP</code>暂停！</p>
  <ul><li>东园</li><li>西园</li></ul>
  <p hidden>草稿</p>`;

describe('听全文', () => {
  let voice: Voice;
  let restore: (() => void)[];
  beforeEach(() => {
    voice = new Voice();
    restore = [
      replace(window, 'speechSynthesis', voice),
      replace(
        window,
        'SpeechSynthesisUtterance',
        class {
          lang = '';
          voice = null;
          constructor(readonly text: string) {}
        },
      ),
    ];
  });
  afterEach(() => restore.forEach((step) => step()));

  const start = async (row: Row) => {
    row.button('speech').click();
    await waitUntil(() => voice.said.length || row.said());
    await row.element.updateComplete;
  };
  const action = (row: Row, word: string) =>
    [...(row.panel('speech') as HTMLElement).querySelectorAll('button')].find(
      (button) => button.textContent?.trim() === word,
    ) as HTMLButtonElement;

  it('reads the document sentence by sentence with a Chinese voice, without code and hidden text', async () => {
    const row = await rowFor('speech', text);
    const told = heard('gov-speech-stopped');
    await start(row);
    while (voice.now) voice.finishSentence();
    expect(voice.said.map((one) => one.text)).to.deep.equal([
      '公园开放',
      '汛期将至，各公园每日六时开放。',
      '暴雨时暂停！',
      '东园',
      '西园',
    ]);
    expect(voice.said[0]?.voice?.name).to.equal('普通话');
    expect(voice.said[0]?.lang).to.equal('zh-CN');
    await waitUntil(() => row.said() === '全文已读完。');
    expect(row.panel('speech')).to.equal(null);
    expect(told.length).to.equal(1);
  });

  it('says where it is, pauses, goes on with the sentence, and stops', async () => {
    const row = await rowFor('speech', text);
    await start(row);
    expect(row.panel('speech')?.textContent).to.contain('正在读第 1 句，共 5 句');
    voice.finishSentence();
    await row.element.updateComplete;
    expect(row.panel('speech')?.textContent).to.contain('正在读第 2 句，共 5 句');
    action(row, '暂停').click();
    await row.element.updateComplete;
    expect(voice.now).to.equal(undefined);
    expect(row.panel('speech')?.textContent).to.contain('停在第 2 句');
    action(row, '继续').click();
    await row.element.updateComplete;
    expect((voice.now as Utterance | undefined)?.text).to.contain('汛期将至');
    action(row, '停止').click();
    await waitUntil(() => !row.panel('speech'));
    expect(voice.now).to.equal(undefined);
    expect(voice.said.length).to.equal(3);
  });

  it('can be worked with the keyboard alone: the focus stays on what was pressed', async () => {
    const row = await rowFor('speech', text);
    await start(row);
    const pause = action(row, '暂停');
    pause.focus();
    pause.click();
    await row.element.updateComplete;
    expect(row.shadow.activeElement?.textContent?.trim()).to.equal('继续');
    pause.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await waitUntil(() => !row.panel('speech'));
    expect(row.shadow.activeElement).to.equal(row.button('speech'));
  });

  it('marks the sentence without touching the document, where the browser can', async () => {
    const row = await rowFor('speech', text);
    const before = row.content.innerHTML;
    await start(row);
    voice.finishSentence();
    expect(row.content.innerHTML).to.equal(before);
    if (!('highlights' in CSS)) return;
    const marked = CSS.highlights.get('gov-page-tools-speech');
    expect([...(marked ?? [])].map(String)).to.deep.equal(['汛期将至，各公园每日六时开放。']);
    row.button('speech').click();
    expect(CSS.highlights.has('gov-page-tools-speech')).to.equal(false);
  });

  it('cuts long sentences, because browsers fall silent after some seconds at a stretch', async () => {
    const row = await rowFor('speech', html`<p>${'公园开放管理，'.repeat(40)}</p><p>${'园'.repeat(300)}</p>`);
    await start(row);
    while (voice.now) voice.finishSentence();
    const said = voice.said.map((one) => one.text);
    expect(Math.max(...said.map(({ length }) => length))).to.be.at.most(60);
    expect(said.join('')).to.equal('公园开放管理，'.repeat(40) + '园'.repeat(300));
  });

  it('is hidden where the browser has no Chinese voice, and comes when the voices come', async () => {
    const all = voice.voices;
    voice.voices = [];
    const row = await rowFor('print speech close', text);
    expect(labels(row).includes('听全文')).to.equal(false);
    const places = () =>
      ['print', 'close'].map((tool) => row.button(tool).getBoundingClientRect().left).join();
    const before = places();
    voice.voices = all;
    voice.dispatchEvent(new Event('voiceschanged'));
    await waitUntil(() => labels(row).includes('听全文'));
    expect(places(), 'nothing moves').to.equal(before);
    voice.voices = all.slice(0, 1);
    voice.dispatchEvent(new Event('voiceschanged'));
    await waitUntil(() => !labels(row).includes('听全文'));
  });

  it('says so when the voice fails', async () => {
    const row = await rowFor('speech', text);
    await start(row);
    voice.now?.onerror?.();
    await waitUntil(() => row.said().includes('朗读没能进行'));
    expect(row.panel('speech')).to.equal(null);
  });

  it('says so when there is nothing to read', async () => {
    const row = await rowFor('speech', html`<p hidden>草稿</p>`);
    await start(row);
    expect(row.said()).to.equal('这里没有可以朗读的文字。');
    expect(row.panel('speech')).to.equal(null);
  });

  it('falls silent when the row is taken out and when the reader leaves the page', async () => {
    const row = await rowFor('speech', text);
    await start(row);
    row.element.remove();
    expect(voice.now).to.equal(undefined);
    const other = await rowFor('speech', text);
    voice.said = [];
    await start(other);
    window.dispatchEvent(new Event('pagehide'));
    expect(voice.now).to.equal(undefined);
  });

  it('lets one document speak at a time', async () => {
    const first = await rowFor('speech', text);
    const second = await rowFor('speech', html`<p>另一份文件。</p>`);
    second.element.for = 'other';
    second.content.id = 'other';
    await start(first);
    voice.said = [];
    await start(second);
    expect((voice.now as Utterance | undefined)?.text).to.equal('另一份文件。');
    await waitUntil(() => !first.panel('speech'));
  });
});
