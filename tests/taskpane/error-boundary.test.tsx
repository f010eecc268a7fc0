/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ErrorBoundary } from "../../src/taskpane/shell/ErrorBoundary";

it("a mistake in drawing the pane leaves a sentence and a retry that works", async () => {
  let broken = true;
  function Part() {
    if (broken) throw new Error("broken");
    return <p>好了</p>;
  }
  render(
    <ErrorBoundary>
      <Part />
    </ErrorBoundary>,
    { onCaughtError: () => undefined },
  );
  expect(screen.getByRole("alert").textContent).toMatch(/窗格显示出错，工作簿没有因此改动/);
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(screen.getByText("好了")).toBeTruthy();
});
