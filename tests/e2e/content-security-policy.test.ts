import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame } from "playwright-core";
import { type OpenPage, openPage } from "./open-page";

/** What the policy of a page forbade, as `directive address`, since `watch`. */
type Watched = Window & { forbidden: string[] };

function watch(): void {
  const here = window as unknown as Watched;
  here.forbidden = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    here.forbidden.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

const forbiddenIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => (window as unknown as Watched).forbidden);

/** Another origin, and what reached it. */
let stranger: { readonly server: Server; readonly address: string; readonly asked: string[] };
async function listen(): Promise<typeof stranger> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, asked, address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

let open: OpenPage;
let frames: { readonly page: Frame; readonly pane: Frame };

beforeAll(async () => {
  stranger = await listen();
  open = await openPage("", { beforeLoad: watch });
  frames = { page: open.page.mainFrame(), pane: open.pane };
});
afterAll(async () => {
  await open.close();
  stranger.server.close();
});

describe("the content security policy", () => {
  it("forbids nothing that the add-in or the embedded Excel does", async () => {
    for (const button of ["插入任务表", "校验", "高亮预警", "生成汇总"]) {
      await open.page.locator("#ribbon").getByRole("button", { name: button, exact: true }).click();
      await open.page.locator("#message").getByText(`“${button}”已结束`).waitFor({ timeout: 90_000 });
    }
    await open.pane.getByRole("tab").last().click();
    await open.page.getByRole("tab", { name: "开始" }).click();
    expect({ page: await forbiddenIn(frames.page), pane: await forbiddenIn(frames.pane) }).toEqual({
      page: [],
      pane: [],
    });
    expect(open.problems).toEqual([]);
  }, 300_000);

  it.each(["page", "pane"] as const)("stops an inline script in the %s", async (where) => {
    const ran = await frames[where].evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.inlineRan = true";
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return "inlineRan" in window;
    });
    expect(ran).toBe(false);
    expect(await forbiddenIn(frames[where])).toContain("script-src-elem inline");
  });

  it.each(["page", "pane"] as const)("stops code made of text in the %s", async (where) => {
    // In a task of its own: what the debugger evaluates may do more than the page.
    const error = await frames[where].evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              // eslint-disable-next-line @typescript-eslint/no-implied-eval -- to see that it is refused
              const made = new Function("return 1") as () => number;
              resolve(String(made()));
            } catch (problem) {
              resolve((problem as Error).name);
            }
          });
        }),
    );
    expect(error).toBe("EvalError");
    expect(await forbiddenIn(frames[where])).toContain("script-src eval");
  });

  it.each(["page", "pane"] as const)("asks no stranger for a picture in the %s", async (where) => {
    const loaded = await frames[where].evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          const picture = new Image();
          picture.onload = () => {
            resolve("loaded");
          };
          picture.onerror = () => {
            resolve("refused");
          };
          picture.src = address;
          document.body.append(picture);
        }),
      `${stranger.address}/picture.png`,
    );
    expect(loaded).toBe("refused");
    expect(await forbiddenIn(frames[where])).toContain(`img-src ${stranger.address}/picture.png`);
    expect(stranger.asked).toEqual([]);
  });

  it.each(["page", "pane"] as const)("lets nothing be sent to a stranger from the %s", async (where) => {
    const sent = await frames[where].evaluate(async (address) => {
      try {
        await fetch(address, { method: "POST", body: "台账", mode: "no-cors" });
        return "sent";
      } catch {
        return "refused";
      }
    }, `${stranger.address}/collect`);
    expect(sent).toBe("refused");
    expect(await forbiddenIn(frames[where])).toContain(`connect-src ${stranger.address}/collect`);
    expect(stranger.asked).toEqual([]);
  });
});
