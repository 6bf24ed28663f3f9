import { readableDate } from '../dates.js';
import type { DocumentList, DocumentSummary } from '../documents.js';
import { html, type Html } from '../html.js';
import { site } from '../site.js';
import { unbroken } from '../unbroken.js';
import { forceOf } from '../validity.js';
import type { Page } from './layout.js';

/** The list of documents: number, body, date and force of each, and the way to a request. */
export function homePage(list: DocumentList, isFirst: boolean): Page {
  return {
    title: '政府信息公开',
    path: '/',
    place: 'home',
    column: '政府信息公开',
    columnDescription: `${site.name}主动公开的文件，以及依申请公开的入口。`,
    main: html`
<div class="home">
<section aria-labelledby="documents-heading">
<h1 id="documents-heading">主动公开的文件</h1>
<p class="lead">按发布日期排列，新的在前。每份文件都可以放大文字、打印、用手机扫码打开。</p>
${list.items.length ? documentList(list.items) : nothing()}
${pager(list.next, isFirst)}
</section>
${requestInvitation()}
</div>`,
  };
}

function documentList(items: DocumentSummary[]): Html {
  return html`<ul class="documents">${items.map(entry)}</ul>`;
}

function entry({ id, title, metadata }: DocumentSummary): Html {
  const date = metadata.datePublished ?? metadata.dateCreated;
  return html`
<li>
<a href="/documents/${encodeURIComponent(id)}">${unbroken(title)}</a>
<p class="facts">
${metadata.documentNumber && html`<span class="number">${metadata.documentNumber}</span>`}
${date && html`<time datetime="${date.slice(0, 10)}">${readableDate(date)}</time>`}
${force(metadata)}
</p>
</li>`;
}

function force(metadata: DocumentSummary['metadata']): Html | undefined {
  const kind = forceOf(metadata);
  if (kind === 'unstated') return html`<span class="force unstated">有效性未标注</span>`;
  return html`<span class="force ${kind}">${metadata.validity}</span>`;
}

function nothing(): Html {
  return html`<p class="empty">这里还没有文件。启动时用 <code>--documents 文件夹</code> 指定要导入的 .txt 或 .html 文件。</p>`;
}

function pager(next: string | null, isFirst: boolean): Html | undefined {
  if (next === null && isFirst) return undefined;
  return html`<nav class="pager" aria-label="翻页">
${!isFirst && html`<a href="/">回到第一页</a>`}
${next !== null && html`<a href="/?cursor=${encodeURIComponent(next)}" rel="next">下一页</a>`}
</nav>`;
}

function requestInvitation(): Html {
  return html`
<aside aria-labelledby="request-heading">
<h2 id="request-heading">没有找到需要的信息？</h2>
<p>公民、法人和其他组织可以依照《中华人民共和国政府信息公开条例》第二十七条提出申请。行政机关收到后，一般在20个工作日内答复。</p>
<p><a class="action" href="/request">依申请公开</a></p>
</aside>`;
}
