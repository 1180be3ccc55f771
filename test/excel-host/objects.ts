/**
 * How Excel's classes are declared: every member with the ExcelApi set that brought it, what it reads, what it
 * writes. A member that is not declared does not exist.
 */
import { HostError, itemNotFound } from './failure';
import type { Targets } from './workbook';

export interface ValueMember<T> {
  readonly kind: 'value';
  readonly since: string;
  readonly get: (self: T) => unknown;
  readonly set: ((self: T, value: unknown) => void) | null;
}

export interface ObjectMember<T> {
  readonly kind: 'object';
  readonly since: string;
  readonly get: (self: T) => HostObject | null;
}

export interface MethodMember<T> {
  readonly kind: 'method';
  readonly since: string;
  readonly writes: boolean;
  readonly call: (self: T, ...args: unknown[]) => unknown;
}

export type Member<T> = ValueMember<T> | ObjectMember<T> | MethodMember<T>;

/** A property; without `set` it is read-only. */
export const value = <T>(
  since: string,
  get: (self: T) => unknown,
  set: ((self: T, value: unknown) => void) | null = null,
): ValueMember<T> => ({ kind: 'value', since, get, set });

/** A property that leads to another object, or to none. */
export const object = <T>(since: string, get: (self: T) => HostObject | null): ObjectMember<T> => ({
  kind: 'object',
  since,
  get,
});

/** A method that changes nothing: it may be called while the workbook cannot be changed. */
export const ask = <T>(since: string, call: MethodMember<T>['call']): MethodMember<T> => ({
  kind: 'method',
  since,
  writes: false,
  call,
});

/** A method that changes the workbook. */
export const act = <T>(since: string, call: MethodMember<T>['call']): MethodMember<T> => ({
  kind: 'method',
  since,
  writes: true,
  call,
});

export interface Class<T> {
  readonly members: Readonly<Record<string, Member<T>>>;
  readonly id?: (self: T) => unknown;
  readonly items?: (self: T) => HostObject[];
  readonly item?: (self: T, key: unknown) => HostObject;
}

const classes = new Map<string, Class<never>>();

/** Declares a class; every class is declared once, at load. */
export function define<K extends keyof Targets>(name: K, declared: Class<Targets[K]>): void {
  classes.set(name, declared);
}

export interface BoundMember {
  readonly kind: Member<never>['kind'];
  readonly since: string;
  readonly writes: boolean;
  readonly get: () => unknown;
  readonly set: ((value: unknown) => void) | null;
  readonly call: (args: readonly unknown[]) => unknown;
}

/** An object in Excel as the client sees it: a class and the thing behind it. */
export class HostObject {
  constructor(
    readonly className: keyof Targets,
    readonly target: unknown,
    private readonly declared: Class<never>,
  ) {}

  /** Id by which a collection finds the object again; undefined where the class has none. */
  id(): unknown {
    return this.declared.id?.(this.self());
  }

  /** The items of a collection, or null for a single object. */
  items(): HostObject[] | null {
    return this.declared.items?.(this.self()) ?? null;
  }

  item(key: unknown): HostObject {
    const { item } = this.declared;
    if (!item)
      throw new HostError('ApiNotFound', `${this.className} has no indexer.`, `${this.className}.getItem`);
    return item(this.self(), key);
  }

  /** Names of the plain properties, which a load without names asks for. */
  valueNames(): string[] {
    return Object.keys(this.declared.members).filter((name) => this.declared.members[name]?.kind === 'value');
  }

  find(name: string): BoundMember | null {
    const member = Object.hasOwn(this.declared.members, name) ? this.declared.members[name] : undefined;
    if (!member) return null;
    const { kind, since } = member;
    if (kind === 'method') {
      const call = (args: readonly unknown[]): unknown => member.call(this.self(), ...args);
      return { kind, since, writes: member.writes, get: () => undefined, set: null, call };
    }
    const set = kind === 'value' && member.set ? member.set : null;
    return {
      kind,
      since,
      writes: false,
      get: () => member.get(this.self()),
      set: set ? (given) => set(this.self(), given) : null,
      call: () => undefined,
    };
  }

  /** `wrap` is the only way to make an object, so the target is of the class's own kind. */
  private self(): never {
    return this.target as never;
  }
}

export function wrap<K extends keyof Targets>(name: K, target: Targets[K]): HostObject {
  const declared = classes.get(name);
  if (!declared) throw new HostError('ApiNotFound', `${name} does not exist here.`, name);
  return new HostObject(name, target, declared);
}

/** Every declared member with its set, as `Class.member` in the reference's spelling: for the test that compares them. */
export function declaredMembers(): {
  readonly className: string;
  readonly member: string;
  readonly since: string;
}[] {
  return [...classes].flatMap(([className, { members }]) =>
    Object.entries(members)
      .filter(([member]) => !member.startsWith('_'))
      .map(([member, { since }]) => ({
        className,
        member: member.charAt(0).toLowerCase() + member.slice(1),
        since,
      })),
  );
}

export function expectText(given: unknown, what: string): string {
  if (typeof given === 'string') return given;
  throw new HostError('InvalidArgument', `${what} must be text.`, what);
}

export function expectNumber(given: unknown, what: string): number {
  if (typeof given === 'number' && Number.isFinite(given)) return given;
  throw new HostError('InvalidArgument', `${what} must be a number.`, what);
}

export function expectFlag(given: unknown, what: string): boolean {
  if (typeof given === 'boolean') return given;
  throw new HostError('InvalidArgument', `${what} must be true or false.`, what);
}

export function expectOneOf<T extends string>(given: unknown, allowed: readonly T[], what: string): T {
  const found = allowed.find((candidate) => candidate === given);
  if (found !== undefined) return found;
  throw new HostError('InvalidArgument', `${String(given)} is not a valid ${what}.`, what);
}

/** The item found, or the error a missing item gives; the `…OrNullObject` members pass null on instead. */
export function orNotFound<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw itemNotFound(what);
  return found;
}
