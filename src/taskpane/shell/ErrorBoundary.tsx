import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { Notice } from "./Notice";
import { text } from "./text";

interface Props {
  readonly children: ReactNode;
}

/** A mistake in drawing the pane becomes a sentence and a way to try again, not an empty column. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice sentence={text.crashed}>
        <Button
          appearance="primary"
          onClick={() => {
            this.setState({ broken: false });
          }}
        >
          {text.retry}
        </Button>
      </Notice>
    );
  }
}
