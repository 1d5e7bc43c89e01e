import { Component, type ReactNode } from "react";

/** The last resort: a fault of this page itself. Work goes on in the server, so a reload loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="fault">
        <h1>This page broke</h1>
        <p>{error.message}</p>
        <p>Your agents are not affected: they work in the server, and a reload shows where they are.</p>
        <button type="button" className="button button--primary" onClick={() => location.reload()}>
          Reload
        </button>
      </main>
    );
  }
}
