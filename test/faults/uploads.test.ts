import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, findChromium } from '../support/browsers.js';
import { startEndpointProcess, type EndpointProcess } from './endpoint-process.js';
import { startFaultProxy } from './fault-proxy.js';
import { planOf, randomFrom, wordsOf } from './plan.js';
import { startSite, type Site } from './site.js';

describe('A file sent along', () => {
  let endpoint: EndpointProcess;
  let site: Site;
  let browser: Browser;

  before(async () => {
    endpoint = await startEndpointProcess();
    site = await startSite();
    browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await endpoint?.stop();
  });

  it('arrives whole however often the connection is cut, and is filed with the application', async () => {
    const random = randomFrom(11);
    const proxy = await startFaultProxy({
      run: 0,
      endpointPort: endpoint.port,
      sitePort: site.port,
      faults: [],
      uploadCuts: Array.from({ length: 3 }, random),
    });
    const plan = {
      ...planOf(0, 11),
      authored: false,
      storage: 'works' as const,
      clock: 0,
      events: [],
      tabs: 1,
    };
    // Nobody drives this page but the test.
    void site.expect(plan, 1);
    const page = await browser.newPage();
    // Nor does its clock run faster.
    await page.route(/\/(driver|early)\.js/, (route) =>
      route.fulfill({ body: '', contentType: 'text/javascript' }),
    );
    await page.goto(proxy.origin);
    // What takes files comes when the applicant begins.
    await page.getByLabel('姓名或者名称').click();
    const chooser = page.locator('[data-gov-attachments] input[type="file"]');
    await chooser.waitFor();
    assert.match(await page.locator('[data-gov-attachments] small').innerText(), /最多5个文件.*PDF/);
    const buffer = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.alloc(700_000, 'x'),
      Buffer.from('\n%%EOF\n'),
    ]);
    await chooser.setInputFiles([
      { name: '说明.pdf', mimeType: 'application/pdf', buffer },
      { name: '程序.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    ]);
    await page.getByText('程序.exe不能作为附件').waitFor();
    await page.locator('[data-gov-attachments] li').getByText('已上传', { exact: true }).waitFor();
    assert.ok(proxy.pieces() > 3, 'cut pieces were sent again');
    const words = wordsOf(plan, 0);
    await page.getByLabel('姓名或者名称').fill(words.name);
    await page.getByLabel('证件号码').fill(words.identityNumber);
    await page.getByLabel('联系电话').fill(words.phone);
    await page.getByLabel('内容描述').fill(words.description);
    await page.getByLabel('电子文件').check();
    await page.getByLabel('自行领取').check();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.locator('.gov-review').getByText('说明.pdf').waitFor();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByRole('heading', { name: '回执' }).waitFor();
    const [filed] = await endpoint.requests();
    assert.equal(filed?.application.attachments?.length, 1);
    await proxy.close();
  });
});
