import { expect, fixture, html } from '@open-wc/testing';
import {
  eventually,
  answerWith,
  button,
  json,
  known,
  record,
  said,
  shadow,
  type DocMeta,
} from './support.js';

/** The element's own list as a reader sees it. */
const printed = (element: Element) =>
  Array.from(element.querySelectorAll('dl[data-gov-made] > div'), (row) =>
    Array.from(row.children, (cell) => cell.textContent?.trim()).join('：'),
  );

const meta = (name: string, content: string): HTMLMetaElement => {
  const tag = document.createElement('meta');
  tag.name = name;
  tag.content = content;
  document.head.append(tag);
  return tag;
};

describe('gov-doc-meta with data from elsewhere', () => {
  let network: ReturnType<typeof answerWith> | undefined;
  afterEach(() => {
    network?.restore();
    network = undefined;
  });

  it('asks the endpoint for an index number and writes a dl as its own children', async () => {
    network = answerWith(async () => json(record));
    const { element, read } = await known(
      html`<gov-doc-meta endpoint="/v1" index-number="G00021/2026-00007"></gov-doc-meta>`,
    );
    expect(network.asked[0]).to.match(/\/v1\/documents\/by-index-number\?value=G00021%2F2026-00007$/);
    expect(printed(element)).to.deep.equal([
      '索引号：G00021/2026-00007',
      '名称：澄溪市水务局关于汛期取水口巡查的通知',
      '发文字号：澄水办〔2026〕7号',
      '发布机构：澄溪市水务局',
      '成文日期：2026年5月6日',
      '发布日期：2026年5月8日',
      '组配分类：部门文件',
    ]);
    expect(element.querySelector('time')?.dateTime).to.equal('2026-05-06');
    expect(read.sources['publisher']).to.equal('endpoint');
  });

  it('says that it is loading, and stops asking when it leaves the page', async () => {
    network = answerWith(() => new Promise(() => undefined));
    const element = await fixture<DocMeta>(
      html`<gov-doc-meta endpoint="/v1" index-number="G1"></gov-doc-meta>`,
    );
    await eventually(() => said(element).includes('正在读取文件信息'));
    await eventually(() => network?.signals.length);
    element.remove();
    expect(network.signals[0]?.aborted).to.equal(true);
  });

  it('tells that there is no such document, and what to do next', async () => {
    network = answerWith(async () => json({ status: 404, code: 'not-found', retryable: false }, 404));
    const failures: string[] = [];
    const element = await fixture<DocMeta>(
      html`<gov-doc-meta
        endpoint="/v1"
        index-number="G00021/2026-99999"
        @gov-doc-meta-failed=${(event: CustomEvent<{ code: string }>) => failures.push(event.detail.code)}
      ></gov-doc-meta>`,
    );
    await eventually(() => said(element).includes('没有找到索引号为“G00021/2026-99999”的文件。请核对索引号'));
    expect(failures).to.deep.equal(['not-found']);
  });

  it('lets the reader try again after a failure, and then shows the document', async () => {
    let works = false;
    network = answerWith(async () =>
      works ? json(record) : json({ status: 500, code: 'internal', retryable: true, title: 'x' }, 500),
    );
    const element = await fixture<DocMeta>(
      html`<gov-doc-meta endpoint="/v1" index-number="G00021/2026-00007"></gov-doc-meta>`,
    );
    await eventually(() => said(element).includes('重试'), 'no way to try again');
    expect(said(element)).to.contain('请稍后重试');
    works = true;
    button(element, '重试').click();
    await eventually(() => printed(element).length > 0);
    expect(said(element)).not.to.contain('重试');
  }).timeout(15_000);

  it('completes the author’s block with what the endpoint knows, and repeats nothing', async () => {
    network = answerWith(async () => json(record));
    const { element } = await known(
      html`<gov-doc-meta endpoint="/v1" index-number="G00021/2026-00007" fields="索引号 发文字号 成文日期 有效性">
        <dl>
          <dt>索引号</dt>
          <dd>G00021/2026-00007</dd>
          <dt>有效性</dt>
          <dd></dd>
        </dl>
      </gov-doc-meta>`,
    );
    await eventually(() => printed(element).length > 0);
    expect(printed(element)).to.deep.equal([
      '发文字号：澄水办〔2026〕7号',
      '成文日期：2026年5月6日',
      '有效性：未标注',
    ]);
  });

  it('reads the block that a selector names and leaves it as it is', async () => {
    const { element, read } = await known(
      html`<div>
        <p id="elsewhere">索引号：G00021/2026-00007　发布机构：澄溪市水务局　发布日期：2026-05-08</p>
        <gov-doc-meta from="#elsewhere"></gov-doc-meta>
      </div>`,
    );
    expect(read.sources['indexNumber']).to.equal('selector');
    expect(printed(element)).to.deep.equal([
      '索引号：G00021/2026-00007',
      '发布机构：澄溪市水务局',
      '发布日期：2026年5月8日',
    ]);
  });

  it('reads JSON inside, by key or by label, and prints a preset in its order with its labels', async () => {
    const { element } = await known(
      html`<gov-doc-meta preset="state-council">
        <script type="application/json">
          {
            "documentNumber": "澄政发〔2019〕12号",
            "主题分类": "交通",
            "indexNumber": "G00001/2019-00031",
            "title": "澄溪市停车信息公开暂行办法",
            "dateCreated": "2019-03-04",
            "浏览次数": "12",
            "keywords": 7
          }
        </script>
      </gov-doc-meta>`,
    );
    expect(printed(element)).to.deep.equal([
      '索引号：G00001/2019-00031',
      '主题分类：交通',
      '成文日期：2019年3月4日',
      '标题：澄溪市停车信息公开暂行办法',
      '发文字号：澄政发〔2019〕12号',
      '有效性：未标注',
    ]);
  });

  it('prints the fields of the site’s own choice, the empty ones too where it asks for it', async () => {
    const { element } = await known(
      html`<gov-doc-meta fields="发文字号、indexNumber, 签发人" empty="mark">
        <script type="application/json">
          { "indexNumber": "G00001/2019-00031" }
        </script>
      </gov-doc-meta>`,
    );
    expect(printed(element)).to.deep.equal([
      '发文字号：未标注',
      '索引号：G00001/2019-00031',
      '签发人：未标注',
    ]);
  });

  it('reads the page’s tags of 国办发〔2017〕47号 where nothing else is there', async () => {
    const tags = [
      meta('ArticleTitle', '澄溪市水务局关于水表检定的公告'),
      meta('PubDate', '2026-01-21 15:30'),
      meta('ContentSource', '澄溪市水务局'),
    ];
    const { element, read } = await known(html`<gov-doc-meta></gov-doc-meta>`);
    tags.forEach((tag) => tag.remove());
    expect(printed(element)).to.deep.equal([
      '名称：澄溪市水务局关于水表检定的公告',
      '来源：澄溪市水务局',
      '发布日期：2026年1月21日',
    ]);
    expect(read.sources['title']).to.equal('tag');
  });

  it('mixes the page’s tags with no other document', async () => {
    const tags = [meta('ArticleTitle', '另一份文件'), meta('ContentSource', '别的单位')];
    network = answerWith(async () => json(record));
    const { element } = await known(
      html`<gov-doc-meta endpoint="/v1" index-number="G00021/2026-00007"></gov-doc-meta>`,
    );
    tags.forEach((tag) => tag.remove());
    expect(printed(element).join()).not.to.contain('别的单位');
  });

  it('derives from the document’s text what nobody states, and marks it as derived', async () => {
    const { element, read } = await known(
      html`<div>
        <gov-doc-meta for="body-of-document">
          <script type="application/json">
            { "indexNumber": "G00001/2026-00031" }
          </script>
        </gov-doc-meta>
        <article id="body-of-document">
          <p>澄溪市水务局关于开展水表检定的通知</p>
          <p>澄水发〔2026〕9号</p>
          <p>各供水单位：</p>
          <p>为保证计量准确，现就水表检定有关事项通知如下。</p>
          <p>一、检定范围。全市居民用水的水表。</p>
          <p>二、检定时间。每年三月至五月。</p>
          <p>澄溪市水务局</p>
          <p>2026年2月9日</p>
        </article>
      </div>`,
    );
    expect(read.sources['documentNumber']).to.equal('text');
    expect(printed(element)).to.include('发文字号：澄水发〔2026〕9号 （由正文推定）');
    expect(printed(element)).to.include('成文日期：2026年2月9日 （由正文推定）');
  });

  it('speaks the page’s language, labels and dates included', async () => {
    network = answerWith(async () => json(record));
    const { element } = await known(
      html`<gov-doc-meta lang="en" endpoint="/v1" index-number="G00021/2026-00007"></gov-doc-meta>`,
    );
    expect(printed(element)[0]).to.equal('Index number：G00021/2026-00007');
    expect(element.querySelector('time')?.textContent).to.equal('6 May 2026');
    element.lang = 'zh-Hant';
    await eventually(() => printed(element)[0]?.startsWith('索引號'));
    expect(said(element)).to.contain('複製索引號');
  });

  it('describes the page to search engines once, and says nothing where the page does so itself', async () => {
    const scripts = () => document.querySelectorAll('script[type="application/ld+json"]');
    const block = (id: string) => html`<gov-doc-meta id=${id}>
      <dl>
        <dt>名称</dt>
        <dd>澄溪市水务局关于<b>水表</b>检定的通知 &lt;/script></dd>
        <dt>发文字号</dt>
        <dd>澄水发〔2026〕9号</dd>
        <dt>发布机构</dt>
        <dd>澄溪市水务局</dd>
        <dt>成文日期</dt>
        <dd>2026年2月9日</dd>
      </dl>
    </gov-doc-meta>`;
    const { element } = await known(html`<div>${block('first')}${block('second')}</div>`);
    await eventually(() => scripts().length > 0);
    await new Promise((done) => setTimeout(done, 100));
    expect(scripts().length).to.equal(1);
    const said = JSON.parse(scripts()[0]?.textContent ?? '') as Record<string, unknown>;
    expect(said['@context']).to.equal('https://schema.org');
    expect(said['@type']).to.equal('Legislation');
    expect(said['name']).to.equal('澄溪市水务局关于水表检定的通知 </script>');
    expect(said['legislationIdentifier']).to.equal('澄水发〔2026〕9号');
    expect(said['publisher']).to.deep.equal({ '@type': 'GovernmentOrganization', name: '澄溪市水务局' });
    expect(said['dateCreated']).to.equal('2026-02-09');
    element.remove();
  });

  it('comes to rest: what it writes itself makes it read nothing again', async () => {
    const { element } = await known(
      html`<gov-doc-meta fields="索引号 公开方式">
        <dl>
          <dt>索引号</dt>
          <dd>G00021/2026-00007</dd>
        </dl>
        <script type="application/json">
          { "公开方式": "主动公开" }
        </script>
      </gov-doc-meta>`,
    );
    await eventually(() => printed(element).length > 0);
    await new Promise((done) => setTimeout(done, 300));
    let changes = 0;
    const watcher = new MutationObserver((records) => (changes += records.length));
    watcher.observe(element, { childList: true, subtree: true, attributes: true, characterData: true });
    await new Promise((done) => setTimeout(done, 300));
    watcher.disconnect();
    expect(changes).to.equal(0);
  });

  it('bears JSON that is none, a selector that is none, a preset that is none', async () => {
    const warned: string[] = [];
    const real = console.warn;
    console.warn = (text: string) => void warned.push(text);
    const element = await fixture<DocMeta>(
      html`<gov-doc-meta from="##" preset="constructor" columns="x" empty="7" fields="" successor="http://[">
        <script type="application/json">
          not json
        </script>
      </gov-doc-meta>`,
    );
    await eventually(() => warned.length >= 3);
    console.warn = real;
    expect(warned.join()).to.match(/nothing-selected/);
    expect(warned.join()).to.match(/bad-json/);
    expect(warned.join()).to.match(/unknown-preset/);
    expect(shadow(element).querySelector('slot')).not.to.equal(null);
  });
});
