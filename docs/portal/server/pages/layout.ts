import { html, type Html } from '../html.js';
import { site } from '../site.js';

/** The places of the main navigation. */
export type Place = 'home' | 'request' | 'status' | 'suggestions' | 'accessibility' | 'other';

export interface Page {
  /** Stands in the browser's title before the site's name. */
  title: string;
  /** The page's own address without query, for `<link rel="canonical">`. */
  path: string;
  place: Place;
  /** 47号文 ColumnName: the column that the page belongs to. */
  column: string;
  /** 47号文 ColumnType, ColumnDescription, ColumnKeywords: for pages that are a column themselves. */
  columnDescription?: string;
  /** 47号文 content tags; only for the page of a document. */
  article?: { title: string; publishedAt: string | undefined; source: string | undefined; keywords?: string };
  /** The page's own style sheet beside the site's. */
  sheet?: 'document' | 'request';
  main: Html;
}

/** One whole page. `origin` is the address that the reader came by, so that the canonical link and the code are whole. */
export function layout(page: Page, origin: string): Html {
  return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>${page.title} - ${site.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${siteTags(page)}
<link rel="canonical" href="${origin}${page.path}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/dist/gov-disclosure.css">
<link rel="stylesheet" href="/portal.css">
${page.sheet && html`<link rel="stylesheet" href="/${page.sheet}.css">\n`}<link rel="stylesheet" href="/print.css" media="print">
<script src="/dist/gov-font-size-early.js"></script>
<script src="/dist/gov-disclosure.min.js" data-endpoint="/v1" defer></script>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="masthead">
<div class="masthead-inner">
<a class="site-name" href="/"><span>${site.name}</span> <small>${site.section}</small></a>
<nav aria-label="主导航">
<ul>
<li>${navigation('/', '文件', page.place === 'home')}</li>
<li>${navigation('/request', '依申请公开', page.place === 'request')}</li>
<li>${navigation('/requests/status', '办理查询', page.place === 'status')}</li>
<li>${navigation('/suggestions', '意见箱', page.place === 'suggestions')}</li>
</ul>
</nav>
</div>
</header>
<main id="main" tabindex="-1">
${page.main}
</main>
${footer()}
</body>
</html>
`;
}

/** The `<meta>` tags that 《政府网站发展指引》（国办发〔2017〕47号）asks of every page, of columns and of contents. */
function siteTags(page: Page): Html {
  const tag = (name: string, content: string | undefined) =>
    content ? html`<meta name="${name}" content="${content}">\n` : undefined;
  const article = page.article;
  return html`${[
    tag('SiteName', site.name),
    tag('SiteDomain', site.domain),
    tag('SiteIDCode', site.idCode),
    tag('ColumnName', page.column),
    tag('ColumnDescription', page.columnDescription),
    tag('ColumnKeywords', page.columnDescription && columnKeywords(page.column)),
    tag('ColumnType', page.columnDescription && page.column),
    tag('ArticleTitle', article?.title),
    tag('PubDate', article?.publishedAt),
    tag('ContentSource', article?.source),
    tag('Keywords', article?.keywords),
  ]}`;
}

/** Each word once: the home page's column is called like the section. */
function columnKeywords(column: string): string {
  return [...new Set([column, site.section, site.name])].join('，');
}

function navigation(href: string, text: string, current: boolean): Html {
  return html`<a href="${href}"${current ? html` aria-current="page"` : ''}>${text}</a>`;
}

function footer(): Html {
  return html`<footer class="site-foot">
<div class="site-foot-inner">
<dl>
<div><dt>主办单位</dt><dd>${site.organiser}</dd></div>
<div><dt>地址</dt><dd>${site.address}</dd></div>
<div><dt>网站标识码</dt><dd>${site.idCode}（虚构）</dd></div>
</dl>
<p><a href="/accessibility">无障碍说明</a></p>
<p class="notice">本站是 gov-disclosure 的示例站点，站点名称、主办单位和标识码均为虚构。导入的文件以原发布机关公布的文本为准。</p>
</div>
</footer>`;
}
