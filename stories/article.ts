import { html, type TemplateResult } from 'lit';

/** A short document for stories, of our own writing. */
export const article = (id: string): TemplateResult => html`
  <article id=${id}>
    <h2>临江市人民政府办公室关于做好汛期公园开放管理工作的通知</h2>
    <p>各区人民政府，市政府各部门：</p>
    <p>汛期将至，为方便市民休憩、保障游园安全，现就公园开放管理有关事项通知如下：</p>
    <h3>一、按时开放</h3>
    <p>各公园每日六时开放，遇暴雨橙色以上预警时暂停开放，并在入口处和网站上说明原因。</p>
    <h3>二、及时告知</h3>
    <p>暂停和恢复开放的信息应当在作出决定后一小时内向社会公布。</p>
  </article>
`;
