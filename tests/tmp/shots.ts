import { openPage } from "../e2e/open-page";
const out="/tmp/lists/";
const open = await openPage();
const { page, pane } = open;
try {
  await page.setViewportSize({ width: 1280, height: 800 });
  await pane.getByLabel("统计截止日").first().fill("2021-10-08");
  await pane.getByRole("button",{name:"插入任务表",exact:true}).first().click();
  await pane.getByRole("tab", { name: /今天/ }).waitFor({ timeout: 30_000 });
  await pane.evaluate(async () => { await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("任务表");
      const body = table.getDataBodyRange(); body.load({ values: true });
      const headers = table.getHeaderRowRange(); headers.load({ values: true });
      await context.sync();
      const header = headers.values[0] as string[]; const rows = body.values as any[][];
      const S=header.indexOf("完成状态"),P=header.indexOf("完成进度"),D=header.indexOf("完成日期"),U=header.indexOf("更新日期"),E=header.indexOf("截止日期");
      for (const [i,row] of rows.entries()) { const kind=(i*7)%10; const fin=kind<3&&row[E]!=="";
        row[S]=fin?"已完成":"推进中"; row[P]=fin?1:[0.75,0.7,0.6,0.35,0.5,0.72,0.68][kind-3]??0.75; if(fin)row[D]=44464-((i*13)%90); row[U]=44464+(i%9===4?-40:i%5); }
      for (const [no,col,v] of [[12,S,"己完成"],[25,P,80],[31,U,"2021.9.30"],[47,P,1.7]] as any) rows[no-1]![col]=v;
      for (const col of [S,P,D,U]) body.getColumn(col).values = rows.map(r=>[r[col]]);
      await context.sync(); }); });
  await page.waitForTimeout(3000);
  const top = async () => pane.evaluate(()=>({row: document.querySelector('[data-row]')?.getBoundingClientRect().top, head: document.querySelector('h3')?.getBoundingClientRect().top, tabs: document.querySelector('[role=tabpanel]')?.getBoundingClientRect().top, w: innerWidth, sw: document.documentElement.scrollWidth}));
  await pane.getByRole("tab", { name: /问题/ }).click(); await page.waitForTimeout(500);
  console.log("issues", await top());
  await page.screenshot({path: out+"issues.png"});
  await pane.getByRole("button",{name:"按单位"}).click(); await pane.getByRole("button",{name:/^更多/}).click(); await page.waitForTimeout(500);
  await page.screenshot({path: out+"issues-more.png"});
  await pane.getByRole("tab", { name: /预警/ }).click(); await page.waitForTimeout(500);
  console.log("concerns", await top());
  await page.screenshot({path: out+"concerns.png"});
  await pane.getByRole("button",{name:/^更多/}).click(); await page.waitForTimeout(500);
  await page.screenshot({path: out+"concerns-more.png"});
  if (process.argv[2]==="narrow") {
   const p2 = await page.context().newPage(); 
  }
} finally { await open.close(); }
