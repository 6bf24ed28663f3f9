/** A document of 1.16 MB in 2,000 blocks with real levels of headings, made from a counter: the same in every run. */
export function longDocument(blocks = 2000): string {
  const sentence =
    '各有关单位应当按照职责分工及时公开本领域的政府信息，说明依据、条件、程序和期限，并在网站上保持更新，方便公众查询和获取。';
  const parts: string[] = [];
  const numerals = '一二三四五六七八九';
  for (let block = 0; block < blocks; block += 1) {
    const part = Math.floor(block / 40);
    if (block % 40 === 0) parts.push(`<p>${numeral(part + 1)}、第${numeral(part + 1)}部分工作</p>`);
    else if (block % 8 === 1)
      parts.push(
        `<p>（${numerals[Math.floor((block % 40) / 8)]}）做好第${block}项工作。${sentence.repeat(3)}</p>`,
      );
    else parts.push(`<p>${block}号事项。${sentence.repeat(3)}</p>`);
  }
  return parts.join('');

  function numeral(value: number): string {
    if (value < 10) return numerals[value - 1] ?? '';
    const tens = Math.floor(value / 10);
    return `${tens > 1 ? numerals[tens - 1] : ''}十${value % 10 ? numerals[(value % 10) - 1] : ''}`;
  }
}

/**
 * The same as sites have it: pasted from a word processor, with tables and links between the parts. Browsers parse bare
 * paragraphs on a shortcut of their own, which no published document of this length keeps to.
 */
export function pastedDocument(): string {
  const table = `<table class="MsoNormalTable"><tbody><tr><td rowspan="2">1</td><td>明确任务</td><td><a href="/units/1">办公室</a></td></tr>
<tr><td>公开结果</td><td><a href="/units/2">信息中心</a></td></tr></tbody></table>`;
  return longDocument()
    .replace(/<p>([^<]{1,12})/g, '<p class="MsoNormal"><span lang="EN-US">$1</span>')
    .replace(/(?<=部分工作<[/]span><[/]p>)/g, table);
}
