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

// Links within a sentence are as high as its line; all other things to press stand alone.
const targets = () => all('a, button, summary, select, input:not([type=hidden])')
  .filter(shown)
  .filter((target) => !target.closest('p:not(.crumb):not(.periods):not(.actions), dd, td, th, .unseen, .prose'))
  .filter((target) => !target.classList.contains('skip') && target.type !== 'checkbox');

return {
  width: window.innerWidth,
  scrollWidth: document.documentElement.scrollWidth,
  background: getComputedStyle(document.body).backgroundColor,
  colour: getComputedStyle(document.body).color,
  charts: all('figure[data-chart]').map(chart),
  smallTargets: targets().filter((target) => box(target).height < 24 || box(target).width < 24).map(name),
  wide: all('main *').filter((element) => box(element).right > window.innerWidth + 1 && !element.closest('.scroll, svg'))
    .map(name).slice(0, 5),
};
