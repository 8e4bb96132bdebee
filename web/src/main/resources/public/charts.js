// Draws each figure of class "series" from the table beside it: same numbers, no others.
'use strict';

const palette = ['--accent', '--warm', '--line-3', '--line-4', '--line-5', '--line-6', '--line-7'];
const narrowest = 560;
const legendLine = 22;

for (const figure of document.querySelectorAll('figure[data-chart="series"]')) {
  draw(figure);
}

function draw(figure) {
  const data = read(figure.querySelector('table'));
  figure.classList.add('drawn');
  const canvas = figure.querySelector('.canvas');
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  const paint = () => chart.setOption(options(data, canvas.clientWidth), true);
  fit(canvas, data);
  chart.resize();
  paint();
  figure.querySelector('details.table').open = false;
  new ResizeObserver(() => {
    fit(canvas, data);
    chart.resize();
    paint();
  }).observe(canvas);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
}

// On a narrow screen the names stand above the chart and take no room from it.
function fit(canvas, data) {
  const names = canvas.clientWidth < narrowest ? legendLine * data.places.length : 0;
  canvas.style.height = names ? 240 + names + 'px' : '';
}

// Reads the table: names of the places, editions in order, a point or the reason there is none for each.
function read(table) {
  const heads = Array.from(table.querySelectorAll('thead th')).slice(1);
  const places = heads.map((head) => ({
    name: head.textContent.trim(),
    reference: head.dataset.reference === 'true',
    points: [],
    reasons: [],
  }));
  const periods = [];
  const gaps = [];
  for (const row of table.querySelectorAll('tbody tr')) {
    if (row.dataset.kind === 'outside') {
      continue;
    }
    if (row.dataset.gap) {
      // A break of the series takes a place of its own, empty: no line can join what stands on its sides.
      const broken = row.dataset.kind === 'break';
      const editions = Number(row.dataset.editions);
      if (editions > 0) {
        gaps.push({ from: periods.length, editions, reason: row.dataset.gap, named: broken || editions > 2 });
      }
      for (let i = 0; i < editions; i++) {
        periods.push(i === 0 && !broken ? row.dataset.period : '');
        places.forEach((place) => {
          place.points.push(null);
          place.reasons.push('');
        });
      }
    } else {
      periods.push(row.dataset.period);
      Array.from(row.querySelectorAll('td')).forEach((cell, at) => {
        places[at].points.push(cell.dataset.value ? point(cell) : null);
        places[at].reasons.push(cell.dataset.value ? '' : cell.textContent.trim());
      });
    }
  }
  return { places, periods, gaps };
}

function point(cell) {
  const percent = (text) => (text ? 100 * Number(text) : null);
  return {
    value: percent(cell.dataset.value),
    lower: percent(cell.dataset.lower),
    upper: percent(cell.dataset.upper),
    computed: cell.dataset.computed === 'true',
    text: cell.textContent.trim().replace(/\s+/g, ' '),
  };
}

function options(data, width) {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const narrow = width < narrowest;
  const text = { color: token('--mute'), fontFamily: token('--sans'), fontSize: narrow ? 12 : 14 };
  const extent = scale(data.places);
  const colours = colour(data.places, token);
  const series = [];
  data.places.forEach((place, at) => {
    series.push(...ranges(place, colours[at], at));
    series.push(line(place, colours[at], token('--paper'), narrow, text));
  });
  series[series.length - 1].markArea = gapAreas(data, token, text, narrow);
  return {
    animation: false,
    textStyle: { fontFamily: token('--sans') },
    grid: { left: 8, right: narrow ? 12 : 150, top: narrow ? legendLine * data.places.length + 16 : 24, bottom: 8, containLabel: true },
    legend: { show: narrow, top: 0, left: 0, orient: 'vertical', textStyle: text, icon: 'roundRect', itemHeight: 4,
      data: data.places.map((place) => place.name) },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      formatter: (items) => tip(data, items),
    },
    xAxis: {
      type: 'category',
      data: data.periods,
      axisLabel: { ...text, hideOverlap: true, interval: (index) => isYear(data.periods[index]),
        formatter: (period) => period.slice(0, 4) },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token('--rule') } },
    },
    yAxis: {
      type: 'value',
      min: extent.min,
      max: extent.max,
      axisLabel: { ...text, formatter: (value) => value + (value === extent.max ? ' %' : '') },
      splitLine: { lineStyle: { color: token('--rule') } },
    },
    series,
  };
}

function colour(places, token) {
  let next = 0;
  return places.map((place) => {
    if (place.reference) {
      return token('--grey');
    }
    return token(palette[next++ % palette.length]);
  });
}

// An honest axis: steps of ten around every point and range, never beyond 0 and 100.
function scale(places) {
  const all = places.flatMap((place) => place.points.filter(Boolean))
    .flatMap((one) => [one.value, one.lower ?? one.value, one.upper ?? one.value]);
  return {
    min: Math.max(0, 10 * Math.floor(Math.min(...all) / 10)),
    max: Math.min(100, 10 * Math.ceil(Math.max(...all) / 10)),
  };
}

// A range is a bar from its lower to its upper limit, stacked on an invisible one.
function ranges(place, colour, at) {
  const bar = { type: 'bar', stack: 'range' + at, barWidth: 6, barGap: '-100%', silent: true, tooltip: { show: false } };
  if (place.points.every((one) => !one || one.lower === null)) {
    return [];
  }
  return [
    { ...bar, itemStyle: { color: 'transparent' }, data: place.points.map((one) => (one && one.lower !== null ? one.lower : null)) },
    { ...bar, itemStyle: { color: colour, opacity: 0.3, borderRadius: 3 },
      data: place.points.map((one) => (one && one.lower !== null ? one.upper - one.lower : null)) },
  ];
}

function line(place, colour, paper, narrow, text) {
  return {
    name: place.name,
    type: 'line',
    connectNulls: false,
    showAllSymbol: true,
    color: colour,
    lineStyle: { width: place.reference ? 2 : 2.5, type: place.reference ? 'dashed' : 'solid' },
    symbol: 'circle',
    symbolSize: place.reference ? 5 : narrow ? 6 : 8,
    z: place.reference ? 3 : 4,
    data: place.points.map((one) => one && {
      value: one.value,
      itemStyle: { color: one.computed ? colour : paper, borderColor: colour, borderWidth: 2 },
    }),
    endLabel: { show: !narrow, formatter: place.name, color: place.reference ? text.color : colour, fontFamily: text.fontFamily, fontSize: 14,
      fontWeight: 600, width: 130, overflow: 'break' },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

function gapAreas(data, token, text, narrow) {
  return {
    silent: true,
    itemStyle: { color: token('--rule'), opacity: 0.45 },
    label: { show: !narrow, position: 'insideTop', color: text.color, fontSize: 12, width: 120, overflow: 'break' },
    data: data.gaps.map((gap) => [
      { name: gap.named ? gap.reason : '', xAxis: gap.from },
      { xAxis: gap.from + gap.editions - 1 },
    ]),
  };
}

function isYear(period) {
  return /^\d{4}$|(T1|Q1)$/.test(period) || /^\d{4}-[TQ]1 /.test(period);
}

function tip(data, items) {
  const index = items[0].dataIndex;
  const gap = data.gaps.find((one) => index >= one.from && index < one.from + one.editions);
  if (gap) {
    return gap.reason;
  }
  const lines = data.places.map((place) =>
    place.name + ': ' + (place.points[index] ? place.points[index].text : place.reasons[index]));
  return [data.periods[index], ...lines].join('\n');
}
