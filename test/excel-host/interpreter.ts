/**
 * Carries out one request of the client, action by action. As in Excel a request is no transaction: what stands
 * before the action that fails is done and stays done.
 */
import './classes/workbook';
import './classes/sheet';
import './classes/range';
import './classes/format';
import './classes/rules';
import './classes/chart';
import { HostError } from './failure';
import { HostObject, wrap, type BoundMember } from './objects';
import type { Book } from './workbook';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type QueryInfo,
  type ReplyBody,
  type RequestBody,
} from './wire';

export interface Rules {
  /** The newest ExcelApi set this Excel has, as `1.14`. */
  readonly apiSet: string;
  /** A reason why nothing may be written now, or null. */
  readonly cannotWrite: () => HostError | null;
}

const REFERENCE_CLASSES = new Set(['Range', 'RangeAreas']);

const minor = (apiSet: string): number => Number(apiSet.split('.')[1]);

/** `names/item` → `Names`. */
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export class Interpreter {
  /** Objects the client keeps between requests. */
  private readonly references = new Map<string, HostObject>();
  private referencesMade = 0;

  constructor(
    private readonly book: Book,
    private readonly rules: Rules,
  ) {}

  /** `stopBefore`: the action at which an injected failure strikes. */
  run(
    body: RequestBody,
    stopBefore: { readonly index: number; readonly error: HostError } | null,
  ): ReplyBody {
    const results: ActionResult[] = [];
    const request = new Request(body, this);
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (stopBefore?.index === index) throw stopBefore.error;
        results.push({ ActionId: action.Id, Value: request.perform(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code, message, location } = error;
        return {
          Results: results,
          Error: { Code: code, Message: message, Location: location, ActionIndex: index },
        };
      }
    }
    return { Results: results };
  }

  root(): HostObject {
    return wrap('Workbook', this.book);
  }

  reference(id: string): HostObject {
    const found = this.references.get(id);
    if (found) return found;
    throw new HostError('InvalidReference', 'The reference is no longer kept.');
  }

  keep(object: HostObject): string {
    this.referencesMade += 1;
    const id = `ref${this.referencesMade}`;
    this.references.set(id, object);
    return id;
  }

  release(id: unknown): void {
    this.references.delete(String(id));
  }

  get keptReferences(): number {
    return this.references.size;
  }

  member(object: HostObject, name: string): BoundMember {
    const member = object.find(name);
    const location = `${object.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (!member || minor(member.since) > minor(this.rules.apiSet)) {
      throw new HostError('ApiNotFound', `The API ${location} could not be found.`, location);
    }
    return member;
  }

  expectWritable(): void {
    const reason = this.rules.cannotWrite();
    if (reason) throw reason;
  }

  isKnown(since: string): boolean {
    return minor(since) <= minor(this.rules.apiSet);
  }
}

/** One request: its object paths, each followed once. */
class Request {
  private readonly followed = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: Interpreter,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.follow(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object ? this.identity(object, action.ObjectPathId) : null;
      case ACTION.query:
        return object ? this.query(object, action.QueryInfo ?? {}) : null;
      case ACTION.method:
        // The client keeps every range it makes, before it knows whether there is one.
        return object || action.Name !== '_KeepReference' ? this.call(expectPresent(object), action) : null;
      case ACTION.setProperty:
        return this.set(expectPresent(object), action);
      default:
        throw new HostError('NotImplemented', `Action type ${action.ActionType}.`);
    }
  }

  private identity(object: HostObject, pathId: number): unknown {
    const id = object.id();
    const reference = this.kept.get(pathId);
    return { ...(id === undefined ? {} : { Id: id }), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private call(object: HostObject, action: Action): unknown {
    if (action.Name === '_RemoveReference') {
      this.host.release(action.ArgumentInfo?.Arguments?.[0]);
      return;
    }
    if (action.Name === '_KeepReference' && REFERENCE_CLASSES.has(object.className)) {
      this.kept.set(action.ObjectPathId, this.host.keep(object));
      return null;
    }
    const result = this.invoke(object, action.Name, action.ArgumentInfo);
    return result instanceof HostObject ? this.identity(result, action.ObjectPathId) : (result ?? null);
  }

  private invoke(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const member = this.host.member(object, name);
    if (member.kind !== 'method')
      throw new HostError('ApiNotFound', `${object.className}.${name} is no method.`);
    if (member.writes) this.host.expectWritable();
    return member.call(this.argumentsOf(info));
  }

  private set(object: HostObject, action: Action): null {
    const member = this.host.member(object, action.Name);
    if (!member.set)
      throw new HostError('InvalidArgument', `${object.className}.${action.Name} is read-only.`);
    this.host.expectWritable();
    member.set(this.argumentsOf(action.ArgumentInfo)[0]);
    return null;
  }

  /** Arguments that are objects come as path ids; arrays of objects are not needed here. */
  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const pathId = references[index];
      return typeof pathId === 'number' && pathId > 0 ? expectPresent(this.follow(pathId)) : argument;
    });
  }

  private follow(pathId: number): HostObject | null {
    const known = this.followed.get(pathId);
    if (known !== undefined) return known;
    const object = this.walk(pathId);
    this.followed.set(pathId, object);
    return object;
  }

  private walk(pathId: number): HostObject | null {
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidObjectPath', `No object path ${pathId}.`);
    if (path.ObjectPathType === PATH.global) return this.host.root();
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.host.reference(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.follow(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.indexer) return parent.item(this.argumentsOf(path.ArgumentInfo)[0]);
    if (path.ObjectPathType === PATH.method)
      return asObject(this.invoke(parent, path.Name, path.ArgumentInfo));
    const member = this.host.member(parent, path.Name);
    if (member.kind !== 'object')
      throw new HostError('ApiNotFound', `${parent.className}.${path.Name} is no object.`);
    return asObject(member.get());
  }

  private query(object: HostObject, query: QueryInfo): unknown {
    const items = object.items();
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
    if (!items) return this.values(object, paths);
    const own = paths.filter((path) => object.find(pascal(path))?.kind === 'value');
    const rest = paths.filter((path) => !own.includes(path));
    const first = query.Skip ?? 0;
    const chosen = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
    const listed =
      own.length > 0 && rest.length === 0 ? {} : { _Items: chosen.map((item) => this.values(item, rest)) };
    return { ...(own.length > 0 ? this.values(object, own) : {}), ...listed };
  }

  private values(object: HostObject, paths: readonly string[]): Record<string, unknown> {
    const id = object.id();
    const reply: Record<string, unknown> = id === undefined ? {} : { Id: id };
    const asked = paths.filter((path) => path !== '*');
    const names = paths.length === 0 || paths.includes('*') ? this.allValues(object) : [];
    for (const name of names) reply[name] = object.find(name)?.get();
    for (const [head, tails] of grouped(asked)) reply[head] = this.valueOf(object, head, tails);
    return reply;
  }

  private allValues(object: HostObject): string[] {
    return object.valueNames().filter((name) => this.host.isKnown(object.find(name)?.since ?? '1.1'));
  }

  private valueOf(object: HostObject, name: string, tails: readonly string[]): unknown {
    const member = this.host.member(object, name);
    if (member.kind === 'method')
      throw new HostError('ApiNotFound', `${object.className}.${name} is no property.`);
    const found = member.get();
    if (!(found instanceof HostObject)) return found ?? null;
    return this.query(found, { Select: tails });
  }
}

/** `['names/name', 'name']` → `Names: [name]`, `Name: []`. */
function grouped(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...tail] = path.split('/').filter((part) => part.toLowerCase() !== 'items');
    const tails = groups.get(pascal(head)) ?? [];
    if (tail.length > 0) tails.push(tail.join('/'));
    groups.set(pascal(head), tails);
  }
  return groups;
}

const asObject = (result: unknown): HostObject | null => (result instanceof HostObject ? result : null);

function expectPresent(object: HostObject | null): HostObject {
  if (object) return object;
  throw new HostError('InvalidObjectPath', 'The object is a null object.');
}
