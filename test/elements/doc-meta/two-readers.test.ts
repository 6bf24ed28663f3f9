import { expect, html } from '@open-wc/testing';
import { pageFromDom, readMetadata } from 'gov-disclosure/official-document';
import { known } from './support.js';

/** Blocks that the small reader of the element reads by itself; the full one must say the same. */
const blocks = {
  'a dl with padded labels': html`<dl>
    <dt>信息索引号：</dt>
    <dd>G00021/2026-00007</dd>
    <dt>发 布 机 构</dt>
    <dd>澄溪市水务局</dd>
    <dt>组配分类</dt>
    <dd>部门文件</dd>
    <dt>生成日期</dt>
    <dd>2026-2-9</dd>
  </dl>`,
  'a table of three pairs a row': html`<table>
    <tr>
      <td>索引号</td>
      <td>G00021/2026-00007</td>
      <td>文件编号</td>
      <td>澄政令第187号</td>
      <td>公开方式</td>
      <td>主动公开</td>
    </tr>
    <tr>
      <td>效力状况</td>
      <td>有效</td>
      <td>发布日期</td>
      <td colspan="3">2026-02-12 15:17:00</td>
    </tr>
  </table>`,
  'cells pasted from a word processor': html`<table>
    <tr>
      <td>
        <p><b>索引号：</b></p>
      </td>
      <td>
        <p><span>G00021/2026-00007</span></p>
      </td>
    </tr>
    <tr>
      <td>
        <p><b>发文机关：</b></p>
      </td>
      <td>
        <p>澄溪市水务局</p>
      </td>
    </tr>
  </table>`,
  'label and value in one cell': html`<table>
    <tr>
      <td>索引号：G00021/2026-00007</td>
      <td>发布机构：澄溪市水务局</td>
    </tr>
    <tr>
      <td>成文日期：2026年2月9日</td>
      <td>有效性：—</td>
    </tr>
  </table>`,
  'a table inside a table that lays out the page': html`<table>
    <tr>
      <td>
        <table>
          <tr>
            <th>索 引 号：</th>
            <td>G00021/2026-00007</td>
            <th>发布机构：</th>
            <td>澄溪市水务局</td>
          </tr>
        </table>
      </td>
    </tr>
  </table>`,
  'colons in cells of their own': html`<table>
    <tr>
      <td>索引号</td>
      <td>：</td>
      <td>G00021/2026-00007</td>
    </tr>
    <tr>
      <td>发布机构</td>
      <td>：</td>
      <td>澄溪市水务局</td>
    </tr>
  </table>`,
  // prettier-ignore
  'two pairs in one item, no space between them': html`<ul>
    <li><label>索引号：</label><span>G00021/2026-00007</span><label>发布机构：</label><span>澄溪市水务局</span></li>
    <li><label>公开时限：</label><span>长期公开</span><label>公开方式：</label><span>主动公开</span></li>
  </ul>`,
  'labels that other labels are part of': html`<table>
    <tr>
      <td>索取号：</td>
      <td>G00021-2026-00007</td>
      <td>公开类别：</td>
      <td>主动公开</td>
      <td>公文类别：</td>
      <td>通知</td>
    </tr>
  </table>`,
  'a list in brackets': html`<ul>
    <li>【索引号】：G00021/2026-00007</li>
    <li>【发文字号】：澄水发〔2026〕9号</li>
    <li>【成文日期】：2026年2月9日</li>
  </ul>`,
};

describe('the small reader of gov-doc-meta', () => {
  for (const [name, block] of Object.entries(blocks)) {
    it(`reads ${name} as the full reader does`, async () => {
      const { element, read } = await known(html`<gov-doc-meta>${block}</gov-doc-meta>`);
      const { other, ...metadata } = readMetadata(pageFromDom(element)).metadata;
      expect(read.metadata).to.deep.equal({ ...other, ...metadata });
    });
  }
});
