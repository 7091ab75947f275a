/** On the pages of the docs: the buttons that copy, the contents, and the outline that follows the page. */
import { copy } from '../copy.js';

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copy]');
  if (button) void copy(button, button.closest('figure').querySelector('code').textContent);
});

const contents = document.querySelector('.contents');
const drawer = document.querySelector('.drawer');
const outline = document.querySelector('.outline details');

/** Scrolls a list that is longer than the window, and nothing else, until an item is in its middle. */
function showInside(scroller, item) {
  const { top } = item.getBoundingClientRect();
  scroller.scrollTop += top - scroller.getBoundingClientRect().top - scroller.clientHeight / 2;
}
const showCurrent = (scroller) => showInside(scroller, contents.querySelector('[aria-current]'));

if (drawer) {
  showCurrent(contents.parentElement);
  // What a narrow window has no room for is in the drawer while that is open.
  const moved = [contents, document.querySelector('.bar nav')].map((node) => [
    node,
    node.parentElement,
    node.nextSibling,
  ]);
  document.querySelector('.bar .menu').addEventListener('click', () => {
    drawer.append(...moved.map(([node]) => node));
    drawer.showModal();
    showCurrent(drawer);
  });
  drawer.addEventListener('close', () => {
    for (const [node, parent, next] of moved) parent.insertBefore(node, next);
  });
  drawer.addEventListener('click', ({ target }) => {
    if (target === drawer || target.closest('[data-close]')) drawer.close();
  });
  matchMedia('(width >= 60rem)').addEventListener('change', () => drawer.close());
}

if (outline) {
  // Folded above the page on narrow windows. Elsewhere CSS shows it, if the browser can.
  const wide = matchMedia('(width >= 80rem)');
  const fold = () => (outline.open = wide.matches);
  wide.addEventListener('change', fold);
  fold();
  followScroll([...outline.querySelectorAll('a')]);
}

/** Marks the link to the section that is read: the last one whose heading is in the upper part of the window. */
function followScroll(links) {
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const scroller = links[0].closest('.outline');
  const isAbove = new Map();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) isAbove.set(target, isIntersecting);
      const index = headings.findLastIndex((heading) => isAbove.get(heading));
      links.forEach((link, each) => {
        if (each === index) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
      if (links[index] && scroller.scrollHeight > scroller.clientHeight) showInside(scroller, links[index]);
    },
    // Everything above the window counts, however far one jumps.
    { rootMargin: '1000000px 0px -70% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
}
