import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/**
 * The last resort when a screen cannot be drawn. Plain elements: the component library may be what broke. What broke
 * is not shown, as it could quote a ledger.
 */
export class ErrorBoundary extends Component<Props, { readonly broke: boolean }> {
  override state = { broke: false };

  static getDerivedStateFromError(): { readonly broke: boolean } {
    return { broke: true };
  }

  override render(): ReactNode {
    if (!this.state.broke) return this.props.children;
    return (
      <div className="shell" role="alert">
        <h1>界面出现问题，台账没有任何改动</h1>
        <p>请重新打开界面后再校验。如再次出现，请用浏览器页面打开台账文件校验，结果一样。</p>
        <p>
          <button type="button" onClick={() => this.setState({ broke: false })}>
            重新显示
          </button>
        </p>
      </div>
    );
  }
}
