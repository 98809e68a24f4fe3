import { Component, type ReactNode } from 'react';

type Props = { onCrash: () => void; children: ReactNode };

/**
 * The last resort: takes the screen away and hands over to the plain emergency card, which needs
 * neither React nor the flow. What was recorded is stored already.
 */
export class CrashBoundary extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(): void {
    this.props.onCrash();
  }

  override render(): ReactNode {
    return this.state.crashed ? null : this.props.children;
  }
}
