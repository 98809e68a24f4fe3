import { placeOf, type Rows, type StoreDef } from './disk';
import { FakeRequest } from './events';
import type { FakeTransaction } from './fakeTransaction';
import { compareKeys, type Key, type KeyPath, keyAt, type Query, rangeOf } from './keys';

type Found = { key: Key; primaryKey: Key; value: unknown };

/** One row after the other, in the order of a store or an index. */
export class FakeCursor {
  constructor(
    readonly request: FakeRequest,
    private readonly transaction: FakeTransaction,
    private readonly left: readonly Found[],
  ) {}

  get key(): Key | undefined {
    return this.left[0]?.key;
  }

  get primaryKey(): Key | undefined {
    return this.left[0]?.primaryKey;
  }

  get value(): unknown {
    return this.left[0]?.value;
  }

  continue(): void {
    const { request, transaction, left } = this;
    transaction.ask('continue', () => cursorOver(request, transaction, left.slice(1)), request);
  }

  advance(): void {
    throw new Error('not needed');
  }

  continuePrimaryKey(): void {
    throw new Error('not needed');
  }
}

const cursorOver = (request: FakeRequest, tx: FakeTransaction, found: readonly Found[]) =>
  found.length === 0 ? null : new FakeCursor(request, tx, found);

/** What a store and its indexes can be asked. */
abstract class Readable {
  constructor(readonly transaction: FakeTransaction) {}

  protected abstract all(): readonly Found[];

  protected found(query: Query): Found[] {
    const range = rangeOf(query);
    return this.all().filter(({ key }) => range.includes(key));
  }

  get(query: Query): FakeRequest {
    return this.transaction.ask('get', () => this.found(query)[0]?.value);
  }

  getKey(query: Query): FakeRequest {
    return this.transaction.ask('getKey', () => this.found(query)[0]?.primaryKey);
  }

  getAll(query?: Query): FakeRequest {
    return this.transaction.ask('getAll', () => this.found(query).map(({ value }) => value));
  }

  getAllKeys(query?: Query): FakeRequest {
    return this.transaction.ask('getAllKeys', () =>
      this.found(query).map(({ primaryKey }) => primaryKey),
    );
  }

  count(query?: Query): FakeRequest {
    return this.transaction.ask('count', () => this.found(query).length);
  }

  openCursor(query?: Query, direction = 'next'): FakeRequest {
    const request = new FakeRequest();
    return this.transaction.ask(
      'openCursor',
      () => {
        const found = this.found(query);
        return cursorOver(
          request,
          this.transaction,
          direction === 'prev' ? found.reverse() : found,
        );
      },
      request,
    );
  }

  openKeyCursor(query?: Query, direction = 'next'): FakeRequest {
    return this.openCursor(query, direction);
  }
}

export class FakeIndex extends Readable {
  constructor(
    private readonly store: FakeObjectStore,
    private readonly keyPath: KeyPath,
  ) {
    super(store.transaction);
  }

  protected all(): readonly Found[] {
    return this.store.rows
      .flatMap(({ key: primaryKey, value }) => {
        const key = keyAt(value, this.keyPath);
        return key === undefined ? [] : [{ key, primaryKey, value }];
      })
      .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.primaryKey, b.primaryKey));
  }
}

export class FakeObjectStore extends Readable {
  constructor(
    transaction: FakeTransaction,
    private readonly name: string,
    private readonly def: StoreDef,
  ) {
    super(transaction);
  }

  get rows(): Rows {
    return this.transaction.rows(this.name);
  }

  protected all(): readonly Found[] {
    return this.rows.map(({ key, value }) => ({ key, primaryKey: key, value }));
  }

  index(name: string): FakeIndex {
    const path = this.def.indexes.get(name);
    if (path === undefined) throw new DOMException(name, 'NotFoundError');
    return new FakeIndex(this, path);
  }

  createIndex(name: string, path: KeyPath): void {
    this.def.indexes.set(name, path);
  }

  add(value: unknown, key?: Key): FakeRequest {
    return this.transaction.ask('add', () => this.set(value, key, true));
  }

  put(value: unknown, key?: Key): FakeRequest {
    return this.transaction.ask('put', () => this.set(value, key, false));
  }

  delete(query: Query): FakeRequest {
    return this.transaction.ask('delete', () => {
      const range = rangeOf(query);
      this.transaction.write(
        this.name,
        this.rows.filter(({ key }) => !range.includes(key)),
      );
    });
  }

  clear(): FakeRequest {
    return this.transaction.ask('clear', () => this.transaction.write(this.name, []));
  }

  private set(value: unknown, outside: Key | undefined, onlyNew: boolean): Key {
    const { keyPath } = this.def;
    const key = keyPath === null ? outside : keyAt(value, keyPath);
    if (key === undefined) throw new DOMException('no key', 'DataError');
    const { at, there } = placeOf(this.rows, key);
    if (there && onlyNew) throw new DOMException('there already', 'ConstraintError');
    const rows = [...this.rows];
    rows.splice(at, there ? 1 : 0, { key, value });
    this.transaction.write(this.name, rows);
    return key;
  }
}
