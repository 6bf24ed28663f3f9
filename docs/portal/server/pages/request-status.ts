import { html } from '../html.js';
import { field } from './form-fields.js';
import type { Page } from './layout.js';

/** Looking an application up: a native form that works without script; the endpoint then answers with a page. */
export function requestStatusPage(): Page {
  return {
    title: '查询办理情况',
    path: '/requests/status',
    place: 'status',
    sheet: 'request',
    column: '依申请公开',
    columnDescription: '凭申请编号和查询码，查看政府信息公开申请的办理情况。',
    main: html`
<div class="request">
<h1>查询办理情况</h1>
<gov-request-status>
<form action="/v1/request-lookups" method="post" autocomplete="off">
<p class="lead">两项都印在回执上。查到以后，可以看办理经过、答复的期限和答复，也可以补正或者撤回申请。</p>
<input type="hidden" name="language" value="zh-Hans">
${field({ name: 'number', label: '申请编号', help: '例如：CXS-2026-00001。', required: true, limit: 60, size: 'middle' })}
${field({ name: 'queryCode', label: '查询码', help: '共12位，不分大小写，可以不填短横线。', required: true, limit: 60, size: 'middle' })}
<button type="submit">查询</button>
</form>
</gov-request-status>
<p>还没有申请？<a href="/request">提出政府信息公开申请</a></p>
</div>`,
  };
}
