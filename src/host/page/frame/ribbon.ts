import type { RibbonButton, RibbonGroup, RibbonTab } from "./addin-interface";
import { TEXT } from "../text";

interface Tab {
  readonly label: string;
  /** What is shown while the tab is chosen. */
  readonly panel: HTMLElement | null;
}

/**
 * Draws the tabs of the manifest, and before them 开始 for the spreadsheet's own toolbar, which
 * `onHome` shows or hides.
 */
export class Ribbon {
  readonly #buttons: HTMLButtonElement[] = [];
  readonly #onPress: (button: RibbonButton) => Promise<void>;

  constructor(
    container: HTMLElement,
    tabs: readonly RibbonTab[],
    onHome: (home: boolean) => void,
    onPress: (button: RibbonButton) => Promise<void>,
  ) {
    this.#onPress = onPress;
    const panels = tabs.map((tab) => this.#panel(tab));
    const all: Tab[] = [
      { label: TEXT.home, panel: null },
      ...tabs.map((tab, index) => ({ label: tab.label, panel: panels[index] ?? null })),
    ];
    container.replaceChildren(
      tabList(all, (tab) => {
        onHome(tab.panel === null);
      }),
      ...panels,
    );
  }

  setEnabled(enabled: boolean): void {
    for (const button of this.#buttons) button.disabled = !enabled;
  }

  #panel(tab: RibbonTab): HTMLElement {
    const panel = document.createElement("div");
    panel.className = "ribbon-panel";
    panel.role = "tabpanel";
    panel.ariaLabel = tab.label;
    panel.append(...tab.groups.map((group) => this.#group(group)));
    return panel;
  }

  #group(group: RibbonGroup): HTMLElement {
    const box = document.createElement("div");
    box.className = "ribbon-group";
    box.role = "group";
    box.ariaLabel = group.label;
    const buttons = document.createElement("div");
    buttons.append(...group.buttons.map((button) => this.#button(button)));
    const label = document.createElement("span");
    label.ariaHidden = "true";
    label.textContent = group.label;
    box.append(buttons, label);
    return box;
  }

  #button(model: RibbonButton): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ribbon-button";
    button.id = model.id;
    button.disabled = true;
    button.setAttribute("aria-describedby", `${model.id}.tip`);
    const label = document.createElement("span");
    label.textContent = model.label;
    button.append(iconOf(model), label, tipOf(model));
    button.ariaLabel = model.label;
    // Once pressed, the tip would only cover what happens in the sheet.
    button.addEventListener("pointerleave", () => {
      delete button.dataset["pressed"];
    });
    button.addEventListener("click", () => {
      button.dataset["pressed"] = "";
      if (button.ariaBusy === "true") return;
      button.ariaBusy = "true";
      void this.#onPress(model).finally(() => {
        button.ariaBusy = "false";
      });
    });
    this.#buttons.push(button);
    return button;
  }
}

/** A row of tabs; arrow keys move between them. The last one, ours, is chosen at first. */
function tabList(tabs: readonly Tab[], onChosen: (tab: Tab) => void): HTMLElement {
  const list = document.createElement("div");
  list.className = "ribbon-tabs";
  list.role = "tablist";
  const buttons = tabs.map((tab) => {
    const button = document.createElement("button");
    button.type = "button";
    button.role = "tab";
    button.textContent = tab.label;
    return button;
  });
  const choose = (chosen: number): void => {
    tabs.forEach((tab, index) => {
      const button = buttons[index];
      if (button) {
        button.ariaSelected = String(index === chosen);
        button.tabIndex = index === chosen ? 0 : -1;
      }
      if (tab.panel) tab.panel.hidden = index !== chosen;
    });
    const tab = tabs[chosen];
    if (tab) onChosen(tab);
  };
  buttons.forEach((button, index) => {
    button.addEventListener("click", () => {
      choose(index);
    });
    button.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step === undefined) return;
      const next = (index + step + tabs.length) % tabs.length;
      choose(next);
      buttons[next]?.focus();
    });
  });
  list.append(...buttons);
  choose(tabs.length - 1);
  return list;
}

function iconOf(model: RibbonButton): HTMLImageElement {
  const icon = document.createElement("img");
  icon.alt = "";
  icon.width = 32;
  icon.height = 32;
  // The manifest's addresses are absolute; the page serves the same files under its own.
  const local = (size: number): string =>
    new URL(model.icons.get(size) ?? "", location.href).pathname.slice(1);
  icon.src = local(32);
  icon.srcset = `${local(32)} 1x, ${local(80)} 2x`;
  return icon;
}

function tipOf(model: RibbonButton): HTMLElement {
  const tip = document.createElement("span");
  tip.className = "ribbon-tip";
  tip.id = `${model.id}.tip`;
  tip.role = "tooltip";
  const title = document.createElement("strong");
  title.textContent = model.tipTitle;
  tip.append(title, model.tip);
  return tip;
}
