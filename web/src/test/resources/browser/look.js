// What a person would see of the page as it stands: its width, its charts, their tables, its targets.
const box = (element) => element.getBoundingClientRect();
const shown = (element) => box(element).width > 0 && box(element).height > 0;
const name = (element) => element.tagName.toLowerCase() + ' "' + element.textContent.trim().slice(0, 40) + '" '
  + Math.round(box(element).width) + '×' + Math.round(box(element).height);
const all = (selector) => Array.from(document.querySelectorAll(selector));

const chart = (figure) => {
  const drawing = figure.querySelector('.canvas svg');
  const table = figure.querySelector('table');
  return {
    title: figure.dataset.title,
    marks: drawing ? drawing.querySelectorAll('path, circle, rect').length : 0,
    words: drawing ? Array.from(drawing.querySelectorAll('text')).map((text) => text.textContent.trim()) : [],
    width: drawing ? box(drawing).width : 0,
    height: drawing ? box(drawing).height : 0,
    right: drawing ? box(drawing).right : 0,
    rows: table ? table.querySelectorAll('tbody tr').length : 0,
    tableShown: table ? shown(table) : false,
    tableFontSize: table ? parseFloat(getComputedStyle(table).fontSize) : 0,
    tableColour: table ? getComputedStyle(table).color : '',
  };
};

// Links within a sentence, a definition or a cell are as high as its line; all other things to press stand alone, and a
// box to tick is as large as its label.
const targets = () => all('a, button, summary, select, textarea, input:not([type=hidden])')
  .filter(shown)
  .filter((target) => target.tagName !== 'A'
    || !target.closest('p:not(.crumb):not(.periods):not(.actions):not(.chart-files), dd, td, th, .unseen, .prose, .inline'))
  .filter((target) => !target.classList.contains('skip'))
  // Places of a map are as small as they lie close; the table below, and the search, lead to the same (WCAG 2.5.8, Equivalent).
  .filter((target) => !target.closest('svg.map'))
  .map((target) => (target.matches('[type=checkbox], [type=radio]') ? target.closest('label') ?? target : target))
  .filter((target) => box(target).height < 43.5 || box(target).width < 24);

// Text is 18 px; what only labels something else may be 16 px. Drawings scale their own.
const labels = 'thead, .when, .digest, .mark, .kind, .text-label';
const small = () => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const least = element.closest(labels) ? 16 : 18;
    if (walker.currentNode.textContent.trim() && !element.closest('svg, script, .unseen')
      && parseFloat(getComputedStyle(element).fontSize) < least - 0.01) {
      found.add(name(element) + ' ' + getComputedStyle(element).fontSize);
    }
  }
  return Array.from(found).slice(0, 5);
};

// Text in the colour of its own ground: axe-core takes it for hidden on purpose and says nothing.
const ground = (element) => {
  const colour = getComputedStyle(element).backgroundColor;
  return colour === 'rgba(0, 0, 0, 0)' && element.parentElement ? ground(element.parentElement) : colour;
};
const invisible = () => all('body *')
  .filter((element) => shown(element) && !element.closest('svg, script, .unseen'))
  .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim()))
  .filter((element) => getComputedStyle(element).color === ground(element));

// What scrolls sideways can be scrolled by keyboard too.
const unreachable = () => all('main *')
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && shown(element) && !element.closest('svg, .unseen'))
  .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.tabIndex < 0);

return {
  width: window.innerWidth,
  scrollWidth: document.documentElement.scrollWidth,
  background: getComputedStyle(document.body).backgroundColor,
  colour: getComputedStyle(document.body).color,
  charts: all('figure[data-chart]').map(chart),
  smallTargets: targets().map(name).slice(0, 8),
  smallText: small(),
  invisible: invisible().map(name).slice(0, 5),
  unreachable: unreachable().map(name).slice(0, 5),
  elsewhere: performance.getEntriesByType('resource').map((entry) => entry.name)
    .filter((address) => new URL(address).origin !== location.origin),
  wide: all('main *').filter((element) => box(element).right > window.innerWidth + 1 && !element.closest('.scroll, svg'))
    .map(name).slice(0, 5),
};
