import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants';
import type { RouteDefinition } from './route';
import { ROUTE } from './route.decorator';

/** A controller's method stands at an address without saying who may use it. */
export class UndeclaredRouteError extends Error {
  override readonly name = 'UndeclaredRouteError';

  constructor(where: string) {
    super(
      `${where} has an address but no @Route: declare what it takes and who may use it. The server does not start.`,
    );
  }
}

/** All routes of the program. Looks them through at the start: refused by default means that none is forgotten. */
@Injectable()
export class Routes implements OnModuleInit {
  private readonly known: RouteDefinition[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws UndeclaredRouteError */
  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getControllers()) {
      if (!metatype || !instance) continue;
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (typeof prototype !== 'object' || prototype === null) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        this.take(Reflect.get(prototype, name), `${metatype.name}.${name}`);
      }
    }
  }

  /** By path, then method. */
  all(): readonly RouteDefinition[] {
    const place = ({ path, method }: RouteDefinition) => `${path} ${method}`;
    return this.known.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  }

  private take(method: unknown, where: string): void {
    if (typeof method !== 'function') return;
    const path: unknown = Reflect.getMetadata(PATH_METADATA, method);
    if (path === undefined) return;
    const route = this.reflector.get<RouteDefinition | undefined>(ROUTE, method);
    if (!route) throw new UndeclaredRouteError(where);
    this.known.push(route);
  }
}
