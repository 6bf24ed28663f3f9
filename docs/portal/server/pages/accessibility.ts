import { html } from '../html.js';
import type { Page } from './layout.js';

/** 无障碍说明: only what these pages really do. */
export function accessibilityPage(): Page {
  return {
    title: '无障碍说明',
    path: '/accessibility',
    place: 'accessibility',
    column: '无障碍说明',
    columnDescription: '本站无障碍功能的使用方法。',
    main: html`
<div class="prose">
<h1>无障碍说明</h1>
<p>本站的文件和申请表都是普通网页文字，读屏软件、浏览器的放大和查找、纯键盘操作都可以直接使用。</p>
<h2>放大文字</h2>
<p>每份文件标题下方的“字号”可以把正文放大到200%，选择会保留到下一份文件。浏览器自带的缩放同样有效，内容不会被遮住。</p>
<h2>只用键盘</h2>
<p>按 Tab 键依次到达链接、按钮和表格栏，按 Shift 和 Tab 返回。第一次按 Tab 键出现“跳到正文”。</p>
<h2>颜色和动画</h2>
<p>页面跟随系统的深色和高对比设置；状态同时用文字和符号表示；没有自动播放的内容。</p>
<h2>不使用脚本</h2>
<p>关闭脚本后，文件仍然完整，申请表仍然可以提交。</p>
<h2>遇到困难时</h2>
<p>阅读或者填写有困难的，可以到公开查阅点当面提出，由工作人员协助办理。</p>
</div>`,
  };
}
