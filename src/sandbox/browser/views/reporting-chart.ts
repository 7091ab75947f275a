import { header, metrics } from '../blocks/basic.js';
import { h, isDate, svg, type Child } from '../dom.js';
import { volumeByDay } from '../data/volume.js';
import type { ViewContext } from '../view-context.js';

type IntervalType = NonNullable<ViewContext['settings']['intervalType']>;

const DAY = 86_400_000;
const INTERVALS: Record<IntervalType, string> = {
  day: 'By day',
  week: 'By week',
  month: 'By month',
  quarter: 'By quarter',
  year: 'By year',
};
const TITLES = { gross_volume: 'Gross volume', net_volume: 'Net volume' } as const;
/** More bars would be too narrow to see. */
const MAX_BARS = 90;

/** The first day of the interval that a day is in, as a time. */
const STARTS: Record<IntervalType, (day: Date) => number> = {
  day: (day) => day.getTime(),
  week: (day) => day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY,
  month: (day) => Date.UTC(day.getUTCFullYear(), day.getUTCMonth()),
  quarter: (day) => Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - (day.getUTCMonth() % 3)),
  year: (day) => Date.UTC(day.getUTCFullYear(), 0),
};

const startOfDay = (time: number) => new Date(time - (time % DAY));

/** The amount of each interval, by its first day. */
function sumByInterval(context: ViewContext, start: Date, end: Date, type: IntervalType): Map<number, number> {
  const sums = new Map<number, number>();
  const key = context.settings.reportName === 'net_volume' ? 'net' : 'gross';
  const volumes = volumeByDay(context.data.ledger);
  for (let day = start; day <= end; day = new Date(day.getTime() + DAY)) {
    const interval = STARTS[type](day);
    sums.set(interval, (sums.get(interval) ?? 0) + (volumes.get(day.getTime())?.[key] ?? 0));
  }
  return new Map([...sums].slice(-MAX_BARS));
}

export function reportingChart(context: ViewContext): Child {
  const { settings, locale, data } = context;
  const chosen = context.state<IntervalType | undefined>('interval', undefined);
  const types = Object.keys(INTERVALS) as IntervalType[];
  const type = chosen.value ?? types.find((each) => each === settings.intervalType) ?? 'day';
  const end = startOfDay((isDate(settings.intervalEnd) ? settings.intervalEnd : data.now).getTime());
  const start = isDate(settings.intervalStart)
    ? startOfDay(settings.intervalStart.getTime())
    : new Date(end.getTime() - 29 * DAY);
  const sums = [...sumByInterval(context, start, end, type)];
  const onchange = (event: Event) => chosen.set(types[(event.currentTarget as HTMLSelectElement).selectedIndex]);
  return h(
    'div',
    { class: 'stack' },
    header(
      context.t(TITLES[settings.reportName ?? 'gross_volume'] ?? 'Report'),
      h(
        'select',
        { class: 'input compact', 'aria-label': context.t('Interval'), 'data-key': 'interval', onchange },
        types.map((each) => h('option', { selected: each === type }, context.t(INTERVALS[each]))),
      ),
    ),
    metrics([
      {
        label: `${locale.date(start)} – ${locale.date(end)}`,
        value: locale.money(
          sums.reduce((total, [, amount]) => total + amount, 0),
          'usd',
        ),
      },
    ]),
    bars(sums.map(([, amount]) => amount)),
    table(
      context,
      sums.map(([time, amount]) => [locale.date(new Date(time)), locale.money(amount, 'usd')] as const),
    ),
  );
}

function bars(amounts: readonly number[]): Child {
  const highest = Math.max(1, ...amounts);
  const shapes = amounts.map((amount, index) => {
    const height = Math.max(0, (amount / highest) * 40);
    return `M${index * 4} ${40 - height}h3v${height}h-3z`;
  });
  const viewBox = `0 0 ${Math.max(1, amounts.length * 4 - 1)} 40`;
  return svg({ class: 'chart', viewBox, preserveAspectRatio: 'none' }, shapes.join(''));
}

/** For those who do not see the chart. */
function table(context: ViewContext, rows: readonly (readonly [string, string])[]): Child {
  return h(
    'div',
    { class: 'visually-hidden' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, context.t('Date')), h('th', {}, context.t('Amount')))),
      h(
        'tbody',
        {},
        rows.map(([date, amount]) => h('tr', {}, h('td', {}, date), h('td', {}, amount))),
      ),
    ),
  );
}
