import { Component, h, type ComponentChild, type FunctionComponent } from 'preact';

/** The component, drawn again only when its props differ by `same`. (Preact's own needs all of preact/compat, which changes how styles are read.) */
export function memo<P extends object>(
  Inner: FunctionComponent<P>,
  same: (before: Readonly<P>, now: Readonly<P>) => boolean,
): new (props: P) => Component<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(now: Readonly<P>): boolean {
      return !same(this.props, now);
    }
    override render(): ComponentChild {
      return h(Inner, this.props as P & { key?: never });
    }
  };
}
