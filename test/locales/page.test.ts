/** Languages and dates, as pages write them. */
import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';
import { callsOf, component, componentOf, dashboardOf, status, tag, viewText } from '../support/elements.js';
import { labelsOf, openTabs } from '../tabs/support.js';

const localeOf = async (attributes: string, html: string) => {
  const page = await openPage(tag(`components="payments" ${attributes}`), { html });
  await status(page, dashboardOf(page), 'ready');
  return (callsOf(page, 'init')[0]!.value as { locale?: string }).locale;
};

describe('The locale of Connect', () => {
  for (const [lang, locale] of [
    ['de_DE', 'de-DE'],
    ['de_DE.UTF-8', 'de-DE'],
    ['en-AU', 'en-GB'],
    ['en-CA', 'en-US'],
    ['es_MX', 'es-419'],
    ['pt-AO', 'pt-PT'],
  ]) {
    it(`is ${locale} in a page of ${lang}, and with it as an attribute`, async () => {
      expect(await localeOf('', `lang="${lang}"`)).to.equal(locale);
      expect(await localeOf(`locale="${lang}"`, 'lang="fr"')).to.equal(locale);
    });
  }
});

describe('A date without a time', () => {
  it('is that day in the user’s time zone, and one with a time is that moment', async () => {
    const filters = '{"date": {"before": "2026-01-31", "after": "2026-01-01T12:00:00Z"}}';
    const page = await openPage(tag('', component(`name="payments" default-filters='${filters}'`)));
    await status(page, componentOf(page), 'ready');
    const { date } = callsOf(page, 'setDefaultFilters')[0]!.value as { date: { before: Date; after: Date } };
    const { before, after } = date;
    const parts = [before.getFullYear(), before.getMonth(), before.getDate(), before.getHours(), before.getMinutes()];
    expect(parts).to.deep.equal([2026, 0, 31, 0, 0]);
    expect(after.toISOString()).to.equal('2026-01-01T12:00:00.000Z');
  });
});

describe('A browser’s translator', () => {
  /** As Chromium's does: each text node gives way to a <font> with the translation. */
  function translate(root: Node): void {
    const document = root.ownerDocument!;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(({ data }) => data.trim())) {
      const font = document.createElement('font');
      font.textContent = `[${text.data.trim()}]`;
      text.replaceWith(font);
    }
  }

  it('does not hide the message in another language, or another message', async () => {
    const page = await openPage(tag('components="payments" locale="de"'), {
      endpoints: { '/account_session': { status: 403 } },
    });
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'error');
    await page.until(() => viewText(dashboard).startsWith('Sie haben keinen Zugriff'), 'it is in German');
    translate(dashboard.shadowRoot!);
    expect(viewText(dashboard)).to.match(/^\[Sie haben/);
    dashboard.locale = 'fr';
    await page.until(() => viewText(dashboard).startsWith('Vous n’avez pas accès'), 'it is in French');
    expect(viewText(dashboard)).to.not.include('[');
  });

  it('does not hide the new label of a tab', async () => {
    const page = await openTabs('components="payments payouts"');
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    translate(dashboard.shadowRoot!);
    expect(labelsOf(page)[0]).to.match(/^\[/);
    componentOf(page, 'payments').label = 'Sales';
    await page.until(() => labelsOf(page)[0] === 'Sales', 'the tab has its new label');
  });
});

describe('An attribute that a server has written as text by mistake', () => {
  const said = (page: { console: { args: unknown[]; level: string }[] }) =>
    page.console.filter(({ level }) => level !== 'info').map(({ args }) => String(args[0]));

  it('is no error if a framework wrote it, which sets the property later', async () => {
    const page = await openPage(
      tag(
        'appearance="[object Object]" fonts="[object Object],[object Object]"',
        component('name="payments" default-filters="[object Object]"'),
      ),
    );
    await status(page, dashboardOf(page), 'ready');
    expect(said(page)).to.deep.equal([]);
    componentOf(page).defaultFilters = { status: ['successful'] };
    await page.until(() => callsOf(page, 'setDefaultFilters').length === 1, 'the property counts');
  });

  for (const text of ['System.String[]', 'System.Collections.Generic.List`1[System.String]', 'Array']) {
    it(`counts as not set, and one hint names it: ${text}`, async () => {
      const page = await openPage(
        tag(`components="${text}" appearance="${text}"`) +
          tag('', component(`name="payouts" default-filters="${text}"`)),
      );
      await page.until(() => said(page).some((line) => line.includes(text)), 'there is a hint');
      await status(page, dashboardOf(page), 'ready');
      const hints = said(page).filter((line) => line.includes('as JSON'));
      expect(hints).to.have.lengthOf(1);
      expect(said(page).filter((line) => /invalid-setting|component-unknown/.test(line))).to.deep.equal([]);
    });
  }
});
