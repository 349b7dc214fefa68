import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../words.ts';
import { Icon } from './Icon.tsx';

/** Where a card goes on below its edge: a button that says so and leads there, and at the end leads back. Last in the card. */
export function MoreBelow({ card }: { readonly card: RefObject<HTMLElement | null> }) {
  const end = useRef<HTMLElement>(null);
  const [isEndSeen, setEndSeen] = useState(true);
  const [isTopSeen, setTopSeen] = useState(true);
  const [isCodeBelow, setCodeBelow] = useState(false);
  useEffect(() => {
    const top = card.current?.firstElementChild;
    if (typeof IntersectionObserver === 'undefined' || !top || end.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
          if (target === top) setTopSeen(isIntersecting);
          else if (target === end.current) setEndSeen(isIntersecting);
          else
            setCodeBelow(boundingClientRect.height > 0 && boundingClientRect.top >= (rootBounds?.bottom ?? Infinity));
        }
      },
      { root: card.current },
    );
    observer.observe(top);
    observer.observe(end.current);
    const code = card.current?.querySelector('#fix-code .code');
    if (code) observer.observe(code);
    return () => observer.disconnect();
  }, []);
  const go = () => {
    const { current } = card;
    if (current === null) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    current.scrollTo({ top: isEndSeen ? 0 : current.scrollTop + current.clientHeight - 60, behavior });
  };
  return (
    <>
      <i ref={end} class="v-end" />
      {!(isEndSeen && isTopSeen) && (
        <button type="button" class={`v-more${isEndSeen ? '' : ' below'}`} onClick={go}>
          {t(isEndSeen ? 'backToTop' : isCodeBelow ? 'codeBelow' : 'moreBelow')}
          <Icon name={isEndSeen ? 'up' : 'down'} />
        </button>
      )}
    </>
  );
}
