import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

export type Entered = Record<string, string | boolean>;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const numberIn = (text: string | null) => Number(text?.replace(/[^\d.-]/g, '') || 0);

/** What a person does in the application, and sees of it. */
export class App {
  /** @param n A number that no other test has. */
  constructor(readonly page: Page, readonly n: number) {}

  /** A day that no other test has. */
  day(after = 0): string {
    return new Date(Date.UTC(2030, 0, 1 + this.n * 10 + after)).toISOString().slice(0, 10);
  }

  /** The day as the application writes it. */
  dayText(after = 0): string {
    return new Date(`${this.day(after)}T00:00Z`).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** Waits until nothing is loaded any more. */
  async ready(): Promise<void> {
    await expect(this.page.locator('main, form').first()).toBeVisible();
    await expect(this.page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  }

  async press(name: string): Promise<void> {
    await this.top().getByRole('button', { name, exact: true }).first().click();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  }

  /** Enters values into the fields with these labels. */
  async fill(values: Entered): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const control = this.field(label);
      if (typeof value === 'boolean') await control.setChecked(value);
      // #if uploads
      else if ((await control.getAttribute('type')) === 'file') await this.upload(control, label, value);
      // #end
      else if ((await control.getAttribute('role')) === 'combobox') await this.choose(control, value);
      else if (await control.evaluate((element) => element instanceof HTMLSelectElement)) await control.selectOption({ label: value });
      else await control.fill(value);
    }
  }

  /** The fields hold what was entered. */
  async holds(values: Entered): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const control = this.field(label);
      if (typeof value === 'boolean') await expect(control, label).toBeChecked({ checked: value });
      // #if uploads
      else if ((await control.getAttribute('type')) === 'file') await expect(this.removal(label)).toBeVisible();
      // #end
      else if (await control.evaluate((element) => element instanceof HTMLSelectElement)) {
        await expect(control.locator('option:checked'), label).toHaveText(value);
      } else await expect(control, label).toHaveValue(value);
    }
  }

  // #if uploads
  /** The picture was uploaded, and can be seen. */
  async sees(label: string): Promise<void> {
    const picture = this.page.getByRole('main').getByRole('img', { name: `${label} of` }).first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { message: label }).toBeGreaterThan(0);
  }

  // #end
  /** The texts stand on the page. */
  async shows(...texts: string[]): Promise<void> {
    for (const text of texts) await expect(this.page.getByRole('main')).toContainText(text);
  }

  /** What was entered is not taken, and these words say why. */
  async refuses(words: string): Promise<void> {
    await expect(this.page.getByRole('dialog')).toContainText(words);
  }

  /** What was entered is taken. */
  async accepts(): Promise<void> {
    await expect(this.page.locator('dialog[open]')).toHaveCount(0);
  }

  /** The row, card or line that bears a text. */
  row(text: string): Locator {
    return this.page.locator('tbody tr, li.card').filter({ hasText: text }).first();
  }

  async lacks(text: string): Promise<void> {
    await expect(this.page.getByRole('main').getByText(text, { exact: true })).toHaveCount(0);
  }

  /** Nothing hinders reading and using the page, at the width of the window. */
  async isUsable(): Promise<void> {
    await this.ready();
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    const hidden = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(hidden, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
  }

  /** Drags by the mouse to the upper part of another place. */
  async drag(from: Locator, to: Locator): Promise<void> {
    await to.scrollIntoViewIfNeeded();
    await from.scrollIntoViewIfNeeded();
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('nothing to drag');
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x + end.width / 2, start.y, { steps: 4 });
    await this.page.mouse.move(end.x + end.width / 2, end.y + 30, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Enters names where a tool asks for them, one a line. */
  async people(names: string): Promise<void> {
    const box = this.page.getByRole('main').locator('textarea').first();
    if (await box.isVisible()) await box.fill(names);
  }

  /** The number that a tile of the start page shows; nothing is 0. */
  async tile(label: string): Promise<number> {
    const text = this.page.locator('a.tile').filter({ has: this.page.getByText(label, { exact: true }) }).locator('b');
    await expect(text).toHaveText(/\d|–/);
    return numberIn(await text.textContent());
  }

  /** What the numbers below the head of a chart's table come to. */
  async sum(chart: Locator, head: string): Promise<number> {
    await expect(chart).toBeVisible();
    const numbers = chart.getByText('Show the numbers');
    if ((await numbers.count()) === 0) return 0;
    await numbers.click();
    const cells = await chart.locator('td').and(chart.locator(`[data-label=${JSON.stringify(head)}]`)).allTextContents();
    return cells.map(numberIn).reduce((sum, value) => sum + value, 0);
  }

  /** Keeps how the page looks for the report. */
  async picture(address: string): Promise<void> {
    await test.info().attach(address, { body: await this.page.screenshot(), contentType: 'image/png' });
  }

  /** Of the page's background: 0 for black, 1 for white. */
  async brightness(): Promise<number> {
    return this.page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 765;
    });
  }
  // #if data

  /** Adds a row without the form, for tests that are about something else. */
  async make(path: string, row: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.post(`/api/${path}`, row);
  }

  /** What the application keeps. */
  async get(path: string): Promise<Record<string, unknown>> {
    return (await this.page.request.get(`/api/${path}`)).json();
  }

  /** The day on which this happens. */
  now(): string {
    return new Date().toISOString().slice(0, 10);
  }
  // #end
  // #if owner

  /** Becomes the owner, whose account the first one who asks for it gets. */
  async register(): Promise<void> {
    const account = { email: 'owner@example.com', password: 'correct horse' };
    const headers = { 'X-Requested-With': 'fetch' };
    const first = await this.page.request.post('/api/auth/register', { data: { name: 'Owner', ...account }, headers });
    if (!first.ok()) await this.post('/api/auth/login', account);
    await this.page.addInitScript(() => localStorage.setItem('session', 'cookie'));
  }

  /** Becomes a visitor. */
  async visit(): Promise<void> {
    await this.page.context().clearCookies();
    await this.page.addInitScript(() => localStorage.removeItem('session'));
  }

  email(name: string): string {
    return `${name}${this.n}@example.com`;
  }
  // #else
  // #if roles

  /** Becomes somebody with an account that nobody else has, and with a role; whoever begins these tests gives it. */
  async register(name = 'ada', role = ''): Promise<void> {
    const first = { email: 'first@example.com', password: 'correct horse' };
    const headers = { 'X-Requested-With': 'fetch' };
    await this.page.context().clearCookies();
    const made = await this.page.request.post('/api/auth/register', { data: { name: 'First', ...first }, headers });
    if (!made.ok()) await this.post('/api/auth/login', first);
    if (name !== 'first') {
      const account = { name, email: this.email(name), password: 'correct horse' };
      const giver = await this.page.request.storageState();
      await this.page.context().clearCookies();
      const { user } = await this.post('/api/auth/register', account) as { user: { id: string } };
      if (role) {
        await this.page.context().clearCookies();
        await this.page.context().addCookies(giver.cookies);
        const given = await this.page.request.patch(`/api/auth/people/${user.id}`, { data: { role }, headers });
        expect(given.ok(), await given.text()).toBe(true);
        await this.page.context().clearCookies();
        await this.post('/api/auth/login', { email: account.email, password: account.password });
      }
    }
    await this.page.addInitScript(() => localStorage.setItem('session', 'cookie'));
  }

  email(name: string): string {
    return `${name}${this.n}@example.com`;
  }
  // #else
  // #if auth

  /** Becomes somebody with an account that nobody else has. */
  async register(name = 'ada'): Promise<void> {
    await this.page.context().clearCookies();
    await this.post('/api/auth/register', { name, email: this.email(name), password: 'correct horse' });
    await this.page.addInitScript(() => localStorage.setItem('session', 'cookie'));
  }

  email(name: string): string {
    return `${name}${this.n}@example.com`;
  }
  // #end
  // #end
  // #end
  // #if database

  private async post(address: string, data: Record<string, unknown>): Promise<Record<string, unknown>> {
    const response = await this.page.request.post(address, { data, headers: { 'X-Requested-With': 'fetch' } });
    expect(response.ok(), await response.text()).toBe(true);
    return response.json();
  }
  // #end

  /** The dialog that is open, or else the page. */
  private top(): Locator {
    return this.page.locator('dialog[open]').or(this.page.locator('body:not(:has(dialog[open]))')).last();
  }

  // #if uploads
  private removal(label: string): Locator {
    return this.top().getByRole('button', { name: `Remove ${label}`, exact: true });
  }

  private async upload(control: Locator, label: string, name: string): Promise<void> {
    const drawn = await this.page.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [60, 40];
      const brush = canvas.getContext('2d')!;
      brush.fillStyle = 'teal';
      brush.fillRect(0, 0, 60, 40);
      return canvas.toDataURL('image/png').split(',')[1]!;
    });
    const picture = name.endsWith('.png');
    await control.setInputFiles({ name, mimeType: picture ? 'image/png' : 'text/plain', buffer: picture ? Buffer.from(drawn, 'base64') : Buffer.from('A sample') });
    await expect(this.removal(label)).toBeVisible();
  }

  // #end
  private field(label: string): Locator {
    return this.top().getByLabel(new RegExp(`^${escape(label)}( \\([^)]*\\))*$`)).and(this.page.locator('input, select, textarea'));
  }

  private async choose(control: Locator, title: string): Promise<void> {
    await control.click();
    await control.fill(title);
    await this.page.getByRole('option', { name: title, exact: true }).click();
  }
}
